//! The proof sheet before printing: what will not look as usual, and what cannot be printed.

use super::draw::even_size;
use super::place::{Placed, Placing, said, sentence};
use super::{CertificateLook, CertificatePaper};
use crate::papers::code::module_width;
use crate::papers::fonts::{Face, missing_letters};
use crate::papers::shape::Shaper;
use crate::papers::template::{Item, PageDesign};

/// Narrowest module, in millimetres, that an office printer and a telephone manage.
const LEAST_MODULE: f64 = 0.45;

/// How one name was made to fit.
#[derive(Clone, Debug, PartialEq)]
pub struct NameFit {
    /// Index of the paper.
    pub paper: usize,
    /// Size in points.
    pub points: f64,
}

/// Letters of one paper that no shipped face can draw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissingLetters {
    /// Index of the paper.
    pub paper: usize,
    /// The letters, each once.
    pub letters: Vec<char>,
}

/// What a look at all papers found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Proof {
    /// Index of the paper with the widest name.
    pub longest_name: Option<usize>,
    /// Names on one line, but smaller than the template has them.
    pub shrunk: Vec<NameFit>,
    /// Names on two lines.
    pub two_lines: Vec<NameFit>,
    /// Names that stick out even on two lines in the least size.
    pub too_long: Vec<usize>,
    /// Papers whose sentence is too long, or whose title or issuer sticks out.
    pub crowded: Vec<usize>,
    /// Papers with letters that cannot be drawn.
    pub missing: Vec<MissingLetters>,
    /// Papers whose QR code is too fine to be read from paper.
    pub fine_codes: Vec<usize>,
}

impl Proof {
    /// Tells whether every paper can be printed as it is.
    pub fn is_clean(&self) -> bool {
        let lists = [&self.too_long, &self.crowded, &self.fine_codes];
        lists.iter().all(|list| list.is_empty()) && self.missing.is_empty()
    }
}

/// Looks at all papers without drawing them.
pub fn proof(papers: &[CertificatePaper], look: &CertificateLook) -> Proof {
    let mut shaper = Shaper::new();
    let even = even_size(papers, look, &mut shaper);
    let mut proof = Proof::default();
    let mut longest = 0.0;
    for (index, paper) in papers.iter().enumerate() {
        look_at(index, paper, look, even, &mut proof, &mut shaper);
        let design = look.template.design(paper.second.is_some());
        let Some(field) = design.name() else { continue };
        let kind = look.template.kind(look.way, &field.kind);
        let width = shaper
            .line(&paper.name.whole(), kind.face, kind.figures)
            .measure(1.0, 0.0);
        if width > longest {
            longest = width;
            proof.longest_name = Some(index);
        }
    }
    proof
}

fn look_at(
    paper: usize,
    data: &CertificatePaper,
    look: &CertificateLook,
    even: Option<f64>,
    proof: &mut Proof,
    shaper: &mut Shaper,
) {
    let design = look.template.design(data.second.is_some());
    let mut placing = Placing::of(data, look, even);
    let mut is_crowded = false;
    for layer in design.visible() {
        let placed = placing.place(layer, shaper);
        match (&layer.item, placed) {
            (Item::Name(field), Some(Placed::Lines(name, _, _))) => {
                let fit = NameFit {
                    paper,
                    points: name.kind.size,
                };
                if !name.fits {
                    proof.too_long.push(paper);
                } else if name.lines.len() > 1 {
                    proof.two_lines.push(fit);
                } else if name.kind.size < even.unwrap_or(field.kind.size) {
                    proof.shrunk.push(fit);
                }
            }
            (_, Some(Placed::Lines(lines, _, _))) => is_crowded |= !lines.fits,
            (_, Some(Placed::Signatures(signatures))) => is_crowded |= !signatures.fits,
            (Item::Code(field), None) => {
                let module = data.qr_payload.as_ref();
                let module = module.map(|payload| module_width(payload, field.side));
                if module.is_some_and(|it| it.is_ok_and(|width| width < LEAST_MODULE)) {
                    proof.fine_codes.push(paper);
                }
            }
            _ => {}
        }
    }
    if is_crowded {
        proof.crowded.push(paper);
    }
    let letters = letters_missing(data, design);
    if !letters.is_empty() {
        proof.missing.push(MissingLetters { paper, letters });
    }
}

fn letters_missing(paper: &CertificatePaper, design: &PageDesign) -> Vec<char> {
    let mut letters = Vec::new();
    let mut look_for = |text: &str, face: Face| {
        for letter in missing_letters(text, face) {
            if !letters.contains(&letter) {
                letters.push(letter);
            }
        }
    };
    for layer in design.visible() {
        match &layer.item {
            Item::Name(field) => look_for(&paper.name.whole(), field.kind.face),
            Item::Number(field) => look_for(&paper.number, field.kind.face),
            Item::Text(field) => {
                for line in said(field, paper).unwrap_or_default() {
                    look_for(&line, field.place.kind.face);
                }
            }
            Item::Sentence { which, place } => {
                let said = sentence(*which, paper, design);
                for line in said.map(|it| it.1).unwrap_or_default() {
                    look_for(&line, place.kind.face);
                }
            }
            Item::Signatures(field) => {
                for by in paper.texts().flat_map(|text| &text.signatories) {
                    look_for(&by.position, field.kind.face);
                    look_for(&by.name, field.kind.face);
                }
            }
            _ => {}
        }
    }
    letters
}
