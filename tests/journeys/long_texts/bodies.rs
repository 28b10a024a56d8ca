//! Clubs, bodies and the academy itself.

use serde_json::{Value, from_value, json};
use tizim_core::clubs;
use tizim_core::common::Trilingual;
use tizim_core::{
    academy, grants, memberships, organisations, own_fields, programmes, reference, signatories,
    workers,
};

use super::{Case, Story, case};

impl Story {
    /// Clubs, and the academy itself.
    pub(super) fn of_bodies(&self) -> Vec<Case<'_>> {
        let (it, club, person) = (self.register(), self.club, self.person);
        let home = it.read(academy::academy).unwrap();
        let grant = json!({ "title": "Жоба" });
        let grant = grants::add(it, club, &from_value(grant).unwrap());
        let grant = grant.unwrap().value.id;
        memberships::add(it, club, &[person], &memberships::Entry::default()).unwrap();
        let member = memberships::membership_id(club, person);
        let worker = workers::add(it, "Әсел").unwrap().value.id;
        let named = || json!({ "kk": "Атауы", "ru": "", "en": "" });
        let body = || json!({ "full": "Ұйым", "short": "", "paper": "" });
        let nobody = || json!({ "full": "", "short": "", "paper": "" });
        vec![
            case(
                "club add",
                json!({ "name_kk": "Арман" }),
                "name_kk name_ru name_en school organisation phone email address link note",
                move |given| clubs::add_another(it, from_value(given).unwrap()).map(drop),
            ),
            case(
                "club correct",
                json!({}),
                "name_kk name_ru name_en school organisation phone email address link note",
                move |given| clubs::correct(it, club, from_value(given).unwrap()).map(drop),
            ),
            case("membership correct", json!({}), "role", move |given| {
                memberships::correct(it, member, &from_value(given).unwrap()).map(drop)
            }),
            case(
                "grant add",
                json!({ "title": "Жоба 2" }),
                "title giver note",
                move |given| grants::add(it, club, &from_value(given).unwrap()).map(drop),
            ),
            case(
                "grant correct",
                json!({ "title": "Жоба" }),
                "title giver note",
                move |given| grants::correct(it, grant, &from_value(given).unwrap()).map(drop),
            ),
            case(
                "organisation add",
                json!({ "kk": body(), "ru": nobody(), "en": nobody() }),
                "kk.full kk.short kk.paper ru.full en.paper",
                move |given| organisations::add(it, &from_value(given).unwrap()).map(drop),
            ),
            case(
                "signatory add",
                json!({ "name": named(), "title": named() }),
                "name.kk name.ru title.kk title.en",
                move |given| signatories::add(it, &from_value(given).unwrap()).map(drop),
            ),
            case(
                "worker add",
                json!({ "name": "Дана" }),
                "name",
                move |given| workers::add(it, given["name"].as_str().unwrap()).map(drop),
            ),
            case(
                "worker correct",
                json!({ "name": "Дана" }),
                "name",
                move |given| {
                    workers::correct(it, worker, given["name"].as_str().unwrap()).map(drop)
                },
            ),
            case(
                "programme add",
                json!({ "title": named() }),
                "title.kk title.ru title.en note",
                move |given| programmes::add(it, &from_value(given).unwrap()).map(drop),
            ),
            case(
                "reference add",
                json!({ "kind": "school", "name": named() }),
                "name.kk name.ru name.en",
                move |given| reference::add(it, &from_value(given).unwrap()).map(drop),
            ),
            case(
                "own field add",
                json!({ "title": { "kk": "Баған", "ru": "", "en": "" } }),
                "title.kk title.ru",
                move |given| own_fields::add(it, &from_value(given).unwrap()).map(drop),
            ),
            case(
                "academy correct",
                json!({ "address": "Ақтөбе" }),
                "address city.kk name.ru",
                move |given| {
                    let mut changed = home.clone();
                    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
                    changed.address = text(&given["address"]);
                    changed.city.kk = text(&given["city"]["kk"]);
                    changed.name = Trilingual {
                        ru: text(&given["name"]["ru"]),
                        ..home.name.clone()
                    };
                    academy::correct(it, &changed).map(drop)
                },
            ),
        ]
    }
}
