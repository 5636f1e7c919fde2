# الإدارة: الأشخاص، ومن يحق له ماذا، ومساعدة المتصلين.

account-admin = الإدارة
    .hint = الأشخاص، ومساعدة المتصلين

admin = الإدارة
admin-people = الأشخاص
admin-policy = السياسة
admin-events = الأحداث
admin-reports = التقارير
admin-roles = من يحق له ماذا
admin-organization = المؤسسة
admin-menu = القائمة
admin-menu-close = إغلاق القائمة
admin-list-joint = ، { "" }

admin-people-title = البحث عن شخص
admin-search = معرّف المستخدم أو الاسم أو البريد الإلكتروني
    .hint = بداية معرّف المستخدم، أو جزء من غيره، أو رمز الدعم لمتصل
admin-search-button = بحث
admin-nobody = لا أحد هنا بهذا الاسم. يُرجى مراجعة الكتابة أو تجربة جزء أقصر.
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
admin-condition-open = الحساب مفتوح.
    .not = الحساب معطّل.
admin-condition-switched-on = تسمح مؤسستك بإعادة التعيين.
    .not = لا تسمح مؤسستك بإعادة التعيين. يمكن تفعيلها في السياسة.
admin-condition-in-group = المجموعة تسمح بإعادة التعيين.
    .not = ليس في المجموعة المسموح لها بإعادة التعيين.
admin-condition-licensed = الخطة المطلوبة متوفرة.
    .not = الخطة المطلوبة غير متوفرة.
admin-condition-registered = طرق العودة المسجلة كافية.
    .not = طرق العودة المسجلة غير كافية. يُرجى أن تُطلب منه إضافة المزيد.
admin-condition-writeback = يمكن تعيين كلمة المرور هنا.
    .not = كلمة المرور في دليل مؤسستك، ولا شيء يكتبها إليه.

admin-help = المساعدة
admin-help-nothing = لا شيء مغلق، ولا أحد مسجل الدخول.
admin-out-of-reach = دورك لا يشمل هذا الشخص. يمكن لصاحب دور أعلى أن يساعده.
admin-closed = أُغلق أحد الطرق بعد محاولات كثيرة.
admin-lift = السماح بالمحاولة من جديد
admin-sessions =
    { $count ->
        [zero] لا متصفح مسجل الدخول.
        [one] متصفح واحد مسجل الدخول.
        [two] متصفحان مسجلان الدخول.
        [few] { $count } متصفحات مسجلة الدخول.
        [many] { $count } متصفحًا مسجل الدخول.
       *[other] { $count } متصفح مسجل الدخول.
    }
admin-end-sessions = تسجيل خروجه من كل مكان
admin-done-lifted = يمكنه المحاولة من جديد.
admin-done-sessions = سُجّل خروجه من كل مكان.
admin-registered = ما هو مسجل
admin-registered-nothing = لا شيء بعد.

admin-roles-title = من يحق له ماذا
admin-roles-text = من له دوران يحق له ما يسمح به أي منهما. ومن له دوران يساعده من يشمل دوره كليهما.
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
admin-area-roles = رؤية من يحق له ماذا
admin-area-policy = رؤية السياسة وتغييرها
admin-area-accounts = إضافة الأشخاص وتغييرهم
admin-area-ways = إلزام الأشخاص بالتسجيل من جديد
admin-area-events = قراءة ما حدث
admin-helps = يساعد من لا دور له، وأصحاب هذه الأدوار: { $roles }
admin-helps-all = يساعد الجميع

admin-verify = هل هو حقًا؟
admin-verify-text = أرسل رمزًا إلى شيء مسجل لديه ودعه يقرؤه لك.
admin-verify-mail = إرسال رمز إلى { $to }
admin-verify-sms = إرسال رمز نصي إلى { $to }
admin-verify-sent = الرمز في الطريق إلى { $to }. اطلب منه قراءته.
admin-verify-code = الرمز الذي قرأه
    .hint = ستة أرقام
admin-verify-button = تحقق
admin-verified = إنه هو: قرأ الرمز الصحيح في { $time } بالتوقيت العالمي.
admin-link = إرسال رابط لتعيين كلمة مرور جديدة
admin-link-text = لا يرى كلمة المرور الجديدة غيره. يعمل الرابط مرة واحدة خلال يوم. يقدم المسؤولون إثباتًا آخر.
admin-done-verified = كان هذا الرمز صحيحًا.
admin-done-code = الرمز في الطريق.
admin-done-link = الرابط في الطريق.
admin-verify-first = تحقق أولاً من هوية المتصل. سياستك تطلب ذلك قبل إعطاء أي شيء.
admin-temporary = أنشئ كلمة مرور مؤقتة
admin-temporary-text = تراها مرة واحدة وتقولها للشخص. يجب تغييرها عند تسجيل الدخول التالي.
admin-temporary-typed = اكتب كلمة مرور مؤقتة
admin-temporary-password = كلمة مرور مؤقتة
    .hint = يجب تغييرها عند تسجيل الدخول التالي
admin-temporary-set = عيّنها
admin-temporary-shown = قل للشخص كلمة المرور هذه
    .text = لن تظهر مرة أخرى. عند تسجيل الدخول التالي يختار كلمة مروره.
admin-done-temporary = عُيّنت كلمة المرور المؤقتة. سُجّل خروج الشخص من كل مكان.

story-title = المحاولة ذات رمز الدعم { $code }
story-from = من { $device } على { $address }
story-started = بدأ بهذه الوسيلة: { $method }
story-completed = كانت هذه صحيحة: { $method }
story-after = طلب المساعدة عند هذه: { $method }
story-too-many-attempts = محاولات كثيرة. أُغلق ذلك يومًا.
story-too-many-email-codes = رموز خاطئة كثيرة بالبريد. أُغلق ليوم.
story-too-many-sms-codes = رموز خاطئة كثيرة برسالة نصية. أُغلق ليوم.
story-too-many-mobile-voice = مكالمات كثيرة إلى الجوال. أُغلق ليوم.
story-too-many-office-voice = مكالمات كثيرة إلى هاتف المكتب. أُغلق ليوم.
story-too-many-question-answers = إجابات خاطئة كثيرة. أُغلق ليوم.
story-too-many-totp-codes = رموز خاطئة كثيرة من التطبيق. أُغلق ليوم.
story-too-many-recovery-codes = رموز استرداد خاطئة كثيرة. أُغلق ليوم.
story-too-many-phone-validations = جُرّبت أرقام كثيرة. أُغلق ليوم.
story-userid-entered = كتب معرّف المستخدم.
story-before-new-password = أثبت كل شيء ولم يكتب كلمة مرور جديدة.
story-while-choosing-new-password = كتب كلمات مرور جديدة فرُفضت.
story-before-required-methods = غادر قبل أن يثبت كل شيء.
story-before-submitting-password = غادر قبل تعيين كلمة مرور جديدة.
story-contacted-before-any-method = طلب المساعدة قبل أن يجرب شيئًا.
story-password-reset = كلمة المرور جديدة.
story-first-password = اختيرت كلمة المرور الأولى.
story-invitation-left = فتح الدعوة ولم يختر كلمة مرور.
story-account-unlocked = فُتح الحساب.
story-not-enabled-for-user = إعادة التعيين غير مسموحة لهذا الشخص.
story-no-license = تنقصه الخطة المطلوبة.
story-cookies-disabled = المتصفح لا يقبل ملفات تعريف الارتباط.
story-insufficient-methods = وسائل الاستعادة المسجلة قليلة.
story-onprem-no-writeback = كلمة المرور في دليلك أنت ولا شيء يكتبها إليه.
story-writeback-unreachable = تعذر الوصول إلى دليلك.
story-writeback-error = رفض دليلك كلمة المرور.
story-not-in-group = ليس في المجموعة التي يجوز لها إعادة التعيين.
story-disabled-for-tenant = منظمتك لا تسمح بإعادة التعيين.
story-user-unknown = لا أحد هنا له معرّف المستخدم هذا.
story-user-disabled = الحساب معطّل.
story-result-succeeded = نجحت.
story-result-failed = رُفضت.
story-result-abandoned = تُركت.
story-result-blocked = أُوقفت.
story-result-cancelled = تخلّى عنها.
story-result-contacted-admin = طلب المساعدة.

admin-filter = تضييق البحث
admin-filter-any = أيّ
admin-filter-role = الدور
admin-filter-group = المجموعة
admin-filter-plan = الخطة
admin-filter-source = كلمة المرور
admin-filter-enabled = الحساب
admin-source-cloud = محفوظة هنا
admin-source-on-premises = في دليلك أنت
admin-enabled-yes = مفتوح
admin-enabled-no = معطّل

admin-pass = تصريح دخول مؤقت
    .text = لمن فقد كل وسيلة. يكتبه مكان كلمة المرور ويسجّل من جديد. ولا يفتح شيئًا آخر.
    .button = أنشئ تصريحًا
admin-pass-until = يوجد تصريح حتى { $time } بالتوقيت العالمي.
admin-pass-remove = اسحب التصريح
admin-pass-shown = قل للشخص هذا التصريح
    .text = لن يظهر مرة أخرى. يكتبه عند تسجيل الدخول مكان كلمة المرور ويسجّل من جديد.
admin-done-pass = أُنشئ التصريح.
admin-done-pass-removed = سُحب التصريح.

# المساعدة نفسها لعدة أشخاص.
bulk-label = مساعدة عدة أشخاص معًا
bulk-all = البحث وتحديد الجميع
bulk-tick = تحديد { $login }
bulk-act = لكل من حُدد
    .hint = كلمات المرور والرسائل لأربعين شخصًا معًا على الأكثر. من لا يمكن مساعدته لا يؤخر الآخرين.
bulk-also = خيارات
bulk-mail = أرسل لي رسالة عند الانتهاء
    .hint = تذكر كم شخصًا سوعد، ولا تتضمن كلمات مرور أبدًا.
bulk-link = إرسال رابط لكلمة مرور جديدة
bulk-temporary = إنشاء كلمة مرور مؤقتة تظهر مرة واحدة
bulk-invite = دعوتهم لاختيار أول كلمة مرور
bulk-lift = السماح بالمحاولة من جديد
bulk-end = إنهاء كل جلساتهم
bulk-forget = إلزامهم بالتسجيل من جديد
bulk-everybody = كل من يجده هذا البحث
    .hint = ومن ليس في هذه الصفحة أيضًا، حُدد أم لا. ترى عددهم قبل أن يحدث شيء.
bulk-button = تنفيذ
bulk-title = مساعدة عدة أشخاص
bulk-nothing = ابحث عن أشخاص وحددهم واختر ما تفعله. عندها يظهر هنا.
bulk-text = هذا ما فعلته لعدة أشخاص معًا. تبقى كل قائمة 30 يومًا.
bulk-asked = عدد الأشخاص: { $all }. لم يحدث شيء بعد.
bulk-working = تمت معالجة { $passed } من { $all }.
bulk-paused = توقّف العمل. تمت معالجة { $passed } من { $all }.
bulk-begin = ابدأ
bulk-passwords = يمكن إظهار كلمات المرور مرة واحدة لمدة دقيقة. بعدها تزول.
    .shown = هذه كلمات المرور. خذ القائمة الآن، فبعد دقيقة تزول.
    .button = إظهار كلمات المرور
bulk-replaced = حلت محلها مساعدة أحدث.
bulk-done-link = أُرسلت روابط لكلمات مرور جديدة.
bulk-done-temporary = أُنشئت كلمات مرور مؤقتة. تصلح كل منها لتسجيل دخول واحد.
bulk-done-invite = أُرسلت الدعوات.
bulk-done-lift = فُتح ما أغلقته المحاولات الكثيرة.
bulk-done-end = أُنهيت جلساتهم.
bulk-done-forget = حُذف ما سجلوه.
bulk-done = تم
bulk-count = تمت مساعدة { $done } من { $all }.
bulk-file = أخذ القائمة
bulk-back = العودة إلى البحث
admin-verify-nothing = لم يسجل شيئًا يمكن إرسال رمز إليه.
admin-filter-state = التسجيل
admin-state-out-of-scope = إعادة التعيين ليست لهم
admin-state-not-registered = البيانات المحفوظة قليلة
admin-state-registered-by-admin = البيانات كافية ولم تُؤكَّد
admin-state-registered = مسجَّل
admin-state-reconfirm-due = يلزم تأكيدها من جديد
admin-further = متابعة البحث
admin-nobody-yet = لا أحد حتى الآن. لم يُفحص الجميع بعد.
admin-account = الحساب
