//! Files and pictures with papers.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::Command;

use image::{GrayImage, Luma};
use tizim_core::certificates::{self, CheckNote, PaperCheck, Verdict};
use tizim_core::error::Code;
use tizim_core::ids::Id;
use tizim_tests::Desk;

use super::{correct, issued};

fn pdf(desk: &Desk, papers: &[Id]) -> PathBuf {
    let go = &mut |_| ControlFlow::Continue(());
    let bytes = certificates::draw_issued(&desk.register, papers, go).unwrap();
    let path = desk.folder.path().join("papers.pdf");
    std::fs::write(&path, bytes).unwrap();
    path
}

fn check(desk: &Desk, path: &Path) -> Vec<PaperCheck> {
    desk.register
        .read(|it| certificates::check_file(it, path))
        .unwrap()
}

#[test]
fn every_page_of_a_file_gets_its_verdict() {
    let desk = Desk::found(1).unwrap();
    let papers = issued(&desk, 3);
    let file = pdf(&desk, &papers);
    certificates::void(&desk.register, &papers[1..2], "Сынақ").unwrap();
    let found = check(&desk, &file);
    let said: Vec<_> = found.iter().map(|it| (it.page, it.verdict)).collect();
    use Verdict::{Genuine, Void};
    assert_eq!(said, [(1, Genuine), (2, Void), (3, Genuine)]);
    assert_eq!(certificates::worst(&found), Some(Void));
    let others = Desk::found(2).unwrap();
    let found = check(&others, &file);
    assert!(
        found.iter().all(|it| it.verdict == Verdict::Altered),
        "same name, other academy"
    );
}

#[test]
fn a_file_without_codes_is_foreign_and_one_that_is_none_is_refused() {
    let desk = Desk::found(1).unwrap();
    let place = |name: &str| desk.folder.path().join(name);
    GrayImage::from_pixel(40, 40, Luma([255]))
        .save(place("white.png"))
        .unwrap();
    let found = check(&desk, &place("white.png"));
    assert_eq!(
        (found[0].verdict, found[0].note),
        (Verdict::Foreign, CheckNote::NoCode)
    );
    std::fs::write(place("broken.png"), b"\x89PNG\r\n\x1a\nnothing").unwrap();
    std::fs::write(place("broken.pdf"), b"%PDF-1.7 nothing").unwrap();
    std::fs::write(place("broken"), [0xff, 0, 0xfe]).unwrap();
    for name in ["broken.png", "broken.pdf", "broken"] {
        let refused = desk
            .register
            .read(|it| certificates::check_file(it, &place(name)));
        assert_eq!(refused.unwrap_err().code(), Code::UnknownFormat, "{name}");
    }
}

/// Draws the first page at so many dots per inch; nothing where no program does.
fn drawn(file: &Path, dots: u32) -> Option<GrayImage> {
    let stem = file.with_extension("");
    let dots = dots.to_string();
    let drawn = Command::new("pdftoppm")
        .args(["-r", &dots, "-f", "1", "-l", "1", "-singlefile", "-png"])
        .args([file, &stem])
        .status();
    drawn.is_ok_and(|it| it.success()).then(|| {
        let picture = image::open(stem.with_extension("png")).unwrap();
        picture.into_luma8()
    })
}

/// A page as somebody photographs it on a table: turned by seven degrees, a shadow across.
fn photographed(page: &GrayImage) -> GrayImage {
    let (width, height) = (page.width() as f32 * 1.15, page.height() as f32 * 1.15);
    let (sin, cos) = 7_f32.to_radians().sin_cos();
    GrayImage::from_fn(width as u32, height as u32, |x, y| {
        let (dx, dy) = (x as f32 - width / 2.0, y as f32 - height / 2.0);
        let from_x = dx * cos + dy * sin + page.width() as f32 / 2.0;
        let from_y = dy * cos - dx * sin + page.height() as f32 / 2.0;
        let shade = image::imageops::interpolate_bilinear(page, from_x, from_y);
        let shade = shade.map_or(90.0, |it| f32::from(it.0[0]));
        let shadow = 0.45 + 0.55 * (x as f32 + y as f32) / (width + height);
        Luma([(shade * shadow + 12.0) as u8])
    })
}

#[test]
fn pictures_and_photographs_of_papers_are_read() {
    let desk = Desk::found(1).unwrap();
    correct(&desk, |it| {
        it.name.kk = "Ақтөбе облысының жастар саясаты академиясы".to_owned()
    });
    let papers = issued(&desk, 1);
    let file = pdf(&desk, &papers);
    let jpeg = file.with_extension("jpg");
    let Some(page) = drawn(&file, 150) else {
        // Where pdftoppm is not installed there is no picture to read.
        return;
    };
    let found = check(&desk, &file.with_extension("png"));
    assert_eq!(found[0].verdict, Verdict::Genuine, "as drawn");
    let out = std::fs::File::create(&jpeg).unwrap();
    let encoder = image::codecs::jpeg::JpegEncoder::new_with_quality(out, 60);
    photographed(&page).write_with_encoder(encoder).unwrap();
    let found = check(&desk, &jpeg);
    assert_eq!(found[0].verdict, Verdict::Genuine, "photographed");
}
