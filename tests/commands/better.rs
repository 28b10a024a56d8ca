//! What an import asks of names, addresses and whole lists, answered on the command line.

use serde_json::{Value, json};

use crate::laptop::Laptop;

const LIST: &str = "Аты-жөні;Туған күні;E-mail\n\
    Ізбасова Айкүміс;2005-03-14;aikumis@gmai.com\n\
    Ахметова Сәния;2006-02-01;saniya@mail,ru\n\
    Өтепов Нұрлан;2007-06-05;nurlan@mail.kz\n";

/// Two of the three are known, as they were typed on a Russian keyboard.
fn known() -> (Laptop, String, [String; 2]) {
    let laptop = Laptop::found();
    let ids = [
        laptop.person("Избасова", "Айкумис", "2005-03-14"),
        laptop.person("Ахметова", "Сания", "2006-02-01"),
    ];
    let list = laptop.file("list.csv", LIST);
    (laptop, list, ids)
}

fn name_of(laptop: &Laptop, id: &str) -> String {
    let person = laptop.says(&["trainee", "show", id]);
    let part = |field: &str| person[field].as_str().unwrap().to_owned();
    format!("{} {}", part("surname"), part("given"))
}

#[test]
fn better_names_are_told_and_taken_only_when_asked_for() {
    let (laptop, list, [first, second]) = known();
    let list = list.as_str();
    let import = |more: &[&str]| laptop.says(&[&["import", "trainees", list], more].concat());
    let plan = import(&["--dry-run"]);
    assert_eq!(
        plan["better_names"],
        json!([
            { "row": 2, "trainee": first, "kept": "Избасова Айкумис", "better": "Ізбасова Айкүміс",
              "merit": "better", "choice": null },
            { "row": 3, "trainee": second, "kept": "Ахметова Сания", "better": "Ахметова Сәния",
              "merit": "doubtful", "choice": null },
        ])
    );
    let plan = import(&["--dry-run", "--better-names", "all"]);
    let choices = |report: &Value| {
        let names = report["better_names"].as_array().unwrap().iter();
        names.map(|it| it["choice"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(
        choices(&plan),
        [json!("take"), Value::Null],
        "a doubt is nobody's «all»"
    );
    assert_eq!(
        name_of(&laptop, &first),
        "Избасова Айкумис",
        "nothing was written"
    );
    let refused = ["import", "trainees", list, "--better-names", "2,4"];
    assert_eq!(laptop.refuses(&refused), "not_found");

    let done = import(&["--better-names", "2"]);
    assert_eq!(done["respelled"], 1);
    assert_eq!(name_of(&laptop, &first), "Ізбасова Айкүміс");
    assert_eq!(name_of(&laptop, &second), "Ахметова Сания");
    let plan = import(&["--dry-run"]);
    assert_eq!(
        plan["better_names"].as_array().unwrap().len(),
        1,
        "only the doubt is left"
    );
    assert_eq!(import(&["--better-names", "3"])["respelled"], 1);
    assert_eq!(name_of(&laptop, &second), "Ахметова Сәния");
    laptop.says(&["undo"]);
    assert_eq!(name_of(&laptop, &second), "Ахметова Сания");
    laptop.says(&["undo"]);
    assert_eq!(name_of(&laptop, &first), "Избасова Айкумис");
}

#[test]
fn guessed_addresses_and_what_a_list_leaves_out_are_told_and_taken() {
    let (laptop, list, [first, second]) = known();
    let list = list.as_str();
    let import = |more: &[&str]| laptop.says(&[&["import", "trainees", list], more].concat());
    let plan = import(&["--dry-run"]);
    assert_eq!(
        plan["guessed_emails"],
        json!([
            { "row": 2, "column": "C", "typed": "aikumis@gmai.com", "guess": "aikumis@gmail.com" },
            { "row": 3, "column": "C", "typed": "saniya@mail,ru", "guess": "saniya@mail.ru" },
        ])
    );
    let fields = plan["for_all"].as_array().unwrap().iter();
    let fields: Vec<&str> = fields.map(|it| it["field"].as_str().unwrap()).collect();
    assert_eq!(fields, ["school", "organisation", "faculty", "category"]);
    let refused = ["import", "trainees", list, "--guessed-emails", "4"];
    assert_eq!(laptop.refuses(&refused), "not_found");
    let refused = ["import", "trainees", list, "--for-all", "phone=1"];
    assert_eq!(laptop.refuses(&refused), "bad_value");

    import(&[
        "--guessed-emails",
        "2",
        "--for-all",
        "organisation=Жастар орталығы",
    ]);
    let show = |id: &str| laptop.says(&["trainee", "show", id]);
    assert_eq!(show(&first)["email"], "aikumis@gmail.com");
    assert_eq!(show(&second)["email"], "", "nobody said so");
    assert_eq!(show(&second)["organisation"], "Жастар орталығы");
    import(&["--guessed-emails", "all"]);
    assert_eq!(show(&second)["email"], "saniya@mail.ru");
}

#[test]
fn a_guess_that_was_taken_goes_with_the_list_it_was_taken_for() {
    let laptop = Laptop::found();
    let list = laptop.file("list.csv", LIST);
    let import = |more: &[&str]| laptop.says(&[&["import", "trainees", &list], more].concat());
    let guesses = |plan: &Value| plan["guessed_emails"].as_array().unwrap().len();
    let emails = || {
        let people = laptop.says(&["trainee", "list"]);
        let people = people.as_array().unwrap().iter();
        people.filter(|it| it["email"] != "").count()
    };
    import(&["--guessed-emails", "all"]);
    assert_eq!(emails(), 3);
    assert_eq!(guesses(&import(&["--dry-run"])), 0, "it stands");
    laptop.says(&["undo"]);
    assert_eq!(guesses(&import(&["--dry-run"])), 2, "asked again");
    laptop.says(&["redo"]);
    assert_eq!(guesses(&import(&["--dry-run"])), 0, "it stands again");
    laptop.says(&["undo"]);
    import(&[]);
    assert_eq!(emails(), 1, "nobody said so");
    // What an earlier list keeps does not go with a later one.
    import(&["--guessed-emails", "all"]);
    let more = format!("{LIST}Серікова Аида;2007-01-02;aida@mail.kz\n");
    let grown = laptop.file("grown.csv", &more);
    laptop.says(&["import", "trainees", &grown]);
    laptop.says(&["undo"]);
    assert_eq!((guesses(&import(&["--dry-run"])), emails()), (0, 3));
}

#[test]
fn whose_data_a_list_completes_is_told_before_and_after() {
    let laptop = Laptop::found();
    laptop.person("Өтепов", "Нұрлан", "2007-06-05");
    let list = laptop.file(
        "list.csv",
        "Аты-жөні;Туған күні;E-mail\nӨтепов Нұрлан;2007-06-05;nurlan@mail.kz\n",
    );
    let import = |more: &[&str]| laptop.says(&[&["import", "trainees", &list], more].concat());
    let filled = json!({ "people": 1, "values": 1 });
    assert_eq!(import(&["--dry-run"])["filled"], filled);
    assert_eq!(import(&[])["filled"], filled);
    assert_eq!(import(&[])["filled"], json!({ "people": 0, "values": 0 }));
    let history = laptop.says(&["history", "list"]);
    let labels = history.as_array().unwrap().iter();
    let keys: Vec<&Value> = labels.map(|it| &it["label"]["key"]).collect();
    assert!(keys.contains(&&json!("act-import-trainees-completed")));
}
