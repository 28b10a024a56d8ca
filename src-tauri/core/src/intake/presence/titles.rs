//! What the titles of columns mean, in Kazakh, Russian and English.

/// What a column of a report holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Title {
    /// What somebody calls themselves.
    Name,
    /// Given name, where names stand in two columns.
    Given,
    /// Surname.
    Surname,
    Email,
    Joined,
    Left,
    /// How long in all.
    Duration,
    /// Whether they waited to be let in.
    Waiting,
    Role,
    /// «Joined» or «Left» at the moment beside it.
    Action,
    Moment,
    /// Of the meeting itself.
    Start,
    End,
    HostName,
    HostEmail,
}

/// Words that titles hold, the more telling before those that are part of them.
const WORDS: [(Title, &[&str]); 15] = [
    (
        Title::HostEmail,
        &[
            "host email",
            "почта организатора",
            "ұйымдастырушының поштасы",
        ],
    ),
    (
        Title::HostName,
        &["host name", "имя организатора", "ұйымдастырушының аты"],
    ),
    (
        Title::Start,
        &[
            "start time",
            "время начала",
            "начало",
            "басталу",
            "басталған",
        ],
    ),
    (
        Title::End,
        &[
            "end time",
            "время окончания",
            "окончание",
            "время завершения",
            "аяқталу",
            "аяқталған",
        ],
    ),
    (
        Title::Waiting,
        &[
            "waiting room",
            "зал ожидания",
            "зале ожидания",
            "зала ожидания",
            "комнате ожидания",
            "күту",
        ],
    ),
    (
        Title::Email,
        &["email", "e-mail", "почт", "электрон", "эл. пошта", "пошта"],
    ),
    (
        Title::Duration,
        &[
            "duration",
            "time in session",
            "длительность",
            "продолжительность",
            "ұзақтығы",
            "ұзақтық",
        ],
    ),
    (
        Title::Joined,
        &[
            "join time",
            "first join",
            "time joined",
            "joined at",
            "время входа",
            "первый вход",
            "присоединени",
            "время подключения",
            "қосылу",
            "қосылған",
            "кіру уақыты",
            "кірген",
        ],
    ),
    (
        Title::Left,
        &[
            "leave time",
            "last leave",
            "time exited",
            "time left",
            "exit time",
            "время выхода",
            "последний выход",
            "шығу",
            "шыққан",
            "кету уақыты",
        ],
    ),
    (Title::Role, &["role", "роль", "рөл"]),
    (
        Title::Action,
        &["user action", "action", "действие", "әрекет"],
    ),
    (Title::Moment, &["timestamp", "метка времени"]),
    (Title::Surname, &["last name", "фамилия", "тегі"]),
    (Title::Given, &["first name"]),
    (
        Title::Name,
        &[
            "name",
            "participant",
            "имя",
            "участник",
            "фио",
            "аты",
            "есімі",
            "қатысушы",
        ],
    ),
];

/// Titles that hold a word of names and are of something else.
const OTHERS: [&str; 6] = [
    "participant id",
    "participants",
    "число участников",
    "количество участников",
    "идентификатор",
    "қатысушылар",
];

/// Tells what a title means; nothing where it is none of these.
pub(super) fn read_title(text: &str) -> Option<Title> {
    let text = text.replace(['\u{a0}', '\u{202f}'], " ");
    let text = text.trim().to_lowercase();
    if text.is_empty() || text.chars().count() > 60 || OTHERS.iter().any(|it| text.starts_with(it))
    {
        return None;
    }
    let found = WORDS
        .iter()
        .find(|(_, words)| words.iter().any(|word| text.contains(word)));
    found.map(|(title, _)| *title)
}

/// Whether a title says that its column holds the first or the last of several moments.
pub(super) fn is_of_several(text: &str) -> bool {
    let text = text.to_lowercase();
    let words = [
        "first join",
        "last leave",
        "перв",
        "послед",
        "алғаш",
        "соңғы",
    ];
    words.iter().any(|word| text.contains(word))
}

/// Whether a cell says yes.
pub(super) fn says_yes(text: &str) -> bool {
    let text = text.trim().to_lowercase();
    ["yes", "да", "иә", "true", "1", "y"].contains(&text.as_str())
}

/// Whether a role leads the meeting; who helps to lead it does not.
pub(super) fn leads(text: &str) -> bool {
    let text = text.trim().to_lowercase();
    let words = ["organi", "организатор", "ұйымдастырушы", "host", "хост"];
    words.iter().any(|word| text.starts_with(word))
}

/// Whether an action is that of coming.
pub(super) fn is_coming(text: &str) -> bool {
    let text = text.trim().to_lowercase();
    ["join", "присоед", "вош", "қосыл", "кір"]
        .iter()
        .any(|word| text.starts_with(word))
}
