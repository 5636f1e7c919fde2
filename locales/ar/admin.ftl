# الإدارة: الأشخاص، ومن يحق له ماذا، ومساعدة المتصلين.

account-admin = الإدارة
    .hint = الأشخاص، ومساعدة المتصلين

admin = الإدارة
admin-people = الأشخاص
admin-policy = السياسة
admin-events = الأحداث
admin-reports = التقارير
admin-roles = الأدوار
admin-organization = المؤسسة
admin-menu = القائمة
admin-menu-close = إغلاق القائمة
admin-list-joint = ، { "" }

admin-people-title = البحث عن شخص
admin-search = معرّف المستخدم أو الاسم أو البريد الإلكتروني
    .hint = بداية معرّف المستخدم، أو جزء من الاسم أو صندوق البريد، أو رمز الدعم لدى المتصل
    .written = بداية معرّف المستخدم أو عنوان كتبته الإدارة. جزء من الاسم أو صندوق البريد. نهاية رقم هاتف. رمز الدعم لدى المتصل.
    .registered = بداية معرّف المستخدم أو أي عنوان مسجّل. جزء من الاسم أو صندوق البريد. نهاية رقم هاتف. رمز الدعم لدى المتصل.
admin-search-button = بحث
admin-nobody = لم نجد أحدًا. يُرجى التحقّق من الكتابة أو تجربة جزء أقصر.
admin-found =
    { $count ->
        [zero] لا أحد
        [one] شخص واحد
        [two] شخصان
        [few] { $count } أشخاص
        [many] { $count } شخصًا
       *[other] { $count } شخص
    }
admin-found-more =
    { $count ->
        [zero] لا أحد حتى الآن
        [one] شخص واحد حتى الآن
        [two] شخصان حتى الآن
        [few] { $count } أشخاص حتى الآن
        [many] { $count } شخصًا حتى الآن
       *[other] { $count } شخص حتى الآن
    }
admin-disabled = معطّل

admin-can = يمكن لهذا الشخص إعادة تعيين كلمة المرور
admin-cannot = لا يمكن لهذا الشخص إعادة تعيين كلمة المرور
admin-condition-open = الحساب مفعّل.
    .not = الحساب معطّل.
admin-condition-switched-on = تسمح مؤسستك بإعادة التعيين.
    .not = لا تسمح مؤسستك بإعادة التعيين. يمكن تشغيل ذلك في السياسة.
admin-condition-in-group = هذا الشخص في المجموعة التي يمكنها إعادة التعيين.
    .not = ليس هذا الشخص في المجموعة التي يمكنها إعادة التعيين.
admin-condition-licensed = الخطة المطلوبة متوفرة.
    .not = الخطة المطلوبة غير متوفرة.
admin-condition-registered = الطرق المسجّلة كافية.
    .not = الطرق المسجّلة غير كافية. يلزم هذا الشخص تسجيل المزيد.
admin-condition-settled = يمكن للمسجَّل أن يثبت الهوية.
    .not = كُتب عنوان أو رقم من جديد قبل أقل من يوم. لا يثبت هوية أحد قبل مرور يوم.
admin-condition-writeback = يمكن تعيين كلمة المرور هنا.
    .not = كلمة المرور محفوظة في دليل مؤسستك، ولا يمكن للبوابة تغييرها هناك.

admin-help = المساعدة
admin-help-nothing = لا شيء محظور، ولا جلسة مفتوحة لهذا الشخص.
admin-out-of-reach = لا يسمح دورك بمساعدة هذا الشخص. يمكن ذلك لصاحب دور أعلى.
admin-closed = حظرت المحاولات الكثيرة شيئًا.
admin-lift = السماح بالمحاولة من جديد
admin-sessions =
    { $count ->
        [zero] لا متصفح مسجل الدخول.
        [one] متصفح واحد مسجل الدخول.
        [two] متصفحان مسجلان الدخول.
        [few] { $count } متصفحات مسجّلة الدخول.
        [many] { $count } متصفحًا مسجل الدخول.
       *[other] { $count } متصفح مسجل الدخول.
    }
admin-end-sessions = إنهاء كل الجلسات
admin-done-lifted = يمكن لهذا الشخص المحاولة من جديد.
admin-done-sessions = انتهت كل جلسات هذا الشخص.
admin-registered = ما سُجّل
admin-registered-nothing = لا شيء بعد.

admin-roles-title = الأدوار
admin-roles-text = صاحب دورين يمكنه ما يسمح به أي منهما. ومساعدته ممكنة لمن يمكنه مساعدة صاحبي الدورين.
admin-role-yours = دورك
admin-role-global = المسؤول العام
admin-role-privileged-authentication = مسؤول المصادقة المميز
admin-role-authentication = مسؤول المصادقة
admin-role-user = مسؤول المستخدمين
admin-role-helpdesk = مسؤول مكتب المساعدة
admin-role-password = مسؤول كلمات المرور
admin-role-reports-reader = قارئ التقارير
admin-area-people = رؤية الأشخاص
admin-area-help = مساعدة الأشخاص
admin-area-roles = رؤية الأدوار
admin-area-policy = رؤية السياسة وتغييرها
admin-area-accounts = إضافة الأشخاص وتغييرهم
admin-area-ways = إلزام الأشخاص بالتسجيل من جديد
admin-area-events = رؤية الأحداث
admin-helps = يساعد من لا دور له، وأصحاب هذه الأدوار: { $roles }
admin-helps-all = يساعد الجميع

admin-verify = هل هذا هو الشخص فعلًا؟
admin-verify-text = يمكن إرسال رمز إلى شيء مسجّل، ثم طلب قراءته بالهاتف.
admin-verify-mail = إرسال رمز إلى { $to }
admin-verify-sms = إرسال رمز نصي إلى { $to }
admin-verify-sent = أرسلنا رمزًا إلى { $to }. يُرجى طلب قراءته.
admin-verify-code = الرمز المقروء بالهاتف
    .hint = ستة أرقام
admin-verify-button = التحقّق
admin-verified = ثبتت الهوية: قُرئ الرمز الصحيح في { $time } بالتوقيت العالمي.
admin-link = إرسال رابط لتعيين كلمة مرور جديدة
admin-link-text = لا يرى كلمة المرور الجديدة غير صاحبها. يعمل الرابط مرة واحدة خلال يوم. يلزم المسؤولين إثبات ثانٍ.
admin-done-verified = كان هذا الرمز صحيحًا.
admin-done-code = أرسلنا الرمز.
admin-done-link = أرسلنا الرابط.
admin-verify-first = يُرجى التحقّق أولًا من هوية المتصل. سياستك تطلب ذلك.
admin-temporary = إنشاء كلمة مرور مؤقتة
admin-temporary-text = تظهر لك مرة واحدة، وعليك إبلاغ الشخص بها. يلزم تغييرها عند تسجيل الدخول التالي.
admin-temporary-typed = كتابة كلمة مرور مؤقتة
admin-temporary-password = كلمة مرور مؤقتة
    .hint = يلزم تغييرها عند تسجيل الدخول التالي
admin-temporary-set = تعيين
admin-temporary-shown = كلمة المرور التي يلزم إبلاغ الشخص بها
    .text = لن نعرضها مرة أخرى. عند تسجيل الدخول التالي يختار الشخص كلمة مروره.
admin-done-temporary = تم تعيين كلمة المرور المؤقتة. انتهت كل جلسات هذا الشخص.

story-title = المحاولة ذات رمز الدعم { $code }
story-from = من { $device } على { $address }
story-started = بداية المحاولة: { $method }
story-completed = تم الإثبات بـ: { $method }
story-after = طلب المساعدة عند: { $method }
story-too-many-attempts = محاولات كثيرة جدًا. مغلق ليوم واحد.
story-too-many-email-codes = رموز خاطئة كثيرة جدًا بالبريد. مغلق ليوم واحد.
story-too-many-sms-codes = رموز خاطئة كثيرة جدًا برسالة نصية. مغلق ليوم واحد.
story-too-many-mobile-voice = مكالمات كثيرة جدًا إلى الهاتف المحمول. مغلق ليوم واحد.
story-too-many-office-voice = مكالمات كثيرة جدًا إلى هاتف المكتب. مغلق ليوم واحد.
story-too-many-question-answers = إجابات خاطئة كثيرة جدًا. مغلق ليوم واحد.
story-too-many-totp-codes = رموز خاطئة كثيرة جدًا من التطبيق. مغلق ليوم واحد.
story-too-many-recovery-codes = رموز استرداد خاطئة كثيرة جدًا. مغلق ليوم واحد.
story-too-many-phone-validations = أرقام مختلفة كثيرة جدًا. مغلق ليوم واحد.
story-userid-entered = تم إدخال معرّف المستخدم.
story-before-new-password = اكتمل الإثبات، ولم تُكتب كلمة مرور جديدة.
story-while-choosing-new-password = رُفضت كلمات المرور الجديدة المكتوبة.
story-before-required-methods = انتهت المحاولة قبل اكتمال الإثبات.
story-before-submitting-password = انتهت المحاولة قبل تعيين كلمة مرور جديدة.
story-contacted-before-any-method = طُلبت المساعدة قبل أي محاولة.
story-password-reset = لدى هذا الشخص كلمة مرور جديدة.
story-first-password = اختيرت كلمة المرور الأولى.
story-invitation-left = فُتحت الدعوة، ولم تُختر كلمة مرور.
story-account-unlocked = أُلغي قفل الحساب.
story-not-enabled-for-user = إعادة التعيين غير مسموحة لهذا الشخص.
story-no-license = الخطة المطلوبة غير متوفرة.
story-cookies-disabled = المتصفح لا يقبل ملفات تعريف الارتباط.
story-insufficient-methods = الطرق المسجّلة غير كافية.
story-onprem-no-writeback = كلمة المرور محفوظة في دليل مؤسستك، ولا يمكن للبوابة تغييرها هناك.
story-writeback-unreachable = تعذّر الوصول إلى دليل مؤسستك.
story-writeback-error = رفض دليل مؤسستك كلمة المرور.
story-not-in-group = ليس هذا الشخص في المجموعة التي يمكنها إعادة التعيين.
story-disabled-for-tenant = لا تسمح مؤسستك بإعادة التعيين.
story-user-unknown = لا يوجد هنا معرّف المستخدم هذا.
story-user-disabled = الحساب معطّل.
story-result-succeeded = نجحت.
story-result-failed = رُفضت.
story-result-abandoned = لم تكتمل.
story-result-blocked = أُوقفت.
story-result-cancelled = أُلغيت.
story-result-contacted-admin = طُلبت المساعدة.

admin-filter = تصفية
admin-filter-any = أيّ
admin-filter-role = الدور
admin-filter-group = المجموعة
admin-filter-plan = الخطة
admin-filter-source = كلمة المرور
admin-filter-enabled = الحساب
admin-source-cloud = محفوظة هنا
admin-source-on-premises = محفوظة في دليل مؤسستك
admin-enabled-yes = مفعّل
admin-enabled-no = معطّل

admin-pass = تصريح دخول مؤقت
    .text = لمن لم تبقَ له أي طريقة. يُكتب بدل كلمة المرور، ثم يبدأ التسجيل من جديد. لا يفتح شيئًا آخر.
    .button = إنشاء تصريح
admin-pass-until = يوجد تصريح حتى { $time } بالتوقيت العالمي.
admin-pass-remove = حذف التصريح
admin-pass-shown = التصريح الذي يلزم إبلاغ الشخص به
    .text = لن نعرضه مرة أخرى. يُكتب عند تسجيل الدخول بدل كلمة المرور، ثم يبدأ التسجيل من جديد.
admin-done-pass = تم إنشاء التصريح.
admin-done-pass-removed = تم حذف التصريح.

# المساعدة نفسها لعدة أشخاص.
bulk-label = إجراء جماعي
bulk-all = البحث وتحديد الجميع
bulk-tick = تحديد { $login }
bulk-act = لكل الأشخاص المحدّدين
    .hint = تُرسل كلمات المرور والرسائل إلى 40 شخصًا معًا. إن تعذّرت مساعدة أحد فلن يتأخر غيره.
bulk-also = خيارات
bulk-mail = إرسال رسالة إليّ عند الانتهاء
    .hint = تذكر عدد من تمت مساعدتهم. لا تتضمّن كلمات مرور أبدًا.
bulk-link = إرسال رابط لكلمة مرور جديدة
bulk-temporary = إنشاء كلمة مرور مؤقتة تظهر مرة واحدة
bulk-invite = دعوتهم لاختيار أول كلمة مرور
bulk-lift = السماح بالمحاولة من جديد
bulk-end = إنهاء كل جلساتهم
bulk-forget = إلزامهم بالتسجيل من جديد
bulk-everybody = كل من يجده هذا البحث
    .hint = ومن في الصفحات الأخرى أيضًا، بتحديد أو من دونه. يظهر لك العدد قبل أن يحدث شيء.
bulk-button = تنفيذ
bulk-title = إجراء جماعي
bulk-nothing = يُرجى البحث عن أشخاص وتحديدهم واختيار الإجراء. بعد ذلك يظهر هنا.
bulk-text = إجراءاتك الجماعية. نحتفظ بكل قائمة 30 يومًا.
bulk-asked = عدد الأشخاص: { $all }. لم يحدث شيء بعد.
bulk-working = تمت معالجة { $passed } من { $all }.
bulk-paused = توقّف العمل. تمت معالجة { $passed } من { $all }.
bulk-begin = بدء
bulk-passwords = يمكنك رؤية كلمات المرور مرة واحدة لدقيقة واحدة. بعدها تُحذف.
    .shown = هذه كلمات المرور. يُرجى تنزيل القائمة الآن، فبعد دقيقة واحدة تُحذف.
    .button = إظهار كلمات المرور
bulk-replaced = بدأ إجراء أحدث بدلًا منه.
bulk-done-link = أُرسلت روابط لكلمات مرور جديدة.
bulk-done-temporary = أُنشئت كلمات مرور مؤقتة. كل منها لتسجيل دخول واحد.
bulk-done-invite = أُرسلت الدعوات.
bulk-done-lift = يمكنهم المحاولة من جديد.
bulk-done-end = أُنهيت جلساتهم.
bulk-done-forget = حُذف كل ما سجّلوه.
bulk-done = تم
bulk-count = تمت مساعدة { $done } من { $all }.
bulk-file = تنزيل القائمة
bulk-back = العودة إلى البحث
admin-verify-nothing = لا يوجد شيء مسجّل يمكن إرسال رمز إليه.
admin-filter-state = التسجيل
admin-state-out-of-scope = إعادة التعيين غير مسموح بها
admin-state-not-registered = ما سُجّل غير كافٍ
admin-state-registered-by-admin = سجّله المسؤول ولم يُؤكَّد
admin-state-registered = مسجَّل
admin-state-reconfirm-due = يلزم التأكيد من جديد
admin-further = متابعة البحث
admin-nobody-yet = لم نجد أحدًا حتى الآن. لم يكتمل البحث بعد.
admin-account = الحساب

admin-column-name = الاسم
admin-column-roles = الأدوار
admin-column-role = الدور
admin-column-may = المسموح به
admin-column-helps = من يمكن مساعدته
admin-helps-nobody = لا أحد
column-at = الوقت
table-sort = الترتيب حسب
admin-first = العودة إلى الصفحة الأولى
admin-everybody = لم يُحدَّد ما يُبحث عنه، لذلك يظهر الجميع هنا.
admin-found-of = المعروض: { $count }. مجموع النتائج: { $total }.
    .more = المعروض: { $count }. مجموع النتائج: أكثر من { $total }.
bulk-put = إضافتهم إلى مجموعة
bulk-take = إخراجهم من مجموعة
bulk-into = المجموعة
    .hint = فقط عند الإضافة إلى مجموعة أو الإخراج منها
    .none = يُرجى اختيار مجموعة
bulk-done-put = أصبحوا في المجموعة.
bulk-done-take = لم يعودوا في المجموعة.
bulk-column-act = الإجراء
bulk-column-far = مدى التقدم
