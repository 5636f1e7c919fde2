# Making a passkey.

enrol-passkey-title = Add a passkey
enrol-passkey-text = Your browser makes the passkey, and asks for your finger, your face, a PIN or a security key. You then sign in without your password.
enrol-passkey-name = Its name
enrol-passkey-name-hint = By this name you find it again among your passkeys.
enrol-passkey-button = Make the passkey
enrol-passkey-failed = Your browser made no passkey. Perhaps this device has one of yours already. Try again when you are ready.
enrol-passkey-added = Your passkey is registered. You can sign in with it from now on.

# $most is a number.
enrol-passkey-full = You have { $most } passkeys, which is as many as a person can have. Delete one first.
enrol-passkey-nowhere = Passkeys do not work at this address. Ask your administrator for the portal’s name.

# Where a passkey is asked for, and this browser or this address has none.
passkey-unable = This browser cannot use passkeys at this address. Choose another way.

refusal-passkey-refused = That passkey could not be registered, or the page had been open too long. Try again.
refusal-passkeys-full = You have { $most } passkeys, which is as many as a person can have. Delete one first.
