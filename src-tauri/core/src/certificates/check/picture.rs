//! Codes in a picture: a scan, a screenshot, a photograph taken by hand.

use std::io::Cursor;

use image::imageops::FilterType;
use image::{DynamicImage, GrayImage, ImageReader, Limits};
use rqrr::{BitGrid, Grid, PreparedImage};

use crate::error::{Code, Error, Result};

/// The longest side of a picture that is unpacked, in pixels.
const LONGEST: u32 = 16_000;
/// The most bytes that a picture may take when unpacked.
const MOST_BYTES: u64 = 256 << 20;
/// Longer sides, in pixels, at which a code is looked for: a photograph is clearer when it is made
/// smaller, a small picture when it is made larger.
const SIDES: [u32; 5] = [1600, 2400, 1100, 3400, 800];

/// Hundredths of the mean of its neighbourhood below which a pixel is dark.
const DARKER: u64 = 88;

/// A picture in shades of grey.
pub(super) struct Grey(GrayImage);

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
        GrayImage::from_raw(width, height, shades.collect()).map(Self)
    }
}

/// What can be seen through is white, as on a page.
fn on_white(picture: DynamicImage) -> GrayImage {
    if !picture.color().has_alpha() {
        return picture.into_luma8();
    }
    let picture = picture.into_luma_alpha8();
    GrayImage::from_fn(picture.width(), picture.height(), |x, y| {
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
            let ways: [fn(&GrayImage) -> Vec<String>; 3] = [read, read_by_neighbours, |it| {
                read_by_neighbours(&blurred(it))
            }];
            ways.iter()
                .map(|way| way(&scaled))
                .find(|it| !it.is_empty())
        })
        .unwrap_or_default()
}

fn blurred(picture: &GrayImage) -> GrayImage {
    DynamicImage::ImageLuma8(picture.clone())
        .blur(0.8)
        .into_luma8()
}

fn scaled(picture: &GrayImage, longest: u32, side: u32) -> GrayImage {
    if side == longest {
        return picture.clone();
    }
    let size = |it: u32| {
        let scaled = u64::from(it) * u64::from(side) / u64::from(longest);
        u32::try_from(scaled).unwrap_or(u32::MAX).max(1)
    };
    let (width, height) = (size(picture.width()), size(picture.height()));
    // Through the type that is compiled once: what is generic would be slow in tests.
    let whole = DynamicImage::ImageLuma8(picture.clone());
    whole
        .resize_exact(width, height, FilterType::CatmullRom)
        .into_luma8()
}

fn read(picture: &GrayImage) -> Vec<String> {
    let (width, height) = (picture.width() as usize, picture.height() as usize);
    let pixels = picture.as_raw();
    let shade = |x: usize, y: usize| pixels.get(y * width + x).copied().unwrap_or(u8::MAX);
    decoded(&PreparedImage::prepare_from_greyscale(width, height, shade).detect_grids())
}

/// Takes for dark what is darker than its neighbourhood, as a shadow across the paper asks for.
fn read_by_neighbours(picture: &GrayImage) -> Vec<String> {
    let (width, height) = (picture.width() as usize, picture.height() as usize);
    let sums = Sums::of(picture);
    let reach = (width.max(height) / 60).max(8);
    let pixels = picture.as_raw();
    let is_dark = |x: usize, y: usize| {
        let shade = pixels.get(y * width + x).copied().unwrap_or(u8::MAX);
        let (left, top) = (x.saturating_sub(reach), y.saturating_sub(reach));
        let (right, bottom) = ((x + reach + 1).min(width), (y + reach + 1).min(height));
        let count = ((right - left) * (bottom - top)) as u64;
        u64::from(shade) * count * 100 < sums.within([left, top, right, bottom]) * DARKER
    };
    decoded(&PreparedImage::prepare_from_bitmap(width, height, is_dark).detect_grids())
}

fn decoded<G: BitGrid>(grids: &[Grid<G>]) -> Vec<String> {
    let texts = grids.iter().filter_map(|it| it.decode().ok());
    texts.map(|it| it.1).collect()
}

/// Sums of all shades above and to the left of every pixel.
struct Sums {
    sums: Vec<u64>,
    width: usize,
}

impl Sums {
    fn of(picture: &GrayImage) -> Self {
        let width = picture.width() as usize + 1;
        let mut sums = vec![0; width];
        for row in picture.rows() {
            let above = sums.len() - width;
            let mut in_row = 0;
            sums.push(0);
            for (x, shade) in row.enumerate() {
                in_row += u64::from(shade.0[0]);
                let before: u64 = sums.get(above + x + 1).copied().unwrap_or_default();
                sums.push(before + in_row);
            }
        }
        Self { sums, width }
    }

    /// Returns the sum of a rectangle: left, top, right and bottom, the last two beside it.
    fn within(&self, [left, top, right, bottom]: [usize; 4]) -> u64 {
        let at = |x: usize, y: usize| {
            self.sums
                .get(y * self.width + x)
                .copied()
                .unwrap_or_default()
        };
        (at(right, bottom) + at(left, top)).saturating_sub(at(right, top) + at(left, bottom))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_is_that_of_its_rectangle() {
        let picture = GrayImage::from_fn(7, 5, |x, y| image::Luma([(x * 10 + y) as u8]));
        let sums = Sums::of(&picture);
        let expected: u64 = (2..6_u64)
            .flat_map(|x| (1..4).map(move |y| x * 10 + y))
            .sum();
        assert_eq!(sums.within([2, 1, 6, 4]), expected);
        assert_eq!(sums.within([3, 3, 3, 5]), 0);
    }
}
