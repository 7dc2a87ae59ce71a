//! What an operation is: its title, its address, what it does.

use catalogue::documentation::OperationPage;
use leptos::prelude::*;

use crate::{
    components::copy_button::CopyButton,
    prose::{view_document, view_inlines},
};

/// Title, method and address to copy, description.
#[component]
pub fn Heading(
    /// The operation.
    operation: &'static OperationPage,
) -> impl IntoView {
    let reading = (!operation.reading.is_empty())
        .then(|| view! { <p>"À lire aussi\u{a0}: "{view_inlines(&operation.reading)}</p> });
    view! {
        <h1>{operation.title.as_str()}</h1>
        {address(operation)}
        {deprecated(operation)}
        <div class="prose">{view_document(&operation.description, 2)}{reading}</div>
    }
}

fn address(operation: &'static OperationPage) -> AnyView {
    let line = view! {
        <span class="documentation-method">{operation.method.as_str()}</span>" "
        <code>{operation.address.as_str()}</code>
    };
    if operation.is_webhook {
        return view! {
            <p class="documentation-address">{line}</p>
            <p>"C’est l’API qui vous appelle, à une adresse que vous lui donnez."</p>
        }
        .into_any();
    }
    view! {
        <p class="documentation-address">
            {line}
            <CopyButton text=operation.address.clone() stands_beside=true>
                "Copier"<span class="visually-hidden">" l’adresse"</span>
            </CopyButton>
        </p>
    }
    .into_any()
}

/// That it should not be used any more, and until when it answers.
fn deprecated(operation: &'static OperationPage) -> Option<AnyView> {
    let sunset = operation.deprecated.as_ref()?;
    let until = (!sunset.is_empty()).then(|| format!(" Elle ne répondra plus après le {sunset}."));
    Some(
        view! {
            <p class="documentation-warning">
                <strong>"Opération dépréciée\u{a0}: "</strong>"ne l’utilisez plus pour un nouveau service."{until}
            </p>
        }
        .into_any(),
    )
}
