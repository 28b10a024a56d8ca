//! Draws sample papers into a folder, to be looked at and measured.
//!
//! `draw_samples FOLDER` writes certificates in three languages, a book and a recovery sheet;
//! `draw_samples FOLDER 500` writes one file of that many certificates and says how long it took.

#![allow(clippy::print_stdout, clippy::expect_used)]

mod words;

use std::ops::ControlFlow;
use std::path::Path;
use std::time::Instant;

use chrono::NaiveDate;
use tizim_core::papers::{
    BookRow, CertificateKind, CertificateLook, CertificatePaper, FileFacts, HandOverFacts, InkWay,
    PaperLang, SHIPPED, SealPlace, Sex, SheetFacts, SheetUse, Signatory, Template,
    certificate_book, code_sheet, draw_certificates, hand_over_act, proof,
};

use words::{event, paper};

fn main() {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().expect("a folder");
    let folder = Path::new(&folder);
    std::fs::create_dir_all(folder).expect("a folder that can be made");
    match arguments.next() {
        Some(what) if what == "templates" => draw_templates(folder),
        Some(count) => measure(folder, count.parse().expect("a number")),
        None => draw_all(folder),
    }
}

fn draw_all(folder: &Path) {
    for lang in PaperLang::ALL {
        let tag = lang.code();
        for (kind, name) in [
            (CertificateKind::Certificate, "certificate"),
            (CertificateKind::Thanks, "thanks"),
            (CertificateKind::Diploma, "diploma"),
            (CertificateKind::Praise, "honour"),
        ] {
            let papers: Vec<_> = (0..4).map(|index| paper(lang, kind, index)).collect();
            let look = look();
            println!("{tag} {name}: {:?}", proof(&papers, &look));
            write(
                folder,
                &format!("{name}-{tag}.pdf"),
                &draw(&papers, &look, lang),
            );
        }
        let mut saving = look();
        saving.way = InkWay::Saving;
        let mut marked = paper(lang, CertificateKind::Certificate, 1);
        marked.seal = SealPlace::Marked;
        let position = "Шығармашылық бағдарламаларды үйлестіру бөлімінің жетекшісі";
        marked.text.signatories.push(Signatory {
            position: position.to_owned(),
            name: "Ә. Б. Нұрмұхамбетова".to_owned(),
        });
        marked.text.issuer = "Ақтөбе облысының жастар саясаты мәселелері жөніндегі басқармасы «Жастар академиясы» коммуналдық мемлекеттік мекемесі".to_owned();
        write(
            folder,
            &format!("saving-{tag}.pdf"),
            &draw(&[marked], &saving, lang),
        );
        write(folder, &format!("book-{tag}.pdf"), &book(lang));
        write(folder, &format!("recovery-{tag}.pdf"), &recovery(lang));
        write(folder, &format!("kit-{tag}.pdf"), &kit(lang));
        write(folder, &format!("act-{tag}.pdf"), &act(lang));
    }
}

/// Draws every template that ships in each of its languages, with a usual name, a long and a short one.
fn draw_templates(folder: &Path) {
    for shipped in SHIPPED {
        let template = shipped.template().expect("the shipped template");
        for way in [InkWay::Full, InkWay::Saving] {
            let mut look = CertificateLook::of(template.clone());
            look.way = way;
            for lang in PaperLang::ALL {
                let papers = [0, 2, 3].map(|index| paper(lang, shipped.kind, index));
                let name = format!("{}-{way:?}-{}.pdf", shipped.key, lang.code());
                println!("{name}: {:?}", proof(&papers, &look));
                write(folder, &name, &draw(&papers, &look, lang));
            }
            let pairs = [0, 2, 3].map(|index| CertificatePaper {
                second: Some(paper(PaperLang::Ru, shipped.kind, index).text),
                ..paper(PaperLang::Kk, shipped.kind, index)
            });
            let name = format!("{}-{way:?}-kk+ru.pdf", shipped.key);
            println!("{name}: {:?}", proof(&pairs, &look));
            write(folder, &name, &draw(&pairs, &look, PaperLang::Kk));
        }
    }
}

fn measure(folder: &Path, count: usize) {
    let languages = [PaperLang::Kk, PaperLang::Kk, PaperLang::Ru, PaperLang::En];
    let long_code = |index: usize| {
        let (first, second) = (index * 7919 + 13, index * 104_729 + 7);
        format!(
            "https://cert.example.kz/v?s=KZ-2026-{index:06}&d=2026-05-30&k={}",
            format!("{first:016x}{second:016x}").repeat(2)
        )
    };
    let papers: Vec<_> = (0..count)
        .zip(languages.iter().cycle())
        .map(|(index, lang)| CertificatePaper {
            qr_payload: Some(long_code(index)),
            ..paper(*lang, CertificateKind::Certificate, index)
        })
        .collect();
    let start = Instant::now();
    let file = draw(&papers, &look(), PaperLang::Kk);
    let bytes = file.len();
    println!(
        "{count} pages, {:?}, {bytes} bytes, {} a page",
        start.elapsed(),
        bytes / count.max(1)
    );
    write(folder, "measured.pdf", &file);
}

fn draw(papers: &[CertificatePaper], look: &CertificateLook, lang: PaperLang) -> Vec<u8> {
    let mut go_on = |_| ControlFlow::Continue(());
    draw_certificates(papers, look, &facts(lang), &mut go_on).expect("a file")
}

fn write(folder: &Path, name: &str, file: &[u8]) {
    std::fs::write(folder.join(name), file).expect("a file that can be written");
}

fn look() -> CertificateLook {
    CertificateLook::of(Template::classic().expect("the shipped template"))
}

fn facts(lang: PaperLang) -> FileFacts {
    FileFacts {
        title: "Волонтерлікке жол".to_owned(),
        author: "Жастар академиясы".to_owned(),
        lang,
        made_on: NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day"),
    }
}

fn book(lang: PaperLang) -> Vec<u8> {
    let rows: Vec<BookRow> = (0..64)
        .map(|index| {
            let paper = paper(lang, CertificateKind::Certificate, index);
            BookRow {
                place: (index + 1).to_string(),
                number: format!("{}-{}", paper.number, paper.check),
                date: "22.11.2026".to_owned(),
                name: paper.name.whole(),
                event: event(lang, Sex::Unknown).title.unwrap_or_default(),
                kind: paper.text.title.to_lowercase(),
                issued_by: "С. Ержанова".to_owned(),
                handed: String::new(),
                office: String::new(),
                note: String::new(),
            }
        })
        .collect();
    certificate_book(
        &rows,
        "01.01.2026 – 22.11.2026",
        &facts(lang),
        &mut |_| ControlFlow::Continue(()),
    )
    .expect("a book")
}

fn day_in_words(lang: PaperLang) -> &'static str {
    match lang {
        PaperLang::Kk => "2026 жылғы 22 қараша",
        PaperLang::Ru => "22 ноября 2026 года",
        PaperLang::En => "22 November 2026",
    }
}

fn sheet_of(good_for: SheetUse, code: &str, lang: PaperLang) -> Vec<u8> {
    let sheet = SheetFacts {
        good_for,
        academy: "Ақтөбе облысының жастар академиясы".to_owned(),
        laptop: "Кабинет 2 (K7A)".to_owned(),
        number: (good_for == SheetUse::MainLaptop).then_some(1),
        code: code.to_owned(),
        qr_payload: code.replace('-', ""),
        made_on_words: day_in_words(lang).to_owned(),
    };
    code_sheet(&sheet, &facts(lang)).expect("a sheet")
}

fn recovery(lang: PaperLang) -> Vec<u8> {
    let code = "7K3QA-9XZ2M-4TBNP-W0H5C-JR8DE-6VGYF-S1K2M-3NPQT";
    sheet_of(SheetUse::Recovery, code, lang)
}

fn kit(lang: PaperLang) -> Vec<u8> {
    let code = "7K3QA-9XZ2M-4TBNP-W0H5C-JR8DE-6VGYF-S1K2M-3NPQT-0A1B2-C3D4E-5F6G7";
    sheet_of(SheetUse::MainLaptop, code, lang)
}

fn act(lang: PaperLang) -> Vec<u8> {
    let (from, to, tasks, place) = match lang {
        PaperLang::Kk => (
            "Үйлестіруші С. Ержанова",
            "Үйлестіруші А. Нұрланов",
            [
                "«Волонтерлікке жол» облыстық форумының қатысушыларына сертификат беру, тізім жиналған, нөмірлер әлі берілген жоқ",
                "Тоғыз клубтың грант есебін 1 желтоқсанға дейін жинау",
                "Он төрт адамның келісімін қағаз түрінде алу",
            ],
            "USB, директордың сейфі",
        ),
        PaperLang::Ru => (
            "Координатор С. Ержанова",
            "Координатор А. Нурланов",
            [
                "Выдать сертификаты участникам областного форума «Путь волонтёра»: список собран, номера ещё не даны",
                "Собрать отчёты по грантам девяти клубов до 1 декабря",
                "Получить согласия четырнадцати человек на бумаге",
            ],
            "USB, сейф директора",
        ),
        PaperLang::En => (
            "Coordinator S. Yerzhanova",
            "Coordinator A. Nurlanov",
            [
                "Issue certificates to those who were at the regional forum “The Way”: the list is ready, numbers are not given yet",
                "Collect the grant reports of nine clubs by 1 December",
                "Get fourteen consents on paper",
            ],
            "USB, the director’s safe",
        ),
    };
    let day = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
    let facts = HandOverFacts {
        academy: "Ақтөбе облысының жастар академиясы".to_owned(),
        date: day,
        from: from.to_owned(),
        to: to.to_owned(),
        laptops: [
            "Кабинет 1 (K7A)",
            "Кабинет 2 (B3M)",
            "Көшпелі (R9T)",
            "Директор (H4C)",
        ]
        .map(str::to_owned)
        .to_vec(),
        people: 12_408,
        events: 311,
        clubs: 64,
        certificates: 7_020,
        last_certificate: "ЖА-2026-K7A-7020-4".to_owned(),
        open_tasks: tasks.map(str::to_owned).to_vec(),
        backup: Some((day, place.to_owned())),
    };
    hand_over_act(&facts, lang).expect("an act")
}
