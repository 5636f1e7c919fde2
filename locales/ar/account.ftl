# تسجيل الدخول والصفحة التي بعده.

sign-in-title = تسجيل الدخول
sign-in-button = تسجيل الدخول
sign-in-forgotten = نسيت كلمة المرور

account-title = مرحبًا، { $name }
account-text = سجّلت الدخول باسم { $login }.
account-sign-out = تسجيل الخروج
