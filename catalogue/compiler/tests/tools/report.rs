//! `catalogue report`.

use super::Content;

#[test]
fn the_least_complete_comes_first() {
    let run = Content::with("report", &[]).run(&["report"]);
    assert!(run.succeeded, "{run:?}");
    let lines: Vec<&str> = run.output.lines().collect();
    let [worst, better, average] = lines.as_slice() else {
        panic!("two entries and their average: {run:?}");
    };
    let start = " 16 %  incomplète  api-ouverte    manque : un texte d’au moins";
    assert!(worst.starts_with(start), "{worst}");
    assert!(
        worst.ends_with("les limites d’appels, un contact, une vérification récente"),
        "{worst}"
    );
    assert!(better.starts_with(" 37 %  incomplète  api-habilitee  "), "{better}");
    let expected = " 27 %  en moyenne, sur 2 fiches ; 0 avec tout ce que leur accès demande";
    assert_eq!(*average, expected);
}

#[test]
fn programs_get_identifiers() {
    let run = Content::with("report-json", &[]).run(&["report", "--format", "json"]);
    let entries: serde_json::Value = serde_json::from_str(&run.output).expect("it is JSON");
    assert_eq!(entries[0]["slug"], "api-ouverte");
    assert_eq!(entries[0]["title"], "API ouverte");
    assert_eq!(entries[0]["score"], 16);
    assert_eq!(entries[0]["complete"], false);
    let missing = ["description", "specification", "limits", "contact", "freshness"];
    assert_eq!(entries[0]["missing"], serde_json::json!(missing));
}

#[test]
fn an_empty_catalogue_has_no_average() {
    let content = Content::empty("report-empty");
    content.write("site.yml", "name: Essai\n");
    assert_eq!(content.run(&["report"]).output, "aucune fiche d’API\n");
}
