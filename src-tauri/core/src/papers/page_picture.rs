//! Pictures of pages: our own PDF files, drawn into pixels and kept as PNG.
//!
//! A page is drawn by the same bytes that are printed, so a picture can show nothing that the paper
//! does not. Typefaces stand inside our files: no typeface of the system is ever asked for. Deliberately
//! absent: files of others, whose pages may need more than ours do.

mod light;
mod mark;
mod palette;

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_interpret::util::TransformExt as _;
use hayro::hayro_syntax::Pdf;
use hayro::kurbo::Affine;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::vello_cpu::{Pixmap, RasterizerSettings, RenderContext, Resources, TargetInit};
use hayro::{RenderCache, RenderSettings, render_into};

use super::PaperError;

/// The widest picture that is drawn, in pixels: A3 at 600 dots per inch.
const WIDEST: u32 = 9_933;

/// A file of ours, opened so that its pages can be drawn.
pub struct PagePictures {
    file: Pdf,
}

impl PagePictures {
    /// Opens a file that [`crate::papers`] made.
    ///
    /// # Errors
    /// [`PaperError::Unreadable`] for a file that is no PDF.
    pub fn read(file: &[u8]) -> Result<Self, PaperError> {
        let file = Pdf::new(file.to_vec()).map_err(|_| PaperError::Unreadable)?;
        Ok(Self { file })
    }

    /// Returns how many pages the file has.
    pub fn count(&self) -> usize {
        self.file.pages().len()
    }

    /// Draws a page, counted from 0, so many pixels wide, and keeps every colour; its height follows
    /// the paper.
    ///
    /// # Errors
    /// [`PaperError::Nothing`] where there is no such page.
    pub fn png(&self, page: usize, width: u32) -> Result<Vec<u8>, PaperError> {
        self.raster(page, width)?.png()
    }

    /// Draws a page as a PNG of at most `limit` bytes, for messengers: 256 colours, `width` pixels wide,
    /// and narrower only where that would be heavier. A limit below 40 kilobytes is taken for 40. The
    /// file carries `mark`, a few letters nobody sees, by which it is known again.
    ///
    /// # Errors
    /// As [`PagePictures::png`].
    pub fn light_png(
        &self,
        page: usize,
        width: u32,
        limit: usize,
        mark: &str,
    ) -> Result<Vec<u8>, PaperError> {
        let limit = limit.saturating_sub(mark::weight(mark));
        let picture = light::light_png(|width| self.raster(page, width), width, limit)?;
        Ok(mark::put(picture, mark))
    }

    /// Returns the mark of a picture that [`PagePictures::light_png`] made, from its first 512 bytes.
    pub fn mark_of(picture: &[u8]) -> Option<String> {
        mark::find(picture)
    }

    pub(super) fn raster(&self, page: usize, width: u32) -> Result<Raster, PaperError> {
        let page = self.file.pages().get(page).ok_or(PaperError::Nothing)?;
        let (across, down) = page.render_dimensions();
        let scale = f64::from(width.clamp(1, WIDEST)) / f64::from(across.max(1.0));
        let (width, height) = (
            pixels(f64::from(across) * scale),
            pixels(f64::from(down) * scale),
        );
        let mut canvas = RenderContext::new(width, height);
        // Letters stay where the layout put them, as on paper.
        let settings = RenderSettings {
            hinting: false,
            ..RenderSettings::default()
        };
        render_into(
            page,
            &RenderCache::new(),
            &InterpreterSettings::default(),
            &settings,
            &mut canvas,
            Affine::scale(scale) * page.initial_transform(true).to_kurbo(),
        );
        canvas.flush();
        let mut drawn = Pixmap::new(width, height);
        let white = RasterizerSettings {
            target_init: TargetInit::Clear(WHITE),
            ..RasterizerSettings::default()
        };
        canvas.render_with(&mut drawn, &mut Resources::default(), white);
        Ok(Raster {
            width: u32::from(width),
            height: u32::from(height),
            // The ground is white and whole, so that nothing of it shows through.
            colours: drawn
                .data_as_u8_slice()
                .chunks_exact(4)
                .filter_map(|it| it.first_chunk::<3>().copied())
                .collect(),
        })
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped to what fits"
)]
fn pixels(length: f64) -> u16 {
    length.round().clamp(1.0, f64::from(u16::MAX)) as u16
}

/// Draws one page of a file of ours, counted from 0, as a PNG so many pixels wide.
///
/// # Errors
/// [`PaperError::Unreadable`] for a file that is no PDF, [`PaperError::Nothing`] where there is no such
/// page.
pub fn page_picture(file: &[u8], page: usize, width: u32) -> Result<Vec<u8>, PaperError> {
    PagePictures::read(file)?.png(page, width)
}

/// A page in pixels: red, green and blue of each, line by line.
#[derive(Clone, Debug)]
pub(super) struct Raster {
    width: u32,
    height: u32,
    pub(super) colours: Vec<[u8; 3]>,
}

impl Raster {
    fn png(&self) -> Result<Vec<u8>, PaperError> {
        let kind = Kind::Colours(self.colours.as_flattened());
        write_png(self.width, self.height, &kind)
    }
}

/// What the pixels of a PNG are.
enum Kind<'a> {
    /// Red, green and blue.
    Colours(&'a [u8]),
    /// Places in a list of colours.
    Places(&'a [u8], &'a [[u8; 3]]),
}

fn write_png(width: u32, height: u32, kind: &Kind<'_>) -> Result<Vec<u8>, PaperError> {
    let broken = |_| PaperError::Broken("picture of a page");
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, width, height);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::Balanced);
    let pixels = match kind {
        Kind::Colours(pixels) => {
            encoder.set_color(png::ColorType::Rgb);
            encoder.set_filter(png::Filter::Up);
            pixels
        }
        Kind::Places(pixels, colours) => {
            encoder.set_color(png::ColorType::Indexed);
            encoder.set_palette(colours.as_flattened());
            encoder.set_filter(png::Filter::NoFilter);
            pixels
        }
    };
    let mut writer = encoder.write_header().map_err(broken)?;
    writer.write_image_data(pixels).map_err(broken)?;
    writer.finish().map_err(broken)?;
    Ok(file)
}

#[cfg(test)]
mod tests;
