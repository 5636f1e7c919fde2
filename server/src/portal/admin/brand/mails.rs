//! Every message as people get it, in every language, and to one's own mailbox.

use app::contract::{
    Caller, Fault, Go,
    admin::brand::{MAILS, MailPage},
};
use app::l10n::Words;

use crate::{
    courier::{self, Brand},
    jobs::Errand,
    portal::{
        Core,
        admin::admit::{Admitted, Brands},
        dispatch::{self, Asked},
        people::mailboxes,
        throttle::Scope,
        trouble::Decision,
    },
    store::tenant::Tenant,
};
use app::policy::Method;

/// Seconds for which a message on trial is tried.
const LIFE: i64 = 3600;

fn address(mail: &str, language: &str) -> String {
    format!("/admin/brand/mails/{mail}/{language}")
}

/// The message and the language of that name.
fn find(core: &Core, tenant: &Tenant, mail: &str, language: &str) -> Decision<(&'static str, Words)> {
    let mail = MAILS.into_iter().find(|known| *known == mail).ok_or(Fault::NotFound)?;
    let words = core.languages(tenant).into_iter().find(|words| words.tag() == language).ok_or(Fault::NotFound)?;
    Ok((mail, words))
}

pub(super) async fn page(core: &Core, caller: &Caller, (mail, language): (&str, &str), told: bool) -> Decision<MailPage> {
    let mut admitted = Admitted::<Brands>::read(core, caller).await?;
    let tenant = admitted.stored().await?;
    let signed = admitted.signed;
    let (mail, words) = find(core, &tenant, mail, language)?;
    let letter = courier::sample(mail, &signed.user.login, signed.now).ok_or(Fault::NotFound)?;
    let brand = Brand { name: tenant.name.clone(), base_url: tenant.base_url.clone(), colour: None, logo: None };
    let shown = courier::preview(&letter, &words, &brand);
    let address = address(mail, language);
    Ok(MailPage {
        mail,
        language: (words.tag().to_owned(), words.dir()),
        languages: core.languages(&tenant).iter().map(|words| words.tag().to_owned()).collect(),
        subject: shown.subject,
        blocks: shown.blocks,
        refusals: signed.refusals(&address, told),
        done: signed.word(&address, told),
        frame: signed.frame(core, caller),
    })
}

/// Sends it. It is counted like any mail; a code in it opens nothing.
pub(super) async fn send(core: &Core, caller: &Caller, (mail, language): (&str, &str)) -> Decision<Go> {
    let mut admitted = Admitted::<Brands>::sending(core, caller).await?;
    let tenant = admitted.stored().await?;
    let (mail, words) = find(core, &tenant, mail, language)?;
    let signed = &mut admitted.signed;
    let letter =
        courier::sample(mail, &signed.user.login, signed.now).filter(|letter| letter.channel() == courier::Channel::Email);
    let letter = letter.ok_or(Fault::Malformed)?;
    let to = mailboxes(&mut signed.tx, &signed.user).await?.into_iter().next().ok_or(Fault::NotFound)?;
    let scope = Scope::account(&tenant.id, &signed.user.id, "trial");
    let asked = Asked { scope: &scope, method: Method::Email, destination: &to };
    let page = address(mail, language);
    if let Some(refusal) = dispatch::refusal(core, signed, &core.network(caller.address), &asked).await? {
        return admitted.signed.refuse(&page, vec![refusal]).await;
    }
    scope.count_send(&mut signed.tx, Method::Email, true, signed.now).await?;
    let errand = Errand::Letter { to, language: Some(words.tag().to_owned()), letter };
    errand.push(&mut signed.tx, &core.keys, &tenant.id, signed.now, signed.now + LIFE).await?;
    admitted.signed.done(&page, "mail-trial-sent").await
}
