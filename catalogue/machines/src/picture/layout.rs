//! Words in lines: how large, and where each sign stands.
#![expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    reason = "sizes of a picture are far below what a float holds"
)]

use ab_glyph::{Font, FontRef, Glyph, OutlinedGlyph, PxScale, ScaleFont, point};

/// The typeface, and the one for signs that it lacks.
pub struct Face {
    main: FontRef<'static>,
    signs: FontRef<'static>,
}

/// Lines of one size.
pub struct Lines<'f> {
    face: &'f Face,
    size: u32,
    texts: Vec<String>,
}

impl Face {
    /// Both are in the program.
    pub fn new() -> Self {
        let font = |bytes| FontRef::try_from_slice(bytes).expect("the crate ships whole fonts");
        Self {
            main: font(epaint_default_fonts::UBUNTU_LIGHT),
            signs: font(epaint_default_fonts::NOTO_EMOJI_REGULAR),
        }
    }

    /// A text in at most so many lines, of the largest of these sizes in which it fits; cut in the last one.
    pub fn lines(&self, text: &str, sizes: &[u32], width: u32, most: usize) -> Lines<'_> {
        let broken = |size: u32| Lines { face: self, size, texts: self.broken(text, size, width) };
        let mut all = sizes.iter().map(|size| broken(*size));
        let fitting = all.find(|lines| lines.texts.len() <= most);
        let mut lines = fitting.unwrap_or_else(|| broken(sizes[sizes.len() - 1]));
        if lines.texts.len() > most {
            lines.texts.truncate(most);
            lines.cut(width);
        }
        lines
    }

    /// Breaks a text between words.
    fn broken(&self, text: &str, size: u32, width: u32) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for word in text.split([' ', '\n']).filter(|word| !word.is_empty()) {
            let longer = lines.last().map(|line| format!("{line} {word}"));
            match longer.filter(|line| self.width(line, size) <= width as f32) {
                Some(line) => *lines.last_mut().expect("it has been made longer") = line,
                None => lines.push(word.to_owned()),
            }
        }
        lines
    }

    fn width(&self, line: &str, size: u32) -> f32 {
        let mut end = 0.0;
        self.each(line, size, |_, _, right| end = right);
        end
    }

    /// Tells each sign with its font, where it starts and where it ends.
    fn each(&self, line: &str, size: u32, mut tell: impl FnMut(&FontRef<'static>, Glyph, f32)) {
        let mut left = 0.0;
        for sign in line.chars().map(plain) {
            let has = |font: &FontRef| font.glyph_id(sign).0 != 0;
            let font = if has(&self.main) || !has(&self.signs) { &self.main } else { &self.signs };
            let scaled = font.as_scaled(PxScale::from(size as f32));
            let mut glyph = scaled.scaled_glyph(sign);
            glyph.position = point(left, 0.0);
            left += scaled.h_advance(glyph.id);
            tell(font, glyph, left);
        }
    }
}

/// Spaces that the typeface lacks are spaces all the same.
fn plain(sign: char) -> char {
    if sign.is_whitespace() { ' ' } else { sign }
}

impl Lines<'_> {
    /// From a line to the next.
    pub fn height(&self) -> u32 {
        self.size * 5 / 4
    }

    /// The signs as shapes, line by line, the first line standing on zero.
    pub fn shapes(&self) -> Vec<OutlinedGlyph> {
        let mut shapes = Vec::new();
        for (index, line) in self.texts.iter().enumerate() {
            let base = (index as u32 * self.height() + self.size) as f32;
            self.face.each(line, self.size, |font, mut glyph, _| {
                glyph.position.y = base;
                shapes.extend(font.outline_glyph(glyph));
            });
        }
        shapes
    }

    /// How many there are.
    pub fn count(&self) -> u32 {
        u32::try_from(self.texts.len()).unwrap_or(u32::MAX)
    }

    /// Says that the last line isn't the end.
    fn cut(&mut self, width: u32) {
        let Some(last) = self.texts.last_mut() else { return };
        last.push('…');
        while self.face.width(last, self.size) > width as f32 && last.chars().count() > 1 {
            last.pop();
            last.pop();
            last.push('…');
        }
    }
}
