//! The header of an API's file, in both historic forms (`owner`, or `producer`).

use super::{
    declare::{header, one_of},
    first_call::FirstCallHeader,
    lifecycle::{Status, VerifiedHeader},
    question::{Choice, FirstHeader, QuestionHeader},
    read::{
        Address, Contact, Count, Date, Flag, Keyed, Line, List, Map, Markdown, Percentage, Slug,
        Text, Url, UrlOrMail,
    },
};

header! {
    /// The header as written.
    pub struct ApiHeader {
        optional draft: Flag, "un brouillon : le catalogue ne le contient pas encore";
        required title: Line, "le nom de l’API";
        required tagline: Line, "ce qu’elle apporte, en une ligne";
        optional status: Status,
            "où en est l’API : `announced` (annoncée), `beta` (bêta), `stable` (en service), `deprecated` (en fin de vie), `stopped` (arrêtée)";
        optional replaced_by: Slug, "l’API qui prend sa place : le nom de son fichier dans `api/`";
        optional stopped_on: Date, "le jour où elle s’est arrêtée, ou s’arrêtera";
        optional producer: Line, "le nom du fichier de son producteur, dans `producteurs/`";
        optional owner: Line, "le nom de son producteur, s’il n’a pas de fichier";
        optional owner_acronym: Line, "le sigle de son producteur";
        required is_open: IsOpen,
            "qui peut l’utiliser : 1 tout le monde, 0 qui a un compte, -1 qui est habilité";
        optional datapass_link: UrlOrMail, "le formulaire de demande d’habilitation";
        optional account_link: UrlOrMail, "la page de création d’un compte";
        optional access_page: List<Choice>,
            "les publics, et ce que l’assistant d’éligibilité leur répond";
        optional access_question: Map<FirstHeader>,
            "la première question de l’assistant, si elle n’est pas l’habituelle";
        optional shared_questions: Keyed<Map<QuestionHeader>>,
            "les questions que plusieurs réponses posent (`ask:`), par leurs noms";
        optional needs: List<Line>,
            "ce que l’on vient y chercher : 5 à 10 phrases courtes, avec les mots des visiteurs";
        optional first_call: Map<FirstCallHeader>,
            "un premier appel qui marche, et sa réponse ; pour une API ouverte, ou avec un compte";
        optional stat: Map<StatHeader>, "un chiffre d’usage lu en direct";
        optional partners: List<Line>, "les organismes qui fournissent des données";
        optional keywords: List<Line>, "des mots pour la recherche";
        optional themes: List<Line>, "les thèmes";
        optional rate_limiting_resume: Line, "la limite d’appels, en bref";
        optional rate_limiting_description: Text, "la limite d’appels, en détail";
        optional rate_limiting_link: Url, "une page sur la limite d’appels";
        optional uptime: Percentage, "la disponibilité, en pourcentage";
        optional monitoring_description: Text, "la disponibilité, en détail";
        optional monitoring_link: Url, "la page de supervision";
        optional stats_detail_resume: Line, "les statistiques, en bref";
        optional stats_detail_description: Text, "les statistiques, en détail";
        optional stats_detail_link: Url, "une page de statistiques";
        optional doc_tech_link: Address, "le fichier OpenAPI";
        optional doc_tech_external: Url, "la documentation, sur le site du producteur";
        optional use_swagger_proxy as "useSwaggerProxy": Flag,
            "le fichier OpenAPI n’est pas lisible depuis un navigateur";
        optional contact_link: Contact, "à qui écrire";
        optional external_site: Url, "le site officiel de l’API";
        optional licence: Line, "la licence de réutilisation des données, par son nom";
        optional datagouv_uuid: List<Slug>, "les jeux de données correspondants sur data.gouv.fr";
        optional datagouv_dataservice: Slug, "l’API sur data.gouv.fr, par son identifiant";
        optional is_france_connected: IsFranceConnected,
            "2 : FranceConnect obligatoire, 1 : compatible";
        optional visits_2019: Count, "la popularité, pour l’ordre des listes";
        optional last_update: Date, "le jour où son producteur a changé la fiche pour la dernière fois";
        optional verified: Map<VerifiedHeader>,
            "quand vous avez vérifié la fiche pour la dernière fois, et avec quelles sources";
        optional content_intro: Markdown, "l’introduction, avant le texte";
        optional logo: Line, "son image, dans `images/api-logo/`";
        optional aliases: List<Slug>, "ses anciens noms, qui mènent encore à elle";
    }
    unused {
        category: Line, "ancienne catégorie";
        clients: List<Line>, "anciens publics";
        layout: Line, "ancien gabarit";
        additional_css: Line, "ancien style";
        hide_pre_footer: Flag, "ancien réglage d’affichage";
    }
}

header! {
    /// The live figure.
    pub struct StatHeader {
        optional url: Url, "l’adresse qui répond un nombre, ou une suite de mois";
        optional path: List<Line>, "dans du JSON, les clés qui mènent au nombre, ou à la liste des mois";
        optional column: Line, "dans chaque ligne d’une liste de mois, la clé du nombre";
        optional label: Line, "ce qui est compté";
        optional last_days as "lastXdays": Count, "sur combien de jours";
        optional link: Url, "une page de statistiques";
    }
}

one_of! {
    /// Who may use an API.
    pub enum IsOpen: OneOf {
        /// Whoever is authorised.
        Authorised = -1,
        /// Whoever has an account.
        WithAccount = 0,
        /// Everyone.
        ToAll = 1,
    }
}

one_of! {
    /// Whether an API works with `FranceConnect`.
    pub enum IsFranceConnected: OneOf {
        /// Not known.
        Unknown = -1,
        /// It doesn't.
        No = 0,
        /// It may.
        Compatible = 1,
        /// Always.
        Required = 2,
    }
}
