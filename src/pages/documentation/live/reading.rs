//! From the address or a file to the data files of the pages, in the cache where every page looks first.

use std::time::Duration;

use catalogue::documentation::{Live, LiveRequest, Overview};
use leptos::prelude::*;

use super::{refusal::Refusal, state::State};
use crate::{
    browser::worker::{Given, read_specification},
    content::Content,
    fetch::{self, FetchError},
    routes::{Route, href},
};

/// Longest file, in bytes: what the reader of specifications takes.
const LONGEST: usize = 20_000_000;

/// How long a server may take.
const TIMEOUT: Duration = Duration::from_mins(1);

/// Reads a specification. The page is drawn again with its own file, once those that its links lead to are here.
pub async fn read(
    overview: &Overview,
    live: &Live,
    file: Option<(String, Given)>,
    content: &Content,
    state: RwSignal<State>,
) -> Result<(), Refusal> {
    let (from, given) = if let Some(file) = file {
        file
    } else {
        state.set(State::Fetching);
        (live.address.clone(), Given::Bytes(download(live).await?))
    };
    state.set(State::Reading);
    let request = LiveRequest {
        api: overview.api.clone(),
        tagline: overview.tagline.clone(),
        source: overview.source.clone(),
        verified: overview.verified,
        name: name(&from),
        live: Live { read_from: Some(from), ..live.clone() },
    };
    // Texts and dates always have a JSON form.
    let request = serde_json::to_string(&request).unwrap_or_default();
    let own = Route::Overview(overview.api.slug.clone()).data();
    let (files, first) = (content.clone(), StoredValue::new(None));
    let keep = {
        let own = own.clone();
        move |name: &str, text: String| {
            if name == own { first.set_value(Some(text)) } else { files.insert(name, text) }
        }
    };
    read_specification(request, given, keep).await?;
    if let Some(text) = first.try_update_value(Option::take).flatten() {
        content.insert(&own, text);
    }
    Ok(())
}

/// From the address and from the host of this site, in the order that the entry prefers.
async fn download(live: &Live) -> Result<Vec<u8>, Refusal> {
    let (address, proxy) = (live.address.clone(), href(&live.proxy));
    let [first, second] =
        if live.is_proxied { [proxy, address.clone()] } else { [address.clone(), proxy] };
    let direct_is_first = !live.is_proxied;
    let tried = fetch::bytes(&first, TIMEOUT, LONGEST).await;
    let error = match tried {
        Ok(bytes) => return Ok(bytes),
        Err(error) => error,
    };
    match fetch::bytes(&second, TIMEOUT, LONGEST).await {
        Ok(bytes) => Ok(bytes),
        // What the producer's own server says is what the visitor can do something about.
        Err(other) => Err(Refusal::Fetch(if direct_is_first { error } else { other })),
    }
}

/// The end of an address or path.
fn name(from: &str) -> String {
    let path = from.split(['?', '#']).next().unwrap_or_default();
    path.trim_end_matches('/').rsplit('/').next().unwrap_or_default().to_owned()
}

impl From<FetchError> for Refusal {
    fn from(error: FetchError) -> Self {
        Self::Fetch(error)
    }
}

#[cfg(test)]
mod tests {
    use super::name;

    #[test]
    fn a_file_is_named_by_the_end_of_its_address() {
        assert_eq!(name("https://a.fr/v1/openapi.yaml?x=1/2"), "openapi.yaml");
        assert_eq!(name("https://a.fr/schema/"), "schema");
        assert_eq!(name("mon fichier.json"), "mon fichier.json");
    }
}
