//! What the samples say.

use std::collections::BTreeMap;

use tizim_core::papers::{
    CertificateKind, CertificatePaper, EventWords, PaperLang, PaperText, PrintedName, SealPlace,
    Sex, Signatory, hours_word, titles, wording,
};

const NAMES: [(&str, &str, &str, &str, Sex); 8] = [
    (
        "Нұрмұхамбетова",
        "Айгерім",
        "Серікболқызы",
        "Aigerim Nurmukhambetova",
        Sex::Female,
    ),
    (
        "Сейітқали",
        "Әділет",
        "Бауыржанұлы",
        "Adilet Seitkali",
        Sex::Male,
    ),
    ("Ли", "Ән", "", "An Li", Sex::Unknown),
    (
        "Нұрмұхамбетова-Сейітжанқызы",
        "Айгерім-Гүлнұр",
        "Серікболқызы",
        "Aigerim-Gulnur Nurmukhambetova-Seitzhankyzy",
        Sex::Female,
    ),
    ("Өмірбек", "Һәкім", "Қуанышұлы", "Hakim Omirbek", Sex::Male),
    (
        "Ғабдуллина",
        "Үміт",
        "Ілиясқызы",
        "Umit Gabdullina",
        Sex::Female,
    ),
    (
        "Жұмағазина",
        "Ақбөпе",
        "Қожахметқызы",
        "Akbope Zhumagazina",
        Sex::Female,
    ),
    (
        "Ыбырайымжанов",
        "Нұрсұлтан",
        "Әбдіғаниұлы",
        "Nursultan Ybyraiymzhanov",
        Sex::Male,
    ),
];

pub(crate) fn event(lang: PaperLang, sex: Sex) -> EventWords {
    let (title, date, place) = match lang {
        PaperLang::Kk => (
            "Волонтерлікке жол",
            "2026 жылғы 20–21 қараша аралығында",
            "Ақтөбе қаласында",
        ),
        PaperLang::Ru => (
            "Путь волонтёра",
            "20–21 ноября 2026 года",
            "в городе Актобе",
        ),
        PaperLang::En => (
            "The Way to Volunteering",
            "20–21 November 2026",
            "in Aktobe",
        ),
    };
    let kind = [
        ("nominative", "regional forum"),
        ("dative", "облыстық форумға"),
        ("locative", "облыстық форумда"),
        ("prepositional", "областном форуме"),
    ];
    EventWords {
        title: Some(title.to_owned()),
        kind: kind
            .map(|(form, text)| (form.to_owned(), text.to_owned()))
            .into_iter()
            .collect::<BTreeMap<_, _>>(),
        date: Some(date.to_owned()),
        place: Some(place.to_owned()),
        hours: Some(72),
        rank: Some(2),
        reason: None,
        sex,
    }
}

pub(crate) fn paper(lang: PaperLang, kind: CertificateKind, index: usize) -> CertificatePaper {
    let (surname, given, patronymic, latin, sex) = NAMES
        .into_iter()
        .cycle()
        .nth(index % NAMES.len())
        .expect("a name");
    let words = event(lang, sex);
    let said = wording(lang, kind, &words);
    let (issuer, first, second, place_year) = match lang {
        PaperLang::Kk => (
            "Жастар академиясы",
            "Академия директоры",
            "Форум үйлестірушісі",
            "Ақтөбе қ., 2026 ж.",
        ),
        PaperLang::Ru => (
            "Академия молодёжи",
            "Директор академии",
            "Координатор форума",
            "г. Актобе, 2026 г.",
        ),
        PaperLang::En => (
            "Youth Academy",
            "Director of the Academy",
            "Forum coordinator",
            "Aktobe, 2026",
        ),
    };
    let number = format!("VJ-2026-7K-{:04}", index + 1);
    let text = PaperText {
        lang,
        title: titles(lang, kind, &words)
            .into_iter()
            .next()
            .unwrap_or_default(),
        issuer: issuer.to_owned(),
        lead: said.lead,
        body: said.body,
        signatories: [(first, "А. Нұрланов"), (second, "С. Ержанова")]
            .map(|(position, name)| Signatory {
                position: position.to_owned(),
                name: name.to_owned(),
            })
            .to_vec(),
        place_year: place_year.to_owned(),
        fields: [
            (
                "hours",
                Some("72".to_owned()).filter(|_| kind == CertificateKind::Completion),
            ),
            ("hours-word", Some(hours_word(72, lang))),
            ("hours-line", said.hours),
            (
                "roman",
                Some("II".to_owned()).filter(|_| kind == CertificateKind::Diploma),
            ),
        ]
        .into_iter()
        .filter_map(|(name, value)| Some((name.to_owned(), value?)))
        .collect(),
    };
    CertificatePaper {
        kind,
        text,
        second: None,
        name: match lang {
            PaperLang::En => PrintedName::of_parts(&latin.split(' ').collect::<Vec<_>>()),
            _ => PrintedName::of_parts(&[surname, given, patronymic]),
        },
        qr_payload: Some(format!(
            "TIZIM:{number}-2:{:016X}{:016X}",
            index * 7919 + 13,
            index * 104_729 + 7
        )),
        number,
        check: "2".to_owned(),
        seal: SealPlace::Unmarked,
    }
}
