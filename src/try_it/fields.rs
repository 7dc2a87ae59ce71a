//! The field in the row of a parameter.

use catalogue::ids;
use catalogue_openapi::model::{Location, Parameter};
use leptos::prelude::*;

use super::{
    control::{Control, example},
    draft::{Key, key},
    form::Form,
};
use crate::components::dynamic::{dynamic, handler};

/// A label, the control, what to know of it.
pub fn view(form: Form, parameter: Parameter, number: usize) -> AnyView {
    let (control, key) = (Control::of(&parameter), key(&parameter));
    let id = format!("{}{number}", ids::TRY_IT_FIELD);
    let hint = hint(&parameter, &control);
    let hint_id = (!hint.is_empty()).then(|| format!("{id}-aide"));
    let optional = if parameter.required { "" } else { " (facultatif)" };
    view! {
        <label for=id.clone()>"Valeur de "<code>{parameter.name.clone()}</code>{optional}</label>
        {view_control(form, &control, key.clone(), id, hint_id.clone(), parameter.required)}
        {hint_id.map(|id| view! { <p class="muted" id=id>{hint}</p> })}
        {view_example(form, &parameter, key)}
    }
    .into_any()
}

fn hint(parameter: &Parameter, control: &Control) -> String {
    let cookie = (parameter.location == Location::Cookie).then_some(
        "Un navigateur ne laisse aucune page envoyer ce cookie\u{a0}: il n’est que dans la commande",
    );
    let hints = [control.hint(), cookie.unwrap_or_default()];
    hints.into_iter().filter(|hint| !hint.is_empty()).collect::<Vec<_>>().join(". ")
}

fn view_control(
    form: Form,
    control: &Control,
    key: Key,
    id: String,
    hint: Option<String>,
    required: bool,
) -> AnyView {
    let of = key.clone();
    let typed = dynamic(move || form.typed(&of));
    let change = handler(move |event| form.set_typed(&key, event_target_value(&event)));
    match control {
        Control::Choice(values) => {
            let values = values.iter().map(|value| view! { <option value=value.clone()>{value.clone()}</option> });
            view! {
                <select id=id form=ids::TRY_IT_FORM aria-describedby=hint on:change=change prop:value=typed>
                    <option value="">"(ne pas envoyer)"</option>
                    {values.collect_view()}
                </select>
            }
            .into_any()
        }
        Control::Lines | Control::Json => view! {
            <textarea id=id form=ids::TRY_IT_FORM rows="3" spellcheck="false" aria-describedby=hint
                aria-required=required.then_some("true") on:input=change prop:value=typed></textarea>
        }
        .into_any(),
        Control::Number | Control::Text => {
            let mode = (*control == Control::Number).then_some("decimal");
            view! {
                <input type="text" id=id form=ids::TRY_IT_FORM inputmode=mode spellcheck="false"
                    autocomplete="off" aria-describedby=hint
                    aria-required=required.then_some("true") on:input=change prop:value=typed/>
            }
            .into_any()
        }
    }
}

/// Takes the example over, which is never sent by itself.
fn view_example(form: Form, parameter: &Parameter, key: Key) -> Option<AnyView> {
    let example = example(parameter)?;
    let words = format!("Prendre l’exemple de {}", parameter.name);
    let take = handler(move |_| form.set_typed(&key, example.clone()));
    Some(view! { <button type="button" class="button button-secondary" on:click=take>{words}</button> }.into_any())
}
