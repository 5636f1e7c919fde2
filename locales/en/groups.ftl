# Groups, and groups in groups.

admin-groups = Groups
groups-title = Groups
groups-text = A group can say who may reset. The policy names it.
groups-none = There is no group yet. A group can say who may reset.
groups-may-reset = may reset
    .text = Only the people of this group may reset. The policy says so.
groups-add = Add a group
groups-name = Name
    .hint = For example: Pilot
groups-add-button = Add
groups-people-count =
    { $count ->
        [0] Nobody
        [one] One person
       *[other] { $count } people
    }
groups-inner-count =
    { $count ->
        [one] One group in it
       *[other] { $count } groups in it
    }
groups-people-first = These are the first { $count }, by user ID.
groups-people-all = See all of them
groups-login = User ID of somebody to put in
groups-put = Put in
groups-take = Take out
groups-inner = Groups in this group
    .hint = Whoever is in one of them is in this one too
groups-inner-name = Name of a group to put in
groups-nest = Put in
groups-delete = Remove this group
    .text = The people stay. Only the group is gone.
    .button = Remove it
groups-back = All groups
groups-done = Saved.
groups-deleted = The group is gone.
