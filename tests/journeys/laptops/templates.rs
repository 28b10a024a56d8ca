//! Templates of the academy go to its other laptops with their pictures.

use tizim_core::common::Trilingual;
use tizim_core::papers::{Item, Template};
use tizim_core::templates::{self, TemplateSave};

use super::{agree, first, join};

const LOGO: &[u8] = include_bytes!("../pictures/logo.png");

#[test]
fn a_template_and_its_picture_come_with_the_next_file() {
    let office = first();
    let other = join(&office, 2, "Кабинет 2");
    let kept = templates::keep_picture(&office.register, LOGO).unwrap();
    let mut design = Template::classic().unwrap();
    design.one.layers[0].item = Item::Picture {
        picture: kept.picture.clone(),
        at: [0.0, 0.0],
        size: [297.0, 210.0],
    };
    let wanted = TemplateSave {
        id: None,
        name: Trilingual {
            kk: "Біздің үлгі".to_owned(),
            ..Trilingual::default()
        },
        design,
    };
    let id = templates::save(&office.register, &wanted).unwrap().value;
    other.read(&office.write());
    let here = office.register.read(|it| templates::show(it, &id)).unwrap();
    let there = other.register.read(|it| templates::show(it, &id)).unwrap();
    assert_eq!(there, here);
    let picture = |it: &_| tizim_core::blobs::find(it, &kept.picture);
    assert_eq!(
        other.register.read(picture).unwrap(),
        office.register.read(picture).unwrap(),
        "the picture came as well"
    );
    agree(&[&office, &other]);
}
