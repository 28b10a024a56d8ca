//! QR codes as vector rectangles.
//!
//! Error level M, with the four white modules around it that readers need inside the given square.

use fast_qr::ECL;
use fast_qr::qr::{QRBuilder, QRCode};

use super::PaperError;
use super::compress::CodePlace;
use super::operators::{Ink, Operators};

/// White modules on every side.
const QUIET: usize = 4;

/// Draws a QR code into its place.
///
/// # Errors
/// [`PaperError::CodeTooLong`] when no QR code can hold the text.
pub(super) fn draw_code(content: &mut Operators, place: &CodePlace) -> Result<(), PaperError> {
    let code = encode(&place.payload)?;
    let module = place.side / (code.size + 2 * QUIET) as f64;
    let edge = QUIET as f64 * module;
    content.word("q").fill_ink(Ink::Black);
    content
        .precise(&[module, 0.0, 0.0, module, place.x + edge, place.y + edge])
        .word("cm");
    for [x, y, width, height] in rectangles(&code) {
        for number in [x, y, width, height] {
            content.whole(number);
        }
        content.word("re");
    }
    content.word("f").word("Q");
    Ok(())
}

/// Returns how wide one module of this text's code is in a square of `side` millimetres.
///
/// # Errors
/// [`PaperError::CodeTooLong`] when no QR code can hold the text.
pub(super) fn module_width(payload: &str, side: f64) -> Result<f64, PaperError> {
    Ok(side / (encode(payload)?.size + 2 * QUIET) as f64)
}

fn encode(payload: &str) -> Result<QRCode, PaperError> {
    let code = QRBuilder::new(payload).ecl(ECL::M).build();
    code.map_err(|_| PaperError::CodeTooLong(payload.len()))
}

/// Covers the dark modules with few rectangles: x, y, width, height.
fn rectangles(code: &QRCode) -> Vec<[usize; 4]> {
    let size = code.size;
    let mut open: Vec<bool> = code
        .data
        .iter()
        .take(size * size)
        .map(|module| module.value())
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
        for [x, y, width, height] in rectangles(&code) {
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
    fn a_text_no_code_can_hold_is_refused() {
        let place = CodePlace {
            payload: "x".repeat(5000),
            x: 0.0,
            y: 0.0,
            side: 28.0,
        };
        let refused = draw_code(&mut Operators::default(), &place);
        assert!(matches!(refused, Err(PaperError::CodeTooLong(5000))));
    }
}
