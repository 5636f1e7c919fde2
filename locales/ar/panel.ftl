# The access panel: applications, profile, activity.

panel = حسابك
panel-apps = التطبيقات
panel-profile = الملف الشخصي
panel-activity = النشاط

account-apps = تطبيقاتك
account-no-apps = لم تضع مؤسستك تطبيقات هنا.

profile-title = ملفك الشخصي
profile-name = الاسم
profile-login = معرّف المستخدم
profile-password = تغيير كلمة المرور
    .hint = بكلمة المرور الحالية
profile-enrol = التسجيل لإعادة تعيين كلمة المرور
    .hint = الطرق التي تعيدك إلى حسابك
profile-registered = ما هو مسجّل
profile-nothing = لا شيء بعد. يُرجى تسجيل طريقة للعودة قبل أن تُنسى كلمة المرور.
profile-email = عنوان البريد الإلكتروني
profile-mobile = الهاتف المحمول
profile-office = هاتف المكتب
profile-authenticators = تطبيقات المصادقة
profile-passkeys = مفاتيح المرور
profile-recovery-codes = رموز الاسترداد الباقية
profile-questions = أسئلة الأمان
profile-second-factor = يتطلّب تسجيل دخولك عاملًا ثانيًا.
profile-language = اللغة
    .hint = لهذه الصفحات ولرسائلنا إليك
profile-language-button = حفظ هذه اللغة
profile-language-kept = هذه الصفحات ورسائلنا بلغتك من الآن.

activity-title = ما حدث في حسابك
activity-text = يُرجى البحث عمّا لم يكن منك.
activity-sessions = جلساتك المفتوحة
activity-here = هذا المتصفح
activity-since = تسجيل الدخول: { $since }
activity-seen = آخر استعمال: { $seen }
# The label begins with the words of the button.
activity-end = إنهاء الجلسة
activity-end-which = إنهاء الجلسة: { $device }، { $address }
activity-ended = انتهت جلسة المتصفح الآخر.
activity-end-others = تسجيل خروجي من كل مكان آخر
activity-ended-others = انتهت كل جلساتك الأخرى.
activity-events = ما حدث
# Follows a noun such as “تسجيل الدخول”.
activity-from = من { $device }، { $time }
activity-by-organization = من مؤسستك، { $time }
activity-utc = كل الأوقات بالتوقيت العالمي.
activity-not-you = هل بينها ما لم يكن منك؟ يُرجى تغيير كلمة المرور الآن.

device-on = { $program } على { $system }
device-unknown = برنامج غير معروف

happened-something = حدث آخر
happened-sign-in-succeeded = تسجيل الدخول
happened-sign-in-failed = تسجيل دخول لم ينجح
happened-second-factor-succeeded = إثبات العامل الثاني
happened-second-factor-failed = عامل ثانٍ غير صحيح
happened-password-change-succeeded = تغيير كلمة المرور
happened-password-change-failed = تغيير لكلمة المرور لم ينجح
happened-password-set = تعيين كلمة المرور
happened-reset-succeeded = إعادة تعيين كلمة المرور
happened-reset-failed = رفض إعادة تعيين كلمة المرور
happened-reset-blocked = إيقاف إعادة تعيين كلمة المرور بعد محاولات كثيرة
happened-reset-abandoned = إعادة تعيين لكلمة المرور بدأت ولم تكتمل
happened-reset-cancelled = إلغاء إعادة تعيين كلمة المرور
happened-reset-contacted-admin = طلب المساعدة
happened-registration-phone = تسجيل رقم الهاتف
happened-registration-email = تسجيل عنوان البريد الإلكتروني
happened-registration-questions = تسجيل أسئلة الأمان
happened-registration-authenticator = تسجيل تطبيق المصادقة
happened-registration-passkey = تسجيل مفتاح المرور
happened-registration-recovery-codes = إنشاء رموز الاسترداد
happened-registration-second-factor = تشغيل العامل الثاني
happened-registration-removed-phone = حذف رقم الهاتف
happened-registration-removed-email = حذف عنوان البريد الإلكتروني
happened-registration-removed-questions = حذف أسئلة الأمان
happened-registration-removed-authenticator = حذف تطبيق المصادقة
happened-registration-removed-passkey = حذف مفتاح المرور
happened-registration-removed-recovery-codes = حذف رموز الاسترداد
happened-registration-removed-second-factor = إيقاف العامل الثاني
happened-review = تأكيد طرق العودة إلى الحساب
happened-session-ended = إنهاء جلسات
happened-user-added = إنشاء الحساب
happened-user-changed = تغيير بيانات الحساب
happened-user-invited = إرسال الدعوة
happened-user-unblocked = رفع الحظر
happened-administration-succeeded = مساعدة شخص
happened-administration-failed = محاولة مساعدة شخص خارج نطاق الدور
happened-policy-changed = تغيرت السياسة
happened-caller-verified = أثبت المتصل هويته
happened-admin-reset = كلمة مرور جديدة من مكتب المساعدة
happened-deletion-planned = تقرر الحذف
happened-user-restored = الحساب مفتوح من جديد
happened-pass-made = أُنشئ تصريح مؤقت
happened-pass-removed = سُحب تصريح مؤقت
