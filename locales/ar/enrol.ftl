# Registration: one's own ways back in.

enrol-title = طرق العودة إلى حسابك
enrol-text = إن نسيت كلمة المرور، تُثبت هذه الطرق هويتك. يُرجى اختيار طرق تعمل من دون كلمة المرور هذه.
enrol-held = تطلب مؤسستك من الجميع عاملًا ثانيًا. يُرجى إعداد تطبيق أو مفتاح مرور أو رموز استرداد، ثم الإنهاء.
enrol-progress = لديك { $have } من { $need } من الطرق اللازمة لإعادة تعيين كلمة المرور.
enrol-ready = لديك كل ما يلزم لإعادة تعيين كلمة المرور.
enrol-finish = إنهاء
enrol-back = العودة إلى طرق العودة إلى حسابك
enrol-skip = ليس الآن

# The ways.
enrol-way-phone = الهاتف
enrol-way-email = البريد الإلكتروني
enrol-way-questions = أسئلة الأمان
enrol-way-authenticator = تطبيق المصادقة
enrol-way-passkey = مفتاح المرور
enrol-way-recovery-codes = رموز الاسترداد
enrol-office = هاتف المكتب
enrol-office-text = { $hint }، مسجّل لدى مؤسستك. لا يغيّره إلا المسؤول.

# How a way stands. The words suit masculine and feminine ways.
enrol-missing = لم يتم الإعداد بعد
enrol-supplied = { $hint }، من مؤسستك، لم يتم التحقّق منه
enrol-own = { $hint }، تم التحقّق منه
enrol-used = آخر استعمال في { $day }
enrol-never-used = لم يُستعمل بعد
enrol-questions-answered = تمت الإجابة
enrol-codes-left = الرموز الباقية: { $left }
enrol-count = العدد المسجّل: { $count }

# What can be done.
enrol-set-up = إعداد
enrol-change = تغيير
enrol-verify = تأكيد
enrol-add = إضافة المزيد
enrol-delete = حذف
enrol-codes-again = إنشاء رموز جديدة

# What was just done.
enrol-done-phone = تم التحقّق من هاتفك.
enrol-done-email = تم التحقّق من عنوان بريدك الإلكتروني.
enrol-done-questions = تم حفظ إجاباتك.
enrol-done-authenticator = تم تسجيل تطبيق المصادقة.
enrol-done-recovery-codes = تم تسجيل رموز الاسترداد.
enrol-done-removed = تم الحذف.
enrol-done-second-factor-on = من الآن يحتاج تسجيل الدخول إلى عامل ثانٍ.
enrol-done-second-factor-off = من الآن يحتاج تسجيل الدخول إلى كلمة المرور فقط.

# Looking at what is on file.
enrol-confirm-text = هل ما زال كل هذا صحيحًا؟ لن نرسل شيئًا.
enrol-confirm = كل شيء صحيح
enrol-confirm-title = هل ما زال الوصول إليك ممكنًا؟
enrol-confirm-change = تغيير شيء

# Between a sign-in and where it leads.
enrol-due-title = حتى لا يضيع حسابك
enrol-due-text = تطلب منك مؤسستك تسجيل طرق للعودة إلى حسابك. بها يمكنك العودة بنفسك إن نسيت كلمة المرور.
enrol-due-button = الإعداد الآن

enrol-second-title = العامل الثاني عند تسجيل الدخول
enrol-second-off = يحتاج تسجيل الدخول إلى كلمة المرور فقط. يمكن إضافة تطبيقك أو مفتاح المرور أو رمز استرداد.
enrol-second-on = يحتاج تسجيل الدخول أيضًا إلى تطبيقك أو مفتاح المرور أو رمز استرداد.
enrol-second-required = تطلب مؤسستك من الجميع عاملًا ثانيًا.
enrol-second-turn-on = تشغيل العامل الثاني
enrol-second-turn-off = إيقاف العامل الثاني

enrol-phone-title = ما رقم هاتفك؟
enrol-phone-text = نرسل إليه رسالة نصية أو نتصل به مرة واحدة، للتأكّد من أنه لك.
enrol-phone-supplied = أعطتنا مؤسستك هذا الرقم. نرسل إليه رسالة نصية أو نتصل به مرة واحدة، للتأكّد من أنه لك.
enrol-country = البلد
enrol-number = رقم الهاتف
    .hint =
        { $example ->
            [none] مع رمز المنطقة
           *[other] مع رمز المنطقة، مثل { $example }
        }
enrol-how = كيف نصل إليه الآن؟
enrol-how-text = إرسال رسالة نصية
enrol-how-call = الاتصال بي
enrol-other-number = استعمال رقم آخر

enrol-email-title = ما عنوان بريدك الشخصي؟
enrol-email-text = يُرجى كتابة عنوان يمكنك فتحه من دون كلمة مرور هذا الحساب.
enrol-email-supplied = أعطتنا مؤسستك هذا العنوان. نرسل إليه رسالة واحدة، للتأكّد من أنه لك.
enrol-address = عنوان البريد الإلكتروني
    .hint = بريد شخصي مثلًا
enrol-email-button = إرسال رسالة إليّ
enrol-other-address = استعمال عنوان آخر

enrol-prove-mail-title = الخطوة التالية في بريدك
enrol-prove-mail = أرسلنا رمزًا إلى { $to }. قد تصل الرسالة إلى البريد غير المرغوب فيه.
enrol-prove-text-title = الخطوة التالية في هاتفك
enrol-prove-text = أرسلنا رمزًا إلى { $to }.
enrol-prove-hint =
    { $minutes ->
        [zero] ستة أرقام.
        [one] ستة أرقام، صالحة لدقيقة واحدة.
        [two] ستة أرقام، صالحة لدقيقتين.
        [few] ستة أرقام، صالحة لمدة { $minutes } دقائق.
       *[other] ستة أرقام، صالحة لمدة { $minutes } دقيقة.
    }
enrol-prove-button = تأكيد
enrol-prove-call = نتصل بالرقم { $to }. قد يستغرق ذلك دقيقة.

enrol-questions-title = أسئلة الأمان الخاصة بك
enrol-questions-text = يُرجى اختيار أسئلة مختلفة، ولكل سؤال إجابة لا يعرفها غيرك ولا تتغيّر.
enrol-questions-replaces = تحلّ هذه الإجابات محل إجاباتك السابقة. لا يستطيع أحد قراءتها.
enrol-question = السؤال { $number }
enrol-question-choose = اختيار سؤال
enrol-answer = الإجابة { $number }
enrol-questions-button = حفظ الإجابات

enrol-app-title = تسجيل تطبيق مصادقة
enrol-app-open = يُرجى فتح التطبيق في هاتفك، وإضافة حساب.
enrol-app-scan = يُرجى مسح هذه الصورة.
enrol-app-picture = صورة للتطبيق. المحتوى نفسه مكتوب أدناه.
enrol-app-here = التطبيق على هذا الجهاز: فتحه من هنا
enrol-app-type = لا يمكنني مسحها: إظهار المفتاح لكتابته
enrol-app-code = يُرجى كتابة الرمز الظاهر في التطبيق الآن.
enrol-app-name = اسم التطبيق
    .hint = لتمييزه لاحقًا، مثل «الهاتف»
enrol-app-button = تسجيل التطبيق

enrol-codes-title = رموز الاسترداد الخاصة بك
enrol-codes-text = يعمل كل رمز مرة واحدة، حين لا يتوفّر غيره. يُرجى طباعتها أو كتابتها على ورقة. لن نعرضها مرة أخرى.
enrol-codes-replaces = تتوقّف رموزك القديمة عن العمل عندئذ. الباقي منها: { $left }.
enrol-codes-download = تنزيل ملف نصي
enrol-codes-print = يمكنك أيضًا طباعة هذه الصفحة.
enrol-codes-file = رموز الاسترداد للحساب { $login }. يعمل كل رمز مرة واحدة.
enrol-codes-button = تم حفظ الرموز

enrol-delete-title = تأكيد الحذف
enrol-delete-named = { $way }: { $what }
enrol-delete-way = { $way }
enrol-delete-last = من دون هذا لا يمكنك إعادة تعيين كلمة المرور بنفسك.
enrol-delete-button = نعم، حذف

# Registration is not for everybody.
registration-not-enabled-title = لا شيء هنا لتسجيله
registration-not-enabled-text = لم يفعّل المسؤول هذا لك. يمكنك طلبه منه عند الحاجة.
registration-on-premises-title = لا يمكنك التسجيل هنا
registration-on-premises-text = كلمة مرورك محفوظة في خدمة الدليل في مؤسستك، ولا يمكننا إعادة تعيينها هناك.
enrol-barred-support = رمز الدعم الذي يحتاج إليه المسؤول: { $code }
