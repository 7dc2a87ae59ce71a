//! The words by which a question says where and when.

use std::sync::LazyLock;

/// Sorted words.
pub(super) type Words = LazyLock<Vec<&'static str>>;

/// Whether a folded word is one of them.
pub(super) fn is_among(words: &Words, word: &str) -> bool {
    words.binary_search(&word).is_ok()
}

/// Months, weekdays, and days near today. Sorted, and one text as the stop words are.
pub(super) static DATES: Words = LazyLock::new(|| {
    list(
        "aout aujourd avril decembre demain dimanche end fevrier hier hui janvier jeudi
        juillet juin lundi mai mardi mars mercredi novembre octobre samedi septembre
        vendredi week",
    )
});

/// Dates when they are near now: « cette semaine », « l’an dernier ».
pub(super) static SPANS: Words = LazyLock::new(|| {
    list(
        "an annee annees ans automne hiver jour jours matin midi mois moment nuit printemps
        rentree saison semaine semaines semestre soir trimestre",
    )
});

/// Words after which « de » comes before a place.
pub(super) static BEFORE_A_PLACE: Words = LazyLock::new(|| {
    list(
        "academie agglomeration autour bassin canton commune departement foret gare lac loin
        mairie massif metropole port prefecture pres quartier region vallee village ville",
    )
});

/// Those that are typed without a capital as often as with one: regions, departments, the largest towns.
/// Not those that are other words or large rivers as well (« cher », « nord », « garonne »).
pub(super) static PLACES: Words = LazyLock::new(|| {
    list(
        "aisne aix albi alpes alsace amiens angers annecy antilles aquitaine ardeche ardennes
        ariege arras auvergne aveyron avignon bayonne belfort besancon beziers biarritz
        bordeaux bourges bourgogne brest bretagne caen calais calvados cannes cantal
        carcassonne charente chartres clermont colmar comtois correze corse cotentin creteil
        dijon dordogne doubs drome dunkerque essonne finistere gard gers gironde grenoble
        guadeloupe guyane havre herault isere jura landes lille limoges limousin loiret
        lorient lorraine lozere lyon mans marseille martinique mayenne mayotte melun metz
        meurthe meuse montauban montpellier montreuil morbihan moselle mulhouse nanterre
        nantes narbonne nice nievre nimes normandie occitanie orleans paris pau perigueux
        perpignan picardie poitiers poitou provence pyrenees quimper reims rennes rhone
        rochelle roubaix rouen sarthe savoie strasbourg tarn toulon toulouse tourcoing
        troyes valence vannes var vaucluse vendee versailles villeurbanne vosges yonne
        yvelines",
    )
});

fn list(words: &'static str) -> Vec<&'static str> {
    words.split_ascii_whitespace().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted_for_searching() {
        for words in [&DATES, &SPANS, &BEFORE_A_PLACE, &PLACES] {
            assert!(words.is_sorted(), "{words:?}");
        }
    }
}
