# Making a passkey.

enrol-passkey-title = إضافة مفتاح مرور
enrol-passkey-text = ينشئ متصفحك مفتاح المرور، ويطلب بصمتك أو وجهك أو رمز PIN أو مفتاح أمان. بعدها يمكنك تسجيل الدخول من دون كلمة مرور.
enrol-passkey-name = اسم مفتاح المرور
enrol-passkey-name-hint = لتمييزه لاحقًا في القائمة
enrol-passkey-button = إنشاء مفتاح المرور
enrol-passkey-failed = لم ينشئ متصفحك مفتاح مرور. ربما في هذا الجهاز مفتاح لك بالفعل. يمكنك المحاولة مرة أخرى في أي وقت.
enrol-passkey-added = تم تسجيل مفتاح المرور. يمكنك تسجيل الدخول به الآن.

enrol-passkey-full = عدد مفاتيح المرور لديك { $most }، وهو أكبر عدد ممكن. يُرجى حذف أحدها أولًا.
enrol-passkey-nowhere = لا تعمل مفاتيح المرور على هذا العنوان. يُرجى سؤال المسؤول عن اسم البوابة.

# Where a passkey is asked for, and this browser or this address has none.
passkey-unable = لا يمكن لهذا المتصفح استعمال مفاتيح المرور على هذا العنوان. يُرجى اختيار طريقة أخرى.

refusal-passkey-refused = لم نستطع تسجيل مفتاح المرور هذا، أو بقيت الصفحة مفتوحة طويلًا. يُرجى المحاولة مرة أخرى.
refusal-passkeys-full = عدد مفاتيح المرور لديك { $most }، وهو أكبر عدد ممكن. يُرجى حذف أحدها أولًا.
