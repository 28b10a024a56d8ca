//! Drawing certificates: what a batch repeats goes into the file once, the rest per page.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use super::backdrop::{draw_backdrop, place_logos};
use super::fit::{Fitted, fit_body, fit_line, fit_name, shrink};
use super::signatures::Signatures;
use super::wording::joiners;
use super::{CertificateLook, CertificatePaper, NameSize, SealPlace, Signatory};
use crate::papers::PaperError;
use crate::papers::assemble::{FileFacts, assemble};
use crate::papers::canvas::{Align, Canvas, FormId, POINT, PageSize, Pen, PictureId, Type};
use crate::papers::shape::Shaper;
use crate::papers::template::Template;
use crate::papers::words::{PaperLang, Words};

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

/// Draws sets of papers, each with a look of its own, into one PDF of one page size.
///
/// Refuses as [`draw_certificates`] does.
pub fn draw_sets(
    sets: &[(&CertificateLook, &[CertificatePaper])],
    facts: &FileFacts,
    progress: &mut dyn FnMut(usize) -> ControlFlow<()>,
) -> Result<Vec<u8>, PaperError> {
    let first = sets.iter().find(|(_, papers)| !papers.is_empty());
    let (look, _) = first.ok_or(PaperError::Nothing)?;
    let [width, height] = look.template.page;
    let mut canvas = Canvas::new(PageSize { width, height });
    let mut drawn = 0;
    for (look, papers) in sets {
        let mut batch = Batch::prepare(papers, look, &mut canvas)?;
        for (index, paper) in papers.iter().enumerate() {
            batch.draw(index, paper, &mut canvas)?;
            drawn += 1;
            if progress(drawn).is_break() {
                return Err(PaperError::Stopped);
            }
        }
    }
    assemble(canvas.finish()?, facts)
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
    let (field, kind) = (
        &look.template.name,
        look.template.kind(look.way, &look.template.name.kind),
    );
    let mut size = kind.size;
    for paper in papers {
        let fitted = fit_name(&paper.name, field, kind, None, shaper);
        if fitted.lines.len() == 1 && fitted.kind.size >= LEAST_EVEN {
            size = size.min(fitted.kind.size);
        }
    }
    Some(size)
}

/// The words above the name, which most papers of a batch share.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Head<'a> {
    issuer: &'a str,
    title: &'a str,
    lead: Option<&'a str>,
}

/// The words below the name.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Tail<'a> {
    lang: PaperLang,
    body: &'a [String],
    signatories: &'a [Signatory],
    place: &'a str,
    seal: SealPlace,
    /// How far the sentence moves down, in micrometres.
    push: i64,
}

struct Batch<'a> {
    look: &'a CertificateLook,
    backdrop: FormId,
    logos: Vec<(PictureId, [f64; 4])>,
    names: Vec<Fitted>,
    heads: BTreeMap<Head<'a>, Shared>,
    tails: BTreeMap<Tail<'a>, Shared>,
    words: BTreeMap<PaperLang, (Words, Vec<String>)>,
}

/// How often something is needed, and where it is kept once it was drawn.
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
        let template = &look.template;
        let kind = template.kind(look.way, &template.name.kind);
        let even = even_size(papers, look, &mut canvas.shaper);
        let mut batch = Self {
            look,
            backdrop: draw_backdrop(template, look.way, canvas)?,
            logos: place_logos(look, canvas),
            names: Vec::with_capacity(papers.len()),
            heads: BTreeMap::new(),
            tails: BTreeMap::new(),
            words: BTreeMap::new(),
        };
        for paper in papers {
            let name = fit_name(&paper.name, &template.name, kind, even, &mut canvas.shaper);
            batch.heads.entry(head_of(paper)).or_default().uses += 1;
            batch
                .tails
                .entry(tail_of(paper, template, &name))
                .or_default()
                .uses += 1;
            batch.names.push(name);
            batch
                .words
                .entry(paper.lang)
                .or_insert_with(|| (Words::of(paper.lang), joiners(paper.lang)));
        }
        Ok(batch)
    }

    fn draw(
        &mut self,
        index: usize,
        paper: &'a CertificatePaper,
        canvas: &mut Canvas,
    ) -> Result<(), PaperError> {
        let Some(name) = self.names.get(index) else {
            return Ok(());
        };
        let (look, template, words) = (self.look, &self.look.template, &self.words);
        let page = [0.0, 0.0, template.page[0], template.page[1]];
        let (head_key, tail_key) = (head_of(paper), tail_of(paper, template, name));
        let push = tail_key.push as f64 / 1000.0;
        let draw_head = |pen: &mut Pen<'_>| draw_head(paper, look, pen);
        let draw_tail = |pen: &mut Pen<'_>| draw_tail(paper, look, words, push, pen);
        let head = shared_form(self.heads.get_mut(&head_key), canvas, page, draw_head);
        let tail = shared_form(self.tails.get_mut(&tail_key), canvas, page, draw_tail);
        let lead_push = if paper.lead.is_some() {
            template.lead.push
        } else {
            0.0
        };
        canvas.page(Some(bookmark(paper)), |pen| {
            pen.form(self.backdrop, PLAIN);
            for (logo, [x, y, width, height]) in &self.logos {
                pen.picture(*logo, *x, *y, *width, *height);
            }
            match head {
                Some(form) => pen.form(form, PLAIN),
                None => draw_head(pen),
            }
            for (line, baseline) in &name.lines {
                pen.line(
                    line,
                    &name.kind,
                    template.name.at[0],
                    baseline + lead_push,
                    Align::Centre,
                );
            }
            match tail {
                Some(form) => pen.form(form, PLAIN),
                None => draw_tail(pen),
            }
            if let Some((words, _)) = words.get(&paper.lang) {
                draw_number(paper, look, words, pen);
            }
            if let Some(payload) = &paper.qr_payload {
                let [x, y] = template.code.at;
                pen.code(payload, x, y, template.code.side);
            }
        })
    }
}

fn bookmark(paper: &CertificatePaper) -> String {
    format!("{} · {}-{}", paper.name.whole(), paper.number, paper.check)
}

fn head_of(paper: &CertificatePaper) -> Head<'_> {
    Head {
        issuer: &paper.issuer,
        title: &paper.title,
        lead: paper.lead.as_deref(),
    }
}

fn tail_of<'a>(paper: &'a CertificatePaper, template: &Template, name: &Fitted) -> Tail<'a> {
    let lead = if paper.lead.is_some() {
        template.lead.push
    } else {
        0.0
    };
    Tail {
        lang: paper.lang,
        body: &paper.body,
        signatories: &paper.signatories,
        place: &paper.place_year,
        seal: paper.seal,
        push: ((name.push + lead) * 1000.0).round() as i64,
    }
}

/// Returns the kept drawing of what several pages need; `None` when only one does.
fn shared_form(
    shared: Option<&mut Shared>,
    canvas: &mut Canvas,
    bounds: [f64; 4],
    draw: impl FnOnce(&mut Pen<'_>),
) -> Option<FormId> {
    let shared = shared.filter(|shared| shared.uses > 1)?;
    Some(*shared.form.get_or_insert_with(|| canvas.form(bounds, draw)))
}

fn draw_fitted(fitted: &Fitted, x: f64, pen: &mut Pen<'_>) {
    for (line, baseline) in &fitted.lines {
        pen.line(line, &fitted.kind, x, *baseline, Align::Centre);
    }
}

fn draw_head(paper: &CertificatePaper, look: &CertificateLook, pen: &mut Pen<'_>) {
    let template = &look.template;
    let lead = paper.lead.as_deref();
    let fields = [
        (&template.issuer, Some(paper.issuer.as_str())),
        (&template.title, Some(paper.title.as_str())),
        (&template.lead, lead),
    ];
    for (field, text) in fields {
        if let Some(text) = text.filter(|text| !text.is_empty()) {
            let fitted = fit_line(
                text,
                field,
                template.kind(look.way, &field.kind),
                pen.shaper,
            );
            draw_fitted(&fitted, field.at[0], pen);
        }
    }
}

fn draw_tail(
    paper: &CertificatePaper,
    look: &CertificateLook,
    words: &BTreeMap<PaperLang, (Words, Vec<String>)>,
    push: f64,
    pen: &mut Pen<'_>,
) {
    let template = &look.template;
    let Some((words, joiners)) = words.get(&paper.lang) else {
        return;
    };
    let signatures = Signatures::of(paper, look, pen.shaper);
    let kind = template.kind(look.way, &template.body.kind);
    let room = [push, signatures.top() - template.signatures.gap];
    let body = fit_body(&paper.body, &template.body, kind, room, joiners, pen.shaper);
    draw_fitted(&body, template.body.at[0], pen);
    signatures.draw(&template.signatures, pen);
    let seal = (paper.seal == SealPlace::Marked).then(|| words.say("paper-seal"));
    let feet = [
        (&template.seal, seal.as_deref()),
        (&template.place, Some(paper.place_year.as_str())),
    ];
    for (field, text) in feet {
        if let Some(text) = text.filter(|text| !text.is_empty()) {
            let fitted = fit_line(
                text,
                field,
                template.kind(look.way, &field.kind),
                pen.shaper,
            );
            draw_fitted(&fitted, field.at[0], pen);
        }
    }
}

fn draw_number(paper: &CertificatePaper, look: &CertificateLook, words: &Words, pen: &mut Pen<'_>) {
    let field = &look.template.number;
    let kind = look.template.kind(look.way, &field.kind);
    let number = words.say_with("paper-number", &[("number", &paper.number)]);
    let number = pen.shaper.line(&number, kind.face, kind.figures);
    let check = pen.shaper.line(&paper.check, kind.face, kind.figures);
    let (size, _) = shrink(
        std::slice::from_ref(&number),
        &kind,
        field.width,
        field.least,
    );
    let scale = size / kind.size;
    let kind = Type { size, ..kind };
    let small = Type {
        size: field.check_size * scale,
        ..kind
    };
    let gap = field.check_gap * size * POINT;
    let number_width = number.measure(size * POINT, kind.tracking);
    let check_width = check.measure(small.size * POINT, small.tracking);
    let left = field.at[0] - (number_width + gap + check_width) / 2.0;
    pen.line(&number, &kind, left, field.at[1], Align::Left);
    pen.line(
        &check,
        &small,
        left + number_width + gap,
        field.at[1],
        Align::Left,
    );
}
