//! Lines as pixels of sixteen colours, and pixels as a PNG file.
#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "shares are clamped, and places are within the picture or left out"
)]

use super::layout::Lines;

/// The colour behind the words, that of the words, and that of what is around them.
const PAPER: [u8; 3] = [255, 255, 255];
const INK: [u8; 3] = [22, 28, 45];
const ACCENT: [u8; 3] = [38, 70, 160];

/// Steps from the paper to a colour: they smooth the edges.
const STEPS: u8 = 7;

/// A picture: one byte a pixel, the number of its colour.
pub struct Canvas {
    width: u32,
    height: u32,
    pixels: Vec<u8>,
}

impl Canvas {
    /// Blank paper.
    pub fn new(width: u32, height: u32) -> Self {
        Self { width, height, pixels: vec![0; (width * height) as usize] }
    }

    /// A band at the left, from top to bottom.
    pub fn fill_column(&mut self, width: u32) {
        for row in self.pixels.chunks_mut(self.width as usize) {
            row[..width as usize].fill(colour(STEPS, true));
        }
    }

    /// Draws lines, and says where they end.
    pub fn line(&mut self, lines: &Lines, left: u32, top: u32, is_accent: bool) -> u32 {
        for shape in lines.shapes() {
            let bounds = shape.px_bounds();
            shape.draw(|x, y, share| {
                let x = bounds.min.x as i64 + i64::from(x) + i64::from(left);
                let y = bounds.min.y as i64 + i64::from(y) + i64::from(top);
                self.darken(x, y, share, is_accent);
            });
        }
        top + lines.count() * lines.height()
    }

    /// Shapes may overlap: the darker one stays.
    fn darken(&mut self, x: i64, y: i64, share: f32, is_accent: bool) {
        let (Ok(x), Ok(y)) = (u32::try_from(x), u32::try_from(y)) else { return };
        if x >= self.width || y >= self.height {
            return;
        }
        let step = (share.clamp(0.0, 1.0) * f32::from(STEPS)).round() as u8;
        let pixel = &mut self.pixels[(y * self.width + x) as usize];
        *pixel = (*pixel).max(colour(step, is_accent));
    }

    /// As a file: four bits a pixel.
    pub fn png(&self) -> Vec<u8> {
        let mut file = Vec::new();
        let mut encoder = png::Encoder::new(&mut file, self.width, self.height);
        encoder.set_color(png::ColorType::Indexed);
        encoder.set_depth(png::BitDepth::Four);
        encoder.set_palette(palette());
        encoder.set_compression(png::Compression::High);
        encoder.set_filter(png::Filter::NoFilter);
        let packed: Vec<u8> =
            self.pixels.chunks(2).map(|pair| pair[0] << 4 | pair.get(1).unwrap_or(&0)).collect();
        let written = encoder.write_header().and_then(|mut writer| {
            writer.write_image_data(&packed)?;
            writer.finish()
        });
        written.expect("memory takes any picture of this size");
        file
    }
}

/// The number of a colour; the paper is 0 in both rows.
fn colour(step: u8, is_accent: bool) -> u8 {
    if step == 0 || !is_accent { step } else { STEPS + step }
}

fn palette() -> Vec<u8> {
    let row = |ink: [u8; 3], first: u8| {
        (first..=STEPS).flat_map(move |step| {
            std::array::from_fn::<u8, 3, _>(|part| mixed(PAPER[part], ink[part], step))
        })
    };
    row(INK, 0).chain(row(ACCENT, 1)).collect()
}

fn mixed(paper: u8, ink: u8, step: u8) -> u8 {
    let (paper, ink, step, steps) =
        (u32::from(paper), u32::from(ink), u32::from(step), u32::from(STEPS));
    u8::try_from((paper * (steps - step) + ink * step) / steps).unwrap_or(u8::MAX)
}
