//! A browser compiles a function when it is first called, two hundred of them for a first page of a
//! kind: what the visitor will probably ask for is drawn once, apart, while he reads.

use leptos::{mount::mount_to, prelude::*};

use super::mount_point;

/// What is drawn below it is shown to nobody: it must leave title, focus and announcements alone.
#[derive(Clone, Copy, Debug)]
pub struct Rehearsal;

/// Draws something in the context of this owner, and forgets it.
pub fn rehearse(owner: &Owner, page: impl FnOnce() -> AnyView + 'static) {
    let Some(apart) = mount_point() else { return };
    let page = move || {
        provide_context(Rehearsal);
        page()
    };
    owner.with(|| drop(mount_to(apart, page)));
}
