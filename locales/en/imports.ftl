# Files of people: brought, checked, written.

import-title = Import people from a file
import-text = The file is checked first. Nothing is written before you say so.
import-file = A file of people
    .hint = CSV with commas, in UTF-8. Its first line names the columns: UserPrincipalName, AlternateEmail, MobilePhone, OfficePhone. More may follow: DisplayName, Mail, Roles, Groups, Language, Plan. A blank cell leaves what is there, a dash clears it.
import-check = Check the file
import-last = The last files
import-back = All files
import-checking = The file is being checked
import-checked = The file is checked
import-writing = The people are being written
import-done = The file is done
import-bad = This is no file of people
import-percent = { $percent } percent
import-paused = It is stopped. Nothing is lost.
import-pause = Stop for now
import-go-on = Go on
import-count-created = Added
    .then = To be added
import-count-changed = Changed
    .then = To be changed
import-count-unchanged = Already so
    .then = Already so
import-count-refused = Refused
    .then = To be refused
import-nothing = There is nothing to write.
import-invites = Send everybody new a mail to set their password?
    .hint = It goes to the address elsewhere, and its link lives three days
import-write = Write these people
import-refused = Rows that were refused
import-refused-more = These are the first { $count }. The list to take away has all of them.
import-refused-list = Take away what was refused, with the reasons
import-line = Line { $line }
import-drop = Forget this file
import-dropped = The file is forgotten. What was written of it stays.

export-title = Take away everybody
export-text = You get all people as CSV, in the same columns. What they registered themselves is not in it.
export-link = Take away the list

# Why a file is none, by its code. $about is what it names.
import-file-empty = The file is empty. Its first line must name the columns.
import-file-separator = The columns are separated by { $about } here. Save the file with commas.
import-file-unknown = The column { $about } is not known. Take it out, or mend its name.
import-file-private = The column { $about } is refused. Only the person it belongs to registers that.
import-file-twice = The column { $about } is there twice.
import-file-lacks = The column { $about } is missing. Its cells may be blank.
import-file-unreadable = The file cannot be read. Save it as CSV once more.

account-fault-columns = The row has not as many cells as the first line ({ $about }).
account-fault-encoding = This is not UTF-8. Save the file as CSV UTF-8.
account-fault-duplicate = Line { $about } has the same user ID.
account-fault-out-of-reach = Your role does not reach this person.
account-fault-roles-denied = Only a Global administrator gives and takes roles.
import-count-unreachable = Added without a mailbox elsewhere: they got no invitation
    .then = To be added without a mailbox elsewhere: no invitation can go there
