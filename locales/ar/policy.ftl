# سياسة المؤسسة: إعداداتها وأثرها وما فيها من خطأ وتغييراتها.

yes = نعم
no = لا

policy-title = سياسة إعادة تعيين كلمة المرور
policy-text = هذا هو المعمول به الآن. يمكن التراجع عن كل تغيير.
policy-never = لم تُحفظ أي سياسة بعد. حتى ذلك الحين لا يعيد التعيين إلا المسؤولون.
policy-change = تغيير
policy-save = حفظ
policy-save-anyway = الحفظ رغم ذلك
policy-back = العودة إلى السياسة
policy-first = قبل الحفظ
policy-lost =
    { $count ->
        [zero] لا يفقد أحد إمكانية إعادة التعيين.
        [one] شخص واحد يمكنه إعادة التعيين الآن لن يمكنه ذلك بعدها.
        [two] شخصان يمكنهما إعادة التعيين الآن لن يمكنهما ذلك بعدها.
        [few] { $count } أشخاص يمكنهم إعادة التعيين الآن لن يمكنهم ذلك بعدها.
        [many] { $count } شخصًا يمكنهم إعادة التعيين الآن لن يمكنهم ذلك بعدها.
       *[other] { $count } شخص يمكنهم إعادة التعيين الآن لن يمكنهم ذلك بعدها.
    }
policy-lost-who = من هم
policy-lost-list = تنزيلهم جميعًا بصيغة CSV
policy-lost-more =
    { $count ->
        [zero] ولا أحد غيرهم.
        [one] وشخص آخر.
        [two] وشخصان آخران.
        [few] و{ $count } أشخاص آخرين.
        [many] و{ $count } شخصًا آخر.
       *[other] و{ $count } شخص آخر.
    }
policy-changes = ما تم تغييره
policy-changes-none = لم يتغير شيء بعد.
policy-by-command = بأمر
policy-take-back-link = التراجع عن هذا …
policy-take-back-title = التراجع عن تغيير
policy-take-back = تراجع
policy-moved = تغيّر هذا مرة أخرى منذ ذلك الحين: { $settings }. غيّره يدويًا.
admin-done-policy = تم الحفظ. يسري من الآن.
admin-done-taken-back = تم التراجع. عاد ما كان ساريًا من قبل.

policy-reset = من يحق له إعادة التعيين
    .text = يحق ذلك للمسؤولين دائمًا بإثباتين خاصين بهم. ما هنا يخص الآخرين جميعًا.
policy-methods = طرق الإثبات
    .text = ما يجوز تسجيله، وكم يُطلب منه عند إعادة التعيين.
policy-questions = أسئلة الأمان
    .text = الأسئلة ضعيفة. لا تجعلها وحدها أبدًا.
policy-registration = التسجيل
    .text = من لم يسجل قط لا يمكنه إعادة التعيين.
policy-contact = الاتصال بالمسؤول
    .text = إلى أين يقود الرابط في المعالج.
policy-notices = الإشعارات
    .text = رسائل تخبر بإعادة التعيين بعد حدوثها.
policy-passwords = كلمات المرور الجديدة
    .text = تُراجَع دائمًا قوائم كلمات المرور الشائعة والمسربة.
policy-profile = ملف الأمان
    .text = يقرر الملف ما تتركه الإعدادات المفردة مفتوحًا.

setting-enabled = هل يحق للأشخاص إعادة تعيين كلمات مرورهم؟
    .hint = لا: لا يمكن لأحد التسجيل أو إعادة التعيين. يبقى ما سُجّل.
setting-restricted = مجموعة واحدة منهم فقط؟
    .hint = نعم: لا يمكن للآخرين التسجيل ولا إعادة التعيين.
setting-group = المجموعة
    .hint = تُحسب المجموعات التي بداخلها أيضًا. إن تُركت فارغة تُستخدم SSPRSecurityGroupUsers ولا أحد فيها بدايةً.
setting-plans = هل يحتاج الأشخاص إلى خطة؟
    .hint = الخطة هي الترخيص الذي يحمله الشخص.
setting-methods = الطرق المسموح بها
    .hint = من سجّل طريقة محذوفة فقط لا يمكنه إعادة التعيين. طريقتان أو أكثر أفضل.
setting-gates = كم إثباتًا تطلب إعادة التعيين؟
    .hint = يجب تسجيل هذا العدد من الطرق المختلفة.
setting-countries = بلدان الرسائل النصية والمكالمات
    .hint = حرفان لكل بلد مثل GB, US. لا يُرسل شيء إلى غيرها.
setting-second-factor-at-sign-in = هل يطلب تسجيل الدخول لديكم عاملًا ثانيًا من الجميع؟
    .hint = نعم: يجوز أن تكون كلمات المرور الجديدة من 8 أحرف بدل 15.
setting-questions-register = عدد الأسئلة التي يجاب عنها عند التسجيل
    .hint = اطلب أكثر مما يُطرح عند إعادة التعيين.
setting-questions-reset = عدد الأسئلة التي تُطرح عند إعادة التعيين
    .hint = يجب أن تكون كل الإجابات صحيحة.
setting-questions-predefined = أسئلة للاختيار
    .hint = يراها كل شخص بلغته. مع أسئلتكم الخاصة 20 على الأكثر.
setting-questions-custom = أسئلتكم الخاصة
    .hint = سؤال في كل سطر، من 3 إلى 200 حرف. لا تُترجم أبدًا.
setting-require-registration = هل يُطلب التسجيل عند الدخول؟
    .hint = نعم: يُسأل أولًا من لم يسجل بعد. ويمكنه التأجيل.
setting-reconfirm-days = الأيام حتى تأكيد البيانات المسجلة
    .hint = من 0 إلى 730؛ 0 يعني أبدًا. ننصح بـ 90 إلى 180.
setting-customized = هل يقود الرابط إلى مكتب مساعدة خاص بكم؟
    .hint = لا: ترسل صفحتنا رسالة إلى المسؤولين لديكم.
setting-contact = عنوان بريده أو موقعه
    .hint = مثل help@desk.example أو https://desk.example
setting-notify-users = هل يُخبر الأشخاص بإعادة تعيين كلمات مرورهم؟
    .hint = تصل الرسالة إلى كل عناوينهم.
setting-notify-admins = هل يُخبر المسؤولون بإعادة تعيين مسؤول آخر؟
    .hint = تصل الرسالة إلى كل المسؤولين العامين الآخرين.
setting-banned-words = كلمات لا يجوز أن ترد في كلمة مرور
    .hint = كلمة في كل سطر، من 4 إلى 16 حرفًا، و1,000 على الأكثر. أسماء منتجاتكم مناسبة.
setting-history-on-reset = هل تُرفض كلمات المرور السابقة عند إعادة التعيين أيضًا؟
    .hint = ملف NIST يفعل ذلك دائمًا.
setting-profile = الملف
    .hint = يقرر طول كلمات المرور وما يعرفه الغرباء ومدة سريان الأشياء.
setting-code-minutes = دقائق صلاحية الرمز
    .hint = من 1 إلى 105. فارغ: كما يقول الملف.
setting-flow-minutes = دقائق صلاحية المحاولة
    .hint = من 1 إلى 105. فارغ: كما يقول الملف.

value-none = لا شيء
value-everybody = الجميع
value-own-page = صفحتنا
value-by-profile = كما يقول الملف
value-count =
    { $count ->
        [zero] لا شيء
        [one] واحدة
        [two] اثنتان
        [few] { $count } كلمات
        [many] { $count } كلمة
       *[other] { $count } كلمة أو أكثر
    }

by-email = البريد الإلكتروني
by-mobile-sms = رسالة نصية
by-mobile-voice = مكالمة إلى الهاتف المحمول
by-office-voice = مكالمة إلى هاتف المكتب
by-totp = تطبيق المصادقة
by-passkey = مفتاح مرور
by-recovery-code = رمز استرداد
by-questions = أسئلة الأمان

plans-off = لا
    .hint = يحق للجميع إعادة التعيين
plans-tenant = يكفي شخص واحد لديه خطة
    .hint = عندها يحق للجميع إعادة التعيين
plans-user = يحتاج كل شخص إلى خطة
    .hint = يُرفض من لا خطة له
gates-1 = واحد
    .hint = من يملك البريد أو الهاتف يملك الحساب
gates-2 = اثنان
    .hint = إثباتان مختلفان واحدًا بعد الآخر
profile-nist = NIST
    .hint = كلمات مرور طويلة بلا قواعد أخرى؛ ولا يعرف الغرباء شيئًا
profile-entra-2016 = Entra 2016
    .hint = مثل الخدمة السحابية عام 2016: ثلاث فئات من أربع، وتلميحات، ورموز رفض

# ما فيه خطأ أو شك في السياسة، حسب رمزه. $about هي القيمة.
finding-methods-missing = اختر طريقة واحدة على الأقل.
finding-method-repeated = ذُكرت طريقة مرتين.
finding-gates-range = تطلب إعادة التعيين إثباتًا واحدًا أو اثنين.
finding-methods-fewer-than-gates = اختر عددًا من الطرق المختلفة بقدر الإثباتات. الرسالة والمكالمة إلى هاتف واحد طريقة واحدة.
finding-authenticator-without-other = من يفقد التطبيق يحتاج إلى طريقة أخرى. اختر واحدة معه.
finding-recovery-codes-alone = رمز الاسترداد لا يكفي وحده. اختر طريقة أخرى معه.
finding-sign-in-factor-alone = يطلب تسجيل الدخول لديكم مفتاح مرور. اختر طريقة أخرى معه.
finding-no-first-method = لا تأتي الأسئلة أولًا. اختر معها البريد أو الهاتف أو التطبيق.
finding-administrator-locked-out = لا يملك أحد المسؤولين أيًا من هذه الطرق ولن يمكنه إعادة التعيين: { $about }
finding-register-range = تُسجَّل 3 أو 4 أو 5 أسئلة.
finding-reset-range = تُطرح 3 أو 4 أو 5 أسئلة عند إعادة التعيين.
finding-reset-above-register = لا يمكن طرح أسئلة أكثر مما سُجّل.
finding-questions-too-few = اختر أو اكتب من الأسئلة بقدر ما يُسجَّل على الأقل.
finding-questions-too-many = 20 سؤالًا على الأكثر مع أسئلتكم الخاصة.
finding-question-unknown = أحد هذه الأسئلة ليس في القائمة.
finding-question-repeated = ورد سؤال مرتين.
finding-question-length = السؤال من 3 إلى 200 حرف: { $about }
finding-banned-words-too-many = 1,000 كلمة على الأكثر.
finding-banned-word-length = الكلمة من 4 إلى 16 حرفًا: { $about }
finding-breached-file-blank = ملف كلمات المرور المسربة بلا اسم.
finding-reconfirm-range = اكتب عدد أيام من 0 إلى 730.
finding-flow-minutes-range = اكتب عدد دقائق من 1 إلى 105.
finding-code-minutes-range = اكتب عدد دقائق من 1 إلى 105.
finding-code-outlives-flow = لا يعيش الرمز أطول من محاولته.
finding-group-blank = لم تذكر مجموعة. تُستخدم SSPRSecurityGroupUsers، ولا يعيد أحد التعيين حتى يكون فيها أعضاء.
finding-contact-missing = اذكر إلى أين يقود الرابط، أو اختر لا.
finding-contact-malformed = ليس هذا عنوان بريد ولا عنوان موقع. اكتب help@desk.example أو https://desk.example
finding-contact-inside = هذا البريد تابع لمؤسستكم. هل يقرؤه من يمكنه تسجيل الدخول؟
finding-help-desk-knows = من يكتب كلمة مرور لغيره يعرفها. الرابط أكثر أمانًا.
finding-unlock-without-writeback = لا يعمل إلغاء القفل إلا مع الكتابة المرتدة.
finding-country-malformed = البلد حرفان مثل GB: { $about }
finding-countries-missing = لم تذكر بلدًا. حتى ذلك لا تُرسل رسالة نصية ولا تُجرى مكالمة.

policy-help = مساعدة المتصلين
    .text = كيف يعطي مكتب المساعدة شخصًا كلمة مرور جديدة.
setting-help-desk = كلمة مرور جديدة
    .hint = لا يرى المسؤولون كلمة مرور إلا حيث تسمح بذلك
setting-verify-callers = هل يجب التحقق من المتصل أولاً؟
    .hint = نعم: لا يحصل أحد على رابط أو كلمة مرور قبل أن يقرأ رمزًا
help-desk-link = برابط فقط
    .hint = لا يعرف كلمة المرور أحد سواه
help-desk-temporary = وبكلمة مرور مؤقتة أيضًا
    .hint = ننشئها نحن، وتظهر مرة واحدة، ويجب تغييرها
help-desk-typed = وبكلمة يكتبها مسؤول أيضًا
    .hint = يجب تغييرها هي أيضًا

standards-title = ما تطلبه المعايير
standards-text = هذا ما يطلبه OWASP ASVS 5.0 و NIST SP 800-63B-4 من كلمات المرور واستعادتها. قد يكون ما خولف اختيارك: عندها تعرفه.
standards-met = تحقق { $met } من { $all }.
standard-length = كلمات المرور طويلة بما يكفي.
    .not = تُقبل كلمات مرور من 8 أحرف مع أن تسجيل الدخول لا يطلب سواها.
standard-composition = لا يُلزم أحد بخلط أنواع الأحرف.
    .not = يجب خلط أنواع الأحرف. عندها يختار الناس كلمات أضعف.
standard-expiry = لا تنتهي صلاحية كلمات المرور من تلقائها.
    .not = تنتهي صلاحية كلمات المرور. عندها يختار الناس كلمات أضعف.
standard-breached = تُرفض كلمات المرور المسرّبة.
    .not = لا تُرفض إلا الكلمات الشائعة. ليس لدى الخادم قائمة بالمسرّبة.
standard-questions = لا تُطرح أسئلة أمان.
    .not = تُطرح أسئلة أمان. قد يعرف غيرك الأجوبة.
standard-telephone = لا يمر شيء بشبكة الهاتف.
    .not = يمكن الاستيلاء على الرسائل والمكالمات. اعرض ما هو أقوى أيضًا.
standard-recovery = تطلب إعادة التعيين إثباتين.
    .not = تطلب إعادة التعيين إثباتًا واحدًا فقط.
standard-second-factor = يطلب تسجيل الدخول من الجميع عاملاً ثانيًا.
    .not = يطلب تسجيل الدخول من البعض فقط عاملاً ثانيًا.
standard-code-life = لا تعيش الرموز أكثر من عشر دقائق.
    .not = تعيش الرموز أكثر من عشر دقائق.
standard-neutral = لا يكشف أي جواب من له حساب.
    .not = تكشف إعادة التعيين من له حساب، بعد فحص الروبوتات.
standard-notice = يُبلَّغ الجميع بكلمة المرور الجديدة.
    .not = لا يُبلَّغ أحد بكلمة المرور الجديدة.
standard-help-desk = لا يعرف أي مسؤول كلمة مرور أبدًا.
    .not = يمكن للمسؤولين معرفة كلمة مرور لتسجيل دخول واحد.

setting-passes = هل يمكن إعطاء تصاريح دخول مؤقتة؟
    .hint = من مسؤولي المصادقة ومن فوقهم
setting-pass-minutes = دقائق صلاحية التصريح
    .hint = من 10 إلى 480
setting-pass-once = هل يُستعمل التصريح مرة واحدة؟
    .hint = لا: ما شاء صاحبه ما دام صالحًا
finding-pass-minutes-range = مدة التصريح من 10 إلى 480 دقيقة.

# الحدود وأجزاء الملف الخاص.
policy-limits = الحدود
    .text = كم مرة تُعد كثيرة. من يخمّن يصطدم بها أولًا.
setting-limits-wrong-an-hour = المحاولات الخاطئة في ساعة التي تغلق طريقة
    .hint = من 3 إلى 10. تبقى الطرق الأخرى مفتوحة.
setting-limits-wrong-a-day = المحاولات الخاطئة في يوم التي تغلق إعادة التعيين
    .hint = من 3 إلى 30. لا يُغلق تسجيل الدخول بهذا أبدًا.
setting-limits-closed-hours = الساعات حتى تُفتح من جديد
    .hint = من 1 إلى 72. يمكن للمسؤول فتحها قبل ذلك.
setting-limits-messages-an-hour = الرسائل إلى شخص في ساعة
    .hint = من 2 إلى 10 لكل طريقة. ويطول الانتظار بينها قليلًا كل مرة.
setting-custom-answers = ما يعرفه الغرباء
    .hint = يظهر هذا قبل أن يثبت أحد شيئًا.
setting-custom-passwords = كلمات المرور
    .hint = يسري على الجديدة. لا يُجبر أحد على تغيير القديمة.
setting-custom-expiry = عمر كلمات المرور
    .hint = حيث لا قاعدة خاصة للنطاق.
setting-custom-roles = من يمكن لكل دور مساعدته
    .hint = تعرضه صفحة الأدوار اسمًا اسمًا.
profile-custom = ملفكم الخاص
    .hint = كل جزء مثل أحد الملفين
answers-nist = لا شيء
    .hint = يحصل كل معرّف على الصفحات نفسها؛ ويسري الرمز 10 دقائق
answers-entra-2016 = من يمكنه إعادة التعيين، وتلميحات إلى وجهة الرموز
    .hint = كما في 2016؛ ويسري الرمز 5 دقائق
passwords-nist = طويلة بلا قواعد أخرى
    .hint = 15 حرفًا، أو 8 مع عامل ثانٍ؛ وتُرفض خمس سابقة
passwords-entra-2016 = ثلاثة من أربعة أنواع من الأحرف
    .hint = 8 أحرف على الأقل، ونقاط للكلمات غير الشائعة
expiry-nist = لا تنتهي صلاحيتها
    .hint = تُغيّر كلمة المرور عندما قد يعرفها أحد
expiry-entra-2016 = تنتهي بعد 90 يومًا
    .hint = يُنبَّه الأشخاص قبل 14 يومًا
helping-nist = كما اليوم
    .hint = يعطي مكتب المساعدة روابط، ولا يعرف كلمة مرور أبدًا
helping-entra-2016 = كما في 2016
    .hint = يجوز لمكتب المساعدة كتابة كلمات مرور؛ ويصل مسؤولو المستخدمين إلى أبعد
finding-wrong-an-hour-range = اكتب عدد محاولات خاطئة من 3 إلى 10.
finding-wrong-a-day-range = اكتب عدد محاولات خاطئة من 3 إلى 30.
finding-closed-hours-range = اكتب عدد ساعات من 1 إلى 72.
finding-messages-an-hour-range = اكتب عدد رسائل من 2 إلى 10.
