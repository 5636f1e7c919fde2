//! Looks are saved, with an event that has both values.

use std::collections::BTreeSet;

use super::{address, named, own_set, page::default_language};
use crate::{
    portal::{
        Core,
        admin::{
            admit::{Admitted, Brands},
            picture,
        },
        brand,
        image::{BrandImage, Element},
        looks,
        trouble::Decision,
    },
    store::{
        self, Tx,
        brand::BrandFile,
        tenant::{self, BrandSet, Tenant},
    },
};
use app::contract::{
    Caller, Fault, Go, Refusal,
    admin::{
        brand::{Looks, Picture},
        imports::Incoming,
    },
};

pub(super) async fn dress(core: &Core, caller: &Caller, typed: &Looks) -> Decision<Go> {
    let mut admitted = Admitted::<Brands>::dressing(core, caller).await?;
    let before = admitted.stored().await?;
    let set = own_set(core, &before, &typed.language)?;
    let page = address(&typed.language);
    let (colour, background, text) = (brand::colour(&typed.colour), brand::colour(&typed.background), brand::text(&typed.text));
    let wrong = [
        colour.is_none().then_some(Refusal::ColourMalformed),
        background.is_none().then_some(Refusal::BackgroundMalformed),
        text.is_none().then_some(Refusal::BrandText),
    ];
    let wrong: Vec<Refusal> = wrong.into_iter().flatten().collect();
    let set = BrandSet { colour: colour.flatten(), background: background.flatten(), text: text.flatten(), ..set };
    if !wrong.is_empty() || !typed.saves {
        // What is only shown needs its style sheet all the same; it is named by what is in it.
        let worn = with(&before, &typed.language, set).brand;
        let worn = if typed.language.is_empty() { worn.default } else { worn.for_language(&typed.language) };
        keep(&mut admitted.signed.tx, &before.id, looks::style(&worn)).await?;
        let kept = [("colour", &*typed.colour), ("background", &typed.background), ("text", &typed.text)];
        return admitted.signed.refuse_keeping(&page, wrong, &kept).await;
    }
    let after = with(&before, &typed.language, set);
    save(admitted, caller, (&before, &after), (&page, "brand-saved")).await
}

pub(super) async fn picture(
    core: &Core,
    caller: &Caller,
    (language, element): (&str, &str),
    file: &mut dyn Incoming,
) -> Decision<Go> {
    let picture = named(element)?;
    // Who brings it is asked before the file is read, and the organization is held only after.
    drop(Admitted::<Brands>::dressing(core, caller).await?);
    let image = picture::take(core, file, of(picture)).await?;
    let mut admitted = Admitted::<Brands>::dressing(core, caller).await?;
    let before = admitted.stored().await?;
    let set = own_set(core, &before, language)?;
    let page = address(language);
    let BrandImage { name, file } = match image {
        Ok(image) => image,
        Err(bad) => return admitted.signed.refuse(&page, vec![bad]).await,
    };
    store::brand::put(&mut admitted.signed.tx, &before.id, &name, &file).await?;
    let after = with(&before, language, wearing(set, picture, Some(name)));
    save(admitted, caller, (&before, &after), (&page, "brand-saved")).await
}

pub(super) async fn remove(core: &Core, caller: &Caller, (language, element): (&str, &str)) -> Decision<Go> {
    let picture = named(element)?;
    let mut admitted = Admitted::<Brands>::dressing(core, caller).await?;
    let before = admitted.stored().await?;
    let set = own_set(core, &before, language)?;
    let after = with(&before, language, wearing(set, picture, None));
    save(admitted, caller, (&before, &after), (&address(language), "brand-saved")).await
}

/// Name and languages; what is said in a language that goes stays for its return.
pub(super) async fn organization(core: &Core, caller: &Caller, (name, languages, first): (&str, &str, &str)) -> Decision<Go> {
    let mut admitted = Admitted::<Brands>::dressing(core, caller).await?;
    let before = admitted.stored().await?;
    let page = address("");
    let Some(name) = brand::directory_name(name) else {
        return admitted.signed.refuse(&page, vec![Refusal::OrganizationName]).await;
    };
    let all = core.texts.all();
    let there = |tag: &str| all.iter().any(|words| words.tag() == tag);
    let mut tags: Vec<String> = languages.split(' ').filter(|tag| !tag.is_empty()).map(str::to_owned).collect();
    if !there(first) || !tags.iter().all(|tag| there(tag)) {
        return Err(Fault::Malformed.into());
    }
    if tags.is_empty() {
        return admitted.signed.refuse(&page, vec![Refusal::LanguageMissing]).await;
    }
    // The first one is the default, and one of them.
    tags.retain(|tag| tag != first);
    tags.insert(0, first.to_owned());
    let languages = if are_in_force(core, &before, &tags) { before.languages.clone() } else { tags };
    let after = Tenant { name, languages, ..before.clone() };
    save(admitted, caller, (&before, &after), (&page, "brand-saved")).await
}

/// Whether these languages, the first of them the default, are those in force. "All there are" stays that, also for one that is added later.
fn are_in_force(core: &Core, tenant: &Tenant, tags: &[String]) -> bool {
    let now: BTreeSet<String> = core.languages(tenant).iter().map(|words| words.tag().to_owned()).collect();
    tags.first() == Some(&default_language(core, tenant)) && tags.iter().cloned().collect::<BTreeSet<_>>() == now
}

/// The organization with that set for that language.
fn with(tenant: &Tenant, language: &str, set: BrandSet) -> Tenant {
    let mut after = tenant.clone();
    if language.is_empty() {
        after.brand.default = set;
    } else if set == BrandSet::default() {
        after.brand.by_language.remove(language);
    } else {
        after.brand.by_language.insert(language.to_owned(), set);
    }
    after
}

fn wearing(set: BrandSet, picture: Picture, name: Option<String>) -> BrandSet {
    match picture {
        Picture::Logo => BrandSet { logo: name, ..set },
        Picture::Illustration => BrandSet { illustration: name, ..set },
    }
}

pub(super) async fn save(
    mut admitted: Admitted<Brands>,
    caller: &Caller,
    (before, after): (&Tenant, &Tenant),
    (page, word): (&str, &str),
) -> Decision<Go> {
    if let Some(detail) = brand::detail(before, after) {
        tenant::update(&mut admitted.signed.tx, after).await?;
        // The next page wears it at once, and other nodes learn of it only within a second.
        for css in looks::sheets(&after.brand) {
            keep(&mut admitted.signed.tx, &after.id, css).await?;
        }
        admitted.signed.record(caller, brand::CHANGED, "succeeded", Some(&detail)).await?;
    }
    admitted.signed.done(page, word).await
}

/// Keeps a style sheet under its name.
async fn keep(tx: &mut Tx, tenant: &str, css: String) -> Decision<()> {
    let name = looks::style_name(&css);
    let file = BrandFile { content_type: "text/css".to_owned(), bytes: css.into_bytes() };
    Ok(store::brand::put(tx, tenant, &name, &file).await?)
}

fn of(picture: Picture) -> Element {
    match picture {
        Picture::Logo => Element::Logo,
        Picture::Illustration => Element::Illustration,
    }
}
