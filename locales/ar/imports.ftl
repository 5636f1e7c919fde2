# ملفات الأشخاص: تُرفع وتُفحص وتُكتب.

import-title = استيراد أشخاص من ملف
import-text = يُفحص الملف أولاً. لا يُكتب شيء قبل أن تطلب ذلك.
import-file = ملف أشخاص
    .hint = ملف CSV بفواصل وبترميز UTF-8. يسمّي سطره الأول الأعمدة: UserPrincipalName و AlternateEmail و MobilePhone و OfficePhone. وقد تليها: DisplayName و Mail و Roles و Groups و Language و Plan. الخلية الفارغة تُبقي ما هو موجود، والشَّرطة تمحوه.
import-check = افحص الملف
import-last = آخر الملفات
import-back = كل الملفات
import-checking = يُفحص الملف الآن
import-checked = تم فحص الملف
import-writing = يُكتب الأشخاص الآن
import-done = انتهى الملف
import-bad = هذا ليس ملف أشخاص
import-percent = { $percent } بالمئة
import-paused = توقّف العمل. لم يضع شيء.
import-pause = أوقفه الآن
import-go-on = تابع
import-count-created = أُضيفوا
    .then = سيُضافون
import-count-changed = تغيّروا
    .then = سيتغيّرون
import-count-unchanged = كما هم
    .then = كما هم
import-count-refused = رُفضوا
    .then = سيُرفضون
import-nothing = لا يوجد ما يُكتب.
import-invites = هل نرسل إلى كل جديد رسالة ليعيّن كلمة مروره؟
    .hint = تُرسل إلى العنوان الآخر، ورابطها صالح ثلاثة أيام
import-write = اكتب هؤلاء الأشخاص
import-refused = صفوف مرفوضة
import-refused-more = هذه أول { $count }. القائمة التي تنزّلها فيها الكل.
import-refused-list = نزّل المرفوض مع الأسباب
import-line = السطر { $line }
import-drop = انسَ هذا الملف
import-dropped = نُسي الملف. ما كُتب منه باقٍ.

export-title = تنزيل الجميع
export-text = تحصل على كل الأشخاص بصيغة CSV وبالأعمدة نفسها. ليس فيها ما سجّلوه بأنفسهم.
export-link = نزّل القائمة

# سبب رفض الملف، بحسب الرمز. $about هو ما يسمّيه.
import-file-empty = الملف فارغ. يجب أن يسمّي سطره الأول الأعمدة.
import-file-separator = الأعمدة هنا مفصولة بـ { $about }. احفظ الملف بفواصل.
import-file-unknown = العمود { $about } غير معروف. احذفه أو صحّح اسمه.
import-file-private = العمود { $about } مرفوض. لا يسجّل ذلك إلا صاحبه.
import-file-twice = العمود { $about } مكرر.
import-file-lacks = العمود { $about } ناقص. يجوز أن تكون خلاياه فارغة.
import-file-unreadable = لا يمكن قراءة الملف. احفظه بصيغة CSV مرة أخرى.

account-fault-columns = عدد خلايا الصف لا يساوي عدد خلايا السطر الأول ({ $about }).
account-fault-encoding = هذا ليس UTF-8. احفظ الملف بصيغة CSV UTF-8.
account-fault-duplicate = في السطر { $about } معرّف المستخدم نفسه.
account-fault-out-of-reach = دورك لا يصل إلى هذا الشخص.
account-fault-roles-denied = لا يعطي الأدوار ويسحبها إلا مسؤول عام.
import-count-unreachable = أُضيفوا دون صندوق بريد آخر: لا دعوة لهم
    .then = سيُضافون دون صندوق بريد آخر: لا دعوة لهم
