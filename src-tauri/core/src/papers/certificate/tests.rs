#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice
)]

use std::ops::ControlFlow;
use std::sync::Arc;

use chrono::NaiveDate;

use super::*;
use crate::papers::read_back::pages;
use crate::papers::{FileFacts, PaperError};

const SURNAMES: [&str; 10] = [
    "Нұрмұхамбетова",
    "Сейітқали",
    "Ли",
    "Өмірбек",
    "Ғабдуллина",
    "Һәкімова",
    "Ыбырайымжанов",
    "Іңкәрбек",
    "Үсенқызы-Жұмағазина",
    "Әбдірахман",
];
const GIVEN: [&str; 12] = [
    "Айгерім",
    "Әділет",
    "Ән",
    "Һәкім",
    "Үміт",
    "Ақбөпе",
    "Нұрсұлтан",
    "Еңлік",
    "Мұхамедәли",
    "Тәңірберген",
    "Гүлнұр",
    "Қуаныш",
];

fn sample(index: usize) -> CertificatePaper {
    let (surname, given) = (SURNAMES[index % SURNAMES.len()], GIVEN[index % GIVEN.len()]);
    CertificatePaper {
        kind: CertificateKind::Certificate,
        text: PaperText {
            lang: PaperLang::Kk,
            title: "СЕРТИФИКАТ".to_owned(),
            issuer: "Жастар академиясы".to_owned(),
            lead: None,
            body: vec![
                "2026 жылғы 20–21 қараша аралығында Ақтөбе қаласында өткен".to_owned(),
                "«Волонтерлікке жол» атты облыстық форумға қатысты".to_owned(),
            ],
            signatories: vec![Signatory {
                position: "Академия директоры".to_owned(),
                name: "А. Нұрланов".to_owned(),
            }],
            place_year: "Ақтөбе қ., 2026 ж.".to_owned(),
            fields: BTreeMap::new(),
        },
        second: None,
        name: PrintedName::of_parts(&[surname, given, "Бауыржанұлы"]),
        number: format!("VJ-2026-7K-{index:04}"),
        check: "X".to_owned(),
        qr_payload: Some(format!("TIZIM:VJ-2026-7K-{index:04}-X")),
        seal: SealPlace::Unmarked,
    }
}

fn look() -> CertificateLook {
    CertificateLook::of(Template::classic().unwrap())
}

fn facts() -> FileFacts {
    FileFacts {
        title: "Волонтерлікке жол".to_owned(),
        author: "Жастар академиясы".to_owned(),
        lang: PaperLang::Kk,
        made_on: NaiveDate::from_ymd_opt(2026, 11, 22).unwrap(),
    }
}

fn draw(papers: &[CertificatePaper], look: &CertificateLook) -> Vec<u8> {
    draw_certificates(papers, look, &facts(), &mut |_| ControlFlow::Continue(())).unwrap()
}

#[test]
fn a_hundred_and_twenty_names_read_back() {
    let papers: Vec<_> = (0..120).map(sample).collect();
    let pages = pages(&draw(&papers, &look()));
    assert_eq!(pages.len(), papers.len());
    for (paper, page) in papers.iter().zip(&pages) {
        let name = paper.name.whole();
        let one = page.contains(&name);
        let two = page.contains(&paper.name.first) && page.contains(&paper.name.rest);
        assert!(one || two, "{name} in {page:?}");
        for text in
            paper
                .text
                .body
                .iter()
                .chain([&paper.text.title, &paper.text.place_year, &paper.check])
        {
            assert!(page.contains(text), "{text} in {page:?}");
        }
        assert!(page.contains(&format!("№ {}", paper.number)));
        assert!(page.contains(&paper.text.issuer.to_uppercase()));
    }
}

#[test]
fn the_same_papers_give_the_same_bytes() {
    let papers: Vec<_> = (0..70).map(sample).collect();
    assert!(
        draw(&papers, &look()) == draw(&papers, &look()),
        "two runs differ"
    );
}

#[test]
fn a_batch_keeps_fonts_and_drawings_once() {
    let one = draw(&[sample(0)], &look()).len();
    let hundred = draw(&(0..100).map(sample).collect::<Vec<_>>(), &look()).len();
    let each = (hundred - one) / 99;
    assert!(each < 2560, "{each} bytes a page");
    let text = String::from_utf8_lossy(&draw(&[sample(0)], &look())).into_owned();
    assert_eq!(
        text.matches("/Length1").count(),
        3,
        "three faces are used and no more"
    );
}

#[test]
fn papers_of_one_file_keep_their_own_logos() {
    let logo = include_bytes!("../../../../../tests/journeys/pictures/logo.png");
    let bare = look();
    let mut marked = look();
    marked.logos.left = Some(Arc::new(Picture::read(logo).unwrap()));
    let papers = [sample(0), sample(1)];
    let images = |second: &CertificateLook| {
        let sets = [(&bare, &papers[..1]), (second, &papers[1..])];
        let bytes = draw_sets(&sets, &facts(), &mut |_| ControlFlow::Continue(())).unwrap();
        assert_eq!(pages(&bytes).len(), 2);
        let text = String::from_utf8_lossy(&bytes).into_owned();
        text.matches("/Subtype/Image").count() + text.matches("/Subtype /Image").count()
    };
    assert_eq!(images(&bare), 0);
    assert!(images(&marked) > 0, "the second paper has its logo");
}

#[test]
fn drawing_stops_when_asked() {
    let papers: Vec<_> = (0..10).map(sample).collect();
    let mut seen = Vec::new();
    let stopped = draw_certificates(&papers, &look(), &facts(), &mut |done| {
        seen.push(done);
        if done == 3 {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    });
    assert!(matches!(stopped, Err(PaperError::Stopped)));
    assert_eq!(seen, [1, 2, 3]);
    let nothing = draw_certificates(&[], &look(), &facts(), &mut |_| ControlFlow::Continue(()));
    assert!(matches!(nothing, Err(PaperError::Nothing)));
}

#[test]
fn the_proof_names_what_will_look_different() {
    let named = |parts: &[&str]| CertificatePaper {
        name: PrintedName::of_parts(parts),
        ..sample(1)
    };
    let endless = "Нұрмұхамбетова-Сейітжанқызы-Тәңірбергенова-Ыбырайымжанова-Құдайбергенова";
    let papers = [
        named(&["Ли", "Ән"]),
        named(&["Нұрмұхамбетова", "Айгерім", "Серікболқызы"]),
        named(&[
            "Нұрмұхамбетова-Сейітжанқызы",
            "Айгерім-Гүлнұр",
            "Серікболқызы",
        ]),
        named(&[endless, "Айгерім"]),
        named(&["漢", "Айгерім"]),
    ];
    let found = proof(&papers, &look());
    assert_eq!(found.longest_name, Some(3));
    assert_eq!(
        found.shrunk.iter().map(|fit| fit.paper).collect::<Vec<_>>(),
        [1]
    );
    assert!(found.shrunk[0].points < 28.0 && found.shrunk[0].points >= 20.0);
    assert_eq!(
        found.two_lines,
        [NameFit {
            paper: 2,
            points: 22.0
        }]
    );
    assert_eq!(found.too_long, [3]);
    assert_eq!(
        found.missing,
        [MissingLetters {
            paper: 4,
            letters: vec!['漢']
        }]
    );
    assert!(!found.is_clean());
    assert!(proof(&papers[..3], &look()).is_clean());
}

#[test]
fn a_long_signatory_goes_to_two_lines_and_never_into_the_code() {
    let signed = |name: &str| {
        let mut paper = sample(0);
        name.clone_into(&mut paper.text.signatories[0].name);
        paper
    };
    let two = signed("Б. Қ. Жаңабергенұлы-Сейітмағамбетов");
    assert!(proof(std::slice::from_ref(&two), &look()).is_clean());
    let page = pages(&draw(&[two], &look())).remove(0);
    for half in ["Б. Қ. Жаңабергенұлы-", "Сейітмағамбетов"] {
        assert!(page.contains(&half.to_owned()), "{half} in {page:?}");
    }
    let one = signed(&"Жаңабергенұлы".repeat(5));
    assert_eq!(proof(&[one], &look()).crowded, [0]);
}

#[test]
fn names_of_a_batch_can_share_a_size() {
    let long = CertificatePaper {
        name: PrintedName::of_parts(&["Нұрмұхамбетова", "Айгерім", "Серікболқызы"]),
        ..sample(1)
    };
    let look = CertificateLook {
        names: NameSize::Even,
        ..look()
    };
    assert_eq!(proof(&[sample(1), long.clone()], &look).shrunk, []);
    let pages = pages(&draw(&[sample(1), long.clone()], &look));
    assert!(pages[1].contains(&long.name.whole()));
}

#[test]
fn a_sentence_too_long_is_set_smaller_and_then_reported() {
    let title = "«Қазақ тілі мен әдебиетін оқытудың заманауи әдістері мен озық тәжірибелері» атты";
    let said = |body: String| {
        let mut paper = sample(1);
        paper.text.body = vec![body];
        paper
    };
    let long = said(title.repeat(2));
    assert!(proof(std::slice::from_ref(&long), &look()).is_clean());
    let endless = said(title.repeat(14));
    assert_eq!(proof(&[endless], &look()).crowded, [0]);
}

#[test]
fn logos_are_kept_once() {
    let mut look = look();
    let jpeg = [0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 30, 0, 40, 3, 1, 0, 0];
    let logo = Arc::new(Picture::read(&jpeg).unwrap());
    look.logos = Logos {
        left: Some(Arc::clone(&logo)),
        right: Some(logo),
    };
    let file = draw(&[sample(0), sample(1)], &look);
    let text = String::from_utf8_lossy(&file).into_owned();
    assert_eq!(
        text.matches("/DCTDecode").count(),
        1,
        "one picture on both sides is one picture"
    );
}
