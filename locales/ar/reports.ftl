# كيف يساعد الناس أنفسهم، وما الذي يعيقهم.

reports-reset-title = إعادة تعيين كلمات المرور
reports-reset-text = كل محاولة لإعادة تعيين كلمة مرور وكيف انتهت، والأحدث أولًا.
reports-reset-ways = إثباتات من نجحوا
reports-registration-title = التسجيلات
reports-registration-text = كل ما سُجّل للعودة إلى الحسابات، والأحدث أولًا.
reports-registration-ways = ما الذي سُجّل
reports-period = المدة
reports-period-day = آخر 24 ساعة
reports-period-week = آخر 7 أيام
reports-period-month = آخر 30 يومًا
reports-who = معرّف المستخدم
    .hint = يكفي جزء منه
reports-way = الطريقة
reports-result = كيف انتهت
reports-reason = السبب
reports-button = عرض
reports-none = لم يحدث شيء في هذه المدة.
reports-people = الأشخاص
reports-reasons = أكثر المشكلات
reports-proven = تم الإثبات بـ: { $ways }
reports-away = تنزيل بصيغة CSV
reports-older = أسطر أقدم
reports-remedy-disabled-for-tenant = يمكن السماح بإعادة التعيين من جديد في السياسة، في «من يمكنه إعادة التعيين».
reports-remedy-insufficient-methods = يلزم هؤلاء الأشخاص التسجيل. يمكنك أيضًا إضافة عنوان أو رقم لهم.
reports-remedy-no-license = يلزم إعطاء هؤلاء الأشخاص الخطة المطلوبة.
reports-remedy-not-enabled-for-user = لم تُحفظ سياسة بعد. يُرجى حفظ سياسة.
reports-remedy-not-in-group = يمكن إضافة هؤلاء الأشخاص إلى المجموعة التي يمكنها إعادة التعيين.
reports-remedy-onprem-no-writeback = كلمات المرور هذه محفوظة في دليل مؤسستك. يُرجى تغييرها هناك.
reports-remedy-user-disabled = يُرجى تفعيل هذه الحسابات إن كانت لازمة.
reports-remedy-writeback-error = يُرجى مراجعة سجل دليل مؤسستك.
reports-remedy-writeback-unreachable = يُرجى التحقّق من أن دليل مؤسستك يعمل ويمكن الوصول إليه.

reports-lines = ما حدث
reports-column-what = الحدث
reports-column-more = تفاصيل
