//! Lists that are read in: long names, and a form as people fill it in.
//!
//! Everybody here is made up; people known already are taken from the samples, so that the form
//! raises every question of the wizard.

use serde_json::Value;

/// What the form is called.
pub(crate) const NAME: &str = "Форумға тіркелу (жауаптар)";

/// The surname of the person with the longest name.
pub(crate) const LONGEST: &str = "Абдрахманқызы-Нұрмұхамбетова";

/// The longest names that real lists have, joined surnames and all.
const LONG: [&str; 4] = [
    "Абдрахманқызы-Нұрмұхамбетова Ақбөпе Сейітжаппарқызы",
    "Нұрмұхамбетқызы-Байтұрсынова Ақбөпе Сейітжаппарқызы",
    "Абдуллаева-Досмұхаметова Гүлсара-Балнұр Қожахметқызы",
    "Абенова-Шыңғысқызы Назерке Нұрмұхаммедәліқызы",
];

const HEADS: &str = "Отметка времени;Аты-жөніңіз;Туған күніңіз;Телефон нөміріңіз;\
    Оқу орныңыз;Ауданыңыз;Қай бағыт қызықтырады;Футболка өлшемі;Пікіріңіз\n";

/// Columns of the form that come after the name.
const NEWCOMERS: [&str; 14] = [
    "Сағынбаева Балжан Ерболатқызы;12.03.2008;8 701 000 11 01;№ 21 гимназия;Хромтау;Білім;S",
    "ӨТЕГЕНОВ  ғалымжан бақытұлы;02.09.2007;87010001102;№ 4 мектеп-лицей;Мартук;Асыл мұра;M",
    "Нұрмұхамбетқызы-Байтұрсынова Айшабибі Сейітжаппарқызы;14.05.2006;+7 (701) 000-11-03;\
        Тарих факультеті, ТР-301;Мұғалжар;Сабақтастық;L",
    "Kуанышева Әсемгүл Ерболқызы;27.12.2008;8-701-000-11-04;Шұбарқұдық орта мектебі;Темір;Үміт;S",
    "Төлеген Мирас;03.06.2005;7010001105;Политехникалық колледж;Ақтөбе қ.;Таза әлем;XL",
    "Оңғарбаева Гүлжаһан Төлегенқызы;30.01.2009;8 701 000 11 06;№ 2 мектеп;Кобда;Саулық;M",
    "Ким Алина Олеговна;11.11.2007;8 701 000 11 07;№ 11 мектеп;Актобе;Білім, Таза әлем;S",
    "Мырзабекқызы Ұлжан;19.08.2008;8 701 000 11 08;№ 6 мектеп;Шалқар;Қамқор;M",
    "Сәрсенғалиев Дінмұхаммед Ғабитұлы;07.07.2006;8 701 000 11 09;Тарих факультеті;Байғанин;\
        Білім;L",
    "Рахымжанқызы Ақерке;23.02.2008;8 701 000 11 10;№ 1 мектеп;Қарабұтақ;Асыл мұра;S",
    "Тұңғышбаева Мөлдір Асқарқызы;05.10.2007;8 701 000 11 11;№ 3 мектеп;Қобда;Жануарларды қорғау;M",
    "Жүсіпова Інжу Маратқызы;31.02.2009;8 701 000 11 12;№ 2 мектеп;Мәртөк;Үміт;S",
    "Есенғалиұлы Ерсұлтан;16.04.2007;8 701 000 11;№ 5 мектеп;Ырғыз;Саулық;XL",
    "Сағынбаева Балжан Ерболатқызы;12.03.2008;8 701 000 11 01;№ 21 гимназия;Хромтау;Білім;S",
];

/// Rows of which nobody can be made.
const HOPELESS: [&str; 3] = [
    ";01.01.2008;8 701 000 11 20;№ 7 мектеп;Алға;Білім;S",
    "тест;01.01.2000;123;тест;;;",
    "????????? ????;15.09.2007;8 701 000 11 21;№ 8 мектеп;Темір;Үміт;M",
];

/// Returns the list of the longest names.
pub(crate) fn long_names() -> String {
    let rows = LONG.iter().enumerate().map(|(at, name)| {
        format!(
            "{name};{:02}.06.2007;8 701 000 12 {at:02};Хромтау\n",
            at + 1
        )
    });
    format!(
        "Аты-жөні;Туған күні;Телефоны;Ауданы\n{}",
        rows.collect::<String>()
    )
}

/// Returns the sheet that says the bearers of the longest names were there.
pub(crate) fn long_marks() -> String {
    let rows = LONG.iter().map(|name| format!("{name};+\n"));
    format!("Аты-жөні;Қатысты\n{}", rows.collect::<String>())
}

/// Returns a form with newcomers, people known already, people hard to tell, and mistakes.
pub(crate) fn messy(people: &Value) -> String {
    let rows = NEWCOMERS
        .iter()
        .map(|row| (*row).to_owned())
        .chain(acquaintances(people))
        .chain(HOPELESS.iter().map(|row| (*row).to_owned()));
    let rows = rows.enumerate().map(|(at, row)| {
        format!(
            "18.11.2026 {:02}:{:02}:00;{row};Рақмет\n",
            9 + at / 60,
            at % 60
        )
    });
    format!("{HEADS}{}", rows.collect::<String>())
}

/// People of the samples, as they might fill in another form.
fn acquaintances(people: &Value) -> impl Iterator<Item = String> {
    let whole = |it: &&Value| {
        let fields = ["patronymic", "birth_date", "phone"];
        fields.iter().all(|name| !word(it, name).is_empty()) && word(it, "surname").len() > 12
    };
    let people: Vec<&Value> = people
        .as_array()
        .into_iter()
        .flatten()
        .filter(whole)
        .collect();
    let step = people.len() / 24;
    let picked: Vec<&Value> = people.into_iter().step_by(step.max(1)).collect();
    let rows = picked.iter().enumerate().map(|(at, one)| appear(at, one));
    rows.collect::<Vec<_>>().into_iter()
}

/// The same person, each time with something else written differently.
fn appear(at: usize, one: &Value) -> String {
    let name = |last: &str| format!("{} {} {last}", word(one, "surname"), word(one, "given"));
    let (last, day, phone) = (
        word(one, "patronymic"),
        word(one, "birth_date"),
        word(one, "phone"),
    );
    match at % 6 {
        0 | 1 => format!("{};{day};{phone};;;Білім;M", name(&last)),
        2 => format!("{};;{phone};;;Үміт;S", name(&last)),
        3 => format!("{};{day};;;;Саулық;L", name("")),
        4 => format!("{};;;;;Қамқор;M", name(&last)),
        _ => format!(
            "Інісі {};20.02.2010;{phone};;;Білім;S",
            word(one, "surname")
        ),
    }
}

fn word(record: &Value, field: &str) -> String {
    let text = record.get(field).and_then(Value::as_str);
    text.unwrap_or_default().to_owned()
}
