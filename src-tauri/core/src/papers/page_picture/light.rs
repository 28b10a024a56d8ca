//! A picture that a messenger takes as it is: never heavier than it may be.

use super::palette::Palette;
use super::{Kind, PaperError, Raster, write_png};

/// The lightest limit: a page 150 pixels wide fits into it whatever is on it.
const LEAST: usize = 40_000;
/// How much narrower the next try is.
const NARROWER: f64 = 0.85;

/// Returns the page as a PNG of at most `limit` bytes.
///
/// First with 256 colours and fewer, then narrower. It ends: a page whose pixels alone, a byte each,
/// stay below the limit cannot come out heavier.
pub(super) fn light_png(
    draw: impl Fn(u32) -> Result<Raster, PaperError>,
    width: u32,
    limit: usize,
) -> Result<Vec<u8>, PaperError> {
    let limit = limit.max(LEAST);
    let mut width = width.max(1);
    loop {
        let page = draw(width)?;
        for colours in [256, 96] {
            let picture = with_colours(&page, colours)?;
            if picture.len() <= limit {
                return Ok(picture);
            }
        }
        if width == 1 {
            return Err(PaperError::Broken("light picture"));
        }
        width = narrower(width);
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "smaller than a width, and not below nothing"
)]
fn narrower(width: u32) -> u32 {
    ((f64::from(width) * NARROWER) as u32).max(1)
}

fn with_colours(page: &Raster, colours: usize) -> Result<Vec<u8>, PaperError> {
    let palette = Palette::of(&page.colours, colours);
    let places = palette.places(&page.colours);
    let kind = Kind::Places(&places, palette.colours());
    write_png(page.width, page.height, &kind)
}
