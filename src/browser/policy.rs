//! What the security policy of the document lets the app ask. It is that of the address at which the
//! document was loaded: pages shown since then have no say in it.

use leptos::prelude::*;

use super::{current_path, session_storage};

/// Whether the document may ask this origin (scheme, host and port); where no policy can be read the
/// browser has the last word.
pub fn allows(origin: &str) -> bool {
    let policy = "meta[http-equiv='Content-Security-Policy']";
    let policy = document().query_selector(policy).ok().flatten();
    let Some(policy) = policy.and_then(|meta| meta.get_attribute("content")) else { return true };
    let asked = policy.split(';').find_map(|part| part.trim().strip_prefix("connect-src "));
    let own = (origin == super::origin()).then_some("'self'");
    asked.is_none_or(|asked| asked.split(' ').any(|one| one == origin || Some(one) == own))
}

/// Where it is noted what the visitor wanted before the page was loaded again.
const WANTED: &str = "voulu";

/// How long that is remembered, in seconds.
const SOON: u32 = 60;

/// Loads the page that is shown with the policy of its own; what the visitor wanted there is remembered.
pub fn load_again(wanted: &str) {
    session_storage::set(WANTED, &format!("{wanted} {}", current_path()));
    // A browser that refuses stays where it is.
    let _ = window().location().reload();
}

/// Whether the page was loaded again for this; it is forgotten then.
pub fn was_wanted(wanted: &str) -> bool {
    let is = session_storage::get(WANTED, SOON) == Some(format!("{wanted} {}", current_path()));
    if is {
        session_storage::set(WANTED, "");
    }
    is
}
