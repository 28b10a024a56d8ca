//! Drawing certificates: what a batch repeats goes into the file once, the rest per page.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use super::backdrop::{Kept, draw_rule};
use super::fit::{fit_name, shrink};
use super::place::{Placed, Placing, spoken};
use super::runs::{Run, is_shown, runs, words_of};
use super::{CertificateLook, CertificatePaper, NameSize};
use crate::papers::PaperError;
use crate::papers::assemble::{FileFacts, assemble};
use crate::papers::canvas::{Align, Canvas, FormId, POINT, PageSize, Pen, Type};
use crate::papers::shape::Shaper;
use crate::papers::template::{Item, Layer, NumberBox, PageDesign, RuleBox};

const PLAIN: [f64; 6] = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];

/// Draws one page per paper into one file; `progress` hears how many are done and may stop.
///
/// # Errors
/// [`PaperError::Nothing`] without papers, [`PaperError::Stopped`] when `progress` breaks,
/// [`PaperError::CodeTooLong`] for a QR code, [`PaperError::Template`] for a template.
pub fn draw_certificates(
    papers: &[CertificatePaper],
    look: &CertificateLook,
    facts: &FileFacts,
    progress: &mut dyn FnMut(usize) -> ControlFlow<()>,
) -> Result<Vec<u8>, PaperError> {
    draw_sets(&[(look, papers)], facts, progress)
}

/// Draws sets of papers, each with a look of its own, into one PDF.
///
/// Refuses as [`draw_certificates`] does.
pub fn draw_sets(
    sets: &[(&CertificateLook, &[CertificatePaper])],
    facts: &FileFacts,
    progress: &mut dyn FnMut(usize) -> ControlFlow<()>,
) -> Result<Vec<u8>, PaperError> {
    let first = sets.iter().find(|(_, papers)| !papers.is_empty());
    let (look, _) = first.ok_or(PaperError::Nothing)?;
    let mut canvas = Canvas::new(size_of(&look.template.one));
    let mut drawn = 0;
    for (look, papers) in sets {
        let mut batch = Batch::prepare(papers, look, &mut canvas)?;
        for paper in *papers {
            batch.draw(paper, &mut canvas)?;
            drawn += 1;
            if progress(drawn).is_break() {
                return Err(PaperError::Stopped);
            }
        }
    }
    assemble(canvas.finish()?, facts)
}

fn size_of(design: &PageDesign) -> PageSize {
    let [width, height] = design.page;
    PageSize { width, height }
}

/// Returns the size all one-line names take when they are to be alike.
pub(super) fn even_size(
    papers: &[CertificatePaper],
    look: &CertificateLook,
    shaper: &mut Shaper,
) -> Option<f64> {
    /// A size below this would make every name of the batch small for the sake of one.
    const LEAST_EVEN: f64 = 24.0;
    if look.names == NameSize::Own {
        return None;
    }
    let mut even: Option<f64> = None;
    for paper in papers {
        let design = look.template.design(paper.second.is_some());
        let Some(field) = design.name() else { continue };
        let kind = look.template.kind(look.way, &field.kind);
        let fitted = fit_name(&paper.name, field, kind, None, shaper);
        let size = even.unwrap_or(kind.size);
        even = Some(
            match fitted.lines.len() == 1 && fitted.kind.size >= LEAST_EVEN {
                true => size.min(fitted.kind.size),
                false => size,
            },
        );
    }
    even
}

/// A run of layers as it looks on a paper: which one, its words, how far it is pushed down.
type RunKey = (bool, usize, Vec<String>, i64);

struct Batch<'a> {
    look: &'a CertificateLook,
    kept: Kept,
    even: Option<f64>,
    /// How often a run of words is needed, and where it is kept once it was drawn.
    shared: BTreeMap<RunKey, Shared>,
}

#[derive(Default)]
struct Shared {
    uses: usize,
    form: Option<FormId>,
}

impl<'a> Batch<'a> {
    fn prepare(
        papers: &'a [CertificatePaper],
        look: &'a CertificateLook,
        canvas: &mut Canvas,
    ) -> Result<Self, PaperError> {
        let mut batch = Self {
            look,
            kept: Kept::of(look, canvas)?,
            even: even_size(papers, look, &mut canvas.shaper),
            shared: BTreeMap::new(),
        };
        for paper in papers {
            for (key, _) in batch.keys(paper, &mut canvas.shaper).into_iter().flatten() {
                batch.shared.entry(key).or_default().uses += 1;
            }
        }
        Ok(batch)
    }

    /// Returns the key of each run of a paper and where what moves stands there; nothing for the
    /// runs that no two papers share.
    fn keys(&self, paper: &CertificatePaper, shaper: &mut Shaper) -> Vec<Option<(RunKey, f64)>> {
        let is_pair = paper.second.is_some();
        let design = self.look.template.design(is_pair);
        let mut placing = Placing::of(paper, self.look, self.even);
        let key = |(index, (run, layers)): (usize, (Run, Vec<&Layer>))| {
            let push = placing.push();
            let words = match run {
                Run::Own => {
                    for layer in layers {
                        placing.place(layer, shaper);
                    }
                    return None;
                }
                Run::Fixed => Vec::new(),
                Run::Shared => words_of(&layers, paper, design),
            };
            let micrometres = match run {
                Run::Shared => (push * 1000.0).round() as i64,
                _ => 0,
            };
            layers.iter().for_each(|layer| placing.pass(layer));
            Some(((is_pair, index, words, micrometres), push))
        };
        let runs = runs(design, self.look.on_blanks.is_some());
        runs.into_iter().enumerate().map(key).collect()
    }

    fn draw(&mut self, paper: &'a CertificatePaper, canvas: &mut Canvas) -> Result<(), PaperError> {
        let look = self.look;
        let design = look.template.design(paper.second.is_some());
        let keys = self.keys(paper, &mut canvas.shaper);
        let runs = runs(design, look.on_blanks.is_some());
        let page = [0.0, 0.0, design.page[0], design.page[1]];
        let mut forms = Vec::with_capacity(runs.len());
        for ((_, layers), key) in runs.iter().zip(&keys) {
            let shared = key.as_ref().and_then(|(key, _)| self.shared.get_mut(key));
            let (kept, push) = (&self.kept, key.as_ref().map_or(0.0, |it| it.1));
            let placing = || Placing::of(paper, look, None).from(push);
            forms.push(shared.filter(|it| it.uses > 1).map(|it| {
                let draw =
                    |pen: &mut Pen<'_>| _ = draw_layers(layers, placing(), (kept, look), pen);
                *it.form.get_or_insert_with(|| canvas.form(page, draw))
            }));
        }
        let [right, down] = look.on_blanks.unwrap_or_default();
        let moved = [1.0, 0.0, 0.0, 1.0, right, down];
        canvas.page_of(size_of(design), Some(bookmark(paper)), |pen| {
            if look.on_blanks.is_some() {
                pen.content.numbers(&moved).word("cm");
            }
            let mut placing = Placing::of(paper, look, self.even);
            for ((_, layers), form) in runs.iter().zip(&forms) {
                match form {
                    Some(form) => {
                        pen.form(*form, PLAIN);
                        layers.iter().for_each(|layer| placing.pass(layer));
                    }
                    None => placing = draw_layers(layers, placing, (&self.kept, look), pen),
                }
            }
        })
    }
}

fn bookmark(paper: &CertificatePaper) -> String {
    format!("{} · {}-{}", paper.name.whole(), paper.number, paper.check)
}

fn draw_layers<'a>(
    layers: &[&Layer],
    mut placing: Placing<'a>,
    (kept, look): (&Kept, &CertificateLook),
    pen: &mut Pen<'_>,
) -> Placing<'a> {
    for layer in layers {
        if !is_shown(layer, placing.paper()) {
            continue;
        }
        match &layer.item {
            Item::Rule(rule) if rule.beside_sentence => {
                if let Some(ends) = beside_sentence(rule, &mut placing, pen.shaper) {
                    draw_rule(rule, ends, look, pen);
                }
            }
            Item::Number(field) => draw_number(field, placing.paper(), look, pen),
            Item::Code(field) => {
                if let Some(payload) = &placing.paper().qr_payload {
                    pen.code(payload, field.at[0], field.at[1], field.side);
                }
            }
            Item::Signatures(field) => {
                if let Some(signatures) = placing.signatures(pen.shaper) {
                    signatures.draw(field, pen);
                }
            }
            _ => match placing.place(layer, pen.shaper) {
                Some(Placed::Lines(fitted, x, align)) => {
                    for (line, baseline) in &fitted.lines {
                        pen.line(line, &fitted.kind, x, *baseline, align);
                    }
                }
                _ => kept.draw(layer, look, pen),
            },
        }
    }
    placing
}

/// Returns the ends of a rule that is as high as the longest column of the sentence.
fn beside_sentence(
    rule: &RuleBox,
    placing: &mut Placing<'_>,
    shaper: &mut Shaper,
) -> Option<[[f64; 2]; 2]> {
    let [top, bottom] = placing.sentence_heights(shaper)?;
    Some([[rule.from[0], top], [rule.from[0], bottom]])
}

/// Draws the number, its check character small beside it.
fn draw_number(
    field: &NumberBox,
    paper: &CertificatePaper,
    look: &CertificateLook,
    pen: &mut Pen<'_>,
) {
    let kind = look.template.kind(look.way, &field.kind);
    let [before, after] = &spoken(paper.text.lang).number;
    let number = format!("{before}{}{after}", paper.number);
    let number = pen.shaper.line(&number, kind.face, kind.figures);
    let check = pen.shaper.line(&paper.check, kind.face, kind.figures);
    let lines = std::slice::from_ref(&number);
    let (size, _) = shrink(lines, &kind, field.width, field.least);
    let scale = size / kind.size;
    let kind = Type { size, ..kind };
    let small = Type {
        size: field.check_size * scale,
        ..kind
    };
    let gap = field.check_gap * size * POINT;
    let number_width = number.measure(size * POINT, kind.tracking);
    let check_width = check.measure(small.size * POINT, small.tracking);
    let whole = number_width + gap + check_width;
    let [x, y] = field.at;
    let left = match field.side.align() {
        Align::Left => x,
        Align::Centre => x - whole / 2.0,
        Align::Right => x - whole,
    };
    pen.line(&number, &kind, left, y, Align::Left);
    pen.line(&check, &small, left + number_width + gap, y, Align::Left);
}
