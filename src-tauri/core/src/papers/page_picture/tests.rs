#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice
)]

use std::ops::ControlFlow;

use chrono::NaiveDate;

use super::*;
use crate::papers::FileFacts;
use crate::papers::table::{Column, ColumnAlign, Sheet, TablePaper, draw_table};
use crate::papers::words::PaperLang;

fn table(rows: usize) -> Vec<u8> {
    let table = TablePaper {
        sheet: Sheet::Landscape,
        title: "Әділет Қуанышұлы".to_owned(),
        notes: Vec::new(),
        columns: vec![Column {
            head: "№".to_owned(),
            share: 1.0,
            align: ColumnAlign::Left,
        }],
        rows: (0..rows).map(|it| vec![format!("{it}-қатар")]).collect(),
        closing: Vec::new(),
        points: 12.0,
        row_height: 8.0,
        foot: String::new(),
    };
    let facts = FileFacts {
        title: "Т".to_owned(),
        author: String::new(),
        lang: PaperLang::Kk,
        made_on: NaiveDate::from_ymd_opt(2026, 11, 22).unwrap(),
    };
    draw_table(&table, &facts, &mut |_| ControlFlow::Continue(())).unwrap()
}

fn read(file: &[u8]) -> (png::Info<'static>, Vec<u8>) {
    let mut decoder = png::Decoder::new(std::io::Cursor::new(file));
    decoder.set_transformations(png::Transformations::EXPAND);
    let mut reader = decoder.read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    reader.next_frame(&mut pixels).unwrap();
    (reader.info().clone(), pixels)
}

#[test]
fn a_page_becomes_a_picture_as_wide_as_asked_with_what_stands_on_it() {
    let file = table(60);
    let pages = PagePictures::read(&file).unwrap();
    assert!(pages.count() > 1);
    let first = pages.png(0, 800).unwrap();
    let (info, pixels) = read(&first);
    assert_eq!((info.width, info.height), (800, 566), "A4 across");
    let dark = pixels.chunks(3).filter(|it| it[0] < 90).count();
    assert!(dark > 800, "letters and lines are drawn: {dark}");
    assert_ne!(first, pages.png(1, 800).unwrap(), "each page is its own");
    assert_eq!(first, page_picture(&file, 0, 800).unwrap(), "same bytes");
}

#[test]
fn what_is_no_page_of_ours_is_refused() {
    assert!(matches!(
        page_picture(b"GIF89a", 0, 800),
        Err(PaperError::Unreadable)
    ));
    assert!(matches!(
        page_picture(&table(1), 7, 800),
        Err(PaperError::Nothing)
    ));
}

#[test]
fn a_light_picture_of_a_plain_page_keeps_its_width() {
    let pages = PagePictures::read(&table(20)).unwrap();
    let light = pages.light_png(0, 1600, 500_000, "сертификат-7").unwrap();
    let (info, pixels) = read(&light);
    assert_eq!(
        PagePictures::mark_of(&light[..512]).as_deref(),
        Some("сертификат-7")
    );
    assert!(light.len() < 200_000, "{}", light.len());
    assert_eq!(info.width, 1600);
    let (_, whole) = read(&pages.png(0, 1600).unwrap());
    let apart = pixels.iter().zip(&whole).map(|(a, b)| a.abs_diff(*b)).max();
    assert!(apart.unwrap() <= 8, "looks the same: {apart:?}");
}

/// Chance in every pixel: nothing can be pressed out of it.
fn noise(width: u32) -> Raster {
    let height = width * 7 / 10;
    let mut chance = blake3::Hasher::new().update(b"noise").finalize_xof();
    let mut colours = vec![[0; 3]; (width * height) as usize];
    chance.fill(colours.as_flattened_mut());
    Raster {
        width,
        height,
        colours,
    }
}

#[test]
fn whatever_is_on_the_page_the_picture_stays_below_its_limit() {
    for (limit, least) in [(90_000, 300), (0, 200)] {
        let light = light::light_png(|width| Ok(noise(width)), 480, limit).unwrap();
        let (info, _) = read(&light);
        assert!(light.len() <= limit.max(40_000), "{}", light.len());
        assert!(info.width >= least, "{limit}: {} wide", info.width);
    }
}

#[test]
fn few_colours_stay_exactly_as_they_are() {
    let colours: Vec<[u8; 3]> = (0..200_u8).map(|it| [it, 255 - it, it / 2]).collect();
    let palette = palette::Palette::of(&colours, 256);
    let places = palette.places(&colours);
    let back: Vec<[u8; 3]> = places
        .iter()
        .map(|it| palette.colours()[usize::from(*it)])
        .collect();
    assert_eq!(back, colours);
}

#[test]
fn of_many_colours_each_gets_one_that_is_near() {
    let colours: Vec<[u8; 3]> = (0..4096_u16)
        .map(|it| {
            let part = |shift: u16| u8::try_from(it >> shift & 15).unwrap() * 17;
            [part(8), part(4), part(0)]
        })
        .collect();
    let palette = palette::Palette::of(&colours, 256);
    assert_eq!(palette.colours().len(), 256);
    for (colour, place) in colours.iter().zip(palette.places(&colours)) {
        let near = palette.colours()[usize::from(place)];
        let apart = colour.iter().zip(near).map(|(a, b)| a.abs_diff(b)).max();
        assert!(apart.unwrap() <= 40, "{colour:?} → {near:?}");
    }
}
