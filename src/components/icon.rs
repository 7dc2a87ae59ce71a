//! Icons, drawn inline. They decorate words and say nothing by themselves.

use leptos::prelude::*;

/// What is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IconShape {
    /// An arrow out of a frame: leaves this site.
    External,
    /// An arrow to the right: goes on.
    Forward,
    /// A magnifying glass.
    Search,
    /// An open padlock.
    Open,
    /// A person.
    Account,
    /// A closed padlock.
    Lock,
    /// A tick.
    Yes,
    /// A question mark.
    Maybe,
    /// A cross.
    No,
    /// A ticked box.
    TaskDone,
    /// An empty box.
    TaskToDo,
    /// Two sheets.
    Copy,
    /// Three lines.
    Menu,
}

impl IconShape {
    /// Lines of the drawing, in a square of 24.
    fn path(self) -> &'static str {
        match self {
            Self::External => {
                "M14 4h6v6M20 4l-9 9M18 14v5a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1h5"
            }
            Self::Forward => "M4 12h16M13 5l7 7-7 7",
            Self::Search => "M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM16 16l5 5",
            Self::Open => "M6 11h12v9H6zM8 11V7a4 4 0 0 1 7.5-2",
            Self::Account => "M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4 21c0-4 4-6 8-6s8 2 8 6",
            Self::Lock => "M6 11h12v9H6zM8 11V8a4 4 0 0 1 8 0v3",
            Self::Yes => "M4 13l5 5L20 7",
            Self::Maybe => "M8 9a4 4 0 1 1 6 3.4c-1.4.8-2 1.4-2 3.1M12 19v.5",
            Self::No => "M6 6l12 12M18 6L6 18",
            Self::TaskDone => "M4 4h16v16H4zM8 12l3 3 5-6",
            Self::TaskToDo => "M4 4h16v16H4z",
            Self::Menu => "M4 6h16M4 12h16M4 18h16",
            Self::Copy => "M9 9h11v11H9zM5 15H4V4h11v1",
        }
    }
}

/// One icon, as high as the text around it.
#[component]
pub fn Icon(
    /// What is drawn.
    shape: IconShape,
) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d=shape.path()></path>
        </svg>
    }
}
