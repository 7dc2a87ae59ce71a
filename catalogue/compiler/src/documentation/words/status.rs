//! Codes of answers in words.

/// What a code of HTTP means; `4XX` is a range, `default` all others.
pub fn status(code: &str) -> &'static str {
    match code {
        "200" => "Succès",
        "201" => "Créé",
        "202" => "Accepté, traitement en cours",
        "204" => "Succès, sans contenu",
        "206" => "Une partie du contenu",
        "301" | "302" | "303" | "307" | "308" => "À une autre adresse",
        "304" => "Inchangé depuis le dernier appel",
        "400" => "Requête incorrecte",
        "401" => "Authentification nécessaire",
        "402" => "Paiement nécessaire",
        "403" => "Accès refusé",
        "404" => "Introuvable",
        "405" => "Méthode refusée",
        "406" => "Format de réponse non proposé",
        "408" => "Requête trop lente",
        "409" => "En conflit avec l’état des données",
        "410" => "Supprimé",
        "412" => "Condition non remplie",
        "413" => "Requête trop longue",
        "414" => "Adresse trop longue",
        "415" => "Format de requête refusé",
        "422" => "Données refusées",
        "423" => "Verrouillé",
        "429" => "Trop de requêtes",
        "451" => "Interdit par la loi",
        "500" => "Erreur du serveur",
        "501" => "Pas encore possible",
        "502" => "Un serveur en amont ne répond pas bien",
        "503" => "Service indisponible",
        "504" => "Un serveur en amont ne répond pas à temps",
        "default" => "Toute autre réponse",
        other => range(other),
    }
}

fn range(code: &str) -> &'static str {
    match code.as_bytes().first() {
        Some(b'1') => "Information",
        Some(b'2') => "Succès",
        Some(b'3') => "À une autre adresse",
        Some(b'4') => "Erreur de la requête",
        Some(b'5') => "Erreur du serveur",
        _ => "Réponse",
    }
}
