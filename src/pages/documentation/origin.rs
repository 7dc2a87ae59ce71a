//! Where the copy comes from that the pages are made of.

use catalogue::documentation::CopyOrigin;
use leptos::prelude::*;

use crate::components::link::ExternalLink;

/// « Copie du …, source …, encore la même le … ».
pub fn view_origin(origin: &'static CopyOrigin) -> AnyView {
    let date = origin.date.map(|date| format!(" du {date}"));
    let checked = origin.checked.filter(|_| origin.checked != origin.date);
    let checked = checked.map(|date| format!(", encore la même le {date}"));
    view! {
        "Copie"{date}", source\u{a0}: "
        <ExternalLink href=origin.source.as_str()>"le fichier du producteur"</ExternalLink>
        {checked}
    }
    .into_any()
}
