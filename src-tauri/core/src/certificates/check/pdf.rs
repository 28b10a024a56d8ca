//! Codes on the pages of a PDF, read without drawing it.
//!
//! Our own files hold a code as squares of whole numbers, which are read as they will be printed:
//! nothing beside the drawing could say another thing than the drawing. Of scans the pictures are looked at.

use std::io::Read as _;

use flate2::read::ZlibDecoder;
use lopdf::content::{Content, Operation};
use lopdf::{Document, LoadOptions, Object, ObjectId, Stream};
use rqrr::{Grid, SimpleGrid};

use super::picture::{Grey, codes_in};
use crate::error::{Code, Error, Result};

/// The most bytes that one stream of a file may unpack to.
const MOST_UNPACKED: usize = 64 << 20;
/// The most pages that are looked at.
const MOST_PAGES: usize = 10_000;
/// Modules along the side of the smallest and the largest code.
const SIDES: std::ops::RangeInclusive<usize> = 21..=177;

/// Returns the texts of the codes on every page.
///
/// Refuses with [`Code::UnknownFormat`] a file that is no readable PDF, with
/// [`Code::EncryptedFile`] one that asks for a password, and with [`Code::TooLarge`] one of more than
/// 10,000 pages.
pub(super) fn codes_by_page(bytes: &[u8]) -> Result<Vec<Vec<String>>> {
    let options = LoadOptions {
        max_decompressed_size: Some(MOST_UNPACKED),
        ..LoadOptions::default()
    };
    let document = Document::load_mem_with_options(bytes, options)
        .map_err(|_| Error::refused(Code::UnknownFormat))?;
    if document.is_encrypted() {
        return Err(Error::refused(Code::EncryptedFile));
    }
    let pages = document.get_pages();
    if pages.len() > MOST_PAGES {
        return Err(Error::refused(Code::TooLarge));
    }
    Ok(pages
        .into_values()
        .map(|page| codes_on(&document, page))
        .collect())
}

fn codes_on(document: &Document, page: ObjectId) -> Vec<String> {
    let mut content = Vec::new();
    for id in document.get_page_contents(page) {
        let stream = document.get_object(id).and_then(Object::as_stream);
        content.extend(stream.ok().and_then(unpack).unwrap_or_default());
        content.push(b'\n');
    }
    let drawn = Content::decode(&content).map(|it| squares(&it.operations));
    let found: Vec<String> = drawn
        .unwrap_or_default()
        .iter()
        .filter_map(|it| read_squares(it))
        .collect();
    match found.is_empty() {
        false => found,
        true => pictures(document, page).iter().flat_map(codes_in).collect(),
    }
}

fn unpack(stream: &Stream) -> Option<Vec<u8>> {
    match stream.dict.get(b"Filter") {
        Err(_) => Some(stream.content.clone()),
        Ok(filter) if is_filter(filter, b"FlateDecode") => {
            let mut out = Vec::new();
            let capped = ZlibDecoder::new(stream.content.as_slice()).take(MOST_UNPACKED as u64);
            let mut capped = capped;
            capped.read_to_end(&mut out).ok()?;
            Some(out)
        }
        Ok(_) => None,
    }
}

fn is_filter(filter: &Object, name: &[u8]) -> bool {
    match filter {
        Object::Array(filters) => match filters.as_slice() {
            [only] => is_filter(only, name),
            _ => false,
        },
        other => other.as_name().is_ok_and(|it| it == name),
    }
}

/// A rectangle of whole modules: x, y, width, height.
type Square = [usize; 4];

/// Returns every run of rectangles in whole numbers that is filled at once.
fn squares(operations: &[Operation]) -> Vec<Vec<Square>> {
    let mut all = Vec::new();
    let mut open: Vec<Square> = Vec::new();
    for operation in operations {
        match operation.operator.as_str() {
            "re" => open.extend(square(operation)),
            "f" | "F" | "f*" => all.push(std::mem::take(&mut open)),
            _ => open.clear(),
        }
    }
    all.retain(|it| it.len() > 20);
    all
}

fn square(operation: &Operation) -> Option<Square> {
    let whole = |it: &Object| usize::try_from(it.as_i64().ok()?).ok();
    let [x, y, width, height] = operation.operands.as_slice() else {
        return None;
    };
    let square = [whole(x)?, whole(y)?, whole(width)?, whole(height)?];
    square
        .iter()
        .all(|it| *it <= *SIDES.end())
        .then_some(square)
}

fn read_squares(squares: &[Square]) -> Option<String> {
    let side = squares.iter().map(|it| it[0] + it[2]).max()?;
    let height = squares.iter().map(|it| it[1] + it[3]).max()?;
    if side != height || !SIDES.contains(&side) {
        return None;
    }
    let mut dark = vec![false; side * side];
    for [x, y, width, height] in squares {
        for row in *y..y + height {
            let row = dark.get_mut(row * side + x..row * side + x + width)?;
            row.fill(true);
        }
    }
    let is_dark = |x: usize, y: usize| dark.get(y * side + x).copied().unwrap_or_default();
    // Rows run up on paper and down in a picture.
    let upward = SimpleGrid::from_func(side, |x, y| is_dark(x, side - 1 - y));
    let downward = SimpleGrid::from_func(side, is_dark);
    [upward, downward]
        .into_iter()
        .find_map(|grid| Grid::new(grid).decode().ok())
        .map(|it| it.1)
}

/// Returns the pictures that a page shows whole, as scans have them.
fn pictures(document: &Document, page: ObjectId) -> Vec<Grey> {
    let images = document.get_page_images(page).unwrap_or_default();
    let images = images.iter().filter_map(|image| {
        let stream = document
            .get_object(image.id)
            .and_then(Object::as_stream)
            .ok()?;
        if stream
            .dict
            .get(b"Filter")
            .is_ok_and(|it| is_filter(it, b"DCTDecode"))
        {
            return Grey::read(image.content).ok();
        }
        let (width, height) = (
            usize::try_from(image.width).ok()?,
            usize::try_from(image.height).ok()?,
        );
        (image.bits_per_component == Some(8)).then_some(())?;
        Grey::of_pixels(width, height, &unpack(stream)?)
    });
    images.collect()
}
