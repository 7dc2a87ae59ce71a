//! Small grey pictures of what a browser shows.

use std::{fs, io::Cursor, path::Path};

/// Pixels of the page that are one of the picture, each way.
const CELL: usize = 8;

/// How much two pixels may differ, of 255: the edges of a line are drawn a little otherwise by each version.
const TOLERANCE: u8 = 24;

/// Shades of grey, from the top left.
pub struct Picture {
    width: usize,
    greys: Vec<u8>,
}

impl Picture {
    /// Of the PNG of a screen, made smaller.
    pub fn of_screen(png: &[u8]) -> Self {
        let screen = Self::read(png);
        let (width, height) = (screen.width / CELL, screen.greys.len() / screen.width / CELL);
        let cells = (0..width * height).map(|cell| screen.mean(cell % width, cell / width));
        Self { width, greys: cells.collect() }
    }

    /// The picture of a file; none when there is no such file.
    pub fn of_file(file: &Path) -> Option<Self> {
        fs::read(file).ok().map(|png| Self::read(&png))
    }

    fn read(png: &[u8]) -> Self {
        let mut decoder = png::Decoder::new(Cursor::new(png));
        decoder.set_transformations(png::Transformations::normalize_to_color8());
        let mut reader = decoder.read_info().expect("a PNG");
        let mut bytes = vec![0; reader.output_buffer_size().expect("a picture fits in memory")];
        let info = reader.next_frame(&mut bytes).expect("a whole PNG");
        let samples = info.color_type.samples();
        let colours = samples.min(3);
        let grey = |pixel: &[u8]| mean(pixel[..colours].iter().copied());
        Self { width: info.width as usize, greys: bytes.chunks_exact(samples).map(grey).collect() }
    }

    fn mean(&self, column: usize, row: usize) -> u8 {
        let line = |line: usize| (row * CELL + line) * self.width + column * CELL;
        mean((0..CELL).flat_map(|one| self.greys[line(one)..][..CELL].iter().copied()))
    }

    /// How many pixels differ from those of another one, in thousandths; all of them when the sizes do.
    pub fn difference(&self, other: &Self) -> usize {
        if (self.width, self.greys.len()) != (other.width, other.greys.len()) {
            return 1000;
        }
        let pairs = self.greys.iter().zip(&other.greys);
        let differ = pairs.filter(|(one, other)| one.abs_diff(**other) > TOLERANCE).count();
        (differ * 1000).div_ceil(self.greys.len())
    }

    /// Writes it as a PNG.
    pub fn write(&self, file: &Path) {
        let size = |length: usize| u32::try_from(length).expect("a small picture");
        let height = self.greys.len() / self.width;
        let folder = file.parent().expect("a file is in a folder");
        fs::create_dir_all(folder).expect("the folder can be made");
        let file = fs::File::create(file).expect("the file is writable");
        let mut encoder = png::Encoder::new(file, size(self.width), size(height));
        encoder.set_color(png::ColorType::Grayscale);
        encoder.set_compression(png::Compression::High);
        let mut writer = encoder.write_header().expect("the file is writable");
        writer.write_image_data(&self.greys).expect("the file is writable");
    }
}

fn mean(values: impl Iterator<Item = u8>) -> u8 {
    let (count, sum) =
        values.fold((0, 0), |(count, sum), value| (count + 1, sum + u32::from(value)));
    u8::try_from(sum / u32::max(count, 1)).unwrap_or(u8::MAX)
}
