//! What is told of a header.

use crate::{
    code::Code,
    schema::{Field, Presence, Shape, check::Checker, placeholder_text},
    suggest::nearest,
    yaml::{KeyPath, Value},
};

impl Checker<'_, '_> {
    pub(super) fn empty(&mut self, field: &Field, path: &KeyPath) {
        let span = self.front_matter.key_span(path);
        let help = self.unread(path).unwrap_or_else(|| format!("écrivez-y {}", field.doc));
        let message = format!("`{}` est vide", field.key);
        self.push(Code::FieldEmpty, span, message, "valeur attendue ici", Some(&help));
    }

    /// What stands in the place of a value, and says nothing in YAML.
    pub(super) fn unread(&self, path: &KeyPath) -> Option<String> {
        if self.front_matter.commented(path).is_some() {
            return Some(
                "`#` commence un commentaire : mettez la valeur entre guillemets".to_owned(),
            );
        }
        let word = self.front_matter.plain(path).filter(|word| !word.is_empty())?;
        Some(format!(
            "`{word}` veut dire « rien » : si c’est le mot voulu, mettez-le entre guillemets"
        ))
    }

    /// Adds what each word or number of a short list means to what was just said of another value.
    pub(super) fn explained(&mut self, field: &Field) -> bool {
        let is_choice =
            matches!(field.shape, Shape::Word(_) | Shape::OneOf(_) | Shape::NumberOrWord(..));
        if let Some(last) =
            self.diagnostics.last_mut().filter(|one| is_choice && one.help.is_none())
        {
            last.help = Some(format!("`{}` dit {}", field.key, field.doc));
        }
        false
    }

    /// Reports the quotes of a word processor around a value: the page would show them.
    pub(super) fn typographic_quotes(&mut self, value: &Value, path: &KeyPath) {
        let Some(text) = value.as_str() else { return };
        let inner = text.strip_prefix('“').and_then(|rest| rest.strip_suffix('”'));
        if inner.is_some_and(|inner| !inner.contains(['“', '”'])) {
            let span = self.front_matter.value_span(path);
            let message = "ces guillemets courbes seraient publiés avec la valeur".to_owned();
            let warning = self.front_matter.source.warning(Code::QuoteTypographic, span, message);
            self.diagnostics
                .push(warning.help(
                    "retirez-les, ou mettez des guillemets droits (`\"`) si YAML en demande",
                ));
        }
    }

    pub(super) fn empty_item(&mut self, path: &KeyPath) {
        let span = self.front_matter.value_span(path);
        let message = "un élément de la liste est vide".to_owned();
        let help = self.unread(path);
        let help = help.unwrap_or_else(|| "complétez-le, ou retirez son tiret".to_owned());
        let warning = self.front_matter.source.warning(Code::ItemEmpty, span, message);
        self.diagnostics.push(warning.help(help));
    }

    pub(super) fn placeholder_text(&mut self, value: &Value, path: &KeyPath) {
        let Some(text) = value.as_str() else { return };
        if let Some(words) = placeholder_text(text) {
            let span = self.front_matter.value_span(path);
            let message = format!("il reste un texte d’attente : `{words}`");
            let warning = self.front_matter.source.warning(Code::LeftOver, span, message);
            self.diagnostics
                .push(warning.help("remplacez-le par la vraie valeur, ou retirez la ligne"));
        }
    }

    /// Gives the key that was probably meant.
    pub(super) fn unknown_key(
        &mut self,
        name: &str,
        fields: &'static [Field],
        path: &KeyPath,
    ) -> Option<&'static str> {
        let span = self.front_matter.key_span(&path.key(name));
        let message = format!("clé inconnue : `{name}`");
        let used = fields.iter().filter(|field| field.presence != Presence::Unused);
        let known: Vec<&str> = used.map(|field| field.key).collect();
        let meant = nearest(name, fields.iter().map(|field| field.key));
        let diagnostic = self
            .front_matter
            .source
            .error(Code::UnknownKey, span, message)
            .label("cette information ne serait lue nulle part")
            .help(format!("clés connues : {}", known.join(", ")))
            .suggest(meant);
        self.diagnostics.push(diagnostic);
        meant
    }

    pub(super) fn missing_key(&mut self, field: &Field, path: &KeyPath) {
        let is_root = *path == KeyPath::default();
        let span =
            if is_root { self.front_matter.top() } else { self.front_matter.value_span(path) };
        let message = format!("`{}` manque", field.key);
        let help = format!("ajoutez `{}: …` : {}", field.key, field.doc);
        self.push(Code::FieldMissing, span, message, "", Some(&help));
    }

    pub(super) fn push(
        &mut self,
        code: Code,
        span: std::ops::Range<usize>,
        message: String,
        label: &str,
        help: Option<&str>,
    ) {
        let diagnostic = self.front_matter.source.error(code, span, message).label(label);
        self.diagnostics.push(match help {
            Some(help) => diagnostic.help(help),
            None => diagnostic,
        });
    }

    pub(super) fn stands(&self, path: &KeyPath) -> bool {
        !self.front_matter.key_span(path).is_empty()
    }
}
