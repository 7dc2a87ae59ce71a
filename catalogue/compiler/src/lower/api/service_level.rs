//! What the producer says of the service: how much one may call, how available it is, how much it is used.

use catalogue::api::{Availability, RateLimit, Statistics};

use crate::{markdown::autolink, schema::api::ApiHeader};

/// How much one may call; none when the header says nothing.
pub fn rate_limit(values: &ApiHeader) -> Option<RateLimit> {
    let details = values.rate_limiting_description.as_deref().map(autolink).unwrap_or_default();
    let summary = values.rate_limiting_resume.clone();
    (summary.is_some() || !details.is_empty()).then_some(RateLimit {
        summary,
        details,
        link: values.rate_limiting_link.clone(),
    })
}

/// How available the API is; none when the header says nothing.
pub fn availability(values: &ApiHeader) -> Option<Availability> {
    let details = values.monitoring_description.as_deref().map(autolink).unwrap_or_default();
    let uptime = values.uptime.map(|percentage| percentage.to_string().replace('.', ","));
    let monitoring = values.monitoring_link.clone();
    (uptime.is_some() || monitoring.is_some() || !details.is_empty()).then_some(Availability {
        uptime,
        details,
        monitoring,
    })
}

/// What is said of its usage; none when the header says nothing.
pub fn statistics(values: &ApiHeader) -> Option<Statistics> {
    let details = values.stats_detail_description.as_deref().map(autolink).unwrap_or_default();
    let summary = values.stats_detail_resume.clone();
    let link = values.stats_detail_link.clone();
    let is_told = summary.is_some() || link.is_some() || !details.is_empty();
    is_told.then_some(Statistics { summary, details, link })
}
