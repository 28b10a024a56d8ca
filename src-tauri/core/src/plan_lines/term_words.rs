//! The words of a term: numbers, months, parts of a year, and what joins them.

use crate::kazakh::date::find_month;
use crate::kazakh::mend;

/// A part of a year that is numbered.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Unit {
    /// Half a year, or a semester.
    Half,
    /// Three months.
    Quarter,
    /// A term of a school.
    SchoolTerm,
}

/// One word of a term.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Word {
    /// Day, month, and the year where it is told.
    Date(u32, u32, Option<i32>),
    /// A year.
    Year(i32),
    /// Any other number.
    Number(u32),
    /// A number in Roman letters or in words.
    Ordinal(u32),
    /// A month.
    Month(u32),
    /// A part of a year.
    Unit(Unit),
    /// A season by the month it begins in: «лето», «жазда».
    Season(u32),
    /// The same as a word that wants another: «летний период», «күзгі кезең», and not «күзгі каникул».
    SeasonOf(u32),
    /// A stretch of time of which something else tells which one.
    Stretch,
    /// Something that goes on all through the year.
    AllYear,
    /// What joins numbers and months and means nothing alone.
    Filler,
    /// Anything else.
    Other,
}

const FILLERS: [&str; 28] = [
    "с",
    "со",
    "по",
    "до",
    "в",
    "во",
    "на",
    "и",
    "мен",
    "және",
    "де",
    "дейін",
    "бастап",
    "ж",
    "г",
    "жыл",
    "жылы",
    "жылғы",
    "жылдың",
    "год",
    "года",
    "году",
    "айы",
    "айының",
    "айында",
    "күні",
    "күндері",
    "числа",
];

/// Endings set after a number: «15-і», «1-ші», «2-е», «15-го».
const ENDINGS: [&str; 16] = [
    "і", "ы", "сі", "сы", "ші", "шы", "е", "ое", "й", "ый", "я", "го", "му", "th", "інде", "да",
];

/// Beginnings of words of what goes on all through a year.
const ALL_YEAR: [&str; 13] = [
    "сайын",
    "бойы",
    "барысында",
    "ежемесяч",
    "еженедел",
    "ежекварт",
    "ежегодн",
    "течение",
    "постоянн",
    "тұрақты",
    "весь",
    "monthly",
    "throughout",
];

const HALVES: [&str; 5] = ["жартыжыл", "полугод", "семестр", "semester", "half"];
const QUARTERS: [&str; 3] = ["тоқсан", "квартал", "quarter"];
const SCHOOL_TERMS: [&str; 3] = ["четверть", "четверти", "четвертей"];

const ORDINALS: [(&str, u32); 10] = [
    ("бірінші", 1),
    ("екінші", 2),
    ("үшінші", 3),
    ("төртінші", 4),
    ("перв", 1),
    ("втор", 2),
    ("трет", 3),
    ("четверт", 4),
    ("first", 1),
    ("second", 2),
];

/// Seasons by the month they begin in: whole words, and Kazakh ones with their endings.
const SEASONS: [(u32, &str, &[&str]); 4] = [
    (
        3,
        "көктем",
        &["весна", "весной", "весною", "весну", "весны", "spring"],
    ),
    (6, "жаз", &["лето", "летом", "лета", "лету", "summer"]),
    (9, "күз", &["осень", "осенью", "осени", "autumn", "fall"]),
    (
        12,
        "қыс",
        &["зима", "зимой", "зимою", "зиму", "зимы", "winter"],
    ),
];

/// «қысқа» is «short»: a season is only what ends so.
const SEASON_ENDINGS: [&str; 15] = [
    "", "да", "де", "та", "те", "ы", "і", "ында", "інде", "дың", "дің", "тың", "тің", "ның", "нің",
];

const SEASONS_OF: [(&str, u32); 8] = [
    ("көктемгі", 3),
    ("весенн", 3),
    ("жазғы", 6),
    ("летн", 6),
    ("күзгі", 9),
    ("осенн", 9),
    ("қысқы", 12),
    ("зимн", 12),
];

const STRETCHES: [&str; 9] = [
    "период",
    "сезон",
    "месяц",
    "время",
    "мезгіл",
    "кезең",
    "уақыт",
    "айлар",
    "season",
];

/// Words before an hour: «сағат 10-да».
const HOURS: [&str; 2] = ["сағат", "сағ"];

/// Parts a term into its words; hours of a day are left out.
pub(super) fn read_words(text: &str) -> Vec<Word> {
    let text = mend(text).text.to_lowercase().replace('ё', "е");
    let text = without_clocks(&text);
    let mut words = Vec::new();
    let (mut after_number, mut is_hour) = (false, false);
    let is_season = |it: Option<&Word>| matches!(it, Some(Word::Season(_) | Word::SeasonOf(_)));
    for run in runs(&text) {
        let is_number = run.starts_with(|it: char| it.is_ascii_digit());
        if is_number && is_hour {
            words.push(Word::Filler);
        } else if is_number {
            words.extend(numbers(run));
        } else if after_number && ENDINGS.contains(&run) {
            words.push(Word::Filler);
        } else if run.starts_with("маусым") && is_season(words.last()) {
            // «жазғы маусым» is a season; alone the word is June.
            words.push(Word::Stretch);
        } else {
            words.push(word(run));
        }
        after_number = is_number;
        is_hour = HOURS.contains(&run);
    }
    words
}

/// Takes out `10:00` and `9:30`: no day and no month is written with a colon.
fn without_clocks(text: &str) -> String {
    let is_digit = |it: char| it.is_ascii_digit();
    let mut parts = text.split(':');
    let mut kept = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let before = kept.trim_end_matches(is_digit).len();
        let after = part.trim_start_matches(is_digit);
        let is_clock = matches!(kept.len() - before, 1 | 2) && part.len() - after.len() == 2;
        if is_clock {
            kept.truncate(before);
        }
        kept.push(' ');
        kept.push_str(if is_clock { after } else { part });
    }
    kept
}

/// Runs of letters, and runs of digits with the dots, strokes and dashes of a date inside.
fn runs(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(|it: char| !it.is_alphanumeric());
        let first = rest.chars().next()?;
        let is_digit = first.is_ascii_digit();
        let end = rest.find(|it: char| {
            if is_digit {
                !(it.is_ascii_digit() || matches!(it, '.' | '/' | '-' | '–'))
            } else {
                !it.is_alphabetic()
            }
        });
        let (run, after) = rest.split_at_checked(end.unwrap_or(rest.len()))?;
        rest = after;
        Some(run)
    })
}

/// Reads `15`, `15-17`, `15.10`, `15.10.2026`, `2026-10-15`, `15–17.10`, `2026-2027`, `2026/27`.
fn numbers(run: &str) -> Vec<Word> {
    let run = run.trim_end_matches(['.', '/', '-', '–']);
    let run = &with_dots(run);
    let parts: Vec<&str> = run.split('-').collect();
    if let [year, month, day] = parts[..]
        && year.len() == 4
        && let (Some(year), Some(month), Some(day)) = (number(year), number(month), number(day))
        && (1..=12).contains(&month)
    {
        return vec![Word::Date(day, month, year.try_into().ok())];
    }
    if let Some((year, next)) = run.split_once('/')
        && year.len() == 4
        && let Some(year) = number(year).and_then(|it| i32::try_from(it).ok())
        && !next.contains('.')
    {
        return vec![Word::Year(year), Word::Year(year + 1)];
    }
    let mut words = Vec::new();
    let mut shared: Option<(u32, Option<i32>)> = None;
    // From the end: «15–17.10.2026» has one month and one year for both days.
    for part in run.rsplit(['-', '–', '/']).filter(|it| !it.is_empty()) {
        let word = match (dotted(part), number(part), shared) {
            (Some((day, month, year)), _, _) => {
                shared = Some((month, year));
                Word::Date(day, month, year)
            }
            (None, Some(year), _) if part.len() == 4 => {
                year.try_into().map_or(Word::Other, Word::Year)
            }
            (None, Some(day), Some((month, year))) if (1..=31).contains(&day) => {
                Word::Date(day, month, year)
            }
            (None, Some(number), _) => Word::Number(number),
            (None, None, _) => Word::Other,
        };
        words.push(word);
    }
    words.reverse();
    words
}

/// Writes dates with strokes and dashes as those with dots: `15/10/2026`, `15-10-2026`; the day stands
/// first in all of them. `2026/10/15` is written as a year that stands first.
fn with_dots(run: &str) -> String {
    let is_date = |it: &[&str]| {
        matches!(it, [day, month, year]
        if (1..=2).contains(&day.len()) && (1..=2).contains(&month.len()) && year.len() == 4)
    };
    let dashed: Vec<&str> = run.split('-').collect();
    if is_date(&dashed) && !run.contains(['.', '/']) {
        return dashed.join(".");
    }
    if let [year, month, day] = run.split('/').collect::<Vec<_>>()[..]
        && year.len() == 4
        && month.len() <= 2
        && day.len() <= 2
    {
        return [year, month, day].join("-");
    }
    let parts = run.split_inclusive(['-', '–']).map(|part| {
        let strokes: Vec<&str> = part.trim_end_matches(['-', '–']).split('/').collect();
        match is_date(&strokes) {
            true => part.replace('/', "."),
            false => part.to_owned(),
        }
    });
    parts.collect()
}

/// Reads `15.10`, `15.10.26` and `15.10.2026`.
fn dotted(text: &str) -> Option<(u32, u32, Option<i32>)> {
    let mut parts = text.split('.').filter(|it| !it.is_empty());
    let (day, month) = (number(parts.next()?)?, number(parts.next()?)?);
    let year = match parts.next() {
        Some(year) if year.len() == 2 => Some(2000 + i32::try_from(number(year)?).ok()?),
        Some(year) => Some(i32::try_from(number(year)?).ok()?),
        None => None,
    };
    let fits = (1..=31).contains(&day) && (1..=12).contains(&month);
    fits.then_some((day, month, year))
}

fn number(text: &str) -> Option<u32> {
    text.parse().ok()
}

fn word(run: &str) -> Word {
    let begins = |words: &[&str]| words.iter().any(|it| run.starts_with(it));
    if let Some(number) = roman(run) {
        return Word::Ordinal(number);
    }
    if FILLERS.contains(&run) {
        return Word::Filler;
    }
    if SCHOOL_TERMS.contains(&run) {
        return Word::Unit(Unit::SchoolTerm);
    }
    if let Some((_, number)) = ORDINALS.iter().find(|(it, _)| run.starts_with(it)) {
        return Word::Ordinal(*number);
    }
    if let Some(word) = season(run) {
        return word;
    }
    if begins(&STRETCHES) {
        return Word::Stretch;
    }
    if begins(&HALVES) {
        return Word::Unit(Unit::Half);
    }
    if begins(&QUARTERS) {
        return Word::Unit(Unit::Quarter);
    }
    // «келісім бойынша» is «by agreement», and not «all through it».
    if begins(&ALL_YEAR) && !run.starts_with("бойынша") {
        return Word::AllYear;
    }
    month(run).map_or(Word::Other, Word::Month)
}

fn season(run: &str) -> Option<Word> {
    if let Some((_, first)) = SEASONS_OF.iter().find(|(it, _)| run.starts_with(it)) {
        return Some(Word::SeasonOf(*first));
    }
    let names = |(_, stem, words): &&(u32, &str, &[&str])| {
        let ending = run.strip_prefix(stem);
        words.contains(&run) || ending.is_some_and(|it| SEASON_ENDINGS.contains(&it))
    };
    let found = SEASONS.iter().find(names);
    found.map(|(first, ..)| Word::Season(*first))
}

/// Roman numbers are typed with Latin letters and with the Kazakh letter that looks like one.
fn roman(run: &str) -> Option<u32> {
    match run.replace('і', "i").as_str() {
        "i" => Some(1),
        "ii" => Some(2),
        "iii" => Some(3),
        "iv" => Some(4),
        _ => None,
    }
}

/// The month of May is shorter than what tells other months apart.
fn month(run: &str) -> Option<u32> {
    match run {
        "май" | "мая" | "мае" | "маем" | "may" => Some(5),
        _ => find_month(run),
    }
}
