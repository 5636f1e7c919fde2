# Making a passkey.

enrol-passkey-title = Add a passkey
enrol-passkey-text = Your browser creates the passkey. It asks for your fingerprint, your face, a PIN or a security key. You then sign in without your password.
enrol-passkey-name = Passkey name
enrol-passkey-name-hint = So that you recognize it in your list of passkeys
enrol-passkey-button = Create the passkey
enrol-passkey-failed = Your browser did not create a passkey. This device may already have one of yours. Try again when you are ready.
enrol-passkey-added = Your passkey is registered. You can sign in with it now.

# $most is a number.
enrol-passkey-full = You have { $most } passkeys, which is the most you can have. Delete one first.
enrol-passkey-nowhere = Passkeys do not work at this address. Ask your administrator for the portal’s name.

# Where a passkey is asked for, and this browser or this address has none.
passkey-unable = This browser cannot use passkeys at this address. Select another way.

refusal-passkey-refused = We could not register that passkey, or the page was open too long. Try again.
refusal-passkeys-full = You have { $most } passkeys, which is the most you can have. Delete one first.
