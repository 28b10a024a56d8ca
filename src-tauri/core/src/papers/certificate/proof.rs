//! The proof sheet before printing: what will not look as usual, and what cannot be printed.

use super::draw::even_size;
use super::fit::{fit_body, fit_line, fit_name};
use super::signatures::Signatures;
use super::wording::joiners;
use super::{CertificateLook, CertificatePaper};
use crate::papers::code::module_width;
use crate::papers::fonts::missing_letters;
use crate::papers::shape::Shaper;

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
        let kind = look.template.kind(look.way, &look.template.name.kind);
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
    let template = &look.template;
    let kind = template.kind(look.way, &template.name.kind);
    let name = fit_name(&data.name, &template.name, kind, even, shaper);
    let fit = NameFit {
        paper,
        points: name.kind.size,
    };
    if !name.fits {
        proof.too_long.push(paper);
    } else if name.lines.len() > 1 {
        proof.two_lines.push(fit);
    } else if name.kind.size < even.unwrap_or(kind.size) {
        proof.shrunk.push(fit);
    }
    let lead = if data.lead.is_some() {
        template.lead.push
    } else {
        0.0
    };
    let joiners = joiners(data.lang);
    let signatures = Signatures::of(data, look, shaper);
    let kind = template.kind(look.way, &template.body.kind);
    let room = [name.push + lead, signatures.top() - template.signatures.gap];
    let body = fit_body(&data.body, &template.body, kind, room, &joiners, shaper);
    let lines = [
        (&template.issuer, &data.issuer),
        (&template.title, &data.title),
    ];
    let lines_fit = lines.into_iter().all(|(field, text)| {
        fit_line(text, field, template.kind(look.way, &field.kind), shaper).fits
    });
    if !body.fits || !signatures.fits || !lines_fit {
        proof.crowded.push(paper);
    }
    let letters = letters_missing(data, look);
    if !letters.is_empty() {
        proof.missing.push(MissingLetters { paper, letters });
    }
    let module = data
        .qr_payload
        .as_ref()
        .map(|payload| module_width(payload, template.code.side));
    if module.is_some_and(|module| module.is_ok_and(|width| width < LEAST_MODULE)) {
        proof.fine_codes.push(paper);
    }
}

fn letters_missing(paper: &CertificatePaper, look: &CertificateLook) -> Vec<char> {
    let template = &look.template;
    let name = paper.name.whole();
    let mut texts = vec![
        (name.as_str(), template.name.kind.face),
        (&paper.title, template.title.kind.face),
        (&paper.issuer, template.issuer.kind.face),
        (&paper.place_year, template.place.kind.face),
        (&paper.number, template.number.kind.face),
    ];
    texts.extend(
        paper
            .body
            .iter()
            .map(|line| (line.as_str(), template.body.kind.face)),
    );
    texts.extend(
        paper
            .lead
            .iter()
            .map(|lead| (lead.as_str(), template.lead.kind.face)),
    );
    for signatory in &paper.signatories {
        let face = template.signatures.kind.face;
        texts.extend([(signatory.position.as_str(), face), (&signatory.name, face)]);
    }
    let mut letters = Vec::new();
    for (text, face) in texts {
        for letter in missing_letters(text, face) {
            if !letters.contains(&letter) {
                letters.push(letter);
            }
        }
    }
    letters
}
