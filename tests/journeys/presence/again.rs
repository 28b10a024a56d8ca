//! Reports that are read again, and what they leave alone.

use super::*;

#[test]
fn times_that_count_are_those_asked_for_else_planned_else_of_the_meeting() {
    let webinar = Webinar::found();
    let register = &webinar.desk.register;
    let damir = webinar.person("Дамир Асқарұлы");
    let path = webinar.file(&[["Ахметов Дамир", "", "02:30:00", "04:30:00"]]);
    let mut import = webinar.open(&path);
    let mut seconds = |from: &str, to: &str| {
        let wanted = PresenceWanted {
            from: from.to_owned(),
            to: to.to_owned(),
            ..PresenceWanted::default()
        };
        import.want_presence(register, wanted).unwrap();
        webinar.lines(&import)[&damir].seconds
    };
    assert_eq!(seconds("", ""), 3600, "as planned");
    assert_eq!(seconds("15:30", ""), 1800);
    assert_eq!(seconds("2026-10-20T14:30", "16:30:30"), 7200);
    let none = |from: &str, to: &str| PresenceWanted {
        from: from.to_owned(),
        to: to.to_owned(),
        threshold: 70,
    };
    let refused = import
        .want_presence(register, none("таңертең", ""))
        .unwrap_err();
    assert_eq!(refused.code(), Code::BadValue);
    let refused = import
        .want_presence(register, none("15:00", "14:00"))
        .unwrap_err();
    assert_eq!(refused.code(), Code::BadValue, "backwards is no night");
    let changes = sessions::SessionChanges {
        starts: Some(String::new()),
        ends: Some(String::new()),
        ..sessions::SessionChanges::default()
    };
    sessions::correct(register, webinar.session, changes).unwrap();
    let import = webinar.open(&path);
    assert_eq!(
        webinar.lines(&import)[&damir].seconds,
        7200,
        "as the joins say"
    );
    let other_day = sessions::SessionChanges {
        date: Some("2026-10-21".to_owned()),
        ..sessions::SessionChanges::default()
    };
    sessions::correct(register, webinar.session, other_day).unwrap();
    let place = (webinar.event, webinar.session);
    let again = |wanted| Import::open_presence(register, &path, place, wanted);
    let refused = again(PresenceWanted::default()).unwrap_err();
    assert_eq!(refused.code(), Code::OtherDay);
    assert!(
        again(none("15:00", "16:00")).is_ok(),
        "whoever types times means the report's day"
    );
    std::fs::write(&path, "Аты-жөні;Телефон\nАйдана;8701\n").unwrap();
    let refused = again(PresenceWanted::default()).unwrap_err();
    assert_eq!(refused.code(), Code::NotAReport);
}

#[test]
fn a_report_that_waits_is_opened_as_it_was_left() {
    let webinar = Webinar::found();
    let register = &webinar.desk.register;
    let path = webinar.file(&[
        ["Айгока", "", "03:20:00", "04:00:00"],
        ["Ахметов Дамир", "", "03:00:00", "04:00:00"],
    ]);
    let mut import = webinar.open(&path);
    let wanted = PresenceWanted {
        threshold: 50,
        ..PresenceWanted::default()
    };
    import.want_presence(register, wanted.clone()).unwrap();
    webinar.take_in(&mut import);
    let id = Id::derive("test", &[b"1"]);
    import.keep_waiting(register, id).unwrap();
    let mut again = Import::resume(register, id).unwrap();
    assert_eq!(
        again.presence.as_ref().map(|it| it.wanted.clone()),
        Some(wanted)
    );
    again.decide(register).unwrap();
    assert_eq!(again.tally().to_choose, 1);
    let act = register.read(|it| {
        let sql = "SELECT act FROM tx ORDER BY id DESC LIMIT 1";
        Ok(it.query_row(sql, [], |row| row.get::<_, u16>(0)).unwrap())
    });
    assert_eq!(act.unwrap(), Act::ImportPresence as u16);
}

/// A report of 95 people made by the generator of lists, against what it knows.
#[test]
fn a_webinar_of_95_people_is_as_its_truth_says() {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures"));
    let truth = std::fs::read(folder.join("truth.json")).unwrap();
    let truth: Value = serde_json::from_slice(&truth).unwrap();
    let webinar = Webinar::found();
    let register = &webinar.desk.register;
    let ends = sessions::SessionChanges {
        ends: Some("16:45".to_owned()),
        ..sessions::SessionChanges::default()
    };
    sessions::correct(register, webinar.session, ends).unwrap();
    let form = folder.join("forum_registration.xlsx");
    let event = Some(webinar.event);
    let mut import = Import::open(register, Source::File(&form), None, event).unwrap();
    import.decide(register).unwrap();
    let done = webinar.take_in(&mut import);
    let rows = |file: &str| truth["files"][file]["rows"].as_array().unwrap().clone();
    let mut owner: BTreeMap<Id, String> = BTreeMap::new();
    for row in rows("forum_registration.xlsx") {
        let number = row["row"].as_u64().unwrap() as u32;
        if let (Some(id), Some(person)) = (done.assigned.get(&number), row["person"].as_str()) {
            owner.insert(*id, person.to_owned());
        }
    }
    let import = webinar.open(&folder.join("webinar_zoom.csv"));
    let became = import.report(None).assigned;
    let became: BTreeMap<u64, Option<Id>> = became
        .iter()
        .map(|it| (u64::from(it.row), it.trainee))
        .collect();
    let mut known: BTreeMap<String, bool> = BTreeMap::new();
    for row in rows("webinar_zoom.csv") {
        let found = became[&row["row"].as_u64().unwrap()];
        let person = row["person"].as_str().unwrap_or_default().to_owned();
        let is_right = found.is_some_and(|it| owner.get(&it) == Some(&person));
        assert!(found.is_none() || is_right, "given to another: {row}");
        let is_guessed = matches!(row["match"].as_str(), Some("weak" | "none"));
        assert!(found.is_none() || !is_guessed, "guessed: {row}");
        *known.entry(person).or_insert(true) &= is_right;
    }
    let lines = webinar.lines(&import);
    let mut counted = 0;
    for (id, person) in &owner {
        if known.get(person) != Some(&true) {
            continue;
        }
        let told = truth["files"]["webinar_zoom.csv"]["presence_seconds"][person].as_u64();
        let seconds = u64::from(lines[id].seconds);
        assert!(
            seconds.abs_diff(told.unwrap()) <= 1,
            "{person}: {seconds} for {told:?}"
        );
        let is_present = told.unwrap() * 100 >= 6300 * 70;
        assert_eq!(
            lines[id].mark == Some(MarkState::Present),
            is_present,
            "{person}"
        );
        counted += 1;
    }
    assert_eq!(counted, 34, "of so many every join is known");
}
