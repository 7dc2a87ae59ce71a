//! Asking the source of a figure, and what is kept of its answer as long as the tab.

use std::{rc::Rc, time::Duration};

use catalogue::api::Figure;

use crate::{
    browser,
    fetch::{self, Abort, FetchError},
    figure::{self, Reading},
};

/// Dashboards that take longer are as good as down for a visitor.
const TIMEOUT: Duration = Duration::from_secs(5);

/// How long an answer stays good in the session, in seconds.
const FRESHNESS: u32 = 10 * 60;

/// What a source has answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Its figure.
    pub reading: Reading,
    /// The visitor's time of day then.
    pub time: String,
}

/// The last question to a source: a new one takes its place.
#[derive(Default)]
pub struct Request(Option<Rc<Abort>>);

impl Request {
    /// Gives up the last question, and begins another; none in a browser without aborts.
    pub fn start(&mut self) -> Option<Rc<Abort>> {
        self.stop();
        self.0 = Abort::new().map(Rc::new);
        self.0.clone()
    }

    /// Gives up the question.
    pub fn stop(&mut self) {
        if let Some(abort) = self.0.take() {
            abort.abort();
        }
    }
}

/// Asks the source, and keeps what it answers.
pub async fn read(figure: &Figure, request: Option<Rc<Abort>>) -> Result<Answer, FetchError> {
    let abort = request.ok_or(FetchError::Network)?;
    let text = fetch::foreign_text(&figure.url, TIMEOUT, &abort).await?;
    let reading = figure::read(&text, &figure.path, figure.column.as_deref())?;
    let answer = Answer { reading, time: browser::time_of_day() };
    let text = format!("{}\n{}", answer.time, answer.reading.to_answer());
    browser::session_storage::set(&session_key(figure), &text);
    Ok(answer)
}

/// What the source has answered not long ago.
pub fn kept(figure: &Figure) -> Option<Answer> {
    let text = browser::session_storage::get(&session_key(figure), FRESHNESS)?;
    let (time, answer) = text.split_once('\n')?;
    let reading = figure::read(answer, &[], None).ok()?;
    Some(Answer { reading, time: time.to_owned() })
}

fn session_key(figure: &Figure) -> String {
    let column = figure.column.as_deref().unwrap_or_default();
    format!("chiffre {} {} {column}", figure.url, figure.path.join("."))
}
