//! QR codes as vector rectangles.
//!
//! Error level M, with the four white modules around it that readers need inside the given square.

use fast_qr::qr::{QRBuilder, QRCode};
use fast_qr::{ECL, Module};

use super::PaperError;
use super::compress::CodePlace;
use super::operators::{Ink, Operators};

/// How much of a code may be spoiled and still be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mending {
    /// About a seventh.
    Usual,
    /// As much as its size allows, up to about a third.
    Most,
}

/// By how much of a module dark ones are made smaller on every side.
const SPREAD: f64 = 0.03;
/// White modules on every side.
const QUIET: usize = 4;

/// Draws a QR code into its place.
///
/// # Errors
/// [`PaperError::CodeTooLong`] when no QR code can hold the text.
pub(super) fn draw_code(content: &mut Operators, place: &CodePlace) -> Result<(), PaperError> {
    let code = match place.mending {
        Mending::Usual => encode(&place.payload)?,
        Mending::Most => encode_strongly(&place.payload)?,
    };
    let module = place.side / (code.size + 2 * QUIET) as f64;
    let edge = QUIET as f64 * module;
    content.word("q").fill_ink(Ink::Black);
    content
        .precise(&[module, 0.0, 0.0, module, place.x + edge, place.y + edge])
        .word("cm");
    match place.mending {
        Mending::Usual => draw_dark(content, &code),
        Mending::Most => draw_light(content, &code),
    }
    content.word("Q");
    Ok(())
}

fn draw_dark(content: &mut Operators, code: &QRCode) {
    for rectangle in rectangles(code, Module::DARK) {
        for number in rectangle {
            content.whole(number);
        }
        content.word("re");
    }
    content.word("f");
}

/// Draws a dark square and what is light upon it, a little larger than it is: ink spreads, and a
/// camera sees grey at every edge, so that dark modules would come out wider than light ones.
fn draw_light(content: &mut Operators, code: &QRCode) {
    let size = code.size as f64;
    let whole = [SPREAD, SPREAD, size - 2.0 * SPREAD, size - 2.0 * SPREAD];
    content.numbers(&whole).word("re").word("f");
    content.fill_ink(Ink::Mixed([255, 255, 255]));
    for [x, y, width, height] in rectangles(code, Module::LIGHT) {
        let [x, y, width, height] = [x, y, width, height].map(|it| it as f64);
        let more = 2.0 * SPREAD;
        content
            .numbers(&[x - SPREAD, y - SPREAD, width + more, height + more])
            .word("re");
    }
    content.word("f");
}

/// Returns how wide one module of this text's code is in a square of `side` millimetres.
///
/// # Errors
/// [`PaperError::CodeTooLong`] when no QR code can hold the text.
pub(super) fn module_width(payload: &str, side: f64) -> Result<f64, PaperError> {
    Ok(side / (encode(payload)?.size + 2 * QUIET) as f64)
}

/// Mends as much as the size of the usual code has room for: short texts leave some.
fn encode_strongly(payload: &str) -> Result<QRCode, PaperError> {
    let usual = encode(payload)?;
    let stronger = [ECL::H, ECL::Q].into_iter().find_map(|level| {
        let code = QRBuilder::new(payload).ecl(level).build().ok();
        code.filter(|it| it.size == usual.size)
    });
    Ok(stronger.unwrap_or(usual))
}

fn encode(payload: &str) -> Result<QRCode, PaperError> {
    let code = QRBuilder::new(payload).ecl(ECL::M).build();
    code.map_err(|_| PaperError::CodeTooLong(payload.len()))
}

/// Covers the modules of one colour with few rectangles: x, y, width, height.
fn rectangles(code: &QRCode, colour: bool) -> Vec<[usize; 4]> {
    let size = code.size;
    let mut open: Vec<bool> = code
        .data
        .iter()
        .take(size * size)
        .map(|module| module.value() == colour)
        .collect();
    let mut rectangles = Vec::with_capacity(size * size / 4);
    for y in 0..size {
        let mut x = 0;
        while x < size {
            let is_open = |x: usize, y: usize| open.get(y * size + x) == Some(&true);
            let width = (x..size).take_while(|x| is_open(*x, y)).count();
            if width == 0 {
                x += 1;
                continue;
            }
            let row_is_open = |y: &usize| (x..x + width).all(|x| is_open(x, *y));
            let height = (y..size).take_while(row_is_open).count();
            for row in y..y + height {
                let start = row * size + x;
                if let Some(covered) = open.get_mut(start..start + width) {
                    covered.fill(false);
                }
            }
            rectangles.push([x, y, width, height]);
            x += width;
        }
    }
    rectangles
}

#[cfg(test)]
#[allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice
)]
mod tests {
    use super::*;

    #[test]
    fn rectangles_cover_each_dark_module_once() {
        let code = encode("https://example.kz/t/VJ-2026-7K-0128-2").unwrap();
        let mut covered = vec![0; code.size * code.size];
        for [x, y, width, height] in rectangles(&code, Module::DARK) {
            for row in y..y + height {
                for column in x..x + width {
                    covered[row * code.size + column] += 1;
                }
            }
        }
        for (index, count) in covered.iter().enumerate() {
            assert_eq!(*count, u8::from(code.data[index].value()), "module {index}");
        }
    }

    #[test]
    fn the_code_of_a_badge_mends_the_most_and_is_no_larger() {
        let (usual, strong) = (encode("JZZIMYFSNL"), encode_strongly("JZZIMYFSNL"));
        let (usual, strong) = (usual.unwrap(), strong.unwrap());
        assert_eq!(
            (strong.ecl, strong.size),
            (Some(ECL::H), 21),
            "letters, not bytes"
        );
        assert_eq!(usual.size, strong.size);
        let long = encode_strongly("https://example.kz/t/VJ-2026-7K-0128-2").unwrap();
        let usual = encode("https://example.kz/t/VJ-2026-7K-0128-2").unwrap();
        assert_eq!(long.size, usual.size);
    }

    #[test]
    fn a_text_no_code_can_hold_is_refused() {
        let place = CodePlace {
            payload: "x".repeat(5000),
            x: 0.0,
            y: 0.0,
            side: 28.0,
            mending: Mending::Usual,
        };
        let refused = draw_code(&mut Operators::default(), &place);
        assert!(matches!(refused, Err(PaperError::CodeTooLong(5000))));
    }
}
