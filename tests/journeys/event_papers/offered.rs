//! Which papers are offered, the book of a volunteer, and numbers typed back from a sheet.

use super::*;

#[test]
fn what_is_offered_follows_the_event() {
    let (desk, event, people) = story();
    let offer = |desk: &Desk| {
        let today = desk.today();
        desk.register
            .read(|it| event_papers::offer(it, event, today))
            .unwrap()
    };
    let count = |kind: EventPaperKind| {
        let papers = offer(&desk).papers;
        papers.iter().find(|it| it.kind == kind).unwrap().count
    };
    assert_eq!(count(EventPaperKind::Badge), 2);
    assert_eq!(count(EventPaperKind::Signin), 2, "a sheet for each session");
    assert_eq!(count(EventPaperKind::Doors), 0);
    desk.register
        .transact(Act::GroupChange, |change| {
            let group = change.mint();
            let fields = Fields::new()
                .id("event", Some(event))
                .text("title", "2-топ")
                .text("place", "304-бөлме");
            change.add(Table::EventGroup, group, fields)?;
            let enrolment = enrolments::enrolment_id(event, people[0]);
            let fields = Fields::new().id("event_group", Some(group));
            change.correct(Table::Enrolment, enrolment, fields)
        })
        .unwrap();
    assert_eq!(
        (count(EventPaperKind::Doors), count(EventPaperKind::Signs)),
        (1, 1)
    );
    let papers = [EventPaperKind::Doors, EventPaperKind::Signs];
    assert_eq!(
        save(&desk, "doors.pdf", &request(event, &papers))
            .unwrap()
            .empty,
        []
    );
    save(
        &desk,
        "badges.pdf",
        &request(event, &[EventPaperKind::Badge]),
    )
    .unwrap();
    assert_eq!(offer(&desk).before.count, 2);
}

#[test]
fn a_book_of_a_volunteer_is_of_somebody() {
    let (desk, _, [dana, ..]) = story();
    let event = forum(&desk);
    enrol(&desk, event.id, &[dana]);
    mark(&desk, &event, 0, &[dana]);
    for langs in PaperLangs::ALL {
        let book = draw_books(&desk.register, &[dana], langs).unwrap();
        assert!(book.starts_with(b"%PDF-1.7"));
    }
    let none = draw_books(&desk.register, &[], PaperLangs::Kk).unwrap_err();
    assert_eq!(none.code(), Code::Missing);
    let nobody = draw_books(&desk.register, &[Id::default()], PaperLangs::Kk);
    assert_eq!(nobody.unwrap_err().code(), Code::NotFound);
}

#[test]
fn numbers_typed_back_from_a_sheet_mean_who_stood_on_it() {
    let (desk, event, [dana, asel, li]) = story();
    let session = desk
        .register
        .read(|it| events::event(it, event))
        .unwrap()
        .sessions[0]
        .id;
    save(&desk, "a.pdf", &request(event, &[EventPaperKind::Signin])).unwrap();
    // Somebody who stands before all others comes onto the list after it was printed.
    let first = person(&desk, "Абай", "Әлия");
    enrol(&desk, event, &[first, li]);
    let rows = |typed: &str, code: &str| {
        check_in::foresee_rows(&desk.register, (event, session), typed, code)
            .unwrap()
            .rows
    };
    let people: Vec<Id> = rows("1-2", "").iter().map(|it| it.trainee).collect();
    assert_eq!(people, [dana, asel]);
    let code = check_in::foresee_rows(&desk.register, (event, session), "1", "")
        .unwrap()
        .list;
    assert_eq!(
        rows("2", &format!("{code}-1"))[0].trainee,
        asel,
        "with the page's number"
    );
}
