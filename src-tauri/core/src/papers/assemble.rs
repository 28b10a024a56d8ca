//! The file itself: printpdf lays out document, fonts, pictures and bookmarks; the page contents,
//! already compressed, are put into the lopdf document below it.
//!
//! Same input, same bytes: ids are derived from the content and dates come from outside. Fonts go
//! in as subsets, each drawing and picture once, small objects together in object streams.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use lopdf::{Dictionary, Document, Object, ObjectId, SaveOptions, Stream, StringFormat};
use printpdf::{
    Codepoint, DictItem, ExternalStream, ExternalXObject, FontId, Mm, Op, PageAnnotId,
    PageAnnotation, ParsedFont, PdfDocument, PdfFont, PdfFontHandle, PdfPage, PdfSaveOptions, Pt,
    TextItem, XObject, XObjectId, to_lopdf_doc,
};

use super::PaperError;
use super::canvas::{Drawn, FaceUse, Form, Page};
use super::compress::deflate;
use super::fonts::Face;
use super::picture::{Picture, Pixels};
use super::words::PaperLang;

/// What a file says about itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileFacts {
    /// Title shown by viewers.
    pub title: String,
    /// The body that issues.
    pub author: String,
    /// Language of the text.
    pub lang: PaperLang,
    /// Day the paper was made.
    pub made_on: NaiveDate,
}

/// Writes the drawn pages as a file.
///
/// # Errors
/// [`PaperError::Broken`] when a font cannot be reduced or the file cannot be put together.
pub(super) fn assemble(drawn: Drawn, facts: &FileFacts) -> Result<Vec<u8>, PaperError> {
    let pdf = lay_out(&drawn, facts)?;
    let options = PdfSaveOptions {
        optimize: false,
        subset_fonts: false,
        secure: true,
        image_optimization: None,
    };
    let mut document = to_lopdf_doc(&pdf, &options, &mut Vec::new());
    drop(pdf);
    document.version = "1.7".to_owned();
    let identity = identity(&drawn, facts);
    let broken = |_| PaperError::Broken("document");
    let resources = share_resources(&mut document, drawn.forms.len()).map_err(broken)?;
    fill_pages(&mut document, drawn.pages, resources).map_err(broken)?;
    describe(&mut document, facts, &identity).map_err(broken)?;
    compress_streams(&mut document);
    save(document)
}

fn lay_out(drawn: &Drawn, facts: &FileFacts) -> Result<PdfDocument, PaperError> {
    let mut pdf = PdfDocument::new(&facts.title);
    let mut inventory = Vec::new();
    for (face, used) in Face::ALL.into_iter().zip(&drawn.faces) {
        if !used.glyphs.is_empty() {
            let id = FontId(format!("F{}", face.number()));
            pdf.resources
                .fonts
                .map
                .insert(id.clone(), PdfFont::new(subset(face, used)?));
            inventory.extend(inventory_of(id, used));
        }
    }
    let objects = &mut pdf.resources.xobjects.map;
    for (number, form) in drawn.forms.iter().enumerate() {
        objects.insert(
            XObjectId(format!("X{number}")),
            XObject::External(form_object(form)),
        );
    }
    for (number, picture) in drawn.pictures.iter().enumerate() {
        objects.insert(XObjectId(format!("I{number}")), picture_object(picture));
    }
    for (index, page) in drawn.pages.iter().enumerate() {
        let (width, height) = (Mm(page.size.width as f32), Mm(page.size.height as f32));
        // Fonts are described from the glyphs the pages show, so the first page lists them all.
        pdf.pages
            .push(PdfPage::new(width, height, std::mem::take(&mut inventory)));
        if let Some(name) = &page.bookmark {
            let mark = PageAnnotation {
                name: name.clone(),
                page: index + 1,
            };
            pdf.bookmarks
                .map
                .insert(PageAnnotId(format!("{index:08}")), mark);
        }
    }
    Ok(pdf)
}

fn subset(face: Face, used: &FaceUse) -> Result<ParsedFont, PaperError> {
    let broken = PaperError::Broken("font");
    let bytes = subsetter::subset(face.bytes(), 0, &used.remapper)
        .map_err(|_| PaperError::Broken("font"))?;
    let mut font = ParsedFont::from_bytes(&bytes, 0, &mut Vec::new()).ok_or(broken)?;
    let tag = blake3::hash(&bytes);
    let tag: String = tag
        .as_bytes()
        .iter()
        .take(6)
        .map(|byte| char::from(b'A' + byte % 26))
        .collect();
    font.font_name = Some(format!("{tag}+{}", face.file_name()));
    font.pdf_font_metrics.us_weight_class = face.weight();
    Ok(font)
}

fn inventory_of(id: FontId, used: &FaceUse) -> [Op; 2] {
    let glyphs = used.glyphs.iter().map(|(gid, (_, text))| Codepoint {
        gid: *gid,
        offset: 0.0,
        cid: Some(text.clone().into_string()),
    });
    [
        Op::SetFont {
            font: PdfFontHandle::External(id),
            size: Pt(1.0),
        },
        Op::ShowText {
            items: vec![TextItem::GlyphIds(glyphs.collect())],
        },
    ]
}

fn form_object(form: &Form) -> ExternalXObject {
    let name = |text: &str| DictItem::Name(text.as_bytes().to_vec());
    let bounds = form
        .bounds
        .iter()
        .map(|side| DictItem::Real(*side as f32))
        .collect();
    let dict = BTreeMap::from([
        ("Type".to_owned(), name("XObject")),
        ("Subtype".to_owned(), name("Form")),
        ("BBox".to_owned(), DictItem::Array(bounds)),
    ]);
    external(dict, form.content.clone())
}

fn picture_object(picture: &Picture) -> XObject {
    let (file, channels) = match &picture.pixels {
        Pixels::Raw(image) => return XObject::Image((**image).clone()),
        Pixels::Jpeg { file, channels } => (file, channels),
    };
    let name = |text: &str| DictItem::Name(text.as_bytes().to_vec());
    let space = if *channels == 1 {
        "DeviceGray"
    } else {
        "DeviceRGB"
    };
    let dict = BTreeMap::from([
        ("Type".to_owned(), name("XObject")),
        ("Subtype".to_owned(), name("Image")),
        ("Width".to_owned(), DictItem::Int(picture.width as i64)),
        ("Height".to_owned(), DictItem::Int(picture.height as i64)),
        ("BitsPerComponent".to_owned(), DictItem::Int(8)),
        ("ColorSpace".to_owned(), name(space)),
        ("Filter".to_owned(), name("DCTDecode")),
    ]);
    XObject::External(external(dict, file.clone()))
}

fn external(dict: BTreeMap<String, DictItem>, content: Vec<u8>) -> ExternalXObject {
    let stream = ExternalStream {
        dict,
        content,
        compress: false,
    };
    ExternalXObject {
        stream,
        width: None,
        height: None,
        dpi: None,
    }
}

/// Gives every page and drawing the same resources, and removes what printpdf made per page.
fn share_resources(document: &mut Document, forms: usize) -> lopdf::Result<ObjectId> {
    let pages: Vec<ObjectId> = document.get_pages().into_values().collect();
    let mut shared = None;
    for page in pages {
        let page = document.get_dictionary_mut(page)?;
        let own = page.get(b"Resources")?.as_reference()?;
        page.set("Resources", Object::Reference(*shared.get_or_insert(own)));
        for unused in [&b"TrimBox"[..], b"CropBox", b"Annots"] {
            page.remove(unused);
        }
        if shared != Some(own) {
            document.objects.remove(&own);
        }
    }
    let shared = shared.ok_or(lopdf::Error::PageNumberNotFound(1))?;
    let resources = document.get_dictionary_mut(shared)?;
    let empty = [resources.remove(b"ExtGState"), resources.remove(b"Shading")];
    let objects = resources.get(b"XObject")?.as_reference()?;
    for id in empty
        .into_iter()
        .flatten()
        .filter_map(|object| object.as_reference().ok())
    {
        document.objects.remove(&id);
    }
    for number in 0..forms {
        let name = format!("X{number}");
        let id = document
            .get_dictionary(objects)?
            .get(name.as_bytes())?
            .as_reference()?;
        let form = document.get_object_mut(id)?.as_stream_mut()?;
        form.dict.set("Resources", Object::Reference(shared));
    }
    Ok(shared)
}

fn fill_pages(document: &mut Document, drawn: Vec<Page>, resources: ObjectId) -> lopdf::Result<()> {
    let pages: Vec<ObjectId> = document.get_pages().into_values().collect();
    for (page, Page { content, .. }) in pages.into_iter().zip(drawn) {
        let page = document.get_dictionary(page)?;
        debug_assert_eq!(page.get(b"Resources")?.as_reference()?, resources);
        let id = page.get(b"Contents")?.as_reference()?;
        document
            .objects
            .insert(id, Object::Stream(deflated(Dictionary::new(), content)));
    }
    Ok(())
}

fn describe(document: &mut Document, facts: &FileFacts, identity: &[u8]) -> lopdf::Result<()> {
    let preferences = Dictionary::from_iter([("DisplayDocTitle", Object::Boolean(true))]);
    let catalog = document.catalog_mut()?;
    catalog.remove(b"PageLayout");
    catalog.set("Lang", Object::string_literal(facts.lang.code()));
    catalog.set("ViewerPreferences", preferences);
    let mode = if catalog.has(b"Outlines") {
        "UseOutlines"
    } else {
        "UseNone"
    };
    catalog.set("PageMode", Object::Name(mode.into()));
    let day = Object::string_literal(facts.made_on.format("D:%Y%m%d").to_string());
    let info = Dictionary::from_iter([
        ("Title", wide(&facts.title)),
        ("Author", wide(&facts.author)),
        ("Creator", wide("Tizim")),
        ("Producer", wide("Tizim, printpdf")),
        ("CreationDate", day.clone()),
        ("ModDate", day),
    ]);
    let id = document.trailer.get(b"Info")?.as_reference()?;
    document.set_object(id, info);
    let identity = Object::String(identity.to_vec(), StringFormat::Hexadecimal);
    document
        .trailer
        .set("ID", Object::Array(vec![identity.clone(), identity]));
    Ok(())
}

/// Returns sixteen bytes that name this file and depend on nothing but what it holds.
fn identity(drawn: &Drawn, facts: &FileFacts) -> Vec<u8> {
    let mut hasher = blake3::Hasher::new();
    hasher
        .update(facts.title.as_bytes())
        .update(facts.made_on.to_string().as_bytes());
    drawn
        .forms
        .iter()
        .for_each(|form| _ = hasher.update(&form.content));
    drawn
        .pages
        .iter()
        .for_each(|page| _ = hasher.update(&page.content));
    hasher
        .finalize()
        .as_bytes()
        .iter()
        .take(16)
        .copied()
        .collect()
}

fn wide(text: &str) -> Object {
    let units = [0xfeff].into_iter().chain(text.encode_utf16());
    Object::String(
        units.flat_map(u16::to_be_bytes).collect(),
        StringFormat::Hexadecimal,
    )
}

pub(super) fn deflated(mut dict: Dictionary, content: Vec<u8>) -> Stream {
    dict.set("Filter", Object::Name(b"FlateDecode".to_vec()));
    Stream::new(dict, content).with_compression(false)
}

fn compress_streams(document: &mut Document) {
    for object in document.objects.values_mut() {
        let Object::Stream(stream) = object else {
            continue;
        };
        if !stream.dict.has(b"Filter") {
            let packed = deflate(&stream.content);
            *stream = deflated(std::mem::take(&mut stream.dict), packed);
        }
    }
}

pub(super) fn save(mut document: Document) -> Result<Vec<u8>, PaperError> {
    let options = SaveOptions::builder()
        .use_object_streams(true)
        .use_xref_streams(true)
        .max_objects_per_stream(200)
        .compression_level(9)
        .build();
    let mut bytes = Vec::new();
    document
        .save_with_options(&mut bytes, options)
        .map_err(|_| PaperError::Broken("document"))?;
    Ok(bytes)
}
