//! The proof of a batch on paper: everybody who is to receive one, what is worth a look first, and a
//! place to tick each off.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use chrono::NaiveDate;
use rusqlite::Connection;

use super::draw::from_paper;
use super::preview::{CertificateProof, proof};
use super::{CertificateProofView, CertificateRequest, LeftOutReason};
use crate::common::{Lang, Message, count_of};
use crate::error::Result;
use crate::ids::Id;
use crate::papers::{Column, ColumnAlign, FileFacts, Sheet, TablePaper, draw_table, paper_word};
use crate::register::Identity;
use crate::words::words;

/// Draws the proof of a batch in the language of whoever looks it through.
///
/// Refuses with [`crate::error::Code::NotFound`].
pub fn proof_sheet(
    connection: &Connection,
    request: &CertificateRequest,
    identity: &Identity,
    today: NaiveDate,
    lang: Lang,
) -> Result<Vec<u8>> {
    let looked = proof(connection, request, identity, today)?;
    let title = request.scope().words(connection, lang)?.title;
    let kind = paper_word(lang, &format!("paper-kind-{}", request.kind.code()));
    let say = |message: &Message| words(lang).say_message(message);
    let paper = TablePaper {
        sheet: Sheet::Portrait,
        title: format!(
            "{}: {kind}, {}",
            say(&Message::new("proof-sheet")),
            title.shown(lang)
        ),
        rows: rows(&looked, lang),
        notes: notes(looked, request, lang),
        columns: vec![
            column("№", 9.0, ColumnAlign::Right),
            column(
                &say(&Message::new("proof-sheet-name")),
                76.0,
                ColumnAlign::Left,
            ),
            column(
                &say(&Message::new("proof-sheet-look")),
                78.0,
                ColumnAlign::Left,
            ),
            column(
                &say(&Message::new("proof-sheet-tick")),
                15.0,
                ColumnAlign::Centre,
            ),
        ],
        closing: vec![say(&Message::new("proof-sheet-signed"))],
        points: 10.0,
        row_height: 7.5,
        foot: today.format("%d.%m.%Y").to_string(),
    };
    let facts = FileFacts {
        title: paper.title.clone(),
        author: String::new(),
        lang,
        made_on: today,
    };
    draw_table(&paper, &facts, &mut |_| ControlFlow::Continue(())).map_err(from_paper)
}

fn column(head: &str, share: f64, align: ColumnAlign) -> Column {
    Column {
        head: head.to_owned(),
        share,
        align,
    }
}

/// Those with something to look at stand first; both halves in the order of the papers.
fn rows(looked: &CertificateProof, lang: Lang) -> Vec<Vec<String>> {
    let mut told: BTreeMap<Id, Vec<String>> = BTreeMap::new();
    for finding in &looked.findings {
        let said = words(lang).say_message(&finding.what);
        told.entry(finding.trainee).or_default().push(said);
    }
    let ends = [
        ("proof-sheet-longest", &looked.longest),
        ("proof-sheet-shortest", &looked.shortest),
    ];
    for (key, person) in ends {
        if let Some(person) = person {
            let said = words(lang).say(key, &[]);
            told.entry(person.trainee).or_default().push(said);
        }
    }
    let (first, rest): (Vec<_>, Vec<_>) = looked
        .people
        .iter()
        .partition(|it| told.contains_key(&it.trainee));
    let all = first.into_iter().chain(rest).enumerate();
    all.map(|(at, person)| {
        let told = told.get(&person.trainee).map(|it| it.join("; "));
        vec![
            (at + 1).to_string(),
            person.name.clone(),
            told.unwrap_or_default(),
            "☐".to_owned(),
        ]
    })
    .collect()
}

fn notes(looked: CertificateProof, request: &CertificateRequest, lang: Lang) -> Vec<String> {
    let has_one = looked.left_out.iter();
    let has_one = has_one.filter(|it| it.reason == LeftOutReason::HasOne);
    let has_one = u32::try_from(has_one.count()).unwrap_or(u32::MAX);
    let mut notes = vec![
        Message::new("proof-sheet-count")
            .count(count_of(&looked.people))
            .number("out", count_of(&looked.left_out))
            .number("have", has_one),
        Message::new("proof-sheet-lang").with("lang", request.lang.code()),
        Message::new("proof-sheet-number").with("serial", &looked.first_serial),
    ];
    if !looked.signers.is_empty() {
        let signers = looked.signers.join("; ");
        notes.push(Message::new("proof-sheet-signers").with("names", signers));
    }
    notes.push(Message::new("proof-sheet-wording").with("text", &looked.wording));
    let view = CertificateProofView::from(looked);
    notes.extend(view.warnings);
    notes.iter().map(|it| words(lang).say_message(it)).collect()
}
