//! The body: its format, its text, its files.

use catalogue::ids;
use catalogue_openapi::request::{Part, Request, RequestBody};
use leptos::prelude::*;

use super::{
    draft::{example, is_form},
    form::Form,
};
use crate::{
    browser::chosen_file,
    components::dynamic::{dynamic, handler},
    fetch,
};

/// What is sent as it was shown, with the chosen files.
pub fn sent(form: Form, request: &Request) -> fetch::Body {
    let file = |name: &str| form.files.with_value(|files| files.get(name).cloned());
    match &request.body {
        RequestBody::None => fetch::Body::None,
        RequestBody::Text(text) | RequestBody::Template(text) => fetch::Body::Text(text.clone()),
        RequestBody::File(name) => file(name).map_or(fetch::Body::None, fetch::Body::File),
        RequestBody::Multipart(parts) => {
            let part = |(name, part): &(String, Part)| {
                let sent = match part {
                    Part::Text(text) if parts.is_json(name) => fetch::Part::Json(text.clone()),
                    Part::Text(text) => fetch::Part::Text(text.clone()),
                    Part::File(named) => fetch::Part::File(file(named)),
                };
                (name.clone(), sent)
            };
            fetch::Body::Form(parts.iter().map(part).collect())
        }
    }
}

/// The format, then a text or files.
pub fn view(form: Form) -> Option<AnyView> {
    let body = form.with_call(|call| call.operation.body.clone())?;
    let none = (!body.required).then(|| view! { <option value="">"(ne pas envoyer)"</option> });
    let formats =
        body.media_types.iter().map(|media| view! { <option>{media.name.clone()}</option> });
    let choose = handler(move |event| choose(form, event_target_value(&event)));
    let id = format!("{}format", ids::TRY_IT_FIELD);
    let format = Memo::new(move |_| {
        form.draft.with(|draft| draft.body.as_ref().map(|(format, _)| format.clone()))
    });
    Some(
        view! {
            <fieldset class="try-it-part">
                <legend>"Corps de la requête"</legend>
                <label for=id.clone()>"Format"</label>
                <select id=id on:change=choose>{none}{formats.collect_view()}</select>
                {dynamic(move || format.get().map(|format| view_text(form, &format)))}
                {view_files(form)}
            </fieldset>
        }
        .into_any(),
    )
}

fn choose(form: Form, format: String) {
    let text = form.with_call(|call| example(call, &format));
    form.draft.update(|draft| {
        draft.body = (!format.is_empty()).then_some((format, text));
    });
}

fn view_text(form: Form, format: &str) -> AnyView {
    let id = format!("{}corps", ids::TRY_IT_FIELD);
    let typed = form.draft.with_untracked(|draft| {
        draft.body.as_ref().map(|(_, text)| text.clone()).unwrap_or_default()
    });
    let change = handler(move |event| {
        let typed = event_target_value(&event);
        form.draft.update(|draft| {
            if let Some((_, text)) = &mut draft.body {
                *text = typed;
            }
        });
    });
    let words = if is_form(format) { "Champs, comme un objet JSON" } else { "Texte" };
    view! {
        <label for=id.clone()>{words}</label>
        <textarea id=id rows="8" spellcheck="false" prop:value=typed on:input=change></textarea>
    }
    .into_any()
}

/// A field for each file of the request.
fn view_files(form: Form) -> AnyView {
    let names = Memo::new(move |_| match form.shown().0.body {
        RequestBody::File(name) => vec![name],
        RequestBody::Multipart(parts) => {
            let file = |(_, part)| match part {
                Part::File(name) => Some(name),
                Part::Text(_) => None,
            };
            parts.into_iter().filter_map(file).collect()
        }
        RequestBody::None | RequestBody::Text(_) | RequestBody::Template(_) => vec![],
    });
    let field = move |name: String| {
        let id = format!("{}fichier-{name}", ids::TRY_IT_FIELD);
        let of = name.clone();
        let choose = handler(move |event| {
            let file = chosen_file(&event);
            form.files.update_value(|files| match file {
                Some(file) => drop(files.insert(of.clone(), file)),
                None => drop(files.remove(&of)),
            });
        });
        view! {
            <label for=id.clone()>"Fichier pour "<code>{name}</code></label>
            <input type="file" id=id on:change=choose/>
        }
    };
    dynamic(move || names.get().into_iter().map(field).collect_view()).into_any()
}
