#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice
)]

use super::*;

#[test]
fn every_shipped_template_is_whole() {
    for shipped in SHIPPED {
        let template = shipped.template().unwrap();
        assert_eq!(template.key, shipped.key);
        assert_eq!(template.kind, shipped.kind);
        assert!(template.two.is_some(), "{} in two languages", shipped.key);
        for (page, design) in template.designs() {
            assert!(design.name().is_some(), "{} {page}", shipped.key);
            let rows = &design.signatures().unwrap().rows;
            assert_eq!(rows.iter().map(Vec::len).collect::<Vec<_>>(), [1, 2, 3]);
            for item in ["code", "number"] {
                let has = |layer: &Layer| match &layer.item {
                    Item::Code(_) => item == "code",
                    Item::Number(_) => item == "number",
                    _ => false,
                };
                assert!(design.visible().any(has), "{} {page}: {item}", shipped.key);
            }
        }
        let again = Template::read(&template.write().unwrap()).unwrap();
        assert_eq!(again, template);
    }
}

#[test]
fn a_mistake_is_refused_with_its_place() {
    let refused = |json: &str| match Template::read(json) {
        Err(PaperError::Template(place)) => place,
        other => panic!("{other:?}"),
    };
    assert!(refused("{\"key\": \"x\", \"pages\": []}").contains("pages"));
    let classic = Template::classic().unwrap();
    let changed = |change: fn(&mut Template)| {
        let mut template = classic.clone();
        change(&mut template);
        refused(&template.write().unwrap())
    };
    assert_eq!(changed(|it| it.format = 2), "format 2");
    assert_eq!(changed(|it| it.one.page = [0.0, 210.0]), "one.page");
    let ink = |it: &mut Template| drop(it.inks.insert("text".to_owned(), "black".to_owned()));
    assert_eq!(changed(ink), "inks.text");
    let side = |it: &mut Template| {
        if let Item::Ornament(frame) = &mut it.one.layers[0].item {
            frame.size[0] = -1.0;
        }
    };
    assert_eq!(changed(side), "one.layers[0]");
}
