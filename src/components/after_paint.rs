//! What stands below the first lines of a page, added once these are on the screen: a phone shows
//! the answer before it has laid out what one does with it.

use leptos::prelude::*;

use crate::browser;

/// Comes in the frame after the next one; with the rest where pages are rendered without a browser.
#[component]
pub fn AfterPaint(
    /// What can wait.
    children: ChildrenFn,
) -> impl IntoView {
    let is_due = RwSignal::new(cfg!(feature = "ssr"));
    Effect::new(move || {
        browser::after_frame(move || {
            // None when the visitor has left already.
            let _ = is_due.try_set(true);
        });
    });
    move || {
        if is_due.get() {
            children().into_any()
        } else {
            view! { <div class="after-paint"></div> }.into_any()
        }
    }
}
