//! Reads the text of a file back through its ToUnicode tables, for tests only.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice
)]

use std::collections::BTreeMap;

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object};

/// Returns the text of each page, one line per text block.
pub(crate) fn pages(file: &[u8]) -> Vec<Vec<String>> {
    let document = Document::load_mem(file).expect("a readable file");
    let pages = document.get_pages();
    let read = |page| {
        let page = document.get_dictionary(page).expect("a page");
        let resources = follow(&document, page.get(b"Resources").expect("resources"));
        let reader = Reader::new(&document, resources.as_dict().expect("a dictionary"));
        let content = document.get_object(
            page.get(b"Contents")
                .and_then(Object::as_reference)
                .expect("contents"),
        );
        reader.text(
            &content
                .expect("a stream")
                .as_stream()
                .expect("a stream")
                .decompressed_content()
                .expect("content"),
        )
    };
    pages.into_values().map(read).collect()
}

struct Reader<'a> {
    document: &'a Document,
    fonts: BTreeMap<Vec<u8>, BTreeMap<u16, String>>,
    objects: Dictionary,
}

impl<'a> Reader<'a> {
    fn new(document: &'a Document, resources: &Dictionary) -> Self {
        let dictionary = |key: &[u8]| {
            let found = resources
                .get(key)
                .map(|object| follow(document, object).clone());
            found
                .ok()
                .and_then(|object| object.as_dict().cloned().ok())
                .unwrap_or_default()
        };
        let fonts = dictionary(b"Font");
        let fonts = fonts
            .iter()
            .map(|(name, font)| (name.clone(), letters(document, font)));
        Self {
            document,
            fonts: fonts.collect(),
            objects: dictionary(b"XObject"),
        }
    }

    fn text(&self, content: &[u8]) -> Vec<String> {
        let mut lines = Vec::new();
        let mut font = None;
        let mut line = String::new();
        for operation in Content::decode(content).expect("operators").operations {
            match operation.operator.as_str() {
                "Tf" => font = operation.operands[0].as_name().ok().map(<[u8]>::to_vec),
                "TJ" => {
                    let letters = &self.fonts[font.as_ref().expect("a font")];
                    for part in operation.operands[0].as_array().expect("an array") {
                        for code in part.as_str().unwrap_or_default().chunks(2) {
                            line += &letters[&u16::from_be_bytes([code[0], code[1]])];
                        }
                    }
                }
                "ET" => lines.push(std::mem::take(&mut line)),
                "Do" => lines.extend(self.object(operation.operands[0].as_name().expect("a name"))),
                _ => {}
            }
        }
        lines
    }

    fn object(&self, name: &[u8]) -> Vec<String> {
        let object = follow(self.document, self.objects.get(name).expect("a drawing"));
        let stream = object.as_stream().expect("a stream");
        let is_form = stream
            .dict
            .get(b"Subtype")
            .and_then(Object::as_name)
            .expect("a kind")
            == b"Form";
        if is_form {
            self.text(&stream.decompressed_content().expect("content"))
        } else {
            Vec::new()
        }
    }
}

fn follow<'a>(document: &'a Document, object: &'a Object) -> &'a Object {
    document.dereference(object).expect("an object").1
}

fn letters(document: &Document, font: &Object) -> BTreeMap<u16, String> {
    let font = follow(document, font).as_dict().expect("a font");
    let table = follow(document, font.get(b"ToUnicode").expect("a table"))
        .as_stream()
        .expect("a stream");
    let table = String::from_utf8(table.decompressed_content().expect("a table")).expect("text");
    let lines = table
        .lines()
        .filter_map(|line| line.strip_prefix('<')?.strip_suffix('>')?.split_once("> <"));
    let entry = |(code, text): (&str, &str)| {
        let units: Vec<u16> = text
            .as_bytes()
            .chunks(4)
            .map(|unit| u16::from_str_radix(std::str::from_utf8(unit).unwrap(), 16).unwrap())
            .collect();
        (
            u16::from_str_radix(code, 16)
                .ok()
                .filter(|_| code.len() == 4),
            String::from_utf16(&units).unwrap(),
        )
    };
    lines
        .map(entry)
        .filter_map(|(code, text)| Some((code?, text)))
        .collect()
}
