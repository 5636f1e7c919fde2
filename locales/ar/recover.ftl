# معالج إعادة تعيين كلمة المرور. تُكتب صيغة many حيث تختلف عن other فقط.

trail = الخطوة { $at } من { $of }

another-way = تجربة طريقة أخرى
help = التواصل مع المسؤول
help-new-tab = التواصل مع المسؤول (في علامة تبويب جديدة)
cancel = إلغاء
another-user = استعمال معرّف آخر

notice-sent-again = أرسلنا مرة أخرى. الرسالة الأحدث هي الصالحة.
notice-gate-passed = تم الإثبات. بقي إثبات واحد، ثم اختيار كلمة مرور جديدة.
notice-extended = أصبح لديك وقت أطول.

countdown-left = حفاظًا على أمانك تنتهي هذه المحاولة بعد { $time }.
countdown-minutes =
    { $minutes ->
        [zero] حفاظًا على أمانك تنتهي هذه المحاولة الآن.
        [one] حفاظًا على أمانك تنتهي هذه المحاولة بعد دقيقة واحدة.
        [two] حفاظًا على أمانك تنتهي هذه المحاولة بعد دقيقتين.
        [few] حفاظًا على أمانك تنتهي هذه المحاولة بعد { $minutes } دقائق.
       *[other] حفاظًا على أمانك تنتهي هذه المحاولة بعد { $minutes } دقيقة.
    }
countdown-extend = أحتاج إلى وقت أطول

again-in = لم يصل شيء؟ يمكنك المحاولة مرة أخرى بعد { $time }.
again-send = إرسال مرة أخرى
again-call = الاتصال بي مرة أخرى

recover-identify-title = العودة إلى حسابك
recover-identify-text = نبدأ بمعرّفك، ثم نطلب إثبات هويتك. بعد ذلك يمكنك اختيار كلمة مرور جديدة.

recover-method-title = كيف يمكنك إثبات هويتك؟
recover-method-text = يُرجى اختيار طريقة متاحة لك الآن.

method-email = البريد الإلكتروني
    .hint = رمز إلى العنوان المسجّل لدينا
method-email-known = رمز إلى { $hint }
method-mobile-sms = رسالة نصية
    .hint = رمز إلى هاتفك المحمول
method-mobile-sms-known = رمز إلى { $hint }
method-mobile-voice = اتصال بهاتفي المحمول
    .hint = الردّ ثم الضغط على المفتاح #
method-mobile-voice-known = اتصال بالرقم { $hint } ثم الضغط على المفتاح #
method-office-voice = اتصال بهاتفي في المكتب
    .hint = الردّ ثم الضغط على المفتاح #
method-office-voice-known = اتصال بالرقم { $hint } ثم الضغط على المفتاح #
method-totp = تطبيق المصادقة
    .hint = الرمز الظاهر في تطبيقك
method-totp-known = الرمز الظاهر في تطبيقك
method-passkey = مفتاح المرور
    .hint = بصمتك أو وجهك أو مفتاح أمان
method-passkey-known = بصمتك أو وجهك أو مفتاح أمان
method-recovery-code = رمز الاسترداد
    .hint = أحد الرموز التي طبعتها
method-recovery-code-known = أحد الرموز التي طبعتها
method-questions = أسئلة الأمان
    .hint = الإجابات التي سجّلتها سابقًا
method-questions-known = الإجابات التي سجّلتها سابقًا
method-closed =
    { $hours ->
        [zero] محاولات كثيرة جدًا. تُفتح هذه الطريقة قريبًا.
        [one] محاولات كثيرة جدًا. هذه الطريقة مغلقة لساعة أخرى.
        [two] محاولات كثيرة جدًا. هذه الطريقة مغلقة لساعتين أخريين.
        [few] محاولات كثيرة جدًا. هذه الطريقة مغلقة لمدة { $hours } ساعات أخرى.
       *[other] محاولات كثيرة جدًا. هذه الطريقة مغلقة لمدة { $hours } ساعة أخرى.
    }

recover-number-text-title = إلى أي رقم نرسل الرسالة؟
recover-number-call-title = على أي رقم نتصل بك؟
recover-number-known = الرقم المسجّل لدينا هو { $hint }. يُرجى كتابة الرقم كاملًا، حتى لا نتصل بك بطلب من غيرك.
recover-number-neutral = يُرجى كتابة رقمك المسجّل لدى مؤسستك. إن كان صحيحًا استعملناه.
recover-number-mobile = رقم الهاتف المحمول
recover-number-office = رقم هاتف المكتب
recover-number-hint = مع رمز البلد، مثل ‎+44 20 7946 0000‎
recover-number-text-button = إرسال رسالة نصية
recover-number-call-button = الاتصال بي الآن

code = الرمز
recover-code-mail-title = التحقّق من بريدك الإلكتروني
recover-code-mail-known = أرسلنا رسالة إلى { $hint }.
recover-code-mail-neutral = إن كان لهذا الحساب عنوان بريد إلكتروني مسجّل، فقد أرسلنا رسالة إليه.
recover-code-mail-hint =
    { $minutes ->
        [zero] ستة أرقام. يمكنك أيضًا فتح الرابط في الرسالة. قد تصل الرسالة إلى البريد غير المرغوب فيه.
        [one] ستة أرقام، صالحة لدقيقة واحدة. يمكنك أيضًا فتح الرابط في الرسالة. قد تصل الرسالة إلى البريد غير المرغوب فيه.
        [two] ستة أرقام، صالحة لدقيقتين. يمكنك أيضًا فتح الرابط في الرسالة. قد تصل الرسالة إلى البريد غير المرغوب فيه.
        [few] ستة أرقام، صالحة لمدة { $minutes } دقائق. يمكنك أيضًا فتح الرابط في الرسالة. قد تصل الرسالة إلى البريد غير المرغوب فيه.
       *[other] ستة أرقام، صالحة لمدة { $minutes } دقيقة. يمكنك أيضًا فتح الرابط في الرسالة. قد تصل الرسالة إلى البريد غير المرغوب فيه.
    }
recover-code-text-title = الخطوة التالية في هاتفك
recover-code-text-known = أرسلنا رسالة نصية إلى { $hint }.
recover-code-text-neutral = إن كان هذا رقم الحساب، فقد أرسلنا رسالة نصية إليه.
recover-code-text-hint =
    { $minutes ->
        [zero] ستة أرقام.
        [one] ستة أرقام، صالحة لدقيقة واحدة.
        [two] ستة أرقام، صالحة لدقيقتين.
        [few] ستة أرقام، صالحة لمدة { $minutes } دقائق.
       *[other] ستة أرقام، صالحة لمدة { $minutes } دقيقة.
    }
recover-totp-title = الخطوة التالية في تطبيق المصادقة
recover-totp-text = يعرض التطبيق لهذا الحساب رمزًا يتغيّر كل 30 ثانية.
recover-totp-hint = ستة أرقام

recover-passkey-title = الخطوة التالية بمفتاح المرور
recover-passkey-text = يطلب متصفحك البصمة أو الوجه أو المفتاح الذي سجّلته.
recover-passkey-button = استعمال مفتاح المرور
recover-recovery-title = الخطوة التالية في رموزك المطبوعة
recover-recovery-text = يعمل كل رمز مرة واحدة. يُرجى شطبه بعد استعماله.

recover-call-title = سيرنّ هاتفك بعد قليل
recover-call-known = نتصل بالرقم { $hint }. قد يستغرق ذلك دقيقة.
recover-call-neutral = إن كان هذا رقم الحساب، فنحن نتصل به الآن. قد يستغرق ذلك دقيقة.
recover-call-press = بعد الردّ يُرجى الضغط على المفتاح #. عندئذ تتابع هذه الصفحة من تلقاء نفسها.
recover-call-check = ضغطت المفتاح
recover-call-unanswered-title = لم يأتِ ردّ
recover-call-unanswered-text = لم يُضغط المفتاح #. يُرجى المحاولة مرة أخرى، أو اختيار طريقة أخرى.

recover-questions-title = الإجابة عن أسئلة الأمان
recover-questions-text = يجب أن تكون كل الإجابات صحيحة. لا فرق بين الأحرف الكبيرة والصغيرة، ولا أهمية للمسافات.

recover-link-press-title = متابعة إعادة تعيين كلمة المرور
recover-link-press-text = وصلت من الرابط في رسالتنا. بعد الضغط على الزر يمكنك اختيار كلمة مرور جديدة في هذه النافذة.
recover-link-press-moves = تنتهي إعادة التعيين عندئذ في النافذة التي بدأت فيها.
recover-link-press-button = متابعة
recover-link-press-stranger = ألم يكن هذا منك؟ يكفي إغلاق هذه الصفحة، ولن يتغيّر شيء.
recover-link-first-window-title = المتابعة في النافذة الأولى
recover-link-first-window-text = قدّمت إثباتًا هناك من قبل. يُرجى كتابة الأرقام الستة من الرسالة في تلك النافذة.
recover-link-dead-title = لم يعد هذا الرابط صالحًا
recover-link-dead-text = استُعمل من قبل، أو حلّت محله رسالة أحدث، أو انتهت صلاحيته.
recover-link-dead-button = المتابعة من دونه

recover-renew-title = اختيار كلمة مرور جديدة
recover-renew-text = تعمل كلمة المرور فور الضغط على الزر.
recover-renew-hint = يُنهي هذا كل جلساتك الأخرى، فلا تبقى جلسة مفتوحة بكلمة المرور القديمة.
recover-renew-button = تعيين كلمة المرور
rules = كلمة المرور الجيدة:
rules-length = عدد أحرفها بين { $min } و{ $max }؛ أربع كلمات لا صلة بينها خيار جيد
rules-classes = فيها ثلاثة من هذه الأنواع: أحرف صغيرة، أحرف كبيرة، أرقام، رموز
rules-ascii = ليس فيها سوى الأحرف اللاتينية من A إلى Z والأرقام والرموز الشائعة
rules-kept = (تم)

recover-done-title = لديك كلمة مرور جديدة
recover-done-text = يمكنك تسجيل الدخول بها الآن. يُرجى تغييرها أيضًا في هاتفك وفي تطبيق بريدك.

recover-moved-title = تابعت في نافذة أخرى
recover-moved-text = فُتح رابط الرسالة هناك. يمكنك إغلاق هذه النافذة.

recover-expired-title = انتهى الوقت
recover-expired-text = حفاظًا على أمانك لا تبقى المحاولة مفتوحة طويلًا. لم يتغيّر شيء. يمكنك البدء من جديد في أي وقت.

recover-cancelled-title = تم إلغاء إعادة التعيين
recover-cancelled-text = لم يتغيّر شيء. كلمة مرورك القديمة ما زالت تعمل.

recover-unlock-title = حسابك مقفل
recover-unlock-text = أقفلته خدمة الدليل في مؤسستك. يستطيع المسؤول فتحه لك.

recover-throttled-title = محاولات كثيرة جدًا
recover-throttled-hours =
    { $hours ->
        [zero] حمايةً لحسابك لا يمكن إعادة تعيين كلمة المرور لوقت قصير. ما زال تسجيل الدخول متاحًا.
        [one] حمايةً لحسابك لا يمكن إعادة تعيين كلمة المرور لساعة واحدة. ما زال تسجيل الدخول متاحًا.
        [two] حمايةً لحسابك لا يمكن إعادة تعيين كلمة المرور لساعتين. ما زال تسجيل الدخول متاحًا.
        [few] حمايةً لحسابك لا يمكن إعادة تعيين كلمة المرور لمدة { $hours } ساعات. ما زال تسجيل الدخول متاحًا.
       *[other] حمايةً لحسابك لا يمكن إعادة تعيين كلمة المرور لمدة { $hours } ساعة. ما زال تسجيل الدخول متاحًا.
    }
recover-throttled-closed = حمايةً لحسابك لا يمكن إعادة تعيين كلمة المرور الآن. يستطيع المسؤول فتح ذلك من جديد. ما زال تسجيل الدخول متاحًا.

recover-contact-title = طلب المساعدة من المسؤول
recover-contact-text = نرسل معرّفك وطلبك إلى المسؤول. القرار للمسؤول، وسيتواصل معك.
recover-contact-button = طلب المساعدة
recover-contacted-title = تم إرسال طلبك
recover-contacted-text = إن كانت مساعدة هذا الحساب ممكنة، فقد وصل طلبك إلى المسؤولين. سيتواصلون معك.
