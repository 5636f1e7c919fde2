//! Rekey: a self-hosted portal for forgotten, expired and locked passwords.
