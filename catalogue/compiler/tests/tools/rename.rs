//! `catalogue rename`.

use super::Content;

const ENTRY: &str = "---
# Une fiche.
title: API ancienne   # le titre
tagline: Une API qui change de nom
producer: dinum
is_open: 1
doc_tech_external: https://exemple.fr/les-api/ancienne
content_intro: |
  Voir la [suite](/les-api/ancienne#suite), `[code](/les-api/ancienne)`.
---

### Suite

Cette fiche : [ici](</les-api/ancienne?a=b>), <External href='/les-api/ancienne/'>là</External>.
[autre](/les-api/ancienne-2), [encore][1], https://api.gouv.fr/les-api/ancienne. Et /les-api/ancienne.

[1]: /les-api/ancienne

```sh
curl https://api.gouv.fr/les-api/ancienne
```
";

const OTHER: &str = "---
title: API ancienne bis
tagline: Sa voisine
producer: dinum
is_open: -1
access_page:
  - who: [Un particulier]
    is_eligible: 1
    description: |
      Prenez [l’autre](/les-api/ancienne).

      <Button href=\"/les-api/ancienne\">Y aller</Button>
doc_tech_external: \"https://api.gouv.fr/documentation/ancienne\"
---
";

const GUIDE: &str = "---
title: Un guide
api:
  - \"ancienne\" # par son nom de fichier
  - API ancienne
---

[Guide](https://api.gouv.fr/les-api/ancienne?a=b#suite)
";

fn content(test: &str) -> Content {
    Content::with(
        test,
        &[
            ("api/ancienne.md", ENTRY),
            ("api/ancienne-2.md", OTHER),
            ("guides/un-guide.md", GUIDE),
            ("pages/a-reprendre.md", "---\n[\n---\n[lien](/les-api/ancienne)\n"),
            (
                "roadmap.md",
                "---\n2026:\n  11:\n    - type: ADD_API\n      what: ancienne\n      path: /les-api/ancienne\n---\n",
            ),
            (
                "site.yml",
                "# Réglages\nname: Essai\nmenu:\n  - label: Ancienne\n    path: '/les-api/ancienne'\n",
            ),
        ],
    )
}

#[test]
fn every_reference_follows_and_the_rest_stays() {
    let content = content("rename");
    let before = content.check();
    let run = content.run(&["rename", "ancienne", "nouvelle"]);
    assert!(run.succeeded, "{run:?}");
    assert_eq!(
        run.output,
        "content/api/ancienne.md → content/api/nouvelle.md
content/api/ancienne-2.md : 3 références
content/api/nouvelle.md : 5 références, l’ancien nom est un alias
content/guides/un-guide.md : 2 références
content/pages/a-reprendre.md : 1 référence
content/roadmap.md : 1 référence
content/site.yml : 1 référence
"
    );
    assert!(!content.has("api/ancienne.md"));
    let entry = ENTRY
        .replace("[suite](/les-api/ancienne", "[suite](/les-api/nouvelle")
        .replace("</les-api/ancienne?", "</les-api/nouvelle?")
        .replace("'/les-api/ancienne/'", "'/les-api/nouvelle/'")
        .replace("ancienne. Et", "nouvelle. Et")
        .replace("[1]: /les-api/ancienne", "[1]: /les-api/nouvelle")
        .replace("---\n\n### Suite", "aliases:\n  - ancienne\n---\n\n### Suite");
    assert_eq!(content.read("api/nouvelle.md"), entry);
    let other = OTHER
        .replace("(/les-api/ancienne)", "(/les-api/nouvelle)")
        .replace("\"/les-api/ancienne\"", "\"/les-api/nouvelle\"")
        .replace("documentation/ancienne", "documentation/nouvelle");
    assert_eq!(content.read("api/ancienne-2.md"), other);
    let guide = GUIDE
        .replace("\"ancienne\"", "\"nouvelle\"")
        .replace("les-api/ancienne", "les-api/nouvelle");
    assert_eq!(content.read("guides/un-guide.md"), guide);
    assert!(content.read("roadmap.md").contains("what: ancienne\n      path: /les-api/nouvelle\n"));
    assert!(content.read("site.yml").contains("path: '/les-api/nouvelle'"));
    assert_eq!(content.check(), before.replace("api/ancienne.md", "api/nouvelle.md"));
}

#[test]
fn there_and_back_leaves_one_alias() {
    let content = content("round-trip");
    let files = content.files();
    assert!(content.run(&["rename", "api/ancienne", "nouvelle"]).succeeded);
    assert!(content.run(&["rename", "api/nouvelle.md", "api/ancienne"]).succeeded);
    let entry = content.read("api/ancienne.md");
    assert!(entry.contains("aliases:\n  - nouvelle\n---\n"), "{entry}");
    content.write("api/ancienne.md", &entry.replace("aliases:\n  - nouvelle\n", ""));
    assert_eq!(content.files(), files);
}

#[test]
fn a_producer_keeps_those_who_name_it() {
    let partner = "---\r\ntitle: T\r\ntagline: T\r\nproducer: 'dinum' # lui\r\nis_open: 1\r\npartners:\r\n  - dinum\r\n  - DINUM\r\n  - dinum-2\r\ndoc_tech_external: https://exemple.fr\r\n---\r\n[Elle](/producteurs/dinum)";
    let content = Content::with("rename-producer", &[("api/t.md", partner)]);
    assert!(content.run(&["rename", "dinum", "interministerielle"]).succeeded);
    let expected = partner
        .replace("'dinum'", "'interministerielle'")
        .replace("- dinum\r", "- interministerielle\r")
        .replace("/dinum", "/interministerielle");
    assert_eq!(content.read("api/t.md"), expected);
    assert!(content.read("producteurs/interministerielle.md").contains("aliases:\n  - dinum\n---"));
    assert_eq!(content.check(), "");
}

#[test]
fn a_page_has_nothing_below_its_address() {
    let body = "[a](/contact), [b](/contact/), [c](/contact?x#y), https://api.gouv.fr/contact";
    let others = "https://exemple.fr/contact, `/contact`, /contact, /contact-presse";
    let page = format!("---\ntitle: Page\n---\n\n{body}, {others}");
    let content = Content::with("rename-page", &[("pages/page.md", &page)]);
    assert!(content.run(&["rename", "contact", "nous-ecrire"]).succeeded);
    let body = body.replace("/contact", "/nous-ecrire");
    assert_eq!(content.read("pages/page.md"), format!("---\ntitle: Page\n---\n\n{body}, {others}"));
    assert!(
        content.run(&["rename", "nous-ecrire", "plan-du-site"]).errors.contains("slug-reserved")
    );
}

/// The aliases after the file has been renamed from `contact` to `nouveau`.
const SPECIFICATION: &str = "openapi: 3.1.0\ninfo: {title: Ancienne, version: '1'}\npaths:\n  /a:\n    get:\n      responses: {'200': {description: Bien}}\n";

#[test]
fn its_specification_goes_with_it() {
    let own = ENTRY.replace("ancienne#suite", "ancienne");
    let content = Content::with(
        "rename-specification",
        &[
            ("api/ancienne.md", &own),
            ("openapi/ancienne.yaml", SPECIFICATION),
            ("openapi/ancienne.copie.json", "{\"source\": \"https://exemple.fr/a.yaml\"}"),
        ],
    );
    let run = content.run(&["rename", "ancienne", "neuve"]);
    assert!(run.succeeded, "{run:?}");
    assert_eq!(content.read("openapi/neuve.yaml"), SPECIFICATION);
    assert!(content.read("openapi/neuve.copie.json").contains("exemple.fr/a.yaml"));
    assert!(!content.has("openapi/ancienne.yaml"));
}

#[track_caller]
fn check_aliases(before: &str, after: &str) {
    let page = |aliases: &str| format!("---\n{aliases}title: Contact\n---\n");
    let content = Content::with("rename-aliases", &[("pages/contact.md", &page(before))]);
    let run = content.run(&["rename", "contact", "nouveau"]);
    assert!(run.succeeded, "{run:?}");
    assert_eq!(content.read("pages/nouveau.md"), page(after));
}

#[test]
fn an_alias_joins_the_list_as_it_is_written() {
    check_aliases(
        "aliases: # anciens noms\n- a # un\n\n# fin\n",
        "aliases: # anciens noms\n- a # un\n- contact\n\n# fin\n",
    );
    check_aliases("aliases: [a, 'b'] # fin\n", "aliases: [a, 'b', contact] # fin\n");
    check_aliases("aliases: []\n", "aliases: [contact]\n");
    check_aliases("aliases:   # aucun\n", "aliases:   # aucun\n  - contact\n");
    check_aliases("aliases:\n  - contact\n", "aliases:\n  - contact\n");
    check_aliases(
        "aliases:\n  - a\n  - nouveau # avant\n",
        "aliases:\n  - a\n  - contact # avant\n",
    );
}

#[test]
fn a_name_that_is_read_as_a_number_is_quoted() {
    let content = Content::with("rename-number", &[]);
    assert!(content.run(&["rename", "dinum", "2026"]).succeeded);
    assert!(content.read("api/api-ouverte.md").contains("producer: \"2026\"\n"));
    assert!(content.run(&["rename", "2026", "dinum"]).succeeded);
    assert!(content.read("api/api-ouverte.md").contains("producer: \"dinum\"\n"));
    assert!(content.read("producteurs/dinum.md").contains("aliases:\n  - \"2026\"\n"));
    assert_eq!(content.check(), "");
}

#[test]
fn what_cannot_be_renamed_is_left_alone() {
    let homonym = "---\ntitle: T\n---\n";
    let content = content("rename-refused");
    content.write("pages/dinum.md", homonym);
    content.write("api/sans-en-tete.md", "Rien.");
    content.write("pages/autre.md", "---\ntitle: T\naliases:\n  - ancien-nom\n---\n");
    let before = content.files();
    for (old, new, words) in [
        ("anciene", "x", "vouliez-vous dire `ancienne` ?"),
        ("zzz", "x", "aucun fichier ne s’appelle `zzz`"),
        ("dinum", "x", "écrivez `pages/dinum` ou `producteurs/dinum`"),
        ("images/x", "y", "`images` n’est pas un dossier de pages"),
        ("ancienne", "ancienne-2", "`content/api/ancienne-2.md` existe déjà"),
        ("ancienne", "été", "ne peut pas devenir une adresse"),
        ("ancienne", "pages/x", "le fichier reste dans le dossier `api`"),
        ("contact", "ancien-nom", "`ancien-nom` est un ancien nom de `content/pages/autre.md`"),
        ("contact", "index", "l’adresse `/index` est réservée"),
        ("sans-en-tete", "x", "l’en-tête du fichier ne se lit pas"),
    ] {
        content.run(&["rename", old, new]).is_refused(words);
    }
    assert_eq!(content.files(), before);
}
