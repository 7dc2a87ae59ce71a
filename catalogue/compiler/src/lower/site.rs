//! The settings of the site.

use catalogue::site::{MenuEntry, MenuLink, SiteSettings};

use crate::{
    code::Code,
    registry::{Known, Registry},
    schema::{
        Header,
        site::{MenuHeader, SiteHeader},
    },
    sink::Sink,
    yaml::KeyPath,
};

/// What pages may quote by `<Site field="…" />`.
pub fn register(header: Option<&Header<SiteHeader>>, registry: &mut Registry) {
    let default = SiteHeader::default();
    let values = header.map_or(&default, |header| &header.values);
    let licence = values.licence.as_ref();
    registry.address = values.url.as_ref().map(|url| url.trim_end_matches('/').to_owned());
    registry.licence_label = licence.and_then(|licence| licence.label.clone());
    registry.site = [
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
    ]
    .into();
}

/// The settings; a catalogue without a `site.yml` has a name all the same.
pub fn lower(
    header: Option<&Header<SiteHeader>>,
    registry: &Registry,
    sink: &mut Sink,
) -> SiteSettings {
    let Some(header) = header else {
        return SiteSettings { name: "Catalogue d’API".to_owned(), ..SiteSettings::default() };
    };
    let values = &header.values;
    let mut menu = |key, entries: &[MenuHeader]| menu(header, key, entries, registry, sink);
    SiteSettings {
        menu: menu("menu", &values.menu),
        footer: menu("footer", &values.footer),
        name: values.name.clone().unwrap_or_default(),
        tagline: values.tagline.clone().unwrap_or_default(),
        description: values.description.clone().unwrap_or_default(),
        url: values.url.as_ref().map(|url| url.trim_end_matches('/').to_owned()),
        licence: values.licence.as_ref().and_then(|licence| {
            Some(MenuLink { label: licence.label.clone()?, url: licence.url.clone()? })
        }),
        source_code: values.source_code.clone(),
    }
}

/// Reports the settings that pages would show as « à compléter », and the missing address.
pub fn report_unset(header: Option<&Header<SiteHeader>>, registry: &Registry, sink: &mut Sink) {
    let Some(Header { front_matter, .. }) = header else { return };
    let unset = registry.site.iter().filter(|(_, value)| value.is_none()).map(|(field, _)| *field);
    for field in unset.chain(registry.address.is_none().then_some("url")) {
        let key = front_matter.key_span(&KeyPath::default().key(field));
        let place = if key.is_empty() { front_matter.top() } else { key };
        let message = format!("`{field}` n’est pas renseigné");
        let warning = front_matter.source.warning(Code::SettingUnset, place, message);
        sink.push(warning.help(
            "donnez sa valeur avant la mise en ligne : les pages légales et les moteurs de recherche en ont besoin",
        ));
    }
}

fn menu(
    header: &Header<SiteHeader>,
    key: &str,
    entries: &[MenuHeader],
    registry: &Registry,
    sink: &mut Sink,
) -> Vec<MenuEntry> {
    let mut menu = Vec::new();
    for (index, entry) in entries.iter().enumerate() {
        let (Some(label), Some(path)) = (&entry.label, &entry.path) else {
            continue;
        };
        match registry.find(path) {
            Known::Page(path) => menu.push(MenuEntry { label: label.clone(), path }),
            Known::File => menu.push(MenuEntry { label: label.clone(), path: path.clone() }),
            Known::No { nearest } => {
                let place = KeyPath::default().key(key).index(index).key("path");
                let span = header.front_matter.value_span(&place);
                let message = format!("la page `{path}` n’existe pas");
                let source = header.front_matter.source;
                let diagnostic = source.error(Code::LinkBroken, span, message);
                sink.push(
                    diagnostic.help("retirez ce lien du menu").propose(path, nearest.as_deref()),
                );
            }
        }
    }
    menu
}
