# What the organization looks like, and what its messages say.

admin-brand = Looks
brand-title = What your pages look like
brand-title-language = What your pages look like in { $language }
brand-intro = These looks hold in every language. A language can have its own over them.
brand-intro-language = What is empty here is taken from the looks for all languages.
brand-draft = This is how it would look. It is not saved yet.
brand-corrected = On a light page its contrast is { $contrast }, which is too low. We use { $used } there.
brand-corrected-night = On a dark page its contrast is { $contrast }, which is too low. We use { $used } there.
brand-colour = Colour of buttons and links
    .hint = Written like #0b4f6c
brand-background = Colour behind the card
    .hint = Written like #16324f. It is seen where there is no illustration.
brand-text = Text on the pages
    .hint = One line of at most 256 characters, for example whom to call
brand-save = Save
brand-show = Show what it would look like
brand-logo = Logo
    .hint = A PNG or JPEG of at most 280 × 60 pixels and 10 KB. It stands on pages and in mails.
    .file = A file for the logo
    .remove = Remove the logo
brand-illustration = Illustration
    .hint = A PNG or JPEG of at most 1420 × 1200 pixels and 500 KB. It stands beside the card on wide screens.
    .file = A file for the illustration
    .remove = Remove the illustration
brand-upload = Upload
brand-saved = Saved. Everybody sees it from now on.
brand-back = Looks for all languages
brand-sets = Looks of one language
    .text = For example a logo with other letters, or a text with another number.
brand-set-own = has its own
brand-messages = What people get

organization-title = Your organization
organization-name = Name
    .hint = So pages and mails call you
organization-languages = Languages
    .hint = People choose among these
organization-first = Default language
    .hint = For whoever asks for none of them

message-languages = Languages
message-code = The code of a reset
message-enrol-code = The code of a registration
message-caller-code = The code that a caller reads out
message-help-link = A link from the help desk
message-set-password = An invitation
message-reset-notice = The password was reset
message-change-notice = The password was changed
message-way-notice = A way back was changed
message-cannot-reset = Somebody cannot reset
message-admin-notice = An administrator reset their password
message-contact-admin = Somebody asks for help
message-contact-digest = Many ask for help
message-code-text = The code of a reset, as a text message
message-caller-code-text = The code that a caller reads out, as a text message
mail-trial = See it in your own mailbox, with your logo. Its code and link open nothing.
    .button = Send it to me
mail-trial-sent = It is on its way to you.

admin-area-brand = change the looks

message-temporary-notice = The password was replaced by an administrator
message-pass-notice = A temporary access pass was made
