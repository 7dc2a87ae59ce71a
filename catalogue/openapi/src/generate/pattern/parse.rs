//! Reading a simple regular expression: classes, groups, alternatives, repetitions.

/// One of several sequences.
#[derive(Clone, Debug, Default)]
pub(super) struct Regex {
    /// Parts with how often they are there, at least and at most.
    pub(super) alternatives: Vec<Vec<(Part, usize, usize)>>,
}

#[derive(Clone, Debug)]
pub(super) enum Part {
    /// One sign out of these ranges.
    Sign(Vec<(char, char)>),
    Group(Regex),
}

/// Most times that a part repeats.
const MOST: usize = 1_000;
/// Deepest groups.
const DEEPEST: usize = 20;

/// Reads an expression; none when it has parts that aren't simple (look-around, references back).
pub(super) fn parse(pattern: &str) -> Option<Regex> {
    let signs: Vec<char> = pattern.chars().collect();
    let mut reader = Reader { signs: &signs, at: 0, depth: 0 };
    let regex = reader.alternatives()?;
    (reader.at == signs.len()).then_some(regex)
}

struct Reader<'a> {
    signs: &'a [char],
    at: usize,
    depth: usize,
}

impl Reader<'_> {
    fn peek(&self) -> Option<char> {
        self.signs.get(self.at).copied()
    }

    fn take(&mut self, sign: char) -> bool {
        let is_there = self.peek() == Some(sign);
        self.at += usize::from(is_there);
        is_there
    }

    fn next(&mut self) -> Option<char> {
        let sign = self.peek()?;
        self.at += 1;
        Some(sign)
    }

    fn alternatives(&mut self) -> Option<Regex> {
        let mut alternatives = vec![self.sequence()?];
        while self.take('|') {
            alternatives.push(self.sequence()?);
        }
        Some(Regex { alternatives })
    }

    fn sequence(&mut self) -> Option<Vec<(Part, usize, usize)>> {
        let mut parts = Vec::new();
        while let Some(sign) = self.peek().filter(|sign| !matches!(sign, '|' | ')')) {
            self.at += 1;
            let part = match sign {
                // The whole text is meant anyway.
                '^' | '$' => continue,
                '(' => Part::Group(self.group()?),
                '[' => Part::Sign(self.class()?),
                '.' => Part::Sign(vec![('a', 'z'), ('A', 'Z'), ('0', '9'), (' ', '/')]),
                '\\' => Part::Sign(self.escape()?),
                '*' | '+' | '?' | '{' => return None,
                sign => Part::Sign(vec![(sign, sign)]),
            };
            let (least, most) = self.times()?;
            parts.push((part, least, most));
        }
        Some(parts)
    }

    fn group(&mut self) -> Option<Regex> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return None;
        }
        if self.take('?') && !self.take(':') {
            // A name is allowed, looking around isn't.
            if !self.take('<') || matches!(self.peek(), Some('=' | '!')) {
                return None;
            }
            while self.next()? != '>' {}
        }
        let regex = self.alternatives()?;
        self.depth -= 1;
        self.take(')').then_some(regex)
    }

    fn times(&mut self) -> Option<(usize, usize)> {
        let times = match self.peek() {
            Some('*') => (0, MOST),
            Some('+') => (1, MOST),
            Some('?') => (0, 1),
            Some('{') => return self.counted(),
            _ => return Some((1, 1)),
        };
        self.at += 1;
        self.take('?');
        Some(times)
    }

    fn counted(&mut self) -> Option<(usize, usize)> {
        self.at += 1;
        let least = self.number().unwrap_or(0);
        let most = if self.take(',') { self.number().unwrap_or(MOST) } else { least };
        let is_closed = self.take('}');
        self.take('?');
        (is_closed && least <= most && least <= MOST).then_some((least, most))
    }

    fn number(&mut self) -> Option<usize> {
        let start = self.at;
        while self.peek().is_some_and(|sign| sign.is_ascii_digit()) {
            self.at += 1;
        }
        self.signs.get(start..self.at)?.iter().collect::<String>().parse().ok()
    }

    fn class(&mut self) -> Option<Vec<(char, char)>> {
        let is_negated = self.take('^');
        let mut ranges = Vec::new();
        loop {
            let sign = self.next()?;
            if sign == ']' && !ranges.is_empty() {
                break;
            }
            if sign == '\\' {
                ranges.extend(self.escape()?);
                continue;
            }
            let is_range = self.peek() == Some('-')
                && self.signs.get(self.at + 1).is_some_and(|next| *next != ']');
            let high = if is_range {
                self.at += 1;
                match self.next()? {
                    '\\' => self.next()?,
                    high => high,
                }
            } else {
                sign
            };
            ranges.push((sign, high));
        }
        Some(if is_negated { others(&ranges) } else { ranges })
    }

    fn escape(&mut self) -> Option<Vec<(char, char)>> {
        const WORD: [(char, char); 4] = [('a', 'z'), ('A', 'Z'), ('0', '9'), ('_', '_')];
        Some(match self.next()? {
            'd' => vec![('0', '9')],
            'w' => WORD.to_vec(),
            's' => vec![(' ', ' '), ('\t', '\t')],
            'D' => others(&[('0', '9')]),
            'W' => others(&WORD),
            'S' => others(&[(' ', ' ')]),
            'n' => vec![('\n', '\n')],
            't' => vec![('\t', '\t')],
            // References back, limits of words, classes of Unicode.
            sign if sign.is_alphanumeric() => return None,
            sign => vec![(sign, sign)],
        })
    }
}

/// The signs of ASCII that aren't in some ranges.
fn others(ranges: &[(char, char)]) -> Vec<(char, char)> {
    let is_in = |sign: char| ranges.iter().any(|(low, high)| (*low..=*high).contains(&sign));
    (' '..='~').filter(|sign| !is_in(*sign)).map(|sign| (sign, sign)).collect()
}
