//! Reading JSON. `serde_json` keeps neither places nor digits, and stops at a comma too many.

use super::{DEEPEST, Fault, MOST_VALUES, duplicate::unique};
use crate::{
    diagnostic::Code,
    node::{Node, Value},
};

/// Reads a whole text. Commas before closing brackets and keys that stand twice don't stop it.
pub(super) fn read(text: &str, faults: &mut Vec<Fault>) -> Result<Node, Fault> {
    let mut reader = Reader { text, at: 0, open: Vec::new(), values: 0, faults };
    reader.space();
    let at = reader.at;
    let node = Node { at: place(at), value: reader.value()? };
    reader.space();
    match reader.peek() {
        None => Ok(node),
        Some(_) => Err(reader
            .fault("du texte suit la fin du document", "enlevez ce qui suit la dernière accolade")),
    }
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    /// Where the braces and brackets stand that aren't closed yet.
    open: Vec<usize>,
    values: usize,
    faults: &'a mut Vec<Fault>,
}

fn place(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

impl Reader<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    fn take(&mut self, byte: u8) -> bool {
        let is_there = self.peek() == Some(byte);
        self.at += usize::from(is_there);
        is_there
    }

    fn fault(&self, message: &str, help: &'static str) -> Fault {
        let found = self.text.get(self.at..).and_then(|rest| rest.chars().next());
        match (found, self.open.last()) {
            (Some(sign), _) => {
                let message = format!("{message} (trouvé : `{}`)", sign.escape_debug());
                Fault::new(self.at, Code::Syntax, message, help)
            }
            (None, Some(open)) => self.cut(*open),
            (None, None) => {
                Fault::new(self.at, Code::Syntax, format!("{message} (fin du fichier)"), help)
            }
        }
    }

    /// The text ends within a list or an object.
    fn cut(&self, open: usize) -> Fault {
        let before = self.text.get(..open).unwrap_or_default();
        let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
        let sign = self.text.get(open..=open).unwrap_or_default();
        let message = format!(
            "le fichier s’arrête avant sa fin : `{sign}` ouvert à la ligne {line} n’est pas fermé"
        );
        let help = "téléchargez le fichier entier, ou fermez chaque accolade et chaque crochet";
        Fault::new(self.at, Code::Syntax, message, help)
    }

    fn value(&mut self) -> Result<Value, Fault> {
        self.values += 1;
        if self.values > MOST_VALUES {
            return Err(Fault::too_many_values(self.at));
        }
        match self.peek() {
            Some(b'{') => self.nested(Self::map),
            Some(b'[') => self.nested(Self::list),
            Some(b'"') => self.text().map(|text| Value::Text(text.into())),
            Some(b'-' | b'0'..=b'9') => self.number(),
            _ => self.word(),
        }
    }

    fn nested(
        &mut self,
        read: impl FnOnce(&mut Self) -> Result<Value, Fault>,
    ) -> Result<Value, Fault> {
        if self.open.len() == DEEPEST {
            return Err(Fault::too_deep(self.at));
        }
        self.open.push(self.at);
        self.at += 1;
        let value = read(self)?;
        self.open.pop();
        Ok(value)
    }

    fn list(&mut self) -> Result<Value, Fault> {
        let mut items = Vec::new();
        while self.goes_on(b']', items.is_empty())? {
            let at = place(self.at);
            items.push(Node { at, value: self.value()? });
        }
        Ok(Value::List(items))
    }

    fn map(&mut self) -> Result<Value, Fault> {
        let mut entries: Vec<(Box<str>, Node)> = Vec::new();
        while self.goes_on(b'}', entries.is_empty())? {
            let at = self.at;
            if self.peek() != Some(b'"') {
                return Err(self.fault(
                    "une clé entre guillemets doubles est attendue",
                    "écrivez `\"clé\": valeur`",
                ));
            }
            let name: Box<str> = self.text()?.into();
            self.space();
            if !self.take(b':') {
                return Err(self.fault("`:` est attendu après la clé", "écrivez `\"clé\": valeur`"));
            }
            self.space();
            let node = Node { at: place(at), value: self.value()? };
            entries.push((name, node));
        }
        Ok(Value::Map(unique(entries, self.faults)))
    }

    /// Whether another item comes; what stands between two is read.
    fn goes_on(&mut self, close: u8, is_first: bool) -> Result<bool, Fault> {
        self.space();
        if self.take(close) {
            return Ok(false);
        }
        if is_first {
            return Ok(true);
        }
        let comma = self.at;
        if !self.take(b',') {
            return Err(self.fault("une virgule ou la fin de la liste est attendue", "séparez les éléments par des virgules, et fermez chaque accolade et chaque crochet"));
        }
        self.space();
        if !self.take(close) {
            return Ok(true);
        }
        let message = "une virgule précède la fin de la liste";
        self.faults.push(Fault::new(comma, Code::TrailingComma, message, "enlevez cette virgule"));
        Ok(false)
    }

    fn number(&mut self) -> Result<Value, Fault> {
        let start = self.at;
        while matches!(self.peek(), Some(b'-' | b'+' | b'.' | b'e' | b'E' | b'0'..=b'9')) {
            self.at += 1;
        }
        let digits = self.text.get(start..self.at).unwrap_or_default();
        if crate::json::is_number(digits) {
            return Ok(Value::Number(digits.into()));
        }
        self.at = start;
        Err(self.fault("ce nombre est mal écrit", "écrivez-le entre guillemets si c’est un code"))
    }

    fn word(&mut self) -> Result<Value, Fault> {
        let rest = self.text.get(self.at..).unwrap_or_default();
        for (word, value) in
            [("true", Value::Bool(true)), ("false", Value::Bool(false)), ("null", Value::Null)]
        {
            if rest.starts_with(word) {
                self.at += word.len();
                return Ok(value);
            }
        }
        Err(self.fault("une valeur est attendue", "écrivez un texte entre guillemets doubles, un nombre, `true`, `false`, `null`, une liste ou un objet"))
    }

    fn text(&mut self) -> Result<String, Fault> {
        self.at += 1;
        let mut text = String::new();
        loop {
            let rest = self.text.get(self.at..).unwrap_or_default();
            let Some(end) = rest.find(['"', '\\']) else {
                return Err(
                    self.fault("un texte n’est pas fermé", "ajoutez le guillemet qui manque")
                );
            };
            text.push_str(rest.get(..end).unwrap_or_default());
            self.at += end + 1;
            if rest.as_bytes().get(end) == Some(&b'"') {
                return Ok(text);
            }
            text.push(self.escape()?);
        }
    }

    fn escape(&mut self) -> Result<char, Fault> {
        let sign = match self.peek() {
            Some(sign @ (b'"' | b'\\' | b'/')) => char::from(sign),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.unicode(),
            _ => {
                return Err(self.fault(
                    "ce signe ne suit pas une barre oblique inverse",
                    "doublez la barre : `\\\\`",
                ));
            }
        };
        self.at += 1;
        Ok(sign)
    }

    /// `\u00e9`, or two of them for a sign beyond the first 65,536.
    fn unicode(&mut self) -> Result<char, Fault> {
        let first = self.unit()?;
        if let Some(sign) = char::from_u32(first) {
            return Ok(sign);
        }
        let rest = self.text.get(self.at..).unwrap_or_default();
        if !rest.starts_with("\\u") {
            return Ok(char::REPLACEMENT_CHARACTER);
        }
        let start = self.at;
        self.at += 1;
        let second = self.unit()?;
        let units = [first, second].map(|unit| u16::try_from(unit).unwrap_or_default());
        Ok(char::decode_utf16(units).next().and_then(Result::ok).unwrap_or_else(|| {
            // The second one stands for itself.
            self.at = start;
            char::REPLACEMENT_CHARACTER
        }))
    }

    /// The four digits after `\u`, the `u` being next.
    fn unit(&mut self) -> Result<u32, Fault> {
        let digits = self.text.get(self.at + 1..self.at + 5).unwrap_or_default();
        match u32::from_str_radix(digits, 16) {
            Ok(unit) if digits.bytes().all(|digit| digit.is_ascii_hexdigit()) => {
                self.at += 5;
                Ok(unit)
            }
            _ => Err(self
                .fault("`\\u` veut quatre chiffres hexadécimaux", "écrivez par exemple `\\u00e9`")),
        }
    }
}
