//! A set of looks, worn by its own page.

use app::{
    contract::{
        Asked, Caller, Frame,
        admin::brand::{BrandPage, Picture},
    },
    policy::Typed,
};

use super::{address, own_set};
use crate::{
    portal::{
        Core,
        admin::admit::{Admitted, Brands},
        brand, looks,
        trouble::Decision,
    },
    store::tenant::{Brand, BrandSet, Tenant},
};

pub(super) async fn page(core: &Core, caller: &Caller, language: &str, told: bool) -> Decision<BrandPage> {
    let mut admitted = Admitted::<Brands>::read_fresh(core, caller).await?;
    let tenant = admitted.stored().await?;
    let signed = admitted.signed;
    let set = own_set(core, &tenant, language)?;
    let address = address(language);
    let kept = signed.all_kept(&address, told).map(Typed::new);
    let draft = kept.is_some();
    let typed = kept.unwrap_or_else(|| typed(&set));
    let worn = BrandSet {
        colour: brand::colour(typed.get("colour")).flatten(),
        background: brand::colour(typed.get("background")).flatten(),
        text: brand::text(typed.get("text")).flatten(),
        ..set.clone()
    };
    let worn = over(&tenant, language, worn);
    let frame = dressed(signed.frame(core, caller), &worn);
    Ok(BrandPage {
        languages: core.texts.all().iter().map(|words| (words.tag().to_owned(), words.say("language-name"))).collect(),
        sets: core.languages(&tenant).iter().map(|words| set_of(&tenant, words.tag())).collect(),
        pictures: Picture::ALL.map(|picture| (picture, name(&set, picture).map(|name| format!("/brand/{name}")))).to_vec(),
        corrected: looks::corrected(&worn),
        organization: organization(core, &tenant),
        refusals: signed.refusals(&address, told),
        done: signed.word(&address, told),
        language: language.to_owned(),
        typed,
        draft,
        frame,
    })
}

fn set_of(tenant: &Tenant, tag: &str) -> (String, bool) {
    (tag.to_owned(), tenant.brand.by_language.contains_key(tag))
}

fn name(set: &BrandSet, picture: Picture) -> Option<&String> {
    match picture {
        Picture::Logo => set.logo.as_ref(),
        Picture::Illustration => set.illustration.as_ref(),
    }
}

fn typed(set: &BrandSet) -> Typed {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    Typed::new([("colour", text(&set.colour)), ("background", text(&set.background)), ("text", text(&set.text))])
}

/// What a reader of that language sees when the set is this one.
fn over(tenant: &Tenant, language: &str, set: BrandSet) -> BrandSet {
    if language.is_empty() {
        return set;
    }
    Brand { default: tenant.brand.default.clone(), by_language: [(language.to_owned(), set)].into() }.for_language(language)
}

fn dressed(frame: Frame, set: &BrandSet) -> Frame {
    let file = |name: &String| format!("/brand/{name}");
    Frame {
        style: Some(file(&looks::style_name(&looks::style(set)))),
        logo: set.logo.as_ref().map(file),
        illustration: set.illustration.as_ref().map(file),
        text: set.text.clone(),
        ..frame
    }
}

/// The language of readers who ask for none that there is.
pub(super) fn default_language(core: &Core, tenant: &Tenant) -> String {
    core.texts.negotiate(&Asked::default(), None, &tenant.languages).tag().to_owned()
}

fn organization(core: &Core, tenant: &Tenant) -> Typed {
    let tags: Vec<String> = core.languages(tenant).iter().map(|words| words.tag().to_owned()).collect();
    let first = default_language(core, tenant);
    Typed::new([("name", tenant.name.clone()), ("languages", tags.join(" ")), ("first", first)])
}
