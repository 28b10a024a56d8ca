//! Where the words of one paper stand: every box of its page laid out, nothing drawn.

use std::sync::LazyLock;

use super::fit::{Fitted, fit_body, fit_line, fit_name};
use super::runs::{is_shown, own_words};
use super::signatures::Signatures;
use super::wording::joiners;
use super::{CertificateLook, CertificatePaper, PaperText, SealPlace};
use crate::papers::canvas::{Align, POINT, Type};
use crate::papers::shape::Shaper;
use crate::papers::template::{
    BodyBox, Item, Layer, LineBox, PageDesign, Says, Side, TextBox, WhichText,
};
use crate::papers::words::{PaperLang, Words};

/// Between two languages on one line.
const BETWEEN: &str = "  ·  ";

impl Side {
    pub(super) const fn align(self) -> Align {
        match self {
            Self::Left => Align::Left,
            Self::Centre => Align::Centre,
            Self::Right => Align::Right,
        }
    }
}

/// What a line of a page says; nothing where it says nothing on this paper.
pub(super) fn said(field: &TextBox, paper: &CertificatePaper) -> Option<Vec<String>> {
    let of = |text: &PaperText| -> Option<String> {
        let said = match field.says {
            Says::Issuer => text.issuer.clone(),
            Says::Title => text.title.clone(),
            Says::Lead => text.lead.clone()?,
            Says::Seal if paper.seal == SealPlace::Marked => spoken(text.lang).seal.clone(),
            Says::Seal => return None,
            Says::Place => text.place_year.clone(),
            Says::Rank => text.fields.get("roman")?.clone(),
            Says::Own => own_words(field.words.shown(text.lang), paper, text)?,
        };
        Some(said).filter(|it| !it.trim().is_empty())
    };
    let second = paper.second.as_ref();
    let lines: Vec<String> = match field.which {
        WhichText::First => of(&paper.text).into_iter().collect(),
        WhichText::Second => second.and_then(of).into_iter().collect(),
        WhichText::Both | WhichText::Joined => {
            let mut lines: Vec<String> = paper.texts().filter_map(of).collect();
            lines.dedup();
            match field.which {
                WhichText::Joined => vec![lines.join(BETWEEN)],
                _ => lines,
            }
        }
    };
    let lines: Vec<String> = lines.into_iter().filter(|it| !it.is_empty()).collect();
    (!lines.is_empty()).then_some(lines)
}

/// The sentence in one of the languages; it begins with the lead where no line of the
/// page says that, and leaves the hours to the line that tells them.
pub(super) fn sentence<'a>(
    which: WhichText,
    paper: &'a CertificatePaper,
    design: &PageDesign,
) -> Option<(&'a PaperText, Vec<String>)> {
    let text = match which {
        WhichText::Second => paper.second.as_ref()?,
        _ => &paper.text,
    };
    let mut body = text.body.clone();
    if body.last() == text.fields.get("hours-line") && design.has_hours() {
        body.pop();
    }
    if let (Some(lead), false) = (&text.lead, design.has_lead()) {
        match body.first_mut() {
            Some(first) => *first = format!("{lead} {first}"),
            None => body.push(lead.clone()),
        }
    }
    Some((text, body))
}

/// Words of the program on every paper of a language.
pub(super) struct Spoken {
    /// Before and after a number.
    pub number: [String; 2],
    /// The letters of the place for a stamp.
    pub seal: String,
}

/// Returns the words of a language, read once.
pub(super) fn spoken(lang: PaperLang) -> &'static Spoken {
    static SPOKEN: LazyLock<[Spoken; 3]> = LazyLock::new(|| {
        [PaperLang::Kk, PaperLang::Ru, PaperLang::En].map(|lang| {
            let words = Words::of(lang);
            let number = words.say_with("paper-number", &[("number", "\u{1}")]);
            let (before, after) = number.split_once('\u{1}').unwrap_or((&number, ""));
            Spoken {
                number: [before.to_owned(), after.to_owned()],
                seal: words.say("paper-seal"),
            }
        })
    });
    let [kk, ru, en] = &*SPOKEN;
    match lang {
        PaperLang::Kk => kk,
        PaperLang::Ru => ru,
        PaperLang::En => en,
    }
}

/// One thing of a page, laid out.
pub(super) enum Placed {
    /// Lines of words by the point they are placed by.
    Lines(Fitted, f64, Align),
    /// Who signs.
    Signatures(Signatures),
}

/// What is known while the layers of a page are laid out one after another.
pub(super) struct Placing<'a> {
    paper: &'a CertificatePaper,
    look: &'a CertificateLook,
    design: &'a PageDesign,
    /// The size all one-line names take, if they are to be alike.
    even: Option<f64>,
    /// How far what moves has gone down so far.
    push: f64,
    /// The size in which the sentences of both languages fit, once it was looked for.
    sentences: Option<f64>,
}

impl<'a> Placing<'a> {
    /// Begins at the top of the page.
    pub fn of(paper: &'a CertificatePaper, look: &'a CertificateLook, even: Option<f64>) -> Self {
        Self {
            paper,
            look,
            design: look.template.design(paper.second.is_some()),
            even,
            push: 0.0,
            sentences: None,
        }
    }

    /// Returns the paper.
    pub fn paper(&self) -> &'a CertificatePaper {
        self.paper
    }

    /// Returns how far what moves has gone down so far.
    pub fn push(&self) -> f64 {
        self.push
    }

    /// Notes what a layer pushes down without laying it out: lines that are drawn with others.
    pub fn pass(&mut self, layer: &Layer) {
        if let Item::Text(field) = &layer.item
            && is_shown(layer, self.paper)
            && field.place.push != 0.0
            && said(field, self.paper).is_some()
        {
            self.push += field.place.push;
        }
    }

    /// Begins further down, at what the layers above have pushed.
    pub fn from(mut self, push: f64) -> Self {
        self.push = push;
        self
    }

    /// Lays out a layer of words.
    pub fn place(&mut self, layer: &Layer, shaper: &mut Shaper) -> Option<Placed> {
        if !is_shown(layer, self.paper) {
            return None;
        }
        match &layer.item {
            Item::Text(field) => {
                let lines = said(field, self.paper)?;
                let place = &field.place;
                let mut fitted = fit_line(&lines, place, self.kind(place), shaper);
                self.settle(&mut fitted, place);
                Some(Placed::Lines(fitted, place.at[0], place.side.align()))
            }
            Item::Name(place) => {
                let kind = self.kind(place);
                let mut fitted = fit_name(&self.paper.name, place, kind, self.even, shaper);
                self.settle(&mut fitted, place);
                Some(Placed::Lines(fitted, place.at[0], place.side.align()))
            }
            Item::Sentence { which, place } => {
                let size = self.sentence_size(shaper);
                let fitted = self.fit_sentence(*which, place, size, shaper)?;
                Some(Placed::Lines(fitted, place.at[0], place.side.align()))
            }
            Item::Signatures(_) => Some(Placed::Signatures(self.signatures(shaper)?)),
            _ => None,
        }
    }

    fn kind(&self, place: &LineBox) -> Type {
        self.look.template.kind(self.look.way, &place.kind)
    }

    /// Moves lines down by what was pushed above, and pushes what comes below.
    fn settle(&mut self, fitted: &mut Fitted, place: &LineBox) {
        if place.moves {
            for (_, baseline) in &mut fitted.lines {
                *baseline += self.push;
            }
        }
        self.push += fitted.push;
    }

    /// Lays out the signatures of the page.
    pub fn signatures(&self, shaper: &mut Shaper) -> Option<Signatures> {
        let field = self.design.signatures()?;
        Some(Signatures::of(self.paper, field, self.look, shaper))
    }

    fn fit_sentence(
        &self,
        which: WhichText,
        place: &BodyBox,
        size: Option<f64>,
        shaper: &mut Shaper,
    ) -> Option<Fitted> {
        let (text, body) = sentence(which, self.paper, self.design)?;
        let kind = self.look.template.kind(self.look.way, &place.kind);
        let floor = match self.signatures(shaper).zip(self.design.signatures()) {
            Some((signatures, field)) => signatures.top() - field.gap,
            None => f64::INFINITY,
        };
        let room = [self.push, floor];
        let joiners = joiners(text.lang);
        Some(fit_body(&body, place, kind, room, (&joiners, size), shaper))
    }

    /// Returns where the longest sentence of the page begins and ends: the top of its first line and
    /// the foot of its last.
    pub fn sentence_heights(&mut self, shaper: &mut Shaper) -> Option<[f64; 2]> {
        let size = self.sentence_size(shaper);
        let mut heights: Option<[f64; 2]> = None;
        for layer in self.design.visible() {
            if let Item::Sentence { which, place } = &layer.item
                && let Some(fitted) = self.fit_sentence(*which, place, size, shaper)
                && let (Some(first), Some(last)) = (fitted.lines.first(), fitted.lines.last())
            {
                let em = fitted.kind.size * POINT;
                let own = [first.1 - em, last.1 + em * 0.48];
                heights = Some(
                    heights.map_or(own, |[top, bottom]| [top.min(own[0]), bottom.max(own[1])]),
                );
            }
        }
        heights
    }

    /// Returns the size in which the sentences of all languages fit: never only one of them is small.
    fn sentence_size(&mut self, shaper: &mut Shaper) -> Option<f64> {
        self.paper.second.as_ref()?;
        if self.sentences.is_none() {
            let mut size: Option<f64> = None;
            for layer in self.design.visible() {
                if let Item::Sentence { which, place } = &layer.item
                    && let Some(fitted) = self.fit_sentence(*which, place, None, shaper)
                {
                    let own = fitted.kind.size;
                    size = Some(size.map_or(own, |size| size.min(own)));
                }
            }
            self.sentences = size;
        }
        self.sentences
    }
}
