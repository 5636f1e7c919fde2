# Groups, and groups in groups.

admin-groups = Groups
groups-title = Groups
groups-text = A group can decide who may reset. You name it in the policy.
groups-none = There is no group yet. A group can decide who may reset.
groups-may-reset = may reset
    .text = Only the people in this group may reset. Your policy says so.
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
groups-people-all = See everybody
groups-login = User ID of a person to add
groups-put = Add
groups-take = Remove
groups-inner = Groups in this group
    .hint = Anybody in one of them is also in this group
groups-inner-name = Name of a group to add
groups-nest = Add
groups-delete = Delete this group
    .text = This deletes the group only. The people stay.
    .button = Delete it
groups-back = All groups
groups-done = Saved.
groups-deleted = The group was deleted.

groups-column-people = People
groups-column-inner = Groups in it
