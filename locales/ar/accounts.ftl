# الأشخاص كما يكتبهم المسؤولون.

account-new-title = إضافة شخص
account-edit-title = تغيير { $login }
account-edit = تغيير البيانات
account-save = حفظ
account-add = إضافة
account-back = رجوع

account-login = معرّف المستخدم
    .hint = الاسم المستعمل لتسجيل الدخول
account-display-name = الاسم
    .hint = الاسم في رسائلنا
account-alternate-email = عنوان بريد شخصي
    .hint = بريد يُفتح من دون كلمة المرور هذه
account-mail = عنوان بريد العمل
    .hint = البريد في مؤسستك
account-mobile = الهاتف المحمول
    .hint = مع + ورمز البلد. يمكن للزملاء رؤيته.
account-office = هاتف المكتب
    .hint = مع + ورمز البلد
account-groups = المجموعات
    .hint = تفصل بينها فواصل منقوطة
account-language = اللغة
    .hint = للبريد والرسائل النصية
account-language-none = لغة المتصفح
account-plan = الخطة
    .hint = لازمة فقط إذا طلبت سياستك خططًا
account-roles = الأدوار
    .hint = صاحب الدور مسؤول، ويقدّم إثباتين عند إعادة التعيين
account-invite = هل نرسل بالبريد رابطًا لتعيين كلمة المرور؟
    .hint = نرسله إلى العنوان الشخصي، وهو صالح ثلاثة أيام.
account-enabled = هل الحساب مفعّل؟
    .hint = لا: ننهي الجلسات فورًا، ولا يمكن تسجيل الدخول ولا إعادة التعيين.
account-never-expires = هل تبقى كلمة المرور صالحة دائمًا؟
    .hint = لا: القرار لسياسة كلمات المرور. تُحسب المدة من آخر تغيير.

plan-none = بلا خطة
    .hint = للمسؤولين فقط
plan-basic = Basic
    .hint = كلمات المرور المحفوظة هنا
plan-premium = Premium
    .hint = وكلمات المرور المحفوظة في دليل مؤسستك

account-forget = الإلزام بالتسجيل من جديد
    .text = يحذف هذا كل هاتف وعنوان وتطبيق ومفتاح مرور ورمز وإجابة مسجّلة. ننهي جلسات الشخص ونخبره بذلك. تبقى البيانات التي أدخلتها.
    .button = حذف كل ما سُجّل

account-way = حذف طريقة واحدة
    .text = لهاتف ضائع أو مفتاح مسروق. نخبر الشخص على كل عناوينه، وننهي كل جلساته.
account-way-button = حذف { $way }
account-no-password = لا توجد كلمة مرور لهذا الشخص بعد.
    .button = دعوته بالبريد

admin-done-added = تمت إضافة الشخص.
admin-done-added-anew = تمت الإضافة. كان معرّف المستخدم هذا لشخص آخر من قبل، لذلك يمكن إرسال الدعوة بعد يوم.
admin-done-invited = تمت إضافة الشخص، وأرسلنا رسالة إليه.
admin-done-way-deleted = تم حذف الطريقة، وأخبرنا الشخص بذلك.
admin-done-invited-again = أرسلنا دعوة.
admin-done-changed = تم الحفظ.
admin-done-forgotten = تم حذف كل ما سُجّل. يلزم الشخص التسجيل من جديد.

# ما الخطأ في حقل، حسب رمزه. $about ما يذكره.
account-fault-missing = يُرجى إدخال معرّف مستخدم.
account-fault-never-cleared = يُرجى إدخال معرّف مستخدم.
account-fault-login-characters = في معرّف المستخدم أحرف A إلى Z وأرقام و . - _ ! # ^ ~ '
account-fault-login-at = في معرّف المستخدم علامة @ واحدة، وقبلها شيء وبعدها شيء.
account-fault-login-dot = لا نقطة في معرّف المستخدم قبل @ مباشرة.
account-fault-login-domain = يُرجى إدخال نطاق بعد @، مثل harbour.example
account-fault-too-long = هذا طويل جدًا. الحد الأقصى للأحرف: { $about }.
account-fault-other-tenant = هذا النطاق لمؤسسة أخرى.
account-fault-formula = يُرجى البدء بحرف أو رقم. قد يشغّل جدول البيانات هذا كصيغة.
account-fault-control = يُرجى حذف فواصل الأسطر.
account-fault-email = يُرجى إدخال عنوان بريد، مثل ada@home.example
account-fault-number-plus = يُرجى البدء بـ + ورمز البلد، مثل ‎+1 2015550123
account-fault-number-shape = الرقم من 7 إلى 15 رقمًا من دون أحرف.
account-fault-number-country = هذا الرقم غير صالح في بلدان سياستك: { $about }
account-fault-role = لا يوجد هذا الدور.
account-fault-plan = لا توجد هذه الخطة.
account-fault-language = لا توجد هذه اللغة.
account-fault-synchronized = مصدر هذا دليل المؤسسة. يُرجى تغييره هناك.
account-fault-unknown = لم يعد هذا الشخص هنا.
account-fault-taken = هذا المعرّف مستعمل بالفعل.
account-fault-no-mailbox = تحتاج الدعوة إلى عنوان بريد شخصي. يُرجى إدخاله، أو اختيار «لا» أدناه.

account-delete = حذف هذا الشخص
    .text = يُغلق هذا الحساب فورًا، ويُحذف كل ما فيه بعد 30 يومًا. حتى ذلك الحين يمكن التراجع.
    .button = حذف
account-departs = سيُحذف هذا الشخص في { $day }. حتى ذلك الحين لا يضيع شيء.
account-restore = التراجع عن الحذف
admin-done-departed = تم إغلاق الحساب. سيُحذف بعد 30 يومًا.
admin-done-restored = الحساب مفتوح من جديد. لم يضع شيء.
