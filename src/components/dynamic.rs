//! Parts of a page that follow signals and events. Leptos has code of its own for each type of closure,
//! which visitors download: here they are boxed, and so of one type each.

/// A view, text or attribute that is computed again when a signal that it has read changes.
pub type Dynamic<T> = Box<dyn FnMut() -> T + Send>;

/// A closure as [`Dynamic`].
pub fn dynamic<T>(compute: impl FnMut() -> T + Send + 'static) -> Dynamic<T> {
    Box::new(compute)
}

/// What happens at an event.
pub type Handler<E> = Box<dyn FnMut(E)>;

/// A closure as [`Handler`].
pub fn handler<E>(act: impl FnMut(E) + 'static) -> Handler<E> {
    Box::new(act)
}
