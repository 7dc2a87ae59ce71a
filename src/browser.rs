//! What the app asks of the browser itself. Nothing here runs natively: it is called by effects, events
//! and the browser's own entry point only.

mod base64;
mod clipboard;
mod elements;
mod focus;
mod intent;
mod keys;
pub mod language;
mod line_filter;
pub mod local_storage;
mod page;
mod policy;
mod prerendered;
mod saved;
pub mod session_storage;
mod takeover;
mod timers;
pub mod try_it;
pub mod worker;

pub use base64::base64;
pub use clipboard::copy_on_click;
pub use focus::{
    announce, focus_at_top, focus_id, focus_in_view, focus_on, page_leaves, page_shown,
    show_fragment, step_among, unfold_fragment,
};
pub use intent::{is_offline, on_first_sign, on_link_intent, saves_data};
pub use keys::open_search_by_key;
pub use line_filter::{filter_as_typed, filter_on_input};
#[cfg(debug_assertions)]
pub use page::above_page;
pub use page::{
    ChosenFile, chosen_file, correct_path, current_fragment, current_path, go_instead, has_query,
    load_page, mark_title_as_error, origin, print, public_url, say_missing, say_ready,
    scroll_to_top, show_address, time_of_day, today,
};
pub use policy::{allows, load_again, was_wanted};
pub use prerendered::{
    Island, Prerendered, nowhere, once_near, remove_prerendered_page, replace_header,
};
pub use saved::Saved;
pub use takeover::mount_point;
pub use timers::{after_frame, next_task, wait};
