//! Codes in a picture: a scan, a screenshot, a photograph taken by hand.

use std::io::Cursor;

use image::{DynamicImage, ImageReader, Limits, imageops};
use rqrr::PreparedImage;

use crate::error::{Code, Error, Result};

/// The longest side of a picture that is unpacked, in pixels.
const LONGEST: u32 = 16_000;
/// The most bytes that a picture may take when unpacked.
const MOST_BYTES: u64 = 256 << 20;
/// Longer sides, in pixels, at which a code is looked for: a photograph is clearer when it is made
/// smaller, a small picture when it is made larger.
const SIDES: [u32; 5] = [1600, 2400, 1100, 3400, 800];

/// A picture in shades of grey.
pub(super) struct Grey(image::GrayImage);

impl Grey {
    /// Reads a PNG or JPEG file.
    ///
    /// Refuses with [`Code::UnknownFormat`] any other, and with [`Code::BlobTooLarge`] one that would
    /// take more than 256 MiB.
    pub fn read(bytes: &[u8]) -> Result<Self> {
        let unknown = |_| Error::refused(Code::UnknownFormat);
        let mut reader = ImageReader::new(Cursor::new(bytes))
            .with_guessed_format()
            .map_err(|_| Error::refused(Code::UnknownFormat))?;
        let mut limits = Limits::default();
        limits.max_image_width = Some(LONGEST);
        limits.max_image_height = Some(LONGEST);
        limits.max_alloc = Some(MOST_BYTES);
        reader.limits(limits);
        match reader.decode() {
            Ok(picture) => Ok(Self(on_white(picture))),
            Err(image::ImageError::Limits(_)) => Err(Error::refused(Code::BlobTooLarge)),
            Err(other) => Err(unknown(other)),
        }
    }

    /// Takes pixels of one or three bytes.
    pub fn of_pixels(width: usize, height: usize, pixels: &[u8]) -> Option<Self> {
        let count = width.checked_mul(height).filter(|it| *it > 0)?;
        let channels = pixels.len() / count;
        if pixels.len() != count * channels || !matches!(channels, 1 | 3) {
            return None;
        }
        let shades = pixels.chunks(channels).map(|pixel| {
            let sum: u32 = pixel.iter().map(|it| u32::from(*it)).sum();
            u8::try_from(sum / channels as u32).unwrap_or(u8::MAX)
        });
        let (width, height) = (u32::try_from(width).ok()?, u32::try_from(height).ok()?);
        image::GrayImage::from_raw(width, height, shades.collect()).map(Self)
    }
}

/// What can be seen through is white, as on a page.
fn on_white(picture: DynamicImage) -> image::GrayImage {
    if !picture.color().has_alpha() {
        return picture.into_luma8();
    }
    let picture = picture.into_luma_alpha8();
    image::GrayImage::from_fn(picture.width(), picture.height(), |x, y| {
        let [shade, alpha] = picture.get_pixel(x, y).0.map(u16::from);
        let mixed = (shade * alpha + 255 * (255 - alpha)) / 255;
        image::Luma([u8::try_from(mixed).unwrap_or(u8::MAX)])
    })
}

/// Returns the texts of the codes in a picture, looked for in several sizes until one is read.
pub(super) fn codes_in(picture: &Grey) -> Vec<String> {
    let picture = &picture.0;
    let longest = picture.width().max(picture.height()).max(1);
    let sizes = SIDES.into_iter().filter(|it| *it <= longest * 3);
    let mut tries = std::iter::once(longest.min(4000)).chain(sizes);
    tries
        .find_map(|side| {
            let scaled = scaled(picture, longest, side);
            let found = [scaled.clone(), imageops::blur(&scaled, 0.8)]
                .into_iter()
                .map(|it| read(&it));
            found.into_iter().find(|it| !it.is_empty())
        })
        .unwrap_or_default()
}

fn scaled(picture: &image::GrayImage, longest: u32, side: u32) -> image::GrayImage {
    if side == longest {
        return picture.clone();
    }
    let size = |it: u32| {
        let scaled = u64::from(it) * u64::from(side) / u64::from(longest);
        u32::try_from(scaled).unwrap_or(u32::MAX).max(1)
    };
    let (width, height) = (size(picture.width()), size(picture.height()));
    imageops::resize(picture, width, height, imageops::FilterType::CatmullRom)
}

fn read(picture: &image::GrayImage) -> Vec<String> {
    let (width, height) = (picture.width() as usize, picture.height() as usize);
    let pixels = picture.as_raw();
    let shade = |x: usize, y: usize| pixels.get(y * width + x).copied().unwrap_or(u8::MAX);
    let mut prepared = PreparedImage::prepare_from_greyscale(width, height, shade);
    let grids = prepared.detect_grids();
    let texts = grids.iter().filter_map(|it| it.decode().ok());
    texts.map(|it| it.1).collect()
}
