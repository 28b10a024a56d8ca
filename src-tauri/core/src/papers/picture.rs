//! Logos: PNG and JPEG files as the academy keeps them.
//!
//! A JPEG goes into the file as it is. A PNG is unpacked, made smaller when it is far larger than
//! print needs, and its transparency kept.

use printpdf::{PdfWarnMsg, RawImage, RawImageData};

use super::PaperError;

/// Pixels along the longer side that suffice for 20 mm on paper at 900 dots per inch.
const ENOUGH: usize = 720;
/// Pixels along the longer side that suffice for A4 at 300 dots per inch.
const ENOUGH_FOR_A_PAGE: usize = 3508;

/// A picture ready for the file.
#[derive(Clone, Debug)]
pub struct Picture {
    pub(super) width: usize,
    pub(super) height: usize,
    pub(super) pixels: Pixels,
}

#[derive(Clone, Debug)]
pub(super) enum Pixels {
    /// A whole JPEG file with its number of colour channels.
    Jpeg { file: Vec<u8>, channels: u8 },
    /// Unpacked pixels.
    Raw(Box<RawImage>),
}

impl Picture {
    /// Reads a PNG or JPEG file.
    ///
    /// # Errors
    /// [`PaperError::Picture`] for any other file or a damaged one.
    pub fn read(file: &[u8]) -> Result<Picture, PaperError> {
        Self::read_for(file, ENOUGH)
    }

    /// Reads a PNG or JPEG file that covers a page.
    ///
    /// # Errors
    /// As [`Picture::read`].
    pub fn background(file: &[u8]) -> Result<Picture, PaperError> {
        Self::read_for(file, ENOUGH_FOR_A_PAGE)
    }

    /// Returns width and height in pixels.
    pub fn size(&self) -> [u32; 2] {
        [self.width, self.height].map(|side| u32::try_from(side).unwrap_or(u32::MAX))
    }

    fn read_for(file: &[u8], enough: usize) -> Result<Picture, PaperError> {
        if file.starts_with(&[0xff, 0xd8]) {
            let frame = jpeg_frame(file).ok_or(PaperError::Picture)?;
            let pixels = Pixels::Jpeg {
                file: file.to_vec(),
                channels: frame.channels,
            };
            return Ok(Picture {
                width: frame.width,
                height: frame.height,
                pixels,
            });
        }
        if !file.starts_with(b"\x89PNG") {
            return Err(PaperError::Picture);
        }
        let mut warnings: Vec<PdfWarnMsg> = Vec::new();
        let image =
            RawImage::decode_from_bytes(file, &mut warnings).map_err(|_| PaperError::Picture)?;
        let image = shrink(image, enough);
        Ok(Picture {
            width: image.width,
            height: image.height,
            pixels: Pixels::Raw(Box::new(image)),
        })
    }

    /// Returns width divided by height.
    pub(super) fn aspect(&self) -> f64 {
        self.width.max(1) as f64 / self.height.max(1) as f64
    }
}

struct Frame {
    width: usize,
    height: usize,
    channels: u8,
}

/// Finds the frame header of a JPEG file.
fn jpeg_frame(file: &[u8]) -> Option<Frame> {
    let mut at = 2;
    loop {
        let marker = file.get(at..at + 4)?;
        let &[0xff, kind, high, low] = marker else {
            return None;
        };
        if matches!(kind, 0xc0..=0xc3 | 0xc5..=0xc7 | 0xc9..=0xcb | 0xcd..=0xcf) {
            let &[_, h1, h0, w1, w0, channels] = file.get(at + 4..at + 10)? else {
                return None;
            };
            let size = |high, low| usize::from(u16::from_be_bytes([high, low]));
            let (width, height) = (size(w1, w0), size(h1, h0));
            let is_known = width > 0 && height > 0 && matches!(channels, 1 | 3);
            return is_known.then_some(Frame {
                width,
                height,
                channels,
            });
        }
        at += 2 + usize::from(u16::from_be_bytes([high, low]));
    }
}

/// Averages squares of pixels until the longer side is no longer than print needs.
fn shrink(image: RawImage, enough: usize) -> RawImage {
    let step = (image.width.max(image.height) / enough).max(1);
    let RawImageData::U8(pixels) = &image.pixels else {
        return image;
    };
    let channels = pixels.len() / (image.width * image.height).max(1);
    if step == 1 || channels == 0 {
        return image;
    }
    let (width, height) = (image.width / step, image.height / step);
    let mut small = Vec::with_capacity(width * height * channels);
    for y in 0..height {
        for x in 0..width {
            for channel in 0..channels {
                small.push(average(
                    pixels,
                    image.width,
                    channels,
                    [x * step, y * step],
                    step,
                    channel,
                ));
            }
        }
    }
    RawImage {
        pixels: RawImageData::U8(small),
        width,
        height,
        ..image
    }
}

fn average(
    pixels: &[u8],
    width: usize,
    channels: usize,
    [left, top]: [usize; 2],
    step: usize,
    channel: usize,
) -> u8 {
    let mut sum = 0;
    for y in top..top + step {
        for x in left..left + step {
            let pixel = pixels.get((y * width + x) * channels + channel);
            sum += pixel.copied().map_or(0, usize::from);
        }
    }
    u8::try_from(sum / (step * step)).unwrap_or(u8::MAX)
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
    fn a_jpeg_header_is_read() {
        let file = [
            0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc0, 0, 11, 8, 0, 30, 0, 40, 3, 1, 0, 0,
        ];
        let picture = Picture::read(&file).unwrap();
        assert_eq!((picture.width, picture.height), (40, 30));
    }

    #[test]
    fn anything_else_is_refused() {
        for file in [
            &b"GIF89a"[..],
            b"",
            b"\xff\xd8\xff",
            b"\x89PNG\r\n\x1a\nrest",
        ] {
            assert!(matches!(Picture::read(file), Err(PaperError::Picture)));
        }
    }
}
