//! A table with columns, which becomes a list of cards where it has no room.

use leptos::prelude::*;

use super::say;

/// A column: the id of its name, and where it is sorted by, if it can be.
pub(crate) struct Column {
    name: &'static str,
    sort: Option<Sort>,
}

/// How a table is sorted by a column.
struct Sort {
    href: String,
    holds: bool,
}

impl Column {
    /// A column of that name.
    pub(crate) const fn new(name: &'static str) -> Self {
        Self { name, sort: None }
    }

    /// The same, with the address of the page that is sorted by it; `holds`: this page is.
    pub(crate) fn sorted(self, href: String, holds: bool) -> Self {
        Self { sort: Some(Sort { href, holds }), ..self }
    }
}

/// A table named by the element of that id. Styles that make cards of it would take its meaning, so each part says what it is.
pub(crate) fn table(labelled: &'static str, columns: &[Column], rows: impl IntoView + 'static) -> AnyView {
    let heads = columns.iter().map(|column| {
        let name = say(column.name);
        let (shown, sorted) = match &column.sort {
            None => (name.into_any(), None),
            Some(Sort { holds: true, .. }) => (name.into_any(), Some("ascending")),
            Some(Sort { href, .. }) => {
                let label = format!("{}: {name}", say("table-sort"));
                (view! { <a href=href.clone() aria-label=label>{name}</a> }.into_any(), Some("none"))
            }
        };
        view! {
            <th role="columnheader" scope="col" aria-sort=sorted>
                {shown}
            </th>
        }
    });
    view! {
        <table class="table" role="table" aria-labelledby=labelled>
            <thead role="rowgroup">
                <tr role="row">{heads.collect_view()}</tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
    .into_any()
}

/// The cells of a row, the first of which names it. On a card each stands behind the name of its column.
pub(crate) fn cells<const N: usize>(columns: &[Column], cells: [AnyView; N]) -> impl IntoView + use<N> {
    let cells = columns.iter().zip(cells).enumerate().map(|(place, (column, cell))| {
        if place == 0 {
            return view! { <th role="rowheader" scope="row">{cell}</th> }.into_any();
        }
        view! {
            <td role="cell" data-column=say(column.name)>
                {cell}
            </td>
        }
        .into_any()
    });
    cells.collect_view()
}

/// A user id, an address or a number: it runs left to right in every language.
pub(crate) fn ltr(text: &str) -> AnyView {
    let text = text.to_owned();
    view! { <bdi dir="ltr">{text}</bdi> }.into_any()
}
