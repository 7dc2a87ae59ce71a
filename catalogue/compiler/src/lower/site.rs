//! The settings of the site.

use catalogue::{
    date::Date,
    site::{MenuEntry, MenuLink, SecurityContact, SiteSettings},
};

use super::context::Context;
use crate::{
    address,
    code::Code,
    diagnostic::{Diagnostic, Severity},
    schema::{
        Header,
        site::{MenuHeader, SiteHeader},
    },
    symbols::{Lookup, Settings, Symbols},
    yaml::KeyPath,
};

/// Months after which an entry has to be checked again, where the site doesn't say.
const YEAR: u32 = 12;

/// What pages may quote by `<Site field="…" />`.
pub fn settings(header: Option<&Header<SiteHeader>>) -> Settings {
    let default = SiteHeader::default();
    let values = header.map_or(&default, |header| &header.values);
    let licence = values.licence.as_ref();
    let quotable = [
        ("name", values.name.clone()),
        ("operator_name", values.operator_name.clone()),
        ("operator_address", values.operator_address.clone()),
        ("publication_director", values.publication_director.clone()),
        ("host_name", values.host_name.clone()),
        ("host_address", values.host_address.clone()),
        ("contact_email", values.contact_email.clone()),
        ("dpo_email", values.dpo_email.clone()),
        ("licence", licence.and_then(|licence| licence.url.clone())),
        ("source_code", values.source_code.clone()),
    ];
    Settings {
        address: values.url.as_deref().map(public_address),
        quotable: quotable.into(),
        verified_within_months: values.verified_within_months.unwrap_or(YEAR),
        licence_label: licence.and_then(|licence| licence.label.clone()),
    }
}

fn public_address(written: &str) -> String {
    address::normalized(written.trim_end_matches('/'))
}

/// The settings; a catalogue without a `site.yml` has a name all the same.
pub fn lower(header: Option<&Header<SiteHeader>>, cx: &mut Context) -> SiteSettings {
    let Some(header) = header else {
        return SiteSettings { name: "Catalogue d’API".to_owned(), ..SiteSettings::default() };
    };
    let values = &header.values;
    let mut menu = |key, entries: &[MenuHeader]| menu(header, key, entries, cx);
    SiteSettings {
        menu: menu("menu", &values.menu),
        footer: menu("footer", &values.footer),
        is_large: false,
        name: values.name.clone().unwrap_or_default(),
        tagline: values.tagline.clone().unwrap_or_default(),
        description: values.description.clone().unwrap_or_default(),
        url: values.url.as_deref().map(public_address),
        licence: values.licence.as_ref().and_then(|licence| {
            Some(MenuLink { label: licence.label.clone()?, url: licence.url.clone()? })
        }),
        source_code: values.source_code.clone(),
        content_edit: values
            .content_edit
            .as_deref()
            .map(|url| url.trim_end_matches('/').to_owned()),
    }
}

/// Whom to tell of a hole in the site; a day that has passed is reported.
pub fn security(header: Option<&Header<SiteHeader>>, cx: &mut Context) -> Option<SecurityContact> {
    let header = header?;
    let contact = header.values.security_contact.as_deref()?;
    let uri = if contact.contains('@') && !contact.contains(':') {
        format!("mailto:{contact}")
    } else {
        contact.to_owned()
    };
    let expires = header.values.security_expires.as_deref().and_then(Date::from_french);
    if let (Some(day), Some(today)) = (expires, cx.symbols.today)
        && day < today
    {
        let place = KeyPath::default().key("security_expires");
        let span = header.front_matter.value_span(&place);
        let message = format!("`security_contact` était sûr jusqu’au {}", day.in_french());
        let warning = header.front_matter.source.warning(Code::SecurityExpired, span, message);
        cx.collector
            .push(warning.help("vérifiez l’adresse, puis changez la date ou retirez cette ligne"));
    }
    Some(SecurityContact { uri, expires })
}

/// Reports the settings that pages would show as « à compléter », and the missing address.
pub fn report_unset(header: Option<&Header<SiteHeader>>, content: &str, cx: &mut Context) {
    let Some(Header { front_matter, .. }) = header else {
        return cx.collector.push(missing_file(content, cx.symbols));
    };
    let unset = cx
        .symbols
        .site
        .quotable
        .iter()
        .filter(|(_, value)| value.is_none())
        .map(|(field, _)| *field);
    for field in unset.chain(cx.symbols.site.address.is_none().then_some("url")) {
        let key = front_matter.key_span(&KeyPath::default().key(field));
        let place = if key.is_empty() { front_matter.top() } else { key };
        let message = format!("`{field}` n’est pas renseigné");
        let warning = front_matter.source.warning(Code::SettingUnset, place, message);
        cx.collector.push(warning.help(
            "donnez sa valeur avant la mise en ligne : les pages légales et les moteurs de recherche en ont besoin",
        ));
    }
}

/// A content without the file has none of the settings.
fn missing_file(content: &str, symbols: &Symbols) -> Diagnostic {
    let path = format!("{content}site.yml");
    let message = "`site.yml` manque : aucun réglage du site n’est renseigné".to_owned();
    let keys: Vec<&str> = symbols.site.fields().chain(["url"]).collect();
    Diagnostic::new(Severity::Warning, Code::SettingUnset, &path, 0..0, message)
        .help(format!("créez-le à la racine du contenu, avec ces clés : {}", keys.join(", ")))
}

fn menu(
    header: &Header<SiteHeader>,
    key: &str,
    entries: &[MenuHeader],
    cx: &mut Context,
) -> Vec<MenuEntry> {
    let mut menu = Vec::new();
    for (index, entry) in entries.iter().enumerate() {
        let (Some(label), Some(path)) = (&entry.label, &entry.path) else {
            continue;
        };
        match cx.symbols.find(path) {
            Lookup::Page(path) => menu.push(MenuEntry { label: label.clone(), path }),
            Lookup::File => menu.push(MenuEntry { label: label.clone(), path: path.clone() }),
            missing => {
                let place = KeyPath::default().key(key).index(index).key("path");
                let span = header.front_matter.value_span(&place);
                let source = header.front_matter.source;
                let mistake = source.error(Code::LinkBroken, span, missing.absence(path));
                cx.collector.push(missing.advise(mistake, path, "retirez ce lien du menu"));
            }
        }
    }
    menu
}
