use super::*;

fn answered(answer: &str, path: &[&str], column: Option<&str>) -> Option<Reading> {
    let path: Vec<String> = path.iter().map(|&key| key.to_owned()).collect();
    read(answer, &path, column).ok()
}

fn check(answer: &str, path: &[&str], expected: Option<u64>) {
    assert_eq!(answered(answer, path, None), expected.map(Reading::Value), "{answer} {path:?}");
}

fn months(rows: &[(u16, u8, u64)]) -> Reading {
    let month = |&(year, month, value): &(u16, u8, u64)| {
        (Month::new(year, month).expect("it exists"), value)
    };
    Reading::Months(rows.iter().map(month).collect())
}

#[test]
fn numbers_are_read_in_each_form_that_dashboards_use() {
    check("1234567", &[], Some(1_234_567));
    check(" 12.6\n", &[], Some(13));
    check("\"42\"", &[], Some(42));
    check(r#"{"a": {"b": [7, 8]}}"#, &["a", "b", "1"], Some(8));
    check(r#"{"last7DaysQueries": "9"}"#, &["last7DaysQueries"], Some(9));
    check("0", &[], Some(0));
    check(r#"{"value": 1234}"#, &[], Some(1234));
    check(r#"{"valeur": "1 234", "unite": "appels"}"#, &[], Some(1234));
    check(r#"{"data": {"value": 5}}"#, &["data"], Some(5));
    check(r#"{"data": {"value": 5}}"#, &["data", "value"], Some(5));
}

#[test]
fn numbers_are_read_as_tables_write_them() {
    for (text, expected) in [
        ("12 345", 12_345),
        ("12\u{a0}345", 12_345),
        ("1\u{202f}234\u{202f}567", 1_234_567),
        ("4,321", 4_321),
        ("1,234,567.5", 1_234_568),
        ("1.234.567", 1_234_567),
        ("1.234,4", 1_234),
        ("12’345", 12_345),
        ("12,6", 13),
        ("4.321", 4),
    ] {
        check(&format!("\"{text}\""), &[], Some(expected));
        check(text, &[], Some(expected));
    }
    for text in ["1 23", "12 345 6", "1234 567", "1,2,3", "12 34\u{a0}567", "12 345 €", "1 . 2"] {
        check(&format!("\"{text}\""), &[], None);
    }
}

#[test]
fn anything_else_is_not_a_figure() {
    for answer in [
        "",
        "NaN",
        "null",
        "-3",
        "\"-3\"",
        "\"NaN\"",
        "\"inf\"",
        "1e300",
        "{}",
        "[1]",
        "[[1, 2]]",
        "[null]",
        "true",
        "<!doctype html>",
        "\"\"",
        r#"{"value": "beaucoup"}"#,
        r#"{"value": {}}"#,
        r#"{"error": "no such figure"}"#,
    ] {
        check(answer, &[], None);
    }
    check("12", &["a"], None);
    check(r#"{"a": 1}"#, &["b"], None);
    check(r#"{"a": 1}"#, &["a", "b"], None);
}

#[test]
fn months_are_read_in_each_form_that_dashboards_use() {
    let expected = months(&[(2026, 1, 12), (2026, 2, 1_345)]);
    for answer in [
        r#"[{"month": "2026-01", "value": 12}, {"month": "2026-02", "value": 1345}]"#,
        r#"[{"Mois": "2026-01-01T00:00:00Z", "Appels": "12"}, {"Mois": "2026-02-01T00:00:00Z", "Appels": "1 345"}]"#,
        r#"[{"date": "2026-02-01", "count": 1345, "source": "journaux"}, {"date": "2026-01-01", "count": 12, "source": "journaux"}]"#,
        r#"[{"annee": 2026, "mois": 1, "total": 12}, {"annee": 2026, "mois": 2, "total": 1345}]"#,
        r#"[{"Année": "2026", "Mois": "01", "total": 12}, {"Année": "2026", "Mois": "02", "total": 1345}]"#,
        r#"[["2026-01", 12], ["2026-02", 1345]]"#,
        r#"{"2026-01": 12, "2026-02": 1345}"#,
        r#"{"2026-01": {"nb_visits": 12}, "2026-02": {"nb_visits": 1345}}"#,
        r#"{"janvier 2026": 12, "février 2026": "1 345"}"#,
        r#"{"value": [["01/2026", 12], ["02/2026", 1345]]}"#,
    ] {
        assert_eq!(answered(answer, &[], None), Some(expected.clone()), "{answer}");
    }
}

/// As the metric service of data.gouv.fr answers, the latest month first.
#[test]
fn a_column_is_named_where_rows_have_several_numbers() {
    let answer = r#"{"data": [
        {"__id": 2, "dataset_id": "5b7ffc618b4c4169d30727e0", "metric_month": "2026-02", "monthly_visit": 90, "monthly_download_resource": null},
        {"__id": 1, "dataset_id": "5b7ffc618b4c4169d30727e0", "metric_month": "2026-01", "monthly_visit": 80, "monthly_download_resource": 7}
    ], "links": {"next": null}, "meta": {"total": 2}}"#;
    let read = |column| answered(answer, &["data"], column);
    assert_eq!(read(Some("monthly_visit")), Some(months(&[(2026, 1, 80), (2026, 2, 90)])));
    assert_eq!(read(Some("monthly_download_resource")), Some(months(&[(2026, 1, 7)])));
    assert_eq!(read(Some("monthly_reuse")), None, "the column isn't there");
    assert_eq!(read(None), None, "which number is meant isn't known");
}

#[test]
fn days_of_one_month_are_added_up() {
    let answer = r#"[["2026-01-01", 5], ["2026-01-02", 6], ["2026-02-01", 7]]"#;
    assert_eq!(answered(answer, &[], None), Some(months(&[(2026, 1, 11), (2026, 2, 7)])));
}

#[test]
fn a_source_may_have_counted_no_month_yet() {
    assert_eq!(answered(r#"{"data": []}"#, &["data"], Some("n")), Some(months(&[])));
    assert_eq!(answered(r#"[["2026-01", null]]"#, &[], None), Some(months(&[])));
}

#[test]
fn half_a_list_is_no_list() {
    for answer in [
        r#"[["2026-01", 12], ["total", 12]]"#,
        r#"[["2026-01", 12], 13]"#,
        r#"[["2026-01", 12, 13]]"#,
        r#"[["2026-01", -1]]"#,
        r#"[{"month": "2026-01"}]"#,
        r#"[{"value": 12}]"#,
        r#"[{"month": "2026-01", "last": "2026-02", "value": 12}]"#,
        r#"[{"month": "2026-01", "ok": 12, "ko": 1}]"#,
        r#"[{"year": 2026, "month": 13, "total": 12}]"#,
        r#"{"2026-01": 12, "total": 12}"#,
        r#"{"2026-01": "beaucoup"}"#,
    ] {
        assert_eq!(answered(answer, &[], None), None, "{answer}");
    }
}

#[test]
fn only_the_latest_months_are_kept() {
    let rows: Vec<String> = (1..=12)
        .flat_map(|month| [2023, 2024, 2025].map(|year| format!("[\"{year}-{month}\", {year}]")))
        .collect();
    let answer = format!("[{}]", rows.join(","));
    let Some(Reading::Months(kept)) = answered(&answer, &[], None) else { panic!("{answer}") };
    assert_eq!(kept.len(), MOST_MONTHS);
    assert_eq!(kept.first_key_value().map(|(month, _)| *month), Month::new(2024, 1));
}

#[test]
fn what_is_kept_is_read_again() {
    for reading in [Reading::Value(1_234_567), months(&[]), months(&[(2025, 12, 3), (2026, 1, 4)])]
    {
        assert_eq!(answered(&reading.to_answer(), &[], None), Some(reading));
    }
}
