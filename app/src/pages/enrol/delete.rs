//! Is it really to go?

use leptos::prelude::*;

use super::{back, label, page};
use crate::{
    contract::enrol::DeletePage,
    pages::document::Page,
    parts::{Icon, say, text},
};

pub(super) fn screen(view: &DeletePage) -> Page {
    let way = say(&label(view.way));
    let about = match view.what.clone() {
        Some(what) => text("enrol-delete-named", &[("way", way.into()), ("what", what.into())]),
        None => text("enrol-delete-way", &[("way", way.into())]),
    };
    page("delete", say("enrol-delete-title"), &[], |_| {
        view! {
            <p>{about}</p>
            {view
                .last
                .then(|| {
                    view! {
                        <p class="warning" role="alert" data-code="last_way">
                            <Icon name="warning" />
                            {say("enrol-delete-last")}
                        </p>
                    }
                })}
            <form method="post" action="/do/enrol/delete">
                <input type="hidden" name="way" value=view.way.name() />
                {(!view.id.is_empty()).then(|| view! { <input type="hidden" name="id" value=view.id.clone() /> })}
                <button class="button">{say("enrol-delete-button")}</button>
            </form>
            {back()}
        }
    })
}
