//! `catalogue report`.

use super::Content;

#[test]
fn the_least_complete_comes_first() {
    let run = Content::with("report", &[]).run(&["report"]);
    assert!(run.succeeded, "{run:?}");
    let lines: Vec<&str> = run.output.lines().collect();
    let [worst, better, to_check, without_call, without_data, average] = lines.as_slice() else {
        panic!("two entries, what they lack together and their average: {run:?}");
    };
    let start = " 12 %  sans l’essentiel  api-ouverte    manque : un texte d’au moins";
    assert!(worst.starts_with(start), "{worst}");
    assert!(
        worst.ends_with("les limites d’appels, un contact, une vérification récente"),
        "{worst}"
    );
    assert!(better.starts_with(" 33 %  sans l’essentiel  api-habilitee  "), "{better}");
    assert_eq!(*to_check, "à vérifier (2) : api-ouverte, api-habilitee");
    assert_eq!(*without_call, "sans premier appel (1) : api-ouverte");
    assert_eq!(*without_data, "sans données décrites (2) : api-ouverte, api-habilitee");
    let expected = " 23 %  en moyenne, sur 2 fiches ; 0 avec tout ce que leur accès demande";
    assert_eq!(*average, expected);
}

/// On the day of the test: what was checked that day is fresh, whatever the producer's date.
#[test]
fn an_entry_is_fresh_when_the_team_has_checked_it() {
    let today = time::OffsetDateTime::now_utc().date();
    let today = format!("{:02}/{:02}/{}", today.day(), u8::from(today.month()), today.year());
    let entry = |verified: &str| {
        format!(
            "---\ntitle: Lacs\ntagline: Les lacs\nproducer: dinum\nis_open: 1\n\
             doc_tech_external: https://exemple.fr\nlast_update: {today}\n{verified}---\n\nDu texte.\n"
        )
    };
    let verified = entry(&format!("verified:\n  date: {today}\n  by: [Documentation]\n"));
    let files = [("api/verifiee.md", &*verified), ("api/autre.md", &*entry(""))];
    let run = Content::with("report-fresh", &files).run(&["report"]);
    let listed = run.output.lines().find(|line| line.starts_with("à vérifier"));
    let expected = "à vérifier (3) : api-ouverte, autre, api-habilitee";
    assert_eq!(listed, Some(expected), "{run:?}");
}

#[test]
fn programs_get_identifiers() {
    let run = Content::with("report-json", &[]).run(&["report", "--format", "json"]);
    let entries: serde_json::Value = serde_json::from_str(&run.output).expect("it is JSON");
    assert_eq!(entries[0]["slug"], "api-ouverte");
    assert_eq!(entries[0]["title"], "API ouverte");
    assert_eq!(entries[0]["score"], 12);
    assert_eq!(entries[0]["complete"], false);
    let missing =
        ["description", "first_call", "data", "specification", "limits", "contact", "freshness"];
    assert_eq!(entries[0]["missing"], serde_json::json!(missing));
}

#[test]
fn an_empty_catalogue_has_no_average() {
    let content = Content::empty("report-empty");
    content.write("site.yml", "name: Essai\n");
    assert_eq!(content.run(&["report"]).output, "aucune fiche d’API\n");
}
