//! The settings of the site: `site.yml`.

use super::{
    declare::header,
    read::{Contact, Count, Date, Line, List, Map, Path, Url},
};

header! {
    /// The settings as written.
    pub struct SiteHeader {
        required name: Line, "le nom du site";
        optional tagline: Line, "ce qu’il est, en quelques mots";
        optional description: Line, "une phrase pour les moteurs de recherche";
        optional url: Url, "l’adresse publique du site";
        optional operator_name: Line, "l’organisme qui publie le site";
        optional operator_address: Line, "son adresse postale";
        optional publication_director: Line, "la fonction qui dirige la publication";
        optional host_name: Line, "l’hébergeur";
        optional host_address: Line, "l’adresse de l’hébergeur";
        optional contact_email: Contact, "l’adresse électronique de l’équipe du site";
        optional dpo_email: Contact,
            "l’adresse électronique du délégué à la protection des données";
        optional security_contact: Contact,
            "à qui signaler une faille du site, dans `security.txt`";
        optional security_expires: Date,
            "le dernier jour où `security_contact` est sûr ; un an après chaque construction par défaut";
        optional licence: Map<LicenceHeader>, "la licence des contenus";
        optional verified_within_months: Count,
            "au bout de combien de mois une fiche est à vérifier de nouveau ; 12 par défaut";
        optional source_code: Url, "l’adresse du code source";
        optional content_edit: Url,
            "l’adresse où se modifient les fichiers du contenu, jusqu’à leur dossier";
        optional menu: List<Map<MenuHeader>>, "le menu principal";
        optional footer: List<Map<MenuHeader>>, "les liens de pied de page";
    }
}

header! {
    /// The licence of the content.
    pub struct LicenceHeader {
        required label: Line, "le nom de la licence";
        required url: Url, "son texte";
    }
}

header! {
    /// A link of a menu.
    pub struct MenuHeader {
        required label: Line, "les mots du lien";
        required path: Path, "une adresse du site, qui commence par `/`";
    }
}
