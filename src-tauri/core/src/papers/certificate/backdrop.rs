//! What stands behind and beside the words: ornament, rules, logos.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{CertificateLook, Logos};
use crate::papers::PaperError;
use crate::papers::canvas::{Canvas, FormId, Pen, PictureId};
use crate::papers::operators::Paint;
use crate::papers::path::Path;
use crate::papers::picture::Picture;
use crate::papers::template::{Art, InkWay, Template};

/// Keeps the drawing behind the words; each piece of the ornament is kept once.
///
/// # Errors
/// [`PaperError::Template`] for a path or piece that cannot be read.
pub(super) fn draw_backdrop(
    template: &Template,
    way: InkWay,
    canvas: &mut Canvas,
) -> Result<FormId, PaperError> {
    let broken = |name: &str| PaperError::Template(name.to_owned());
    let outline = template.ways.get(&way).and_then(|way| way.outline);
    let mut pieces = BTreeMap::new();
    for (name, piece) in &template.pieces {
        let path = Path::read(&piece.path).ok_or_else(|| broken(name))?;
        let [left, top, right, bottom] = path.bounds();
        let paint = match outline {
            Some(width) => Paint::Stroke(width),
            None if piece.even_odd => Paint::FillEvenOdd,
            None => Paint::Fill,
        };
        let bounds = [left - 0.5, top - 0.5, right + 0.5, bottom + 0.5];
        pieces.insert(
            name.as_str(),
            canvas.form(bounds, |pen| pen.bare_path(&path, paint)),
        );
    }
    let [width, height] = template.page;
    let mut failed = None;
    let backdrop = canvas.form([0.0, 0.0, width, height], |pen| {
        for art in &template.backdrop {
            failed = failed
                .take()
                .or(draw_art(art, template, way, &pieces, pen).err());
        }
    });
    failed.map_or(Ok(backdrop), Err)
}

fn draw_art(
    art: &Art,
    template: &Template,
    way: InkWay,
    pieces: &BTreeMap<&str, FormId>,
    pen: &mut Pen<'_>,
) -> Result<(), PaperError> {
    let broken = |name: &str| PaperError::Template(name.to_owned());
    let (ink, only) = match art {
        Art::Row { ink, .. } => (ink, None),
        Art::Stroke { ink, way, .. } | Art::Circle { ink, way, .. } => (ink, *way),
    };
    if only.is_some_and(|only| only != way) {
        return Ok(());
    }
    let ink = template.ink(way, ink);
    match art {
        Art::Row {
            piece,
            first,
            step,
            count,
            turn,
            ..
        } => {
            let form = pieces.get(piece.as_str()).ok_or_else(|| broken(piece))?;
            pen.inks(ink);
            for index in 0..*count {
                let along = index as f64;
                let at = [first[0] + step[0] * along, first[1] + step[1] * along];
                pen.form(*form, turn.matrix(at));
            }
        }
        Art::Stroke { width, path, .. } => {
            let path = Path::read(path).ok_or_else(|| broken(path))?;
            pen.path(&path, Paint::Stroke(*width), ink);
        }
        Art::Circle {
            width,
            centre,
            radius,
            ..
        } => {
            pen.path(&Path::circle(*centre, *radius), Paint::Stroke(*width), ink);
        }
    }
    Ok(())
}

/// Keeps the logos and returns where they go: x, y, width, height.
pub(super) fn place_logos(
    look: &CertificateLook,
    canvas: &mut Canvas,
) -> Vec<(PictureId, [f64; 4])> {
    let field = &look.template.logos;
    let mut places = Vec::new();
    for (logo, centre) in [
        (&look.logos.left, field.left),
        (&look.logos.right, field.right),
    ] {
        if let Some(picture) = logo {
            let [width, height] = logo_size(picture, field.width, field.height);
            let corner = [centre[0] - width / 2.0, centre[1] - height / 2.0];
            let id = match places.first() {
                Some((id, _)) if is_same(&look.logos) => *id,
                _ => canvas.picture((**picture).clone()),
            };
            places.push((id, [corner[0], corner[1], width, height]));
        }
    }
    places
}

fn is_same(logos: &Logos) -> bool {
    let pair = logos.left.as_ref().zip(logos.right.as_ref());
    pair.is_some_and(|(left, right)| Arc::ptr_eq(left, right))
}

/// Logos of different proportions look alike when they cover about the same area.
fn logo_size(picture: &Picture, most_width: f64, most_height: f64) -> [f64; 2] {
    let aspect = picture.aspect();
    let height = (most_height * most_height / aspect)
        .sqrt()
        .min(most_height)
        .min(most_width / aspect);
    [height * aspect, height]
}
