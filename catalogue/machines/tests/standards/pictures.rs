//! Pictures that stand for pages.

use std::collections::BTreeSet;

use catalogue_machines::picture::{HEIGHT, WIDTH, draw, pictures};

use crate::support::{CONTENT, UNKNOWN, catalogue};

/// What sites that show links load without a second thought, in bytes.
const MOST: usize = 40_000;

#[test]
fn every_api_has_a_light_picture_of_its_own() {
    let all = pictures(&catalogue(&CONTENT.site));
    assert_eq!(all.len(), CONTENT.apis.len() + 1);
    let some: Vec<_> = all.iter().step_by(10).cloned().collect();
    let files = draw(&some);
    let different: BTreeSet<&[u8]> = files.iter().map(|file| file.bytes.as_slice()).collect();
    assert_eq!(different.len(), files.len());
    for file in &files {
        let reader =
            png::Decoder::new(std::io::Cursor::new(&file.bytes)).read_info().expect("a PNG");
        assert_eq!((reader.info().width, reader.info().height), (WIDTH, HEIGHT));
        assert!(file.bytes.len() <= MOST, "{}: {} bytes", file.name, file.bytes.len());
        assert!(file.bytes.len() > 2_000, "{} is blank", file.name);
    }
    assert_eq!(files, draw(&some), "same words, same bytes");
}

#[test]
fn the_name_of_a_picture_changes_with_its_words() {
    let mut site = CONTENT.site.clone();
    site.name = "Autre".to_owned();
    let other = pictures(&catalogue(Box::leak(Box::new(site))));
    let names: BTreeSet<String> =
        pictures(&catalogue(&CONTENT.site)).into_iter().map(|one| one.name).collect();
    assert!(other.iter().all(|one| !names.contains(&one.name)));
}

#[test]
fn nobody_could_show_pictures_of_a_site_without_an_address() {
    assert!(pictures(&catalogue(&UNKNOWN)).is_empty());
}
