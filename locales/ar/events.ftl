# ما حدث في المؤسسة.

events-title = ما حدث
events-text = كل ما فعله أي شخص هنا، الأحدث أولًا، مع ما كان قبله. لا تُكتب هنا أي كلمة مرور أو رمز أو إجابة.
events-who = أحداث من
    .hint = معرّف مستخدم: ما فعله صاحبه وما حدث له.
events-topic = الموضوع
events-topic-sign-in = تسجيل الدخول
events-topic-reset = إعادة تعيين كلمات المرور
events-topic-registration = طرق العودة
events-topic-help = مساعدة المتصلين
events-topic-people = الأشخاص والمجموعات
events-topic-settings = الإعدادات والمظهر
events-none = لم يحدث شيء من هذا النوع.
events-older = أحداث أقدم
events-by = بواسطة { $who }
events-for = لصالح { $whom }
events-by-rekey = تلقائيًا عندما حان الوقت
events-must-change = عليه اختيار كلمة مرور جديدة
events-verified = تم التحقق من المتصل
events-not-verified = لم يتم التحقق من المتصل
events-counts = أُضيف: { $created }، تغيّر: { $changed }
events-several = { $act } (الأشخاص: { $people }، سوعد: { $helped }، رُفض: { $refused })
events-story = كل خطوة منها
events-app-name = الاسم
events-app-address = العنوان
events-app-icon = الصورة
events-taken-back = تم التراجع عن التغيير.
