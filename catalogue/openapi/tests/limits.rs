//! What costs too much: each is either read in a time that grows with its length, or refused at once with
//! its reason.

use std::{collections::HashMap, time::Duration};

use catalogue_openapi::{Compiled, compile, data_file::data_files, diagnostic::Code, diff::diff};
use cpu_time::ThreadTime;

fn compiled(text: &str) -> Compiled {
    compile("essai", text.as_bytes(), &HashMap::<String, Vec<u8>>::new())
}

fn check(text: &str) {
    let compiled = compiled(text);
    assert!(data_files(&compiled).count() > 0);
    diff(&compiled.documentation, &compiled.documentation);
}

/// Twice the length takes twice the processor's time; four times, if the work grows with the square. The time
/// is that of this thread: no work is given to another one. What runs beside only makes it longer (it takes the
/// caches): the shortest of many counts.
fn is_linear(name: &str, length: usize, text: impl Fn(usize) -> String) {
    const TRIES: u32 = 20;
    let (short, long) = (text(length), text(2 * length));
    let time = |text: &str| {
        let start = ThreadTime::now();
        check(text);
        start.elapsed()
    };
    let (mut once, mut twice) = (Duration::MAX, Duration::MAX);
    for _ in 0..TRIES {
        once = once.min(time(&short));
        twice = twice.min(time(&long));
        if twice < once * 3 {
            return;
        }
    }
    panic!("{name}: {once:?}, and {twice:?} for twice the length");
}

const HEAD: &str = "openapi: 3.0.0\ninfo: {title: E, version: '1'}\n";

fn repeat(count: usize, part: impl Fn(usize) -> String) -> String {
    (0..count).map(part).collect::<Vec<_>>().concat()
}

#[test]
fn time_grows_with_the_number_of_operations() {
    is_linear("operations", 150, |count| {
        let path = |at| {
            format!(
                "  /x{at}: {{get: {{tags: [t{}], responses: {{'200': {{description: B, content: {{application/json: {{schema: {{type: object, properties: {{a: {{type: string}}}}}}}}}}}}}}}}}}\n",
                at % 7
            )
        };
        format!("{HEAD}paths:\n{}", repeat(count, path))
    });
}

#[test]
fn time_grows_with_the_number_of_types() {
    is_linear("types", 200, |count| {
        let one = |at| {
            format!(
                "    T{at}: {{type: object, properties: {{suite: {{$ref: '#/components/schemas/T{}'}}}}}}\n",
                at + 1
            )
        };
        format!(
            "{HEAD}paths: {{}}\ncomponents:\n  schemas:\n{}    T{count}: {{type: string}}\n",
            repeat(count, one)
        )
    });
}

#[test]
fn time_grows_with_the_number_of_fields() {
    is_linear("fields", 500, |count| {
        format!(
            "{HEAD}paths: {{}}\ncomponents:\n  schemas:\n    T:\n      properties:\n{}",
            repeat(count, |at| format!("        f{at}: {{type: string}}\n"))
        )
    });
}

#[test]
fn time_grows_with_the_number_of_values() {
    is_linear("a long line", 20_000, |count| {
        format!("{HEAD}paths: {{}}\nx-a: [{}]\n", repeat(count, |at| format!("{at}, ")))
    });
    is_linear("a long list", 20_000, |count| {
        format!("{{\"openapi\":\"3.0.0\",\"x-a\":[{}0]}}", repeat(count, |at| format!("{at},")))
    });
    is_linear("many keys twice", 3_000, |count| {
        format!(
            "{{\"openapi\":\"3.0.0\",\"x-a\":{{{}\"z\":0}}}}",
            repeat(count, |at| format!("\"k{at}\":1,\"k{at}\":2,"))
        )
    });
}

#[test]
fn time_grows_with_the_number_of_mistakes() {
    is_linear("mistakes", 500, |count| {
        format!(
            "{HEAD}paths: {{}}\ncomponents:\n  schemas:\n{}",
            repeat(count, |at| format!("    T{at}: {{$ref: '#/rien/{at}', faute: 1}}\n"))
        )
    });
}

#[test]
fn time_grows_with_the_number_of_alternatives() {
    is_linear("alternatives", 100, |count| {
        let one =
            |at| format!("        - {{type: object, properties: {{f{at}: {{type: string}}}}}}\n");
        format!(
            "{HEAD}paths: {{}}\ncomponents:\n  schemas:\n    T:\n      oneOf:\n{}",
            repeat(count, one)
        )
    });
}

/// Each type has two fields of the next one: two to the power of their number, when all are opened.
#[test]
fn types_that_double_are_bounded() {
    let one = |at| {
        format!(
            "    T{at}: {{type: object, properties: {{a: {{$ref: '#/components/schemas/T{0}'}}, b: {{$ref: '#/components/schemas/T{0}'}}}}}}\n",
            at + 1
        )
    };
    let text = format!(
        "{HEAD}paths: {{/x: {{get: {{responses: {{'200': {{description: B, content: {{application/json: {{schema: {{$ref: '#/components/schemas/T0'}}}}}}}}}}}}}}}}\ncomponents:\n  schemas:\n{}    T60: {{type: string}}\n",
        repeat(60, one)
    );
    let start = ThreadTime::now();
    check(&text);
    assert!(start.elapsed() < Duration::from_secs(20), "{:?}", start.elapsed());
}

#[test]
fn what_is_too_deep_or_too_long_is_refused_with_its_reason() {
    let deep =
        |open: &str, close: &str| format!("{}1{}", open.repeat(50_000), close.repeat(50_000));
    let code = |text: &str| compiled(text).diagnostics.first().map(|one| one.code);
    assert_eq!(code(&deep("[", "]")), Some(Code::TooDeep));
    assert_eq!(code(&format!("a: {}", deep("[", "]"))), Some(Code::TooDeep));
    assert_eq!(code(&" ".repeat(catalogue_openapi::source::LONGEST_FILE + 1)), Some(Code::TooLong));
    let bomb = format!(
        "a: &a [{}]\n{}",
        "1,".repeat(9),
        repeat(9, |at| format!(
            "{0}: &{0} [{1}]\n",
            char::from(b'b' + u8::try_from(at).unwrap_or_default()),
            format!("*{},", char::from(b'a' + u8::try_from(at).unwrap_or_default())).repeat(9)
        ))
    );
    assert_eq!(code(&bomb), Some(Code::TooManyAliases));
    assert_eq!(code("a: &a [*a]\n"), Some(Code::TooDeep));
}

/// A chain of types, each made of the next one in some way, and a page that shows the first.
fn chain(length: usize, link: impl Fn(&str) -> String) -> String {
    let one = |at: usize| {
        format!("    T{at}: {}\n", link(&format!("{{$ref: '#/components/schemas/T{}'}}", at + 1)))
    };
    let answer = "{'200': {description: B, content: {application/json: {schema: {$ref: '#/components/schemas/T0'}}}}}";
    format!(
        "{HEAD}paths: {{/x: {{get: {{responses: {answer}}}}}}}\ncomponents:\n  schemas:\n{}    T{length}: {{$ref: '#/components/schemas/T0'}}\n",
        repeat(length, one)
    )
}

#[test]
fn chains_of_types_end_however_long_they_are() {
    let links: [&dyn Fn(&str) -> String; 9] = [
        &|next| next.to_owned(),
        &|next| format!("{{allOf: [{next}]}}"),
        &|next| format!("{{allOf: [{next}, {next}]}}"),
        &|next| format!("{{type: array, items: {next}}}"),
        &|next| format!("{{oneOf: [{next}, {{type: string}}]}}"),
        &|next| format!("{{oneOf: [{next}, {next}], anyOf: [{next}, {next}]}}"),
        &|next| format!("{{type: object, required: [a, b], properties: {{a: {next}, b: {next}}}}}"),
        &|next| format!("{{additionalProperties: {next}, not: {next}}}"),
        &|next| {
            format!(
                "{{discriminator: {{propertyName: a, mapping: {{x: '#/components/schemas/T0'}}}}, allOf: [{next}]}}"
            )
        },
    ];
    for (position, link) in links.into_iter().enumerate() {
        let text = chain(1_500, link);
        let start = ThreadTime::now();
        check(&text);
        let time = start.elapsed();
        println!("{position}: {time:?}");
        assert!(time < Duration::from_secs(20), "{position}: {time:?}");
    }
}
