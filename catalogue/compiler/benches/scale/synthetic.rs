//! Catalogues as large as one likes, whose entries have the sizes and the constructs of real ones.
//! Same number of entries, same bytes.

use std::fmt::Write as _;

use crate::chance::Chance;

/// Bytes of an entry: least, median, 95th percentile, most, as measured on a real catalogue of 170.
const SIZES: [(usize, usize); 4] = [(0, 1_197), (50, 3_374), (95, 8_667), (100, 12_580)];

/// Bytes of a section, about: the next one would make the file longer than it should be.
const SECTION: usize = 600;

const WORDS: [&str; 32] = [
    "données",
    "l’usager",
    "le service",
    "une entreprise",
    "chaque commune",
    "accède",
    "transmet",
    "à jour",
    "chaque nuit",
    "sans frais",
    "l’agent",
    "vérifie",
    "un dossier",
    "la parcelle",
    "les eaux souterraines",
    "le diplôme",
    "l’attestation",
    "du ministère",
    "au format JSON",
    "par courriel",
    "quotidiennement",
    "l’habilitation",
    "déclarée",
    "le registre",
    "national",
    "ouvert",
    "depuis 2019",
    "identifiant",
    "SIRET",
    "croiser",
    "comparer",
    "publier",
];

const THEMES: [&str; 9] = [
    "Environnement",
    "Géographie",
    "Administration",
    "Transport",
    "Particulier",
    "Emploi",
    "Entreprise",
    "Éducation",
    "Culture",
];

/// The files of a catalogue: path inside the content folder, text.
pub fn catalogue(entries: usize) -> Vec<(String, String)> {
    let share = |of_170: usize| (entries * of_170).div_ceil(170);
    let mut files = vec![("site.yml".to_owned(), "name: Catalogue d’essai\n".to_owned())];
    files.push(("roadmap.md".to_owned(), roadmap(share(155))));
    let size = Size { apis: entries, producers: share(60), guides: share(30) };
    let each = |count: usize, folder: &str, write: fn(&mut Writer)| {
        let file = |number: usize| {
            let mut writer = Writer::new(number, size);
            write(&mut writer);
            (format!("{folder}/{}.md", slug(folder, number)), writer.text)
        };
        (0..count).map(file).collect::<Vec<_>>()
    };
    files.extend(each(size.apis, "api", Writer::api));
    files.extend(each(size.producers, "producteurs", Writer::producer));
    files.extend(each(size.guides, "guides", Writer::guide));
    files.extend(each(share(18), "service", Writer::service));
    files
}

/// How many pages may be named.
#[derive(Clone, Copy)]
struct Size {
    apis: usize,
    producers: usize,
    guides: usize,
}

fn slug(folder: &str, number: usize) -> String {
    format!("{folder}-{number}")
}

fn roadmap(events: usize) -> String {
    let mut text = "---\n".to_owned();
    for (index, event) in (0..events).enumerate() {
        if index % 144 == 0 {
            let _ = writeln!(text, "{}:", 2100 - index / 144);
        }
        if index % 12 == 0 {
            let _ = writeln!(text, "  {}:", index / 12 % 12 + 1);
        }
        let _ = writeln!(text, "    - type: ADD_API\n      what: numéro {event}");
        let _ = writeln!(text, "      path: /les-api/api-{event}");
    }
    text + "---\n"
}

/// Writes one file, with choices that depend on its number alone.
struct Writer {
    text: String,
    number: usize,
    size: Size,
    chance: Chance,
}

impl Writer {
    fn new(number: usize, size: Size) -> Self {
        Self { text: String::new(), number, size, chance: Chance::new(number) }
    }

    fn below(&mut self, limit: usize) -> usize {
        self.chance.below(limit)
    }

    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    fn words(&mut self, count: usize) -> String {
        (0..count).map(|_| WORDS[self.below(WORDS.len())]).collect::<Vec<_>>().join(" ")
    }

    fn api(&mut self) {
        let number = self.number;
        let target = self.length();
        let access = [1, 1, 1, 0, -1][self.below(5)];
        let tagline = self.words(8);
        let producer = slug("producteurs", self.below(self.size.producers));
        let theme = THEMES[self.below(THEMES.len())];
        let update = format!("{:02}/{:02}/2025", self.below(28) + 1, self.below(12) + 1);
        self.line(&format!("---\ntitle: API numéro {number}\ntagline: {tagline} # en une ligne"));
        self.line(&format!("producer: {producer}\nis_open: {access} # -1, 0 ou 1"));
        self.line(&format!("themes:\n  - {theme}\nlast_update: {update}\nkeywords:"));
        for _ in 0..=self.below(15) {
            let words = self.words(1);
            let word = words.clone() + &self.below(500).to_string();
            self.line(&format!("  - {word}"));
        }
        self.line(&format!("partners:\n  - {}", slug("producteurs", number % self.size.producers)));
        self.line(&format!("contact_link: equipe-{number}@exemple.fr"));
        self.line(&format!("doc_tech_external: https://exemple.fr/{number}/documentation"));
        self.line(
            "doc_tech_link: https://exemple.fr/openapi.yml\nrate_limiting_resume: 7 appels / s",
        );
        match access {
            0 => self.line("account_link: https://exemple.fr/compte"),
            -1 => self.wizard(),
            _ => {}
        }
        self.line("content_intro: |");
        let introduction = self.words(40);
        self.line(&format!("  {introduction}\n---\n"));
        self.body(target);
    }

    fn wizard(&mut self) {
        self.line("access_page:");
        for (index, verdict) in [-1, 0, 1].into_iter().enumerate() {
            self.line(&format!("  - who:\n      - Public {index}\n      - Autre public {index}"));
            let words = self.words(30);
            self.line(&format!("    is_eligible: {verdict}\n    description: |\n      {words}\n"));
            self.line("      <NextSteps />\n      <Button href=\"https://exemple.fr/demande\">Demander</Button>");
        }
    }

    fn producer(&mut self) {
        let number = self.number;
        let words = self.words(60);
        self.line(&format!("---\nname: Organisme numéro {number}\nacronym: ORG{number}"));
        self.line(&format!(
            "type: Ministère\nsite: https://exemple.fr\ndescription: |\n  {words}\n---"
        ));
    }

    fn guide(&mut self) {
        let number = self.number;
        let api = slug("api", self.below(self.size.apis));
        let other = slug("guides", self.below(self.size.guides));
        let tagline = self.words(6);
        self.line(&format!("---\ntitle: Guide numéro {number}\ntagline: {tagline}\npublish: true"));
        self.line(&format!(
            "api:\n  - {api}\n  - API numéro {number}\nrelated_guides:\n  - {other}\n---\n"
        ));
        self.body(5_295);
    }

    fn service(&mut self) {
        let number = self.number;
        let words = self.words(8);
        self.line(&format!("---\ntitle: Service numéro {number}\nlink: https://exemple.fr"));
        self.line(&format!(
            "description: {words}\nscreenshot: ecran.png\napi:\n  - api-{number}\n---"
        ));
        self.body(690);
    }

    /// Bytes of an entry, on the line that joins the measured sizes.
    fn length(&mut self) -> usize {
        let percent = self.below(100);
        let after = SIZES.iter().position(|(at, _)| *at > percent).unwrap_or(SIZES.len() - 1);
        let ((from, least), (to, most)) = (SIZES[after - 1], SIZES[after]);
        least + (most - least) * (percent - from) / (to - from)
    }

    /// Sections until the file has its length.
    fn body(&mut self, target: usize) {
        for section in 1.. {
            let title = self.words(3);
            self.line(&format!("### {section}. {title}\n"));
            match self.below(4) {
                0 => self.table(),
                1 => self.list(),
                2 => self.details(),
                _ => self.paragraph(),
            }
            if self.text.len() + SECTION >= target {
                break;
            }
        }
    }

    fn paragraph(&mut self) {
        let (before, after) = (self.words(25), self.words(15));
        let api = slug("api", self.below(self.size.apis));
        self.line(&format!("{before} **à savoir**, voir [cette API](/les-api/{api}) et <External href=\"https://exemple.fr/{api}\">son site</External>, {after}.\n"));
    }

    fn table(&mut self) {
        self.line("| Donnée | Description |\n| --- | --- |");
        for _ in 0..5 {
            let (name, meaning) = (self.words(2), self.words(10));
            self.line(&format!("| `{name}` | {meaning}<br>**{name}** |"));
        }
        self.line("");
    }

    fn list(&mut self) {
        for _ in 0..4 {
            let words = self.words(9);
            self.line(&format!("- {words}, https://exemple.fr/liste"));
        }
        self.line("");
    }

    fn details(&mut self) {
        let (title, words) = (self.words(4), self.words(30));
        self.line(&format!(
            "<details>\n<summary>{title}</summary>\n{words}\n\n- un\n- deux\n</details>\n"
        ));
    }
}
