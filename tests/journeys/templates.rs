//! Templates of the academy: kept in versions, printed with, carried as one file.

use tizim_core::certificates::{self, CertificateRequest};
use tizim_core::common::{Lang, Trilingual};
use tizim_core::error::Code;
use tizim_core::ids::Id;
use tizim_core::papers::{Item, PaperLangs, Template};
use tizim_core::register::Register;
use tizim_core::templates::{self, Example, TemplateSample, TemplateSave};
use tizim_tests::{Desk, new_folder};

use crate::certificates::{draw, forum, mark, person, request};

const LOGO: &[u8] = include_bytes!("pictures/logo.png");

fn saved(register: &Register, id: Option<&str>, name: &str, design: Template) -> String {
    let wanted = TemplateSave {
        id: id.map(str::to_owned),
        name: Trilingual {
            kk: name.to_owned(),
            ..Trilingual::default()
        },
        design,
    };
    templates::save(register, &wanted).unwrap().value
}

fn design(register: &Register, id: &str) -> Template {
    register.read(|it| templates::show(it, id)).unwrap().design
}

/// The classic design with its page turned into a picture and words of its own.
fn with_picture(register: &Register) -> Template {
    let kept = templates::keep_picture(register, LOGO).unwrap();
    let mut design = Template::classic().unwrap();
    design.one.layers[0].item = Item::Picture {
        picture: kept.picture,
        at: [0.0, 0.0],
        size: [297.0, 210.0],
    };
    design
}

#[test]
fn a_paper_keeps_the_version_it_was_issued_with() {
    let desk = Desk::found(1).unwrap();
    let event = forum(&desk);
    let who = person(&desk, "Нұрмұхамбетова", "Айгерім");
    mark(&desk, &event, 0, &[who]);
    let id = saved(
        &desk.register,
        None,
        "Біздің үлгі",
        with_picture(&desk.register),
    );
    let wanted = CertificateRequest {
        template: id.clone(),
        ..request(&desk, event.id, Lang::Kk, 1)
    };
    let issued = certificates::issue(&desk.register, &wanted).unwrap().value;
    let before = draw(&desk.register, &issued.certificates);
    let mut changed = design(&desk.register, &id);
    changed.one.layers.truncate(6);
    saved(&desk.register, Some(&id), "Біздің үлгі", changed.clone());
    assert_eq!(draw(&desk.register, &issued.certificates), before);
    let own: Id = id.parse().unwrap();
    let versions = desk
        .register
        .read(|it| templates::versions(it, own))
        .unwrap();
    let numbers: Vec<_> = versions.iter().map(|it| (it.number, it.current)).collect();
    assert_eq!(numbers, [(2, true), (1, false)]);
    saved(&desk.register, Some(&id), "Біздің үлгі", changed);
    let same = desk
        .register
        .read(|it| templates::versions(it, own))
        .unwrap();
    assert_eq!(same.len(), 2, "what stays as it is makes no version");
    templates::take(&desk.register, own, versions[1].version).unwrap();
    assert!(design(&desk.register, &id).one.layers.len() > 6);
    templates::remove(&desk.register, own).unwrap();
    assert_eq!(draw(&desk.register, &issued.certificates), before);
    assert!(desk.register.check().unwrap().is_sound());
}

#[test]
fn a_template_goes_to_another_academy_as_one_file() {
    let (desk, other) = (Desk::found(1).unwrap(), Desk::found(2).unwrap());
    let folder = new_folder();
    let file = folder.path().join("біздің.tizim-template");
    let id = saved(
        &desk.register,
        None,
        "Біздің үлгі",
        with_picture(&desk.register),
    );
    templates::export(&desk.register, &id, &file).unwrap();
    let taken = templates::import(&other.register, &file).unwrap().value;
    let shown = other
        .register
        .read(|it| templates::show(it, &taken))
        .unwrap();
    assert_eq!(shown.design, design(&desk.register, &id));
    assert_eq!(shown.name.kk, "Біздің үлгі");
    let wanted = |register: &Register, id: &str| TemplateSample {
        design: design(register, id),
        langs: PaperLangs::Kk,
        saving: false,
        name: Example::Long,
        blank: None,
    };
    let drawn = |register: &Register, id: &str| {
        let wanted = wanted(register, id);
        register.read(|it| templates::sample(it, &wanted)).unwrap()
    };
    assert_eq!(drawn(&other.register, &taken), drawn(&desk.register, &id));
}

#[test]
fn a_file_that_is_no_template_leaves_the_register_as_it_was() {
    let desk = Desk::found(1).unwrap();
    let folder = new_folder();
    let id = saved(
        &desk.register,
        None,
        "Біздің үлгі",
        with_picture(&desk.register),
    );
    let file = folder.path().join("a.tizim-template");
    templates::export(&desk.register, &id, &file).unwrap();
    let whole = std::fs::read(&file).unwrap();
    let before = desk.register.read(templates::list).unwrap();
    let broken: [Vec<u8>; 4] = [
        Vec::new(),
        b"no zip".to_vec(),
        whole[..whole.len() / 2].to_vec(),
        whole.iter().map(|byte| byte ^ 1).collect(),
    ];
    for bytes in broken {
        std::fs::write(&file, bytes).unwrap();
        let refused = templates::import(&desk.register, &file).unwrap_err();
        assert_eq!(refused.code(), Code::TemplateUnreadable);
    }
    assert_eq!(desk.register.read(templates::list).unwrap(), before);
}

#[test]
fn a_paper_in_two_languages_says_both() {
    let desk = Desk::found(1).unwrap();
    let event = forum(&desk);
    let who = person(&desk, "Нұрмұхамбетова", "Айгерім");
    mark(&desk, &event, 0, &[who]);
    for template in [
        "a-classic",
        "b-wings",
        "thanks-letter",
        "diploma-of-place",
        "honour-letter",
    ] {
        let wanted = CertificateRequest {
            template: template.to_owned(),
            second: Some(Lang::Ru),
            except: Vec::new(),
            ..request(&desk, event.id, Lang::Kk, 1)
        };
        let identity = desk.register.identity();
        let today = tizim_core::clock::Clock::today(desk.clock.as_ref());
        let page = desk
            .register
            .read(|it| certificates::preview(it, &wanted, None, &identity, today));
        assert!(page.unwrap().len() > 5_000, "{template}");
    }
    let wanted = CertificateRequest {
        second: Some(Lang::Ru),
        ..request(&desk, event.id, Lang::Kk, 1)
    };
    let issued = certificates::issue(&desk.register, &wanted).unwrap().value;
    let row = desk
        .register
        .read(|it| certificates::show(it, issued.certificates[0], Lang::Kk))
        .unwrap();
    assert_eq!(row.lang, "kk+ru");
    let alone = CertificateRequest {
        second: None,
        ..wanted
    };
    let also = certificates::issue(&desk.register, &alone).unwrap().value;
    assert_eq!(
        also.serials.len(),
        1,
        "one in Kazakh alone is another paper"
    );
}

#[test]
fn boxes_follow_the_layers_that_say_something() {
    let wanted = TemplateSample {
        design: Template::classic().unwrap(),
        langs: PaperLangs::Kk,
        saving: false,
        name: Example::Short,
        blank: None,
    };
    let boxes = templates::boxes(&wanted).unwrap();
    assert_eq!(boxes.len(), wanted.design.one.layers.len());
    let lead = wanted.design.one.layers.iter().position(|layer| {
        matches!(&layer.item, Item::Text(field) if field.says == tizim_core::papers::Says::Lead)
    });
    for (at, found) in boxes.iter().enumerate() {
        // A certificate in Kazakh has no line between title and name.
        assert_eq!(found.is_none(), Some(at) == lead, "layer {at}");
        if let Some([left, top, right, bottom]) = found {
            assert!(left < right && top < bottom && *right <= 297.0 && *bottom <= 210.0);
        }
    }
}
