//! Code that sends the request of an operation.

use catalogue::first_call::Sample;
use catalogue_openapi::{
    model::{Operation, OperationKind, Overview},
    request::{NO_ADDRESS, SECRETS, Values, request},
    sample::{Language, sample},
};

/// The samples that the specification gives, then one a language; none of what the API itself calls.
pub fn samples(operation: &Operation, overview: &Overview) -> Vec<Sample> {
    let given = operation.samples.iter().map(|one| Sample {
        language: if one.label.is_empty() { one.language.clone() } else { one.label.clone() },
        text: one.source.clone(),
    });
    let given: Vec<Sample> = given.collect();
    if operation.kind != OperationKind::Call {
        return given;
    }
    let request = request(operation, overview, &Values::required(operation));
    let made = Language::ALL.into_iter().map(|language| Sample {
        language: language.name().to_owned(),
        text: sample(language, &request),
    });
    let is_new = |one: &Sample| given.iter().all(|other| other.language != one.language);
    let made: Vec<Sample> = made.filter(is_new).collect();
    given.into_iter().chain(made).collect()
}

/// The variables of the environment that samples read.
pub fn secrets(samples: &[Sample]) -> Vec<String> {
    let is_read = |name: &&str| samples.iter().any(|sample| sample.text.contains(*name));
    SECRETS.into_iter().filter(is_read).map(str::to_owned).collect()
}

/// The host that stands in samples for the one that the specification doesn't give.
pub fn stand_in(samples: &[Sample]) -> Option<String> {
    let is_called = samples.iter().any(|sample| sample.text.contains(NO_ADDRESS));
    is_called.then(|| NO_ADDRESS.trim_start_matches("https://").to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_host_that_is_not_known_is_named() {
        let of =
            |text: &str| stand_in(&[Sample { language: "curl".to_owned(), text: text.to_owned() }]);
        let unknown = of("curl 'https://adresse-de-l-api.example/v1/ponts'");
        assert_eq!(unknown.as_deref(), Some("adresse-de-l-api.example"));
        assert_eq!(of("curl 'https://api.exemple.fr/ponts'"), None);
    }
}
