//! What became of the addresses: for people, only what there is to do; for programs, all of it.

use catalogue::french::plural;
use serde_json::{Value, json};

use super::{Checked, Place, outcome::Outcome};

/// For people: the worst first, each with its places.
pub fn human(checked: &[Checked]) -> String {
    let mut told: Vec<&Checked> =
        checked.iter().filter(|one| one.outcome != Outcome::Reached).collect();
    // Those of one sort keep their order.
    told.sort_by_key(|one| rank(&one.outcome));
    told.into_iter().map(entry).collect()
}

/// For programs: one JSON object a line.
pub fn json_lines(checked: &[Checked]) -> String {
    checked.iter().map(|one| object(one).to_string() + "\n").collect()
}

/// How many of each: `3 adresses : 1 disparue, 2 répondent`.
pub fn summary(checked: &[Checked]) -> String {
    let of_rank = |wanted| checked.iter().filter(|one| rank(&one.outcome) == wanted).count();
    let counts = (0..).zip(SORTS).map(|(sort, (one, several))| (of_rank(sort), one, several));
    let counts = counts.filter(|(count, ..)| *count > 0);
    let words: Vec<String> = counts
        .map(|(count, one, several)| format!("{count} {}", if count > 1 { several } else { one }))
        .collect();
    let total = checked.len();
    let end = if words.is_empty() { String::new() } else { format!(" : {}", words.join(", ")) };
    format!("{total} {}{end}", plural(total, "adresse"))
}

/// Each sort of outcome, of one address and of several, the worst first.
const SORTS: [(&str, &str); 6] = [
    ("disparue", "disparues"),
    ("injoignable", "injoignables"),
    ("refuse les robots", "refusent les robots"),
    ("déplacée", "déplacées"),
    ("renvoie ailleurs", "renvoient ailleurs"),
    ("répond", "répondent"),
];

/// The place of a sort in [`SORTS`].
fn rank(outcome: &Outcome) -> usize {
    match outcome {
        Outcome::Gone { .. } => 0,
        Outcome::Unreachable { .. } => 1,
        Outcome::RefusesRobots { .. } => 2,
        Outcome::Moved { .. } => 3,
        Outcome::Redirected { .. } => 4,
        Outcome::Reached => 5,
    }
}

fn entry(checked: &Checked) -> String {
    let Checked { address, outcome, .. } = checked;
    let sort = SORTS[rank(outcome)].0;
    let places: String = address.places.iter().map(line).collect();
    format!("{sort} : {}\n  {}\n{places}\n", address.url, advice(outcome))
}

fn line(Place { file, line }: &Place) -> String {
    format!("  --> {file}:{line}\n")
}

/// What happened, and what to do.
fn advice(outcome: &Outcome) -> String {
    match outcome {
        Outcome::Reached => "répond".to_owned(),
        Outcome::Moved { to } => format!("pour de bon : écrivez `{to}`"),
        Outcome::Redirected { to } => format!("pour le moment, vers `{to}` : rien à changer"),
        Outcome::RefusesRobots { status } => {
            format!("répond {status} : à ouvrir à la main")
        }
        Outcome::Gone { why } | Outcome::Unreachable { why } => why.in_french(),
    }
}

fn object(checked: &Checked) -> Value {
    let Checked { address, outcome, on } = checked;
    let mut object = json!({
        "url": address.url,
        "asked_on": on,
        "places": address.places,
        "message": advice(outcome),
    });
    // The outcome's own fields: its name, its status or its new address.
    if let (Value::Object(all), Ok(Value::Object(own))) =
        (&mut object, serde_json::to_value(outcome))
    {
        all.extend(own);
    }
    object
}
