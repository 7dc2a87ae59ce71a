//! The header of an API's file, in both historic forms (`owner`, or `producer`).

use serde::Deserialize;

use catalogue::api::Facts;

use super::{
    Field, Shape, optional,
    question::{self, ChoiceHeader, FirstHeader, Questions},
    required, unused,
};
/// The header as written. Every value has passed [`FIELDS`].
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "FIELDS documents each key, for editors, in French")]
pub struct ApiHeader {
    pub title: Option<String>,
    pub tagline: Option<String>,
    pub producer: Option<String>,
    pub owner: Option<String>,
    pub owner_acronym: Option<String>,
    pub is_open: Option<i64>,
    pub datapass_link: Option<String>,
    pub account_link: Option<String>,
    pub access_page: Vec<ChoiceHeader>,
    pub access_question: Option<FirstHeader>,
    pub shared_questions: Questions,
    pub stat: Option<StatHeader>,
    pub partners: Vec<String>,
    pub keywords: Vec<String>,
    pub themes: Vec<String>,
    pub rate_limiting_resume: Option<String>,
    pub rate_limiting_description: Option<String>,
    pub rate_limiting_link: Option<String>,
    pub uptime: Option<f64>,
    pub monitoring_description: Option<String>,
    pub monitoring_link: Option<String>,
    pub stats_detail_resume: Option<String>,
    pub stats_detail_description: Option<String>,
    pub stats_detail_link: Option<String>,
    pub doc_tech_link: Option<String>,
    pub doc_tech_external: Option<String>,
    #[serde(rename = "useSwaggerProxy")]
    pub use_swagger_proxy: bool,
    pub contact_link: Option<String>,
    #[serde(flatten)]
    pub facts: Facts,
    pub datagouv_uuid: Vec<String>,
    pub is_france_connected: Option<i64>,
    pub logo: Option<String>,
    pub visits_2019: Option<u64>,
    pub last_update: Option<String>,
    pub content_intro: Option<String>,
    pub aliases: Vec<String>,
}

/// The live figure.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "STAT documents each key")]
pub struct StatHeader {
    pub url: Option<String>,
    pub path: Vec<String>,
    pub label: Option<String>,
    #[serde(rename = "lastXdays")]
    pub last_days: Option<u32>,
    pub link: Option<String>,
}

/// Every key of an API's file.
pub const FIELDS: &[Field] = &[
    required("title", Shape::Line, "le nom de l’API"),
    required("tagline", Shape::Line, "ce qu’elle apporte, en une ligne"),
    optional("producer", Shape::Line, "le nom du fichier de son producteur, dans `producteurs/`"),
    optional("owner", Shape::Line, "le nom de son producteur, s’il n’a pas de fichier"),
    optional("owner_acronym", Shape::Line, "le sigle de son producteur"),
    required(
        "is_open",
        Shape::OneOf(&[-1, 0, 1]),
        "1 : ouverte à tous, 0 : avec un compte, -1 : sur habilitation",
    ),
    optional("datapass_link", Shape::UrlOrMail, "le formulaire de demande d’habilitation"),
    optional("account_link", Shape::UrlOrMail, "la page de création d’un compte"),
    optional(
        "access_page",
        Shape::List(&question::CHOICE),
        "les publics, et ce que l’assistant d’éligibilité leur répond",
    ),
    optional(
        "access_question",
        Shape::Map(question::FIRST),
        "la première question de l’assistant, si elle n’est pas l’habituelle",
    ),
    optional(
        "shared_questions",
        Shape::Keyed(&question::QUESTION),
        "les questions que plusieurs réponses posent (`ask:`), par leurs noms",
    ),
    optional("stat", Shape::Map(STAT), "un chiffre d’usage lu en direct"),
    optional("partners", Shape::List(&Shape::Line), "les organismes qui fournissent des données"),
    optional("keywords", Shape::List(&Shape::Line), "des mots pour la recherche"),
    optional("themes", Shape::List(&Shape::Line), "les thèmes"),
    optional("rate_limiting_resume", Shape::Line, "la limite d’appels, en bref"),
    optional("rate_limiting_description", Shape::Text, "la limite d’appels, en détail"),
    optional("rate_limiting_link", Shape::Url, "une page sur la limite d’appels"),
    optional("uptime", Shape::Percentage, "la disponibilité, en pourcentage"),
    optional("monitoring_description", Shape::Text, "la disponibilité, en détail"),
    optional("monitoring_link", Shape::Url, "la page de supervision"),
    optional("stats_detail_resume", Shape::Line, "les statistiques, en bref"),
    optional("stats_detail_description", Shape::Text, "les statistiques, en détail"),
    optional("stats_detail_link", Shape::Url, "une page de statistiques"),
    optional("doc_tech_link", Shape::Address, "le fichier OpenAPI"),
    optional("doc_tech_external", Shape::Url, "la documentation, sur le site du producteur"),
    optional(
        "useSwaggerProxy",
        Shape::Flag,
        "le fichier OpenAPI n’est pas lisible depuis un navigateur",
    ),
    optional("contact_link", Shape::Contact, "à qui écrire"),
    optional("external_site", Shape::Url, "le site officiel de l’API"),
    optional("licence", Shape::Line, "la licence de réutilisation des données, par son nom"),
    optional(
        "datagouv_uuid",
        Shape::List(&Shape::Slug),
        "les jeux de données correspondants sur data.gouv.fr",
    ),
    optional(
        "is_france_connected",
        Shape::OneOf(&[-1, 0, 1, 2]),
        "2 : FranceConnect obligatoire, 1 : compatible",
    ),
    optional("visits_2019", Shape::Count, "la popularité, pour l’ordre des listes"),
    optional("last_update", Shape::Date, "la dernière vérification de la fiche"),
    optional("content_intro", Shape::Markdown, "l’introduction, avant le texte"),
    optional("logo", Shape::Line, "son image, dans `images/api-logo/`"),
    optional("aliases", Shape::List(&Shape::Slug), "ses anciens noms, qui mènent encore à elle"),
    unused("category", Shape::Line, "ancienne catégorie"),
    unused("clients", Shape::List(&Shape::Line), "anciens publics"),
    unused("layout", Shape::Line, "ancien gabarit"),
    unused("additional_css", Shape::Line, "ancien style"),
    unused("hide_pre_footer", Shape::Flag, "ancien réglage d’affichage"),
];

/// Every key of a live figure.
const STAT: &[Field] = &[
    optional("url", Shape::Url, "l’adresse qui répond un nombre ou du JSON"),
    optional("path", Shape::List(&Shape::Line), "dans du JSON, les clés qui mènent au nombre"),
    optional("label", Shape::Line, "ce qui est compté"),
    optional("lastXdays", Shape::Count, "sur combien de jours"),
    optional("link", Shape::Url, "une page de statistiques"),
];
