# Applications of the access panel.

apps-title = Applications
apps-text = People see them in the access panel, and can go to them after sign-in.
apps-none = There are none yet. Add the one people ask for most.
apps-add = Add an application
apps-name = Name
    .hint = The name people know
apps-address = Address
    .hint = For example https://mail.example.com/
apps-add-button = Add it
apps-save = Save
apps-icon = Picture
    .file = A picture for its tile
    .hint = A square PNG or JPEG, at most 256 pixels wide and 64 KB. Without one, we show the first letter.
apps-remove = Remove this application
    .text = It leaves the access panel at once. Nobody can go there after sign-in.
    .button = Remove it
apps-back = Back to the applications
apps-done = Saved. The access panel shows it now.
apps-removed = Removed. The access panel no longer shows it.
