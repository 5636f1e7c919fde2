# مظهر المنظمة، وما تقوله رسائلها.

admin-brand = المظهر
brand-title = مظهر صفحاتك
brand-title-language = مظهر صفحاتك باللغة { $language }
brand-intro = هذا المظهر لكل اللغات. ويمكن أن يكون للغة مظهرها فوقه.
brand-intro-language = ما كان فارغًا هنا يؤخذ من مظهر كل اللغات.
brand-draft = هكذا سيبدو. لم يُحفظ بعد.
brand-corrected = تباينه على الصفحة الفاتحة { $contrast } وهو قليل. نستعمل هناك { $used }.
brand-corrected-night = تباينه على الصفحة الداكنة { $contrast } وهو قليل. نستعمل هناك { $used }.
brand-colour = لون الأزرار والروابط
    .hint = يُكتب مثل #0b4f6c
brand-background = اللون خلف البطاقة
    .hint = يُكتب مثل #16324f. يظهر حيث لا توجد صورة.
brand-text = نص على الصفحات
    .hint = سطر واحد لا يزيد على 256 حرفًا، مثلاً بمن يتصل المرء
brand-save = احفظ
brand-show = أرني كيف سيبدو
brand-logo = الشعار
    .hint = صورة PNG أو JPEG لا تزيد على 280 × 60 بكسل و10 كيلوبايت. تظهر في الصفحات والرسائل.
    .file = ملف للشعار
    .remove = أزل الشعار
brand-illustration = الصورة
    .hint = صورة PNG أو JPEG لا تزيد على 1420 × 1200 بكسل و500 كيلوبايت. تظهر بجانب البطاقة على الشاشات العريضة.
    .file = ملف للصورة
    .remove = أزل الصورة
brand-upload = ارفع
brand-saved = حُفظ. يراه الجميع من الآن.
brand-back = مظهر كل اللغات
brand-sets = مظهر لغة واحدة
    .text = مثلاً شعار بحروف أخرى، أو نص برقم آخر.
brand-set-own = لها مظهرها
brand-messages = ما يصل إلى الناس

organization-title = منظمتك
organization-name = الاسم
    .hint = هكذا تسمّيك الصفحات والرسائل
organization-languages = اللغات
    .hint = يختار الناس من بينها
organization-first = اللغة الافتراضية
    .hint = لمن لا يطلب أيًا منها

message-languages = اللغات
message-code = رمز إعادة التعيين
message-enrol-code = رمز التسجيل
message-caller-code = الرمز الذي يقرؤه المتصل
message-help-link = رابط من مكتب المساعدة
message-set-password = دعوة
message-reset-notice = أُعيد تعيين كلمة المرور
message-change-notice = تغيّرت كلمة المرور
message-way-notice = تغيّرت وسيلة استعادة
message-cannot-reset = شخص لا يمكنه إعادة التعيين
message-admin-notice = أعاد مسؤول تعيين كلمة مروره
message-contact-admin = شخص يطلب المساعدة
message-contact-digest = كثيرون يطلبون المساعدة
message-code-text = رمز إعادة التعيين في رسالة نصية
message-caller-code-text = الرمز الذي يقرؤه المتصل في رسالة نصية
mail-trial = شاهدها في صندوق بريدك مع شعارك. رمزها ورابطها لا يفتحان شيئًا.
    .button = أرسلها إليّ
mail-trial-sent = هي في طريقها إليك.

admin-area-brand = تغيير المظهر

message-temporary-notice = استبدل مسؤول كلمة المرور
message-pass-notice = أُنشئ تصريح دخول مؤقت
