use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::path::Path;
use std::process::Command;

use chrono::NaiveDate;
use tizim_core::papers::{
    CertificateKind, CertificateLook, CertificatePaper, FileFacts, PaperLang, PaperText,
    PrintedName, SealPlace, Signatory, Template, draw_certificates,
};

const SURNAMES: [&str; 8] = [
    "Нұрмұхамбетова",
    "Сейітқали",
    "Ли",
    "Өмірбек",
    "Ғабдуллина",
    "Һәкімова",
    "Ыбырайымжанов",
    "Үсенқызы-Жұмағазина",
];
const GIVEN: [&str; 15] = [
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
    "Іңкәр",
    "Фариза",
    "Ильяс",
];

fn paper(index: usize) -> CertificatePaper {
    let (lang, title, body) = match index % 3 {
        0 => (
            PaperLang::Kk,
            "СЕРТИФИКАТ",
            "«Волонтерлікке жол» атты облыстық форумға қатысты",
        ),
        1 => (
            PaperLang::Ru,
            "БЛАГОДАРНОСТЬ",
            "за участие в форуме «Путь волонтёра»",
        ),
        _ => (
            PaperLang::En,
            "CERTIFICATE",
            "participated in the forum “The Way”, 5 000 ₸",
        ),
    };
    let number = format!("VJ-2026-7K-{index:04}");
    CertificatePaper {
        kind: CertificateKind::Certificate,
        text: PaperText {
            lang,
            title: title.to_owned(),
            issuer: "Жастар академиясы".to_owned(),
            lead: None,
            body: vec![body.to_owned()],
            signatories: vec![Signatory {
                position: "Академия директоры".to_owned(),
                name: "А. Нұрланов".to_owned(),
            }],
            place_year: "Ақтөбе қ., 2026 ж.".to_owned(),
            fields: BTreeMap::new(),
        },
        second: None,
        name: PrintedName::of_parts(&[
            SURNAMES[index % SURNAMES.len()],
            GIVEN[index % GIVEN.len()],
            "Қожахметқызы",
        ]),
        qr_payload: Some(payload(&number)),
        number,
        check: "T".to_owned(),
        seal: SealPlace::Marked,
    }
}

fn payload(number: &str) -> String {
    format!("https://example.kz/tizim?s={number}-T&c=7Q4M2XKD9B3H8ZP5")
}

fn file() -> (Vec<CertificatePaper>, Vec<u8>) {
    let papers: Vec<_> = (0..120).map(paper).collect();
    let facts = FileFacts {
        title: "Волонтерлікке жол".to_owned(),
        author: "Жастар академиясы".to_owned(),
        lang: PaperLang::Kk,
        made_on: NaiveDate::from_ymd_opt(2026, 11, 22).unwrap(),
    };
    let look = CertificateLook::of(Template::classic().unwrap());
    let bytes = draw_certificates(&papers, &look, &facts, &mut |_| ControlFlow::Continue(()));
    (papers, bytes.unwrap())
}

/// Runs a program in a folder; `None` when it is not installed.
pub(crate) fn run(program: &str, arguments: &[&str], folder: &Path) -> Option<String> {
    let output = Command::new(program)
        .args(arguments)
        .current_dir(folder)
        .output();
    let Ok(output) = output else {
        eprintln!("{program} is not installed: this part is left out");
        return None;
    };
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let complaint = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{program}: {said}{complaint}");
    Some(said)
}

/// Returns the text with every run of white space made one space.
pub(crate) fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_batch_of_certificates_is_read_by_other_programs() {
    let (papers, bytes) = file();
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("batch.pdf"), bytes).unwrap();
    let run = |program: &str, arguments: &[&str]| run(program, arguments, folder.path());
    if let Some(said) = run("qpdf", &["--check", "batch.pdf"]) {
        assert!(
            said.contains("No syntax or stream encoding errors"),
            "{said}"
        );
    }
    if let Some(text) = run("pdftotext", &["batch.pdf", "-"]) {
        let pages: Vec<String> = text.split('\u{c}').map(plain).collect();
        for (paper, page) in papers.iter().zip(&pages) {
            let number = format!("{} T", paper.number);
            for expected in [
                &paper.name.whole(),
                &paper.text.title,
                &paper.text.body[0],
                &number,
            ] {
                assert!(page.contains(expected.as_str()), "{expected} in {page}");
            }
        }
    }
    if let Some(fonts) = run("pdffonts", &["batch.pdf"]) {
        let fonts: Vec<&str> = fonts.lines().skip(2).collect();
        assert_eq!(
            fonts.len(),
            4,
            "three faces and one for the tenge sign: {fonts:?}"
        );
        for font in fonts {
            assert!(
                font.contains(" yes yes yes "),
                "embedded, subset, readable: {font}"
            );
        }
    }
    for page in ["1", "60", "120"] {
        let picture = [
            "-r",
            "150",
            "-gray",
            "-f",
            page,
            "-l",
            page,
            "-singlefile",
            "-png",
            "batch.pdf",
            "page",
        ];
        let Some(_) = run("pdftoppm", &picture) else {
            return;
        };
        let Some(read) = run("zbarimg", &["-q", "--raw", "page.png"]) else {
            return;
        };
        let paper = &papers[page.parse::<usize>().unwrap() - 1];
        assert_eq!(read.trim(), payload(&paper.number));
    }
}
