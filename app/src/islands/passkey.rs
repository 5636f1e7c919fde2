//! A passkey: asks the browser for one and puts what comes back into the form it stands in.

use leptos::{html, prelude::*};

use super::leaf::island;

island! {
    /// A button that is there only where the browser knows passkeys and the page's host is the one they are bound to.
    pub struct PasskeyButton as passkey_button {
        /// Comes back with the credential.
        pub ceremony: String,
        /// The options of `navigator.credentials`, as JSON.
        pub options: String,
        /// The host that passkeys are bound to.
        pub host: String,
        /// The button's words.
        pub label: String,
        /// Said when the browser gave none.
        pub failed: String,
        /// Said where there can be no button; nothing where the page has other ways.
        pub unable: Option<String>,
        /// Make a new one instead of using one.
        pub create: bool,
        /// Offer passkeys in the autofill of the page's user id box as well.
        pub autofill: bool,
    }
}

impl PasskeyButton {
    fn view(self) -> impl IntoView {
        let Self { ceremony, options, host, label, failed, unable, create, autofill } = self;
        let credential = NodeRef::<html::Input>::new();
        // Known once the browser was asked: until then there is neither button nor excuse.
        let able = RwSignal::new(None::<bool>);
        let failure = RwSignal::new(false);
        let silent = unable.is_none();
        #[cfg(feature = "hydrate")]
        Effect::new(move |_| {
            if let Some(credential) = credential.get() {
                able.set(Some(browser::start(credential, &host, &options, create, autofill, failure)));
            }
        });
        #[cfg(not(feature = "hydrate"))]
        let _ = (options, host, create, autofill);
        view! {
            <input type="hidden" name="ceremony" value=ceremony />
            <input type="hidden" name="credential" value="" node_ref=credential />
            <button class="button secondary" hidden=move || able.get() != Some(true)>
                {label}
            </button>
            <p class="error" role="status">
                {move || failure.get().then(|| failed.clone())}
            </p>
            <p data-unable="" hidden=move || { silent || able.get() != Some(false) }>{unable}</p>
        }
    }
}

#[cfg(feature = "hydrate")]
mod browser {
    use std::cell::RefCell;

    use gloo_events::{EventListener, EventListenerOptions};
    use js_sys::{Function, JSON, Object, Promise, Reflect};
    use leptos::prelude::*;
    use wasm_bindgen_futures::{JsFuture, spawn_local};
    use web_sys::{
        AbortController, HtmlFormElement, HtmlInputElement,
        wasm_bindgen::{JsCast, JsValue},
    };

    thread_local! {
        /// The ceremony that waits for a person. A browser has one at a time.
        static PENDING: RefCell<Option<AbortController>> = const { RefCell::new(None) };
    }

    /// One form's ceremony.
    #[derive(Clone)]
    struct Asked {
        credential: HtmlInputElement,
        form: HtmlFormElement,
        /// `navigator.credentials`.
        container: JsValue,
        /// `create` or `get`.
        verb: &'static str,
        /// What the browser made of the options.
        options: JsValue,
        failure: RwSignal<bool>,
    }

    /// Listens to the form; false where there can be no passkey.
    pub(super) fn start(
        credential: HtmlInputElement,
        host: &str,
        options: &str,
        create: bool,
        autofill: bool,
        failure: RwSignal<bool>,
    ) -> bool {
        let Some(asked) = prepare(credential, host, options, create, failure) else { return false };
        let again = asked.clone();
        // On the form itself, so that it is asked before the swap of pages; Return in a box is as good as the button.
        EventListener::new_with_options(&asked.form, "submit", EventListenerOptions::enable_prevent_default(), move |event| {
            if again.credential.value().is_empty() {
                event.prevent_default();
                event.stop_immediate_propagation();
                spawn_local(press(again.clone(), autofill));
            }
        })
        .forget();
        if autofill {
            spawn_local(offer(asked));
        }
        true
    }

    fn prepare(credential: HtmlInputElement, host: &str, options: &str, create: bool, failure: RwSignal<bool>) -> Option<Asked> {
        let window = web_sys::window()?;
        if window.location().hostname().ok()? != host {
            return None;
        }
        let class = get(&window, "PublicKeyCredential")?;
        let container = get(&window.navigator(), "credentials")?;
        let (verb, parse) =
            if create { ("create", "parseCreationOptionsFromJSON") } else { ("get", "parseRequestOptionsFromJSON") };
        let options = call(&class, parse, &JSON::parse(options).ok()?)?;
        Some(Asked { form: credential.form()?, credential, container, verb, options, failure })
    }

    /// The button: what waited before ends, and the browser shows its own window.
    async fn press(asked: Asked, autofill: bool) {
        asked.failure.set(false);
        let aborted = match ask(&asked, None).await {
            Ok(()) => return,
            Err(aborted) => aborted,
        };
        if !aborted {
            asked.failure.set(true);
            if autofill {
                offer(asked).await;
            }
        }
    }

    /// Quietly among what the browser fills in; nobody is told when nobody takes it.
    async fn offer(asked: Asked) {
        let class = web_sys::window().and_then(|window| get(&window, "PublicKeyCredential"));
        let able = class.and_then(|class| call(&class, "isConditionalMediationAvailable", &JsValue::UNDEFINED));
        let Some(able) = able.and_then(|able| able.dyn_into::<Promise>().ok()) else { return };
        let able = JsFuture::from(able).await.is_ok_and(|able| able.is_truthy());
        // Whoever pressed the button in the meantime is not interrupted, and who left is not asked.
        if able && asked.credential.is_connected() && PENDING.with_borrow(Option::is_none) {
            // It ends with the page, or with the button.
            let _ = ask(&asked, Some("conditional")).await;
        }
    }

    /// Asks, and sends the form with what came back. The error is whether we ended it ourselves.
    async fn ask(asked: &Asked, mediation: Option<&str>) -> Result<(), bool> {
        let abort = AbortController::new().map_err(|_| false)?;
        let signal = abort.signal();
        if let Some(before) = PENDING.replace(Some(abort.clone())) {
            before.abort();
        }
        let credential = asked.credential.clone();
        // A page that is swapped away takes its ceremony along.
        let document = web_sys::window().and_then(|window| window.document()).ok_or(false)?;
        let leaving = EventListener::new(&document, "rekey:swapped", move |_| {
            if !credential.is_connected() {
                abort.abort();
            }
        });
        let wish = Object::new();
        set(&wish, "publicKey", &asked.options);
        set(&wish, "signal", &signal);
        if let Some(mediation) = mediation {
            set(&wish, "mediation", &mediation.into());
        }
        let promise = call(&asked.container, asked.verb, &wish).and_then(|promise| promise.dyn_into::<Promise>().ok());
        let answer = JsFuture::from(promise.ok_or(false)?).await;
        drop(leaving);
        if signal.aborted() {
            return Err(true);
        }
        PENDING.take();
        // What has no `toJSON` comes out without its signature; the server would refuse it.
        let answer = answer.ok().filter(|answer| get(answer, "toJSON").is_some()).ok_or(false)?;
        let json = JSON::stringify(&answer).map_err(|_| false)?;
        asked.credential.set_value(&String::from(json));
        asked.form.request_submit().map_err(|_| false)
    }

    fn get(object: &JsValue, name: &str) -> Option<JsValue> {
        Reflect::get(object, &name.into()).ok().filter(|value| !value.is_undefined() && !value.is_null())
    }

    fn set(object: &Object, name: &str, value: &JsValue) {
        // A plain object takes every property.
        let _ = Reflect::set(object, &name.into(), value);
    }

    fn call(object: &JsValue, name: &str, argument: &JsValue) -> Option<JsValue> {
        get(object, name)?.dyn_into::<Function>().ok()?.call1(object, argument).ok()
    }
}
