# العناوين والنطاقات.

domains-title = العناوين والنطاقات
domains-base = عنوان هذه البوابة
domains-hosts = أسماء هذه البوابة
domains-needs = يحتاج كل اسم إلى ثلاثة أشياء:
domains-dns = سجل DNS (A أو AAAA أو CNAME) يقود إلى الوكيل لديك.
domains-tls = شهادة له عند الوكيل.
domains-proxy = وكيل يمرّر الترويستين Host و Origin من دون تغيير.
domains-operator = يضيف من يشغّل هذه البوابة اسمًا بأمر مثل هذا:
domains-validity = مدة صلاحية كلمات المرور
domains-none = لا يوجد نطاق بعد. يضيفه من يشغّل هذه البوابة.
domains-ever = دائمًا
domains-days =
    { $days ->
        [zero] لا أيام
        [one] يوم واحد
        [two] يومان
        [few] { $days } أيام
        [many] { $days } يومًا
       *[other] { $days } يوم
    }، مع تنبيه قبل { $notice ->
        [zero] النهاية مباشرة
        [one] يوم واحد من نهايتها
        [two] يومين من نهايتها
        [few] { $notice } أيام من نهايتها
        [many] { $notice } يومًا من نهايتها
       *[other] { $notice } يوم من نهايتها
    }
domains-by-profile = بحسب ملف الأمان
domains-back = العودة إلى العناوين والنطاقات
domains-done = تم الحفظ. يسري من الآن.
domain-rule = ماذا يسري على هذا النطاق؟
    .hint = من كلمة مروره أقدم يغيّرها عند تسجيل الدخول التالي.
rule-profile = ما يقوله الملف
    .hint = ملف NIST: لا تنتهي. ملف Entra 2016: بعد 90 يومًا
rule-never = لا تنتهي صلاحيتها
    .hint = تُغيّر كلمة المرور عندما قد يعرفها أحد
rule-days = تنتهي بعد عدد من الأيام
    .hint = ينصح NIST بعدم ذلك، لأن الاختيار يقع عندها على كلمات أضعف
domain-validity = عدد الأيام حتى تنتهي صلاحية كلمة المرور
    .hint = من 14 إلى 730
domain-notify = عدد الأيام قبلها التي يبدأ فيها التنبيه
    .hint = من 1 إلى 30. يظهر التنبيه في لوحة الوصول.

domains-column-domain = النطاق
domains-column-lasts = صلاحية كلمات المرور
