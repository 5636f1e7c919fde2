# Files of people: brought, checked, written.

import-title = Import people from a file
import-text = We check the file first. Nothing is saved until you say so.
import-file = A file of people
    .hint = CSV with commas, in UTF-8. Its first line names the columns: UserPrincipalName, AlternateEmail, MobilePhone, OfficePhone. More may follow: DisplayName, Mail, Roles, Groups, Language, Plan. A blank cell leaves what is there, a dash clears it.
import-check = Check the file
import-last = Recent files
import-back = All files
import-checking = We are checking the file
import-checked = The file was checked
import-writing = We are saving the people
import-done = The file is done
import-bad = This file cannot be imported
import-percent = { $percent } percent
import-paused = Stopped. Nothing is lost.
import-pause = Pause
import-go-on = Continue
import-count-created = Added
    .then = To be added
import-count-changed = Changed
    .then = To be changed
import-count-unchanged = No change
    .then = No change
import-count-refused = Refused
    .then = To be refused
import-nothing = There is nothing to save.
import-invites = Email everybody new a link to set their password?
    .hint = We send it to the private address. The link works for three days.
import-write = Save these people
import-refused = Rows that were refused
import-refused-more = These are the first { $count }. The list to download has all of them.
import-refused-list = Download the refused rows, with the reasons
import-line = Line { $line }
import-drop = Delete this file
import-dropped = The file was deleted. The people saved from it stay.

export-title = Download everybody
export-text = You get all people as CSV, in the same columns. What they registered themselves is not included.
export-link = Download the list

# Why a file is none, by its code. $about is what it names.
import-file-empty = The file is empty. Its first line must name the columns.
import-file-separator = The columns are separated by { $about }. Save the file with commas.
import-file-unknown = The column { $about } is unknown. Remove it, or correct its name.
import-file-private = The column { $about } is not allowed. Only the person themselves registers that.
import-file-twice = The column { $about } is there twice.
import-file-lacks = The column { $about } is missing. Its cells may be blank.
import-file-unreadable = We cannot read this file. Save it as CSV again.

account-fault-columns = The row does not have as many cells as the first line ({ $about }).
account-fault-encoding = This is not UTF-8. Save the file as CSV UTF-8.
account-fault-duplicate = Line { $about } has the same user ID.
account-fault-out-of-reach = Your role does not let you change this person.
account-fault-roles-denied = Only a Global administrator can give or remove roles.
import-count-unreachable = Added without a private address, so no invitation
    .then = To be added without a private address, so no invitation

import-column-stage = State
import-column-by = Brought by
