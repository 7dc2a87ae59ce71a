//! Ids of the site's own parts of a page. Each holds a sign that no heading's id has: an editor's words
//! are free, and links to them lead to them.

/// How each of them starts.
pub const PREFIX: &str = "page_";

/// The element that holds the app; `index.html` writes it too.
pub const APP: &str = "page_app";
/// What a screen reader is told.
pub const ANNOUNCER: &str = "page_annonce";
/// The main part.
pub const MAIN: &str = "page_contenu";
/// The menu.
pub const MENU: &str = "page_navigation";
/// The search box of the header.
pub const SEARCH: &str = "page_recherche";
/// What one looks for on the page of the search.
pub const CRITERIA: &str = "page_criteres";
/// What is wrong with a form.
pub const ERROR: &str = "page_erreur";

/// What it takes to use an API, and who may.
pub const ACCESS: &str = "page_acces";
/// Who may use an API.
pub const AUDIENCES: &str = "page_pour-qui";
/// Where one gets in.
pub const ENTRANCE: &str = "page_y-acceder";
/// What people come to an API with.
pub const ANSWERED_NEEDS: &str = "page_besoins";
/// A request that works.
pub const FIRST_CALL: &str = "page_premier-appel";
/// The text of an API.
pub const DESCRIPTION: &str = "page_description";
/// Technical documentation.
pub const DOCUMENTATION: &str = "page_documentation";
/// A specification of the visitor's computer.
pub const SPECIFICATION_FILE: &str = "page_fichier";
/// The data that the API returns.
pub const DATA: &str = "page_donnees";
/// The box that filters a list.
pub const FILTER: &str = "page_filtre";
/// Samples of a request.
pub const SAMPLES: &str = "page_exemples";
/// Where an operation is tried.
pub const TRY_IT: &str = "page_essai";
/// The form with which it is tried.
pub const TRY_IT_FORM: &str = "page_essai-formulaire";
/// What sends the call.
pub const TRY_IT_SEND: &str = "page_envoi";
/// What the id of each field of it starts with.
pub const TRY_IT_FIELD: &str = "page_essai-";
/// Limits of calls.
pub const LIMITS: &str = "page_limites";
/// Contacts.
pub const CONTACT: &str = "page_contact";
/// Figures of usage.
pub const USAGE: &str = "page_usage";
/// The live figure.
pub const FIGURE: &str = "page_chiffre";
/// Availability.
pub const AVAILABILITY: &str = "page_disponibilite";
/// Partners of an API.
pub const PARTNERS: &str = "page_partenaires";
/// Open data sets.
pub const DATASETS: &str = "page_donnees-ouvertes";
/// Guides about an API.
pub const GUIDES: &str = "page_guides";
/// Services that use an API.
pub const SERVICES: &str = "page_services";
/// With which sources the entry of an API was last checked.
pub const SOURCES: &str = "page_sources";

/// The APIs side by side.
pub const COMPARISON: &str = "page_comparaison";
/// The APIs that a visitor keeps at hand.
pub const FAVOURITES: &str = "page_gardees";
/// The APIs that a page is about.
pub const APIS: &str = "page_api";
/// The APIs to which a producer contributes.
pub const PARTNERSHIPS: &str = "page_partenariats";

/// The catalogue in numbers: by access.
pub const BY_ACCESS: &str = "page_par-acces";
/// By theme.
pub const BY_THEME: &str = "page_par-theme";
/// By producer.
pub const BY_PRODUCER: &str = "page_par-producteur";
/// When entries changed and were checked.
pub const FRESHNESS: &str = "page_fraicheur";
/// What joined the catalogue, year by year.
pub const GROWTH: &str = "page_nouvelles-api";

/// What a visitor's status gives a right to.
pub const GRANTED: &str = "page_vos-droits";
/// What depends on the visitor's case.
pub const CONDITIONAL: &str = "page_selon-votre-cas";
/// What is open to all.
pub const FOR_ALL: &str = "page_ouvert-a-tous";

/// The answers of a wizard, and its beginning where the app doesn't run.
pub const BEGIN: &str = "page_commencer";
/// What helps to answer a question.
pub const HELP: &str = "page_aide";
/// What was answered so far.
pub const ANSWERS: &str = "page_reponses";
/// What no longer holds of an address.
pub const OUTDATED: &str = "page_changements";
/// What to prepare.
pub const DOCUMENTS: &str = "page_documents";
/// How to keep a result.
pub const SHARE: &str = "page_partager";
