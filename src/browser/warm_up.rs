//! A browser compiles a function when it is first called, two hundred of them for a first page of a
//! kind: what visitors will probably ask for is drawn once, apart, while they read.

use leptos::{mount::mount_to, prelude::*};

use super::mount_point;

/// Draws something in the context of this owner, and forgets it. Effects run later than that: none
/// of the page does.
pub fn warm_up(owner: &Owner, page: impl FnOnce() -> AnyView + 'static) {
    if let Some(apart) = mount_point() {
        owner.with(|| drop(mount_to(apart, page)));
    }
}
