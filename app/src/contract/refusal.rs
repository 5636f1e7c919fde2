//! What a person can mend: every refusal of the portal's forms, with its stable code and the input it is about.

use serde::{Deserialize, Serialize};

/// A refusal that the person can mend. The name is the stable code (`data-code`, catalogue), the fields are for its text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    /// The puzzle was not solved, is too old, or was used.
    BotCheck,
    /// Without JavaScript the form must rest for some seconds.
    TooQuick,
    /// Without JavaScript only so many forms an hour are taken.
    SlowLaneFull,
    /// The browser sends no cookies back.
    CookiesDisabled,
    /// No user id was typed.
    LoginMissing,
    /// That is no user id.
    LoginMalformed,
    /// Too many attempts are open from this address.
    TooManyFlows,
    /// Nothing was chosen.
    MethodMissing,
    /// No number was typed.
    NumberMissing,
    /// That is no number, or its country is not served.
    NumberMalformed,
    /// The number is not the one on file (told only where hints may be).
    NumberWrong {
        /// Tries left.
        left: u32,
    },
    /// The next message can go out only later.
    Wait {
        /// Seconds.
        seconds: u32,
    },
    /// Too many messages went out.
    TooManySends {
        /// Hours to wait.
        hours: u32,
    },
    /// The method is closed for the tenant at the moment.
    MethodBusy,
    /// That is no code: not six digits.
    CodeMalformed,
    /// That is no recovery code: not sixteen letters and digits.
    RecoveryCodeMalformed,
    /// The passkey is not one of this account, or its ceremony was too old.
    WrongPasskey {
        /// Tries left.
        left: u32,
    },
    /// A new passkey is not good, somebody has it, or its ceremony was too old.
    PasskeyRefused,
    /// There are as many passkeys as a person may have.
    PasskeysFull {
        /// How many that is.
        most: u32,
    },
    /// The code is wrong.
    WrongCode {
        /// Tries left.
        left: u32,
    },
    /// The code was too old, used, or replaced by a newer one.
    CodeDead,
    /// At least one answer is wrong.
    WrongAnswers {
        /// Tries left.
        left: u32,
    },
    /// This method is closed after too many tries.
    MethodClosed {
        /// Hours to wait.
        hours: u32,
    },
    /// The message could not be sent.
    CourierDown,
    /// The present password is not right.
    CurrentWrong,
    /// Too many wrong passwords: wait a little.
    LockedOut,
    /// No password was typed.
    PasswordMissing,
    /// The two passwords differ.
    PasswordsDiffer,
    /// Too short.
    PasswordTooShort {
        /// Least number of characters.
        min: u32,
    },
    /// Too long.
    PasswordTooLong {
        /// Most.
        max: u32,
    },
    /// Letters outside A–Z, or other characters that the policy does not take.
    PasswordCharacters,
    /// Fewer than three of the four classes.
    PasswordClasses,
    /// On the list of common or breached passwords.
    PasswordCommon,
    /// Easy to guess.
    PasswordWeak,
    /// Contains the name of the person, the organization or this address, or a word the tenant bans.
    PasswordContext {
        /// The word.
        word: String,
    },
    /// Used before.
    PasswordReused,
    /// The directory refused it or did not answer.
    DirectoryRefused,
    /// No address was typed.
    EmailMissing,
    /// Registration: that is no e-mail address.
    EmailMalformed,
    /// Registration: a mailbox of the organization itself, which a locked-out person cannot open.
    OwnMailbox,
    /// Registration: no question was chosen at this place.
    QuestionMissing {
        /// The place, from 1.
        number: u32,
    },
    /// Registration: the question was chosen before.
    QuestionRepeated {
        /// The place, from 1.
        number: u32,
    },
    /// Registration: no letter and no digit.
    AnswerBlank {
        /// The place, from 1.
        number: u32,
    },
    /// Registration: fewer than three characters.
    AnswerTooShort {
        /// The place, from 1.
        number: u32,
    },
    /// Registration: more than forty characters.
    AnswerTooLong {
        /// The place, from 1.
        number: u32,
    },
    /// Registration: the user id, the name, or a part of it.
    AnswerName {
        /// The place, from 1.
        number: u32,
    },
    /// Registration: a word of the question.
    AnswerQuestionWord {
        /// The place, from 1.
        number: u32,
    },
    /// Registration: the answer to another question too.
    AnswerRepeated {
        /// The place, from 1.
        number: u32,
    },
    /// Registration: not the code that the app shows.
    AppCodeWrong,
    /// Registration: no further authenticator app is taken.
    TooManyApps {
        /// Most.
        most: u32,
    },
    /// Registration: what the page had made is too old, or was used; the next page has new.
    PageTooOld,
    /// Registration is not complete.
    WaysMissing {
        /// How many ways more.
        missing: u32,
    },
    /// There is no second factor yet.
    SecondFactorMissing,
    /// Help: no address of theirs was proven, or stood unchanged for a day.
    NoSafeAddress,
    /// Nothing is set up here that carries such a message.
    NotCarried,
    /// Administration: they are not new – they have a password, or registered something – or have no address to be invited at.
    NotInvitable,
    /// Help: a caller must be verified before anything is given to them.
    CallerUnverified,
    /// Administration: the same administrator's help for several people is still under way.
    BulkBusy,
    /// Administration: another file of people is still being worked through.
    ImportBusy,
    /// Administration: no name of a group.
    GroupName,
    /// Administration: there is no such group.
    GroupUnknown,
    /// Administration: each group would be in the other.
    GroupCycle,
    /// Administration: the policy goes by this group.
    GroupInUse,
    /// Administration: nobody here has that user id.
    PersonUnknown,
    /// Administration: nobody was ticked.
    PeopleMissing,
    /// Administration: more were ticked than are helped at once.
    PeopleTooMany {
        /// The most.
        most: u32,
    },
    /// Administration: no role of the reader reaches that person.
    PersonOutOfReach,
    /// Administration: no colour.
    ColourMalformed,
    /// Administration: no colour behind the card.
    BackgroundMalformed,
    /// Administration: too long, or more than a line.
    BrandText,
    /// Administration: no name of an organization.
    OrganizationName,
    /// Administration: no language was chosen.
    LanguageMissing,
    /// Administration: neither PNG nor JPEG.
    PictureFormat,
    /// Administration: the file is too large.
    PictureBytes {
        /// The most, in kilobytes.
        most: u32,
    },
    /// Administration: the picture is too wide or too high.
    PicturePixels {
        /// Most, in pixels.
        width: u32,
        /// Most, in pixels.
        height: u32,
    },
    /// Administration: an icon is as wide as it is high.
    PictureSquare,
    /// Administration: nowhere that people may be sent to.
    AppAddress,
    /// Operators: no key of an organization.
    OrganizationKey,
    /// Operators: another organization has that key.
    OrganizationTaken,
    /// Operators: no address of a portal.
    OrganizationAddress,
    /// Operators: the host of that address stands for another organization.
    AddressTaken,
    /// Operators: the domain of that user id belongs to another organization.
    LoginElsewhere,
    /// Operators: no name of a host.
    HostMalformed,
    /// Operators: the host stands for another organization.
    HostTaken,
    /// Operators: no domain.
    DomainMalformed,
    /// Operators: the domain belongs to another organization.
    DomainTaken,
    /// Somebody of the organization has a user id of the domain.
    DomainUsed {
        /// Which.
        domain: String,
    },
    /// Administration: there are as many applications as there may be.
    AppsFull {
        /// The most.
        most: u32,
    },
    /// Administration: passwords of a domain cannot be valid for so long.
    ValidityRange,
    /// Administration: nor can notice begin then.
    NoticeRange,
    /// Administration: the picture does not decode.
    PictureBroken,
}

impl Refusal {
    /// The stable code, in snake case, for `data-code`, the texts and the catalogue.
    pub fn code(&self) -> String {
        match serde_json::to_value(self) {
            Ok(serde_json::Value::String(code)) => code,
            Ok(serde_json::Value::Object(map)) => map.keys().next().cloned().unwrap_or_default(),
            _ => String::new(),
        }
    }

    /// The numbers and words of the text, by name.
    pub fn args(&self) -> Vec<(String, serde_json::Value)> {
        match serde_json::to_value(self) {
            Ok(serde_json::Value::Object(map)) => match map.into_iter().next() {
                Some((_, serde_json::Value::Object(args))) => args.into_iter().collect(),
                _ => Vec::new(),
            },
            _ => Vec::new(),
        }
    }

    /// The input the refusal is about, so that the summary can link to it.
    pub fn field(&self) -> Option<&'static str> {
        use Refusal as R;
        match self {
            R::LoginMissing | R::LoginMalformed | R::LoginElsewhere | R::PersonUnknown | R::PersonOutOfReach => Some("login"),
            R::GroupName | R::OrganizationName => Some("name"),
            R::LanguageMissing => Some("languages"),
            R::AppAddress | R::OrganizationAddress | R::AddressTaken => Some("address"),
            R::OrganizationKey | R::OrganizationTaken => Some("key"),
            R::HostMalformed | R::HostTaken => Some("host"),
            R::DomainMalformed | R::DomainTaken => Some("domain"),
            R::ValidityRange => Some("validity"),
            R::NoticeRange => Some("notify"),
            R::ColourMalformed => Some("colour"),
            R::BackgroundMalformed => Some("background"),
            R::BrandText => Some("text"),
            R::GroupUnknown | R::GroupCycle => Some("inner"),
            R::EmailMissing | R::EmailMalformed | R::OwnMailbox => Some("email"),
            R::QuestionMissing { number } | R::QuestionRepeated { number } => {
                place(["question1", "question2", "question3", "question4", "question5"], *number)
            }
            R::AnswerBlank { number }
            | R::AnswerTooShort { number }
            | R::AnswerTooLong { number }
            | R::AnswerName { number }
            | R::AnswerQuestionWord { number }
            | R::AnswerRepeated { number } => place(["answer1", "answer2", "answer3", "answer4", "answer5"], *number),
            R::MethodMissing => Some("method"),
            R::NumberMissing | R::NumberMalformed | R::NumberWrong { .. } => Some("destination"),
            R::CodeMalformed | R::RecoveryCodeMalformed | R::WrongCode { .. } | R::CodeDead | R::AppCodeWrong => Some("code"),
            R::WrongAnswers { .. } => Some("answer1"),
            R::CurrentWrong => Some("current"),
            R::PasswordsDiffer => Some("confirm"),
            R::PasswordMissing
            | R::PasswordTooShort { .. }
            | R::PasswordTooLong { .. }
            | R::PasswordCharacters
            | R::PasswordClasses
            | R::PasswordCommon
            | R::PasswordWeak
            | R::PasswordContext { .. }
            | R::PasswordReused => Some("password"),
            _ => None,
        }
    }
}

/// The name at a place that counts from 1.
fn place(names: [&'static str; 5], number: u32) -> Option<&'static str> {
    names.get(usize::try_from(number).ok()?.checked_sub(1)?).copied()
}
