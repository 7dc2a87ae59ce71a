//! The mark of the site as pixels, for those who show no SVG: the same as `style/icon.svg`, on a square that
//! fills all of it, since each system cuts its own shape out of it.
#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "sides are some hundreds of pixels, and shares are between 0 and 1"
)]

/// The side of the drawing that the numbers below count in.
const SIDE: f32 = 32.0;

/// Half the width of the line.
const HALF: f32 = 1.75;

/// The line, from point to point.
const POINTS: [(f32, f32); 3] = [(8.0, 9.0), (16.0, 24.0), (24.0, 9.0)];

/// The square.
const GROUND: [u8; 3] = [0x0f, 0x52, 0x57];

/// Steps from the square to the white of the line: they smooth its edges.
const STEPS: u8 = 15;

/// A PNG file of a square of so many pixels.
pub fn png(pixels: u32) -> Vec<u8> {
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, pixels, pixels);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_palette((0..=STEPS).flat_map(shade).collect::<Vec<u8>>());
    encoder.set_compression(png::Compression::High);
    let rows = (0..pixels).flat_map(|y| (0..pixels).map(move |x| step(x, y, pixels)));
    let written = encoder.write_header().and_then(|mut writer| {
        writer.write_image_data(&rows.collect::<Vec<u8>>())?;
        writer.finish()
    });
    written.expect("memory takes any picture of this size");
    file
}

fn shade(step: u8) -> [u8; 3] {
    let mixed = |part: u8| {
        let white = u32::from(u8::MAX - part) * u32::from(step) / u32::from(STEPS);
        part.saturating_add(white as u8)
    };
    GROUND.map(mixed)
}

/// How much of a pixel is on the line.
fn step(x: u32, y: u32, pixels: u32) -> u8 {
    let scale = SIDE / pixels as f32;
    let point = ((x as f32 + 0.5) * scale, (y as f32 + 0.5) * scale);
    let distances = POINTS.windows(2).map(|ends| distance(point, ends[0], ends[1]));
    let nearest = distances.fold(f32::MAX, f32::min);
    let share = (0.5 + (HALF - nearest) / scale).clamp(0.0, 1.0);
    (share * f32::from(STEPS)).round() as u8
}

/// From a point to the part of a line between two ends.
fn distance(point: (f32, f32), start: (f32, f32), end: (f32, f32)) -> f32 {
    let (along_x, along_y) = (end.0 - start.0, end.1 - start.1);
    let (to_x, to_y) = (point.0 - start.0, point.1 - start.1);
    let length = along_x.mul_add(along_x, along_y * along_y);
    let share = (to_x.mul_add(along_x, to_y * along_y) / length).clamp(0.0, 1.0);
    (to_x - share * along_x).hypot(to_y - share * along_y)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_the_mark_of_the_site() {
        let drawing = include_str!("../../../../style/icon.svg");
        for part in ["fill=\"#0f5257\"", "M8 9l8 15 8-15", "stroke-width=\"3.5\"", "0 0 32 32"] {
            assert!(drawing.contains(part), "{part}");
        }
        assert_eq!(step(0, 0, 192), 0);
        assert_eq!(step(96, 140, 192), STEPS);
        assert!(png(192).starts_with(b"\x89PNG"));
    }
}
