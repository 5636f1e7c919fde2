# الأشخاص كما يكتبهم المسؤولون.

account-new-title = إضافة شخص
account-edit-title = تغيير { $login }
account-edit = تغيير ما كُتب عنه
account-save = حفظ
account-add = إضافة
account-back = رجوع

account-login = معرّف المستخدم
    .hint = الاسم الذي يسجل به الدخول. لا يتغير أبدًا.
account-display-name = الاسم
    .hint = كيف نخاطبه
account-alternate-email = عنوان بريد في مكان آخر
    .hint = بريد يمكنه فتحه دون كلمة المرور هذه
account-mail = عنوان البريد هنا
    .hint = بريده في مؤسستكم
account-mobile = الهاتف المحمول
    .hint = مع + ورمز البلد. يمكن للزملاء رؤيته.
account-office = هاتف المكتب
    .hint = مع + ورمز البلد
account-groups = المجموعات
    .hint = تفصل بينها فواصل منقوطة
account-language = اللغة
    .hint = للبريد والرسائل
account-language-none = كما يقول المتصفح
account-plan = الخطة
    .hint = لا تهم إلا إذا طلبت سياستكم خططًا
account-roles = الأدوار
    .hint = من يحمل دورًا فهو مسؤول ويقدم إثباتين عند إعادة التعيين
account-invite = هل تُرسل إليه رسالة لتعيين كلمة المرور؟
    .hint = تصل إلى العنوان الآخر، ورابطها صالح ثلاثة أيام
account-enabled = هل الحساب مفتوح؟
    .hint = لا: يُسجَّل خروجه فورًا، ولا يمكنه الدخول ولا إعادة التعيين
account-never-expires = هل لا تنتهي صلاحية كلمة المرور أبدًا؟
    .hint = لا: تقرر سياسة كلمات المرور، وقد استمر حساب العمر

plan-none = بلا خطة
    .hint = للمسؤولين فقط
plan-basic = Basic
    .hint = كلمات المرور المحفوظة هنا
plan-premium = Premium
    .hint = وكلمات المرور في دليلكم أيضًا

account-forget = الإلزام بالتسجيل من جديد
    .text = يحذف هذا كل هاتف وعنوان وتطبيق ومفتاح مرور ورمز وإجابة مسجلة. يُسجَّل خروج الشخص ويُخبر بذلك. يبقى ما كتبتموه عنه.
    .button = حذف كل ذلك

account-way = حذف طريقة واحدة
    .text = لهاتف ضائع أو مفتاح مسروق. يُخبر الشخص على كل عناوينه، ويُسجَّل خروجه من كل مكان.
account-way-button = حذف { $way }
account-no-password = لا كلمة مرور لهذا الشخص بعد.
    .button = دعوته بالبريد

admin-done-added = تمت الإضافة.
admin-done-invited = تمت الإضافة، والرسالة في الطريق.
admin-done-way-deleted = حُذفت الطريقة، ويُخبر الشخص بذلك.
admin-done-invited-again = الدعوة في الطريق.
admin-done-changed = تم الحفظ.
admin-done-forgotten = حُذف كل ما سُجّل. على الشخص التسجيل من جديد.

# ما الخطأ في حقل، حسب رمزه. $about ما يذكره.
account-fault-missing = اكتب معرّف مستخدم.
account-fault-never-cleared = اكتب معرّف مستخدم.
account-fault-login-characters = في معرّف المستخدم حروف A إلى Z وأرقام و . - _ ! # ^ ~ '
account-fault-login-at = في معرّف المستخدم علامة @ واحدة وعلى جانبيها شيء.
account-fault-login-dot = لا نقطة في معرّف المستخدم قبل @ مباشرة.
account-fault-login-domain = ما بعد @ ليس نطاقًا.
account-fault-too-long = هذا طويل جدًا. { $about } حرفًا على الأكثر.
account-fault-other-tenant = هذا النطاق لمؤسسة أخرى.
account-fault-formula = ابدأ بحرف أو رقم. قد يشغّله جدول البيانات كصيغة.
account-fault-control = لا تُقبل هنا فواصل الأسطر.
account-fault-email = ليس هذا عنوان بريد. اكتبه مثل ada@home.example
account-fault-number-plus = ابدأ بـ + ورمز البلد مثل ‎+1 2015550123
account-fault-number-shape = الرقم من 7 إلى 15 رقمًا بلا حروف.
account-fault-number-country = لا يمكن أن يوجد هذا الرقم في بلدان سياستكم: { $about }
account-fault-role = لا يوجد هذا الدور.
account-fault-plan = لا توجد هذه الخطة.
account-fault-language = لا توجد هذه اللغة.
account-fault-synchronized = يأتي هذا من دليله الخاص. غيّره هناك.
account-fault-unknown = لم يعد هذا الشخص هنا.
account-fault-taken = لدى شخص آخر هذا المعرّف.
account-fault-no-mailbox = تحتاج الدعوة إلى عنوان آخر. اكتب واحدًا، أو اختر لا في الأسفل.

account-delete = حذف هذا الشخص
    .text = يُغلق الحساب فورًا. ويُحذف كل ما فيه بعد 30 يومًا. حتى ذلك الحين يمكنك التراجع.
    .button = احذف
account-departs = يُحذف هذا الشخص في { $day }. حتى ذلك الحين لا يضيع شيء.
account-restore = تراجع عن الحذف
admin-done-departed = أُغلق الحساب ويُحذف بعد 30 يومًا.
admin-done-restored = الحساب مفتوح من جديد. لم يضع شيء.
