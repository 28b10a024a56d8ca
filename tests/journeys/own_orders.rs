//! The order of people by a column of the academy's own, page by page.

use tizim_core::common::Sort;
use tizim_core::own_fields;
use tizim_core::trainees::{self, TraineeQuery};

use crate::own_lists::Camp;

#[test]
fn people_of_one_value_stand_by_name_either_way_and_a_page_goes_on_where_the_last_one_ended() {
    let it = Camp::pitched();
    for who in 0..4 {
        it.set(who, ["", "170", "", "", ""]);
    }
    assert_eq!(it.sorted(&it.height, false), "АБҒЕ");
    assert_eq!(it.sorted(&it.height, true), "АБҒЕ");
    it.set(2, ["", "9,5", "", "", ""]);
    let part = |offset| {
        let sort = Sort {
            by: own_fields::column_name(it.height.id),
            descending: true,
        };
        let query = TraineeQuery {
            sort,
            offset,
            limit: 2,
            ..TraineeQuery::default()
        };
        let page = trainees::page(&it.desk.register, &query).unwrap();
        let names = page.rows.iter().map(|it| it.trainee.surname.chars().next());
        names.collect::<Option<String>>().unwrap()
    };
    let whole = it.sorted(&it.height, true);
    assert_eq!(whole, "АБЕҒ", "9,5 is less than 170");
    assert_eq!(format!("{}{}", part(0), part(2)), whole);
}
