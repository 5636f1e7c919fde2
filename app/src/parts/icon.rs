//! Line icons, drawn on a grid of 24. They always stand beside words, so they say nothing themselves.

use leptos::prelude::*;

/// An icon by name; an unknown name draws nothing.
#[component]
pub fn Icon(name: &'static str) -> impl IntoView {
    let path = match name {
        "key" => "M11.2 11.8 20.5 2.5M16.5 6.5l3 3M13.6 9.4l2 2M8 19.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9Z",
        "person" => "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-7.5 8a7.5 7.5 0 0 1 15 0",
        "onward" => "m9 5 7 7-7 7",
        "mail" => "M3.5 6h17v12.5h-17zm0 .5 8.5 7 8.5-7",
        "message" => "M4 4.5h16v11.5h-8.5L7 20v-4H4z",
        "phone" => {
            "M6.5 3.5 9.3 4l1.2 4-2 1.7a12 12 0 0 0 5.8 5.8l1.7-2 4 1.2.5 2.8c0 1.6-1.4 3-3 3A14.5 14.5 0 0 1 3.5 6.5c0-1.6 1.4-3 3-3Z"
        }
        "office" => "M5 20.5V4h9v16.5m0-11h5v11M3 20.5h18M8 8h3m-3 4h3m-3 4h3",
        "app" => "M7 2.5h10v19H7zm4 16h2M9.5 9.5l2 2 3.2-3.7",
        "passkey" => {
            "M9.5 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7Zm-7 8a7 7 0 0 1 10-6.3M17.5 14a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Zm0 0v6l1.5-1.5-1-1 1-1-1-1"
        }
        "list" => "M6 3.5h9l3.5 3.5v13.5h-12.500zM9 10h6m-6 3.500h6m-6 3.500h4",
        "question" => {
            "M8.7 8.8a3.4 3.4 0 1 1 4.9 3c-1 .5-1.6 1.2-1.6 2.4m0 3.3v.01M12 21.5a9.5 9.5 0 1 0 0-19 9.5 9.5 0 0 0 0 19Z"
        }
        "warning" => {
            "M12 8v5m0 3.5v.01M10.4 3.9 2.6 17.6A1.9 1.9 0 0 0 4.2 20.5h15.6a1.9 1.9 0 0 0 1.6-2.9L13.6 3.9a1.9 1.9 0 0 0-3.2 0Z"
        }
        "done" => "m7.5 12.3 3.2 3.2 6-6.7M12 21.5a9.5 9.5 0 1 0 0-19 9.5 9.5 0 0 0 0 19Z",
        "clock" => "M12 7v5.3l3.4 2M12 21.5a9.5 9.5 0 1 0 0-19 9.5 9.5 0 0 0 0 19Z",
        _ => "",
    };
    let class = format!("icon icon-{name}");
    view! {
        <svg class=class viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">
            <path d=path />
        </svg>
    }
}
