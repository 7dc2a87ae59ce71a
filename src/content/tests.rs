//! The cache, with answers of our own in the place of the network's.

use std::cell::Cell;

use super::*;
use crate::fetch::FetchError;

const NAME: &str = "data/x.json";

/// Requests the file as a page does, and counts the requests that are made.
async fn request(content: &Content, requests: &Cell<u32>, answer: Result<&str, FetchError>) {
    let request = async || {
        requests.set(requests.get() + 1);
        File::from(answer.map(str::to_owned))
    };
    content.request(NAME, true, request).await;
}

fn number(content: &Content) -> Result<Option<u32>, FetchError> {
    match content.load(NAME, parse::<u32>) {
        Load::Ready(value) => Ok(value.downcast_ref().copied()),
        Load::Waiting => Ok(None),
        Load::Failed(error) => Err(error),
    }
}

#[tokio::test]
async fn a_file_is_requested_once_and_parsed_once() {
    let (content, requests) = (Content::default(), Cell::new(0));
    assert!(!content.has(NAME));
    request(&content, &requests, Ok("7")).await;
    request(&content, &requests, Ok("8")).await;
    assert_eq!((requests.get(), number(&content)), (1, Ok(Some(7))));
    assert!(content.has(NAME));
    let place = |content: &Content| std::ptr::from_ref(content.get::<u32>(NAME).expect("is here"));
    assert_eq!(place(&content), place(&content));
}

#[tokio::test]
async fn a_second_caller_requests_nothing_and_sees_the_first_ones_answer() {
    let (content, requests) = (Content::default(), Cell::new(0));
    let first = async || {
        request(&content, &requests, Err(FetchError::Network)).await;
        assert_eq!((requests.get(), number(&content)), (0, Ok(None)));
        File::from(Ok("7".to_owned()))
    };
    content.request(NAME, true, first).await;
    assert_eq!(number(&content), Ok(Some(7)));
}

#[tokio::test]
async fn a_failure_is_kept_until_it_is_forgotten() {
    let (content, requests) = (Content::default(), Cell::new(0));
    request(&content, &requests, Err(FetchError::Status(500))).await;
    request(&content, &requests, Ok("7")).await;
    assert_eq!((requests.get(), number(&content)), (1, Err(FetchError::Status(500))));
    content.forget_failure(NAME);
    assert_eq!((content.has(NAME), number(&content)), (false, Ok(None)));
    request(&content, &requests, Ok("7")).await;
    assert_eq!((requests.get(), number(&content)), (2, Ok(Some(7))));
}

#[tokio::test]
async fn only_failures_are_forgotten() {
    let content = Content::default();
    content.forget_failure(NAME);
    assert!(!content.has(NAME));
    content.insert(NAME, "7".to_owned());
    content.forget_failure(NAME);
    assert_eq!(number(&content), Ok(Some(7)));
    let on_its_way = async || {
        content.forget_failure("data/y.json");
        assert!(content.has("data/y.json"));
        File::from(Ok(String::new()))
    };
    content.request("data/y.json", true, on_its_way).await;
}

#[test]
fn a_file_that_is_not_what_was_expected_has_failed() {
    let content = Content::default();
    content.insert(NAME, "seven".to_owned());
    assert_eq!(number(&content), Err(FetchError::Unreadable));
    assert_eq!(content.get::<u32>(NAME), None);
}

/// A page asks again for what failed to come before it was shown, not for what doesn't exist.
#[tokio::test]
async fn a_prefetch_forgets_what_may_come_later() {
    for (error, is_kept) in [(FetchError::Network, false), (FetchError::Absent, true)] {
        let content = Content::default();
        content.request(NAME, false, async || File::Failed(error)).await;
        assert_eq!(content.has(NAME), is_kept, "{error:?}");
    }
}

/// The page is shown while its link's prefetch is on its way: the failure is the page's as well.
#[tokio::test]
async fn a_page_that_waits_for_a_prefetch_sees_it_fail() {
    for error in [FetchError::Network, FetchError::Status(503), FetchError::Absent] {
        let content = Content::default();
        let request = async || {
            content.fetch(NAME).await;
            assert_eq!(number(&content), Ok(None));
            File::Failed(error)
        };
        content.request(NAME, false, request).await;
        assert_eq!(number(&content), Err(error));
    }
}

/// Pointing at the link of a page that has failed doesn't start that page again.
#[tokio::test]
async fn a_prefetch_changes_nothing_of_what_a_page_shows() {
    let content = Content::default();
    content.request(NAME, true, async || File::Failed(FetchError::Network)).await;
    content.request(NAME, false, async || File::Failed(FetchError::Status(500))).await;
    assert_eq!(number(&content), Err(FetchError::Network));
    assert_eq!(content.failed(), [NAME]);
}

#[tokio::test]
async fn who_follows_a_file_is_told_of_that_file_only() {
    let _ = any_spawner::Executor::init_futures_executor();
    let owner = Owner::new();
    owner.set();
    let content = Content::default();
    let runs = StoredValue::new(0);
    let followed = content.clone();
    let load = Memo::new(move |_| {
        runs.update_value(|runs| *runs += 1);
        matches!(followed.follow(NAME, parse::<u32>), Load::Ready(_))
    });
    assert_eq!((load.get_untracked(), runs.get_value()), (false, 1));
    content.insert("data/y.json", "8".to_owned());
    assert_eq!((load.get_untracked(), runs.get_value()), (false, 1));
    content.insert(NAME, "7".to_owned());
    assert_eq!((load.get_untracked(), runs.get_value()), (true, 2));
}
