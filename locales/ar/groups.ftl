# المجموعات، ومجموعات داخل مجموعات.

admin-groups = المجموعات
groups-title = المجموعات
groups-text = يمكن لمجموعة أن تحدّد من يمكنه إعادة التعيين. تُذكر المجموعة في السياسة.
groups-none = لا توجد مجموعة بعد. يمكن لمجموعة أن تحدّد من يمكنه إعادة التعيين.
groups-may-reset = يمكنها إعادة التعيين
    .text = لا يمكن إعادة التعيين إلا لأشخاص هذه المجموعة. هكذا في سياستك.
groups-add = إضافة مجموعة
groups-name = الاسم
    .hint = مثل: تجربة
groups-add-button = إضافة
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
groups-login = معرّف مستخدم لإضافته
groups-put = إضافة
groups-take = إزالة
groups-inner = مجموعات داخل هذه المجموعة
    .hint = من كان في إحداها فهو في هذه المجموعة أيضًا
groups-inner-name = اسم مجموعة لإضافتها
groups-nest = إضافة
groups-delete = حذف هذه المجموعة
    .text = يحذف هذا المجموعة فقط. يبقى الأشخاص.
    .button = حذف
groups-back = كل المجموعات
groups-done = تم الحفظ.
groups-deleted = تم حذف المجموعة.

groups-column-people = الأشخاص
groups-column-inner = المجموعات داخلها
