# ما حدث في المؤسسة.

events-title = الأحداث
events-text = كل ما حدث هنا، الأحدث أولًا، مع القيم السابقة. لا نسجّل هنا كلمات المرور ولا الرموز ولا الإجابات.
events-who = الشخص
    .hint = معرّف مستخدم: ما فعله صاحبه وما حدث له
events-topic = الموضوع
events-topic-sign-in = تسجيل الدخول
events-topic-reset = إعادة تعيين كلمات المرور
events-topic-registration = طرق العودة إلى الحساب
events-topic-help = مساعدة المتصلين
events-topic-people = الأشخاص والمجموعات
events-topic-settings = الإعدادات والمظهر
events-none = لم يحدث شيء من هذا النوع.
events-older = أحداث أقدم
events-by = بواسطة { $who }
events-for = لصالح { $whom }
events-by-rekey = تلقائيًا في موعده
events-must-change = يلزم اختيار كلمة مرور جديدة
events-verified = تم التحقّق من المتصل
events-not-verified = لم يتم التحقّق من المتصل
events-counts = أُضيف: { $created }، تغيّر: { $changed }
events-several = { $act } (الأشخاص: { $people }، تمت مساعدتهم: { $helped }، رُفض: { $refused })
events-story = كل الخطوات
events-app-name = الاسم
events-app-address = العنوان
events-app-icon = الصورة
events-taken-back = تم التراجع عن التغيير.
