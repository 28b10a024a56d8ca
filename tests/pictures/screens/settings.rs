//! Every section of the settings.

use thirtyfour::prelude::Key;

use crate::album::Album;
use crate::driver::Step;

const SECTIONS: [(&str, &str); 12] = [
    ("academy", "academy-save"),
    ("workers", "worker"),
    ("organisations", "organisation"),
    ("signatories", "signatory"),
    ("programmes", "programme"),
    ("lists", "reference"),
    ("backups", "backup-copy"),
    ("password", "password-new"),
    ("appearance", "theme-dark"),
    ("history", "history-entry"),
    ("disclosures", "disclosures-tab-views"),
    ("support", "version"),
];

/// Takes the sections, and the forms of bodies and those who sign.
pub(crate) async fn take(album: &Album<'_>) -> Step {
    let page = album.page;
    for (section, sign) in SECTIONS {
        let (address, screen) = (
            format!("#/settings/{section}"),
            format!("settings-{section}"),
        );
        album.visit(&address, sign, &screen).await?;
    }
    let forms = [
        ("organisations", "organisation"),
        ("signatories", "signatory"),
        ("programmes", "programme"),
        ("lists", "reference"),
    ];
    for (section, noun) in forms {
        page.go_to(&format!("#/settings/{section}")).await?;
        let (edit, form) = (format!("{noun}-edit"), format!("{noun}-form"));
        album.press(&edit, &form, &form).await?;
        page.press(Key::Escape).await?;
        page.has_no(&form).await?;
    }
    page.go_to("#/settings/backups").await?;
    page.click("backup-now").await?;
    page.find("backup-done").await?;
    album.take("settings-copies").await
}
