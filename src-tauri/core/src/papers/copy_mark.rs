//! A word laid over finished pages: that a paper is a copy.
//!
//! The page below stays byte for byte what it was; the mark is a drawing of its own beside it in the
//! file, so that it looks the same on every template. It stands in the upper right corner on white,
//! where papers say nothing.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream};

use super::PaperError;
use super::assemble::{FileFacts, assemble, deflated, save};
use super::canvas::{Align, Canvas, POINT, PageSize, Type};
use super::compress::deflate;
use super::fonts::Face;
use super::operators::{Ink, Paint};
use super::path::Path;
use super::shape::Figures;
use super::words::PaperLang;

/// Height of the mark, and how far it stands from the corner, in millimetres.
const TALL: f64 = 8.0;
const FROM_EDGE: f64 = 5.0;
const RED: Ink = Ink::Mixed([150, 30, 30]);
const WHITE: Ink = Ink::Mixed([255, 255, 255]);

/// Lays a mark over every page of a file of ours.
///
/// # Errors
/// [`PaperError::Unreadable`] for a file that is none of ours.
pub fn mark_pages(file: &[u8], mark: &str, lang: PaperLang) -> Result<Vec<u8>, PaperError> {
    let mut document = Document::load_mem(file).map_err(|_| PaperError::Unreadable)?;
    let (stamp, width) = stamp(mark, lang)?;
    lay_over(&mut document, &stamp, width).map_err(|_| PaperError::Broken("copy"))?;
    save(document)
}

/// Draws the mark as a page of its own, and returns its width in millimetres.
fn stamp(mark: &str, lang: PaperLang) -> Result<(Vec<u8>, f64), PaperError> {
    let kind = Type {
        face: Face::GolosSemiBold,
        size: 12.0,
        tracking: 0.04,
        figures: Figures::Tabular,
        ink: RED,
    };
    let mut measuring = Canvas::new(PageSize {
        width: 10.0,
        height: TALL,
    });
    let line = measuring.shaper.line(mark, kind.face, kind.figures);
    let width = line.measure(kind.size * POINT, kind.tracking) + 8.0;
    let size = PageSize {
        width,
        height: TALL,
    };
    let mut canvas = Canvas::new(size);
    canvas.page(None, |pen| {
        let frame = Path::rounded(0.3, 0.3, width - 0.6, TALL - 0.6, 1.2);
        pen.path(&frame, Paint::Fill, WHITE);
        pen.path(&frame, Paint::Stroke(0.5), RED);
        pen.text(mark, &kind, width / 2.0, TALL / 2.0 + 1.5, Align::Centre);
    })?;
    let facts = FileFacts {
        title: mark.to_owned(),
        author: String::new(),
        lang,
        made_on: chrono::NaiveDate::default(),
    };
    Ok((assemble(canvas.finish()?, &facts)?, width))
}

fn lay_over(document: &mut Document, stamp: &[u8], width: f64) -> lopdf::Result<()> {
    let form = take_in(document, stamp, width)?;
    let pages: Vec<ObjectId> = document.get_pages().into_values().collect();
    let mut given = std::collections::BTreeSet::new();
    for page in pages {
        let dictionary = document.get_dictionary(page)?;
        let size = dictionary.get(b"MediaBox")?.as_array()?.clone();
        let side = |at: usize| {
            size.get(at)
                .and_then(|it| it.as_float().ok())
                .map(f64::from)
        };
        let (across, down) = (side(2).unwrap_or_default(), side(3).unwrap_or_default());
        let contents = dictionary.get(b"Contents")?.as_reference()?;
        let resources = dictionary.get(b"Resources")?.as_reference()?;
        if given.insert(resources) {
            name_form(document, resources, form)?;
        }
        let x = across - (width + FROM_EDGE) / POINT;
        let y = down - (TALL + FROM_EDGE) / POINT;
        let over = format!("Q q 1 0 0 1 {x:.3} {y:.3} cm /Copy Do Q");
        let [before, behind] = ["q".to_owned(), over]
            .map(|it| document.add_object(deflated(Dictionary::new(), deflate(it.as_bytes()))));
        let all = [before, contents, behind].map(Object::Reference).to_vec();
        document
            .get_dictionary_mut(page)?
            .set("Contents", Object::Array(all));
    }
    Ok(())
}

/// Brings the objects of the mark's file into another and makes its page a drawing.
fn take_in(document: &mut Document, stamp: &[u8], width: f64) -> lopdf::Result<ObjectId> {
    let mut other = Document::load_mem(stamp)?;
    other.renumber_objects_with(document.max_id + 1);
    let page = other.get_pages().into_values().next();
    let page = page.ok_or(lopdf::Error::PageNumberNotFound(1))?;
    let dictionary = other.get_dictionary(page)?;
    let resources = dictionary.get(b"Resources")?.clone();
    let contents = dictionary.get(b"Contents")?.as_reference()?;
    let content = other.get_object(contents)?.as_stream()?;
    let content = content.decompressed_content()?;
    let mut wanted = vec![resources.clone()];
    while let Some(object) = wanted.pop() {
        for id in references(&object) {
            if document.objects.contains_key(&id) {
                continue;
            }
            let found = other.get_object(id)?.clone();
            wanted.push(found.clone());
            document.objects.insert(id, found);
        }
    }
    document.max_id = other.max_id;
    let bounds = [0.0, 0.0, width / POINT, TALL / POINT];
    let form = Dictionary::from_iter([
        ("Type", Object::Name(b"XObject".to_vec())),
        ("Subtype", Object::Name(b"Form".to_vec())),
        (
            "BBox",
            bounds.map(|it| Object::Real(it as f32)).to_vec().into(),
        ),
        ("Resources", resources),
    ]);
    Ok(document.add_object(Object::Stream(deflated(form, deflate(&content)))))
}

/// Returns the objects that one names.
fn references(object: &Object) -> Vec<ObjectId> {
    match object {
        Object::Reference(id) => vec![*id],
        Object::Array(all) => all.iter().flat_map(references).collect(),
        Object::Dictionary(all) => all.iter().flat_map(|(_, it)| references(it)).collect(),
        Object::Stream(Stream { dict, .. }) => {
            dict.iter().flat_map(|(_, it)| references(it)).collect()
        }
        _ => Vec::new(),
    }
}

fn name_form(document: &mut Document, resources: ObjectId, form: ObjectId) -> lopdf::Result<()> {
    let named = document.get_dictionary(resources)?.get(b"XObject").cloned();
    match named {
        Ok(Object::Reference(id)) => {
            document
                .get_dictionary_mut(id)?
                .set("Copy", Object::Reference(form));
        }
        Ok(Object::Dictionary(mut all)) => {
            all.set("Copy", Object::Reference(form));
            document.get_dictionary_mut(resources)?.set("XObject", all);
        }
        _ => {
            let all = Dictionary::from_iter([("Copy", Object::Reference(form))]);
            document.get_dictionary_mut(resources)?.set("XObject", all);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
