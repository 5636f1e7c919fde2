# المجموعات، ومجموعات داخل مجموعات.

admin-groups = المجموعات
groups-title = المجموعات
groups-text = يمكن لمجموعة أن تحدد من يجوز له إعادة التعيين. السياسة تسمّيها.
groups-none = لا توجد مجموعة بعد. يمكن لمجموعة أن تحدد من يجوز له إعادة التعيين.
groups-may-reset = يجوز لها إعادة التعيين
    .text = لا يجوز إعادة التعيين إلا لأشخاص هذه المجموعة. هكذا تقول السياسة.
groups-add = إضافة مجموعة
groups-name = الاسم
    .hint = مثلاً: تجربة
groups-add-button = أضف
groups-people-count =
    { $count ->
        [0] لا أحد
        [one] شخص واحد
        [two] شخصان
        [few] { $count } أشخاص
        [many] { $count } شخصًا
       *[other] { $count } شخص
    }
groups-inner-count =
    { $count ->
        [one] فيها مجموعة واحدة
        [two] فيها مجموعتان
        [few] فيها { $count } مجموعات
        [many] فيها { $count } مجموعة
       *[other] فيها { $count } من المجموعات
    }
groups-people-first = هؤلاء أول { $count } بحسب معرّف المستخدم.
groups-people-all = عرض الجميع
groups-login = معرّف مستخدم من تريد إدخاله
groups-put = أدخله
groups-take = أخرجه
groups-inner = مجموعات داخل هذه المجموعة
    .hint = من كان في إحداها فهو في هذه أيضًا
groups-inner-name = اسم مجموعة تريد إدخالها
groups-nest = أدخلها
groups-delete = إزالة هذه المجموعة
    .text = يبقى الأشخاص. تزول المجموعة وحدها.
    .button = أزلها
groups-back = كل المجموعات
groups-done = حُفظ.
groups-deleted = أُزيلت المجموعة.
