//! Five hundred certificates in one file: processor seconds, bytes a page, peak memory.
//!
//! The reference is a file for each of them. `TIZIM_BENCH_PEERS` names a folder with the same job
//! for other programs: `data.json` with the texts, and the scripts of [`PEERS`]; whatever of them
//! runs here is measured in the same run. `TIZIM_BENCH_PYTHON` is the Python that has `typst`.

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use chrono::NaiveDate;
use serde_json::Value;
use tizim_core::papers::{
    CertificateKind, CertificateLook, CertificatePaper, FileFacts, PaperLang, PaperText,
    PrintedName, SealPlace, Signatory, Template, draw_certificates,
};
use tizim_tests::new_folder;

use crate::figures::{peak_memory, processor_seconds};

/// How many papers.
const PAPERS: usize = 500;

/// How often the file is drawn, so that hundredths of a second say something.
const TIMES: u32 = 10;

/// Marks the process that only draws, whose memory nothing else has touched.
const CHILD: &str = "draw-certificates";

/// Other programs for the same job: name, program, arguments before the file they write.
const PEERS: [(&str, &str, &[&str]); 4] = [
    ("Typst", "$PYTHON", &["typst_cert.py"]),
    ("ReportLab", "/usr/bin/python3", &["reportlab_cert.py"]),
    ("TCPDF", "php", &["-d", "memory_limit=2G", "tcpdf_cert.php"]),
    (
        "LibreOffice mail merge",
        "/usr/bin/python3",
        &["lo_mailmerge.py"],
    ),
];

pub fn run() {
    let peers = std::env::var_os("TIZIM_BENCH_PEERS").map(PathBuf::from);
    let folder = new_folder();
    let said = Command::new(std::env::current_exe().unwrap())
        .args([CHILD, "one"])
        .output()
        .unwrap();
    let text = String::from_utf8_lossy(&said.stdout).into_owned();
    let figures: Vec<f64> = text
        .split_whitespace()
        .filter_map(|it| it.parse().ok())
        .collect();
    let [seconds, bytes, memory] = figures[..] else {
        println!("certificates: this system does not say what a process uses");
        return;
    };
    let each = draw_each(&papers(peers.as_deref()));
    println!(
        "{PAPERS} certificates in one file: {seconds:.3} s on the processor, {:.0} B a page, at most {memory:.0} MiB; {:.2} x a file each ({each:.2} s)",
        bytes / PAPERS as f64,
        seconds / each
    );
    if let Some(peers) = peers {
        measure_peers(&peers, folder.path(), seconds);
    }
}

/// Says whether this process was started to draw and nothing else.
pub fn is_child(arguments: &[String]) -> bool {
    arguments.first().is_some_and(|it| it == CHILD)
}

/// Draws the file several times and says seconds, bytes and the most memory held.
pub fn draw_in_this_process(_: &[String]) {
    let peers = std::env::var_os("TIZIM_BENCH_PEERS").map(PathBuf::from);
    let papers = papers(peers.as_deref());
    let Some((before, _)) = processor_seconds() else {
        return;
    };
    let bytes = (0..TIMES).map(|_| draw(&papers).len()).max().unwrap_or(0);
    let (after, _) = processor_seconds().unwrap();
    let memory = peak_memory().unwrap_or(0.0);
    println!("{} {bytes} {memory}", (after - before) / f64::from(TIMES));
}

fn draw_each(papers: &[CertificatePaper]) -> f64 {
    let before = processor_seconds().map_or(0.0, |it| it.0);
    for paper in papers {
        assert!(!draw(std::slice::from_ref(paper)).is_empty());
    }
    processor_seconds().map_or(0.0, |it| it.0) - before
}

fn draw(papers: &[CertificatePaper]) -> Vec<u8> {
    let look = CertificateLook::of(Template::classic().unwrap());
    let facts = FileFacts {
        title: "Волонтерлікке жол".to_owned(),
        author: "Жастар академиясы".to_owned(),
        lang: PaperLang::Kk,
        made_on: NaiveDate::from_ymd_opt(2026, 11, 22).unwrap(),
    };
    draw_certificates(papers, &look, &facts, &mut |_| ControlFlow::Continue(())).unwrap()
}

/// Runs the others on a copy of their folder: some write beside their scripts.
fn measure_peers(peers: &Path, folder: &Path, ours: f64) {
    for entry in std::fs::read_dir(peers).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            std::fs::copy(&path, folder.join(path.file_name().unwrap())).unwrap();
        }
    }
    let python = std::env::var("TIZIM_BENCH_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    for (name, program, arguments) in PEERS {
        let program = if program == "$PYTHON" {
            &python
        } else {
            program
        };
        let before = processor_seconds().map_or(0.0, |it| it.1);
        let done = Command::new(program)
            .args(arguments)
            .arg(folder.join("out.pdf"))
            .current_dir(folder)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status();
        let theirs = processor_seconds().map_or(0.0, |it| it.1) - before;
        if done.is_ok_and(|it| it.success()) {
            let size = std::fs::metadata(folder.join("out.pdf")).map_or(0, |it| it.len());
            println!(
                "  {name}: {theirs:.2} s on the processor, {} B a page; we take 1/{:.1} of it",
                size / PAPERS as u64,
                theirs / ours
            );
        } else {
            println!("  {name}: does not run here");
        }
        drop(std::fs::remove_file(folder.join("out.pdf")));
    }
}

/// The papers of the others where their texts are given, else made-up ones like them.
fn papers(peers: Option<&Path>) -> Vec<CertificatePaper> {
    let texts: Vec<Value> = match peers {
        Some(folder) => {
            let text = std::fs::read_to_string(folder.join("data.json")).unwrap();
            serde_json::from_str(&text).unwrap()
        }
        None => vec![Value::Null],
    };
    (0..PAPERS)
        .zip(texts.iter().cycle())
        .map(|(number, text)| paper(number, text))
        .collect()
}

fn paper(number: usize, text: &Value) -> CertificatePaper {
    let field = |name: &str, usual: &str| text[name].as_str().unwrap_or(usual).to_owned();
    let lang = match text["lang"].as_str() {
        Some("ru") => PaperLang::Ru,
        Some("en") => PaperLang::En,
        _ => PaperLang::Kk,
    };
    let signed = |name: &str| Signatory {
        position: field(name, "Академия директоры"),
        name: "А. Нұрланов".to_owned(),
    };
    let usual = format!("VJ-2026-7K-{number:04}");
    let names = [
        "Нұрмұхамбетова Айгерім",
        "Сейітқали Әділет",
        "Ли Ән",
        "Өмірбек Һәкім",
    ];
    let name = field("name", names[number % names.len()]);
    let serial = field("serial", &usual);
    CertificatePaper {
        kind: CertificateKind::Certificate,
        text: PaperText {
            lang,
            title: field("title", "СЕРТИФИКАТ"),
            issuer: "Жастар академиясы".to_owned(),
            lead: None,
            body: vec![field(
                "body",
                "«Волонтерлікке жол» атты облыстық форумға қатысты",
            )],
            signatories: vec![signed("sig1"), signed("sig2")],
            place_year: field("date", "Ақтөбе қ., 2026 ж."),
            fields: BTreeMap::new(),
        },
        second: None,
        name: PrintedName::of_parts(&name.splitn(2, ' ').collect::<Vec<_>>()),
        qr_payload: Some(field(
            "payload",
            &format!("TIZIM:{serial}-2:{:032X}", number * 7_919),
        )),
        number: serial,
        check: "2".to_owned(),
        seal: SealPlace::Unmarked,
    }
}
