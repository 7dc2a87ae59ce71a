//! Code that sends the request of an operation.

use catalogue::first_call::Sample;
use catalogue_openapi::{
    model::{Operation, OperationKind, Overview},
    request::{SECRETS, Values, request},
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
