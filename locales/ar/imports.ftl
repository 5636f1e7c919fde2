# ملفات الأشخاص: تُرفع وتُفحص وتُكتب.

import-title = استيراد أشخاص من ملف
import-text = نفحص الملف أولًا. لا نحفظ شيئًا قبل موافقتك.
import-file = ملف أشخاص
    .hint = ملف CSV بفواصل وبترميز UTF-8. يسمّي سطره الأول الأعمدة: UserPrincipalName و AlternateEmail و MobilePhone و OfficePhone. وقد تليها: DisplayName و Mail و Roles و Groups و Language و Plan. الخلية الفارغة تُبقي ما هو موجود، والشَّرطة تمحوه.
import-check = فحص الملف
import-last = آخر الملفات
import-back = كل الملفات
import-checking = جارٍ فحص الملف
import-checked = تم فحص الملف
import-writing = جارٍ حفظ الأشخاص
import-done = انتهى الملف
import-bad = لا يمكن استيراد هذا الملف
import-percent = { $percent } بالمئة
import-paused = توقّف العمل. لم يضع شيء.
import-pause = إيقاف مؤقت
import-go-on = متابعة
import-count-created = أُضيفوا
    .then = سيُضافون
import-count-changed = تغيّروا
    .then = سيتغيّرون
import-count-unchanged = من دون تغيير
    .then = من دون تغيير
import-count-refused = رُفضوا
    .then = سيُرفضون
import-nothing = لا يوجد ما يُحفظ.
import-invites = هل نرسل بالبريد إلى كل شخص جديد رابطًا لتعيين كلمة المرور؟
    .hint = نرسله إلى العنوان الشخصي، وهو صالح ثلاثة أيام.
import-write = حفظ هؤلاء الأشخاص
import-refused = صفوف مرفوضة
import-refused-more = هذه أول { $count }. القائمة للتنزيل فيها كل الصفوف.
import-refused-list = تنزيل الصفوف المرفوضة مع الأسباب
import-line = السطر { $line }
import-drop = حذف هذا الملف
import-dropped = تم حذف الملف. يبقى الأشخاص المحفوظون منه.

export-title = تنزيل الجميع
export-text = تشمل القائمة كل الأشخاص بصيغة CSV وبالأعمدة نفسها. ليس فيها ما سجّلوه بأنفسهم.
export-link = تنزيل القائمة

# سبب رفض الملف، بحسب الرمز. $about هو ما يسمّيه.
import-file-empty = الملف فارغ. يجب أن يسمّي سطره الأول الأعمدة.
import-file-separator = الأعمدة مفصولة بـ { $about }. يُرجى حفظ الملف بفواصل.
import-file-unknown = العمود { $about } غير معروف. يُرجى حذفه أو تصحيح اسمه.
import-file-private = العمود { $about } غير مسموح به. لا يسجّل ذلك إلا صاحبه.
import-file-twice = العمود { $about } مكرر.
import-file-lacks = العمود { $about } ناقص. يجوز أن تكون خلاياه فارغة.
import-file-unreadable = لا يمكننا قراءة هذا الملف. يُرجى حفظه بصيغة CSV مرة أخرى.

account-fault-columns = عدد خلايا الصف لا يساوي عدد خلايا السطر الأول ({ $about }).
account-fault-encoding = هذا ليس UTF-8. يُرجى حفظ الملف بصيغة CSV UTF-8.
account-fault-duplicate = في السطر { $about } معرّف المستخدم نفسه.
account-fault-out-of-reach = لا يسمح دورك بتغيير هذا الشخص.
account-fault-roles-denied = لا يعطي الأدوار ويسحبها إلا مسؤول عام.
import-count-unreachable = أُضيفوا من دون عنوان شخصي: لا دعوة لهم
    .then = سيُضافون من دون عنوان شخصي: لا دعوة لهم

import-column-stage = الحالة
import-column-by = أحضره
