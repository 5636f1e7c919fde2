# معالج إعادة تعيين كلمة المرور.

trail = الخطوة { $at } من { $of }

another-way = جرّب طريقة أخرى
help = اتصل بالمسؤول
help-new-tab = اتصل بالمسؤول (يفتح علامة تبويب جديدة)
cancel = إلغاء
another-user = جرّب معرّفًا آخر

notice-sent-again = أرسلناها مرة أخرى. الرسالة الأحدث هي الصالحة.
notice-gate-passed = نجح ذلك. إثبات واحد آخر، ثم تختار كلمة مرور جديدة.
notice-extended = لديك الآن وقت أطول.

countdown-left = حفاظًا على أمانك تنتهي هذه المحاولة بعد { $time }.
countdown-minutes =
    { $minutes ->
        [zero] حفاظًا على أمانك تنتهي هذه المحاولة الآن.
        [one] حفاظًا على أمانك تنتهي هذه المحاولة بعد دقيقة واحدة.
        [two] حفاظًا على أمانك تنتهي هذه المحاولة بعد دقيقتين.
        [few] حفاظًا على أمانك تنتهي هذه المحاولة بعد { $minutes } دقائق.
       *[other] حفاظًا على أمانك تنتهي هذه المحاولة بعد { $minutes } دقيقة.
    }
countdown-extend = أحتاج وقتًا أطول

again-in = لم يصل شيء؟ يمكنك المحاولة مرة أخرى بعد { $time }.
again-send = أرسل مرة أخرى
again-call = اتصل بي مرة أخرى

recover-identify-title = عُد إلى حسابك
recover-identify-text = أخبرنا من أنت. ثم نطلب إثباتًا، وتختار كلمة مرور جديدة.

recover-method-title = كيف تريد أن تثبت أنك أنت؟
recover-method-text = اختر ما يمكنك الوصول إليه الآن.

method-email = البريد الإلكتروني
    .hint = رمز إلى العنوان المسجّل لدينا
method-email-known = رمز إلى { $hint }
method-mobile-sms = رسالة نصية
    .hint = رمز إلى هاتفك المحمول
method-mobile-sms-known = رمز إلى { $hint }
method-mobile-voice = اتصال بهاتفي المحمول
    .hint = أجب واضغط المفتاح #
method-mobile-voice-known = نتصل بالرقم { $hint }؛ اضغط المفتاح #
method-office-voice = اتصال بهاتف مكتبي
    .hint = أجب واضغط المفتاح #
method-office-voice-known = نتصل بالرقم { $hint }؛ اضغط المفتاح #
method-totp = تطبيق المصادقة
    .hint = الرمز الذي يعرضه تطبيقك
method-totp-known = الرمز الذي يعرضه تطبيقك
method-questions = أسئلة الأمان
    .hint = الإجابات التي قدّمتها سابقًا
method-questions-known = الإجابات التي قدّمتها سابقًا
method-closed =
    { $hours ->
        [zero] محاولات كثيرة. تُفتح قريبًا.
        [one] محاولات كثيرة. مغلقة لساعة أخرى.
        [two] محاولات كثيرة. مغلقة لساعتين أخريين.
        [few] محاولات كثيرة. مغلقة لمدة { $hours } ساعات أخرى.
       *[other] محاولات كثيرة. مغلقة لمدة { $hours } ساعة أخرى.
    }

recover-number-text-title = إلى أين نرسل الرسالة؟
recover-number-call-title = أين نتصل بك؟
recover-number-known = المسجّل لدينا هو { $hint }. اكتب الرقم كاملًا، حتى لا يجعلنا غيرك نتصل بك.
recover-number-neutral = اكتب الرقم المسجّل لك لدى مؤسستك. إن كان صحيحًا استعملناه.
recover-number-mobile = رقم الهاتف المحمول
recover-number-office = رقم هاتف المكتب
recover-number-hint = مع رمز البلد، مثل ‎+966 50 123 4567‎
recover-number-text-button = أرسل رسالة
recover-number-call-button = اتصل بي

code = الرمز
recover-code-mail-title = انظر في صندوق بريدك
recover-code-mail-known = أرسلنا رسالة إلى { $hint }.
recover-code-mail-neutral = إن كان لهذا الحساب عنوان بريد إلكتروني مسجّل، فالرسالة في طريقها إليه.
recover-code-mail-hint =
    { $minutes ->
        [zero] ستة أرقام. يمكنك أيضًا فتح الرابط في الرسالة. انظر في البريد غير المرغوب أيضًا.
        [one] ستة أرقام، صالحة لدقيقة واحدة. يمكنك أيضًا فتح الرابط في الرسالة. انظر في البريد غير المرغوب أيضًا.
        [two] ستة أرقام، صالحة لدقيقتين. يمكنك أيضًا فتح الرابط في الرسالة. انظر في البريد غير المرغوب أيضًا.
        [few] ستة أرقام، صالحة لمدة { $minutes } دقائق. يمكنك أيضًا فتح الرابط في الرسالة. انظر في البريد غير المرغوب أيضًا.
       *[other] ستة أرقام، صالحة لمدة { $minutes } دقيقة. يمكنك أيضًا فتح الرابط في الرسالة. انظر في البريد غير المرغوب أيضًا.
    }
recover-code-text-title = انظر في هاتفك
recover-code-text-known = أرسلنا رسالة نصية إلى { $hint }.
recover-code-text-neutral = إن كان هذا رقم الحساب، فالرسالة النصية في طريقها.
recover-code-text-hint =
    { $minutes ->
        [zero] ستة أرقام.
        [one] ستة أرقام، صالحة لدقيقة واحدة.
        [two] ستة أرقام، صالحة لدقيقتين.
        [few] ستة أرقام، صالحة لمدة { $minutes } دقائق.
       *[other] ستة أرقام، صالحة لمدة { $minutes } دقيقة.
    }
recover-totp-title = افتح تطبيق المصادقة
recover-totp-text = يعرض لهذا الحساب رمزًا يتغيّر كل 30 ثانية.
recover-totp-hint = ستة أرقام

recover-call-title = سيرنّ هاتفك بعد قليل
recover-call-known = نتصل بالرقم { $hint }. قد يستغرق ذلك دقيقة.
recover-call-neutral = إن كان هذا رقم الحساب، فنحن نتصل به الآن. قد يستغرق ذلك دقيقة.
recover-call-press = أجب واضغط المفتاح #. تتابع هذه الصفحة من تلقاء نفسها.
recover-call-check = ضغطت المفتاح
recover-call-unanswered-title = لم يُجب أحد
recover-call-unanswered-text = لم يصلنا المفتاح #. حاول مرة أخرى، أو اختر طريقة أخرى.

recover-questions-title = أجب عن أسئلة الأمان
recover-questions-text = يجب أن تكون كل الإجابات صحيحة. لا أهمية للأحرف الكبيرة ولا للمسافات.

recover-link-press-title = هل هذا أنت؟
recover-link-press-text = فتحت الرابط في رسالتنا. اضغط الزر لتختار كلمة مرور جديدة في هذه النافذة.
recover-link-press-moves = تنتهي المحاولة عندئذ في النافذة التي بدأت فيها.
recover-link-press-button = نعم، تابع
recover-link-press-stranger = لم تطلب ذلك؟ أغلق هذه الصفحة. لن يتغيّر شيء.
recover-link-first-window-title = تابع في النافذة الأولى
recover-link-first-window-text = أثبتّ شيئًا هناك من قبل. اكتب الأرقام الستة من الرسالة في تلك النافذة.
recover-link-dead-title = انتهى وقت هذا الرابط
recover-link-dead-text = استُعمل من قبل، أو حلّت محله رسالة أحدث، أو صار قديمًا.
recover-link-dead-button = تابع من دونه

recover-renew-title = اختر كلمة مرور جديدة
recover-renew-text = تعمل فور ضغطك الزر.
recover-renew-hint = ننهي كل جلساتك الأخرى. لا يبقى أحد داخلًا بالكلمة القديمة.
recover-renew-button = تعيين كلمة المرور
rules = كلمة المرور الجيدة:
rules-length = فيها من { $min } إلى { $max } حرفًا؛ أربع كلمات لا صلة بينها اختيار جيد
rules-classes = تمزج ثلاثة من هذه: أحرف صغيرة، أحرف كبيرة، أرقام، رموز
rules-ascii = تستعمل فقط الأحرف اللاتينية A إلى Z والأرقام والرموز الشائعة
rules-kept = (تم)

recover-done-title = صارت لك كلمة مرور جديدة
recover-done-text = سجّل الدخول بها الآن. تذكّر أن تغيّرها في هاتفك وفي برنامج بريدك.

recover-moved-title = تابعت في نافذة أخرى
recover-moved-text = فُتح رابط الرسالة هناك. يمكنك إغلاق هذه النافذة.

recover-expired-title = انتهى وقتك
recover-expired-text = حفاظًا على أمانك لا تدوم المحاولة طويلًا. لم يتغيّر شيء. ابدأ من جديد عندما تكون مستعدًا.

recover-cancelled-title = أوقفت المحاولة
recover-cancelled-text = لم يتغيّر شيء. كلمة مرورك القديمة ما زالت تعمل.

recover-unlock-title = حسابك مقفل
recover-unlock-text = أقفله دليل مؤسستك. يستطيع المسؤول فتحه لك.

recover-throttled-title = محاولات كثيرة
recover-throttled-hours =
    { $hours ->
        [zero] حمايةً لحسابك أغلقنا إعادة التعيين لوقت قصير. تسجيل الدخول لم يُمسّ.
        [one] حمايةً لحسابك أغلقنا إعادة التعيين لساعة واحدة. تسجيل الدخول لم يُمسّ.
        [two] حمايةً لحسابك أغلقنا إعادة التعيين لساعتين. تسجيل الدخول لم يُمسّ.
        [few] حمايةً لحسابك أغلقنا إعادة التعيين لمدة { $hours } ساعات. تسجيل الدخول لم يُمسّ.
       *[other] حمايةً لحسابك أغلقنا إعادة التعيين لمدة { $hours } ساعة. تسجيل الدخول لم يُمسّ.
    }
recover-throttled-closed = حمايةً لحسابك أغلقنا إعادة التعيين. يستطيع المسؤول فتحها من جديد. تسجيل الدخول لم يُمسّ.

recover-contact-title = هل نسأل مسؤولًا؟
recover-contact-text = نرسل معرّفك وطلبك للمساعدة. يقرّر المسؤول ويتواصل معك.
recover-contact-button = اطلب المساعدة
recover-contacted-title = نقلنا طلبك
recover-contacted-text = إن أمكنت مساعدة الحساب، فقد وصلت رسالة إلى مسؤوليه. سيتواصلون معك.
