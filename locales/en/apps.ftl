# Applications of the access panel.

apps-title = Applications
apps-text = People see them in the access panel, and a sign-in may lead to them.
apps-none = There are none yet. Add the one that people ask for most.
apps-add = Add an application
apps-name = Name
    .hint = As people know it.
apps-address = Address
    .hint = For example https://mail.example.com/
apps-add-button = Add it
apps-save = Save
apps-icon = Picture
    .file = A picture for its tile
    .hint = A square PNG or JPEG, at most 256 pixels wide and 64 KB. Without one the first letter is drawn.
apps-remove = Remove this application
    .text = It leaves the access panel at once, and no sign-in leads there.
    .button = Remove it
apps-back = Back to the applications
apps-done = Saved. The access panel shows it now.
apps-removed = Removed. The access panel does not show it any more.
