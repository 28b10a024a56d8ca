//! Masking personal data for lists, logs and exports.

use super::Trainee;

impl Trainee {
    /// Masks phones, e-mail and IIN, as lists and cards show them.
    pub fn mask(&mut self) {
        self.phone = mask_phone(&self.phone);
        self.phone_more = mask_phones(&self.phone_more);
        self.email = mask_email(&self.email);
        self.iin = mask_iin(&self.iin);
    }
}

/// Hides all but the tail of a phone: `+7 ••• ••• 02 44`.
pub fn mask_phone(phone: &str) -> String {
    let digits: Vec<char> = phone.chars().filter(char::is_ascii_digit).collect();
    let Some([a, b, c, d]) = digits.last_chunk::<4>() else {
        return String::new();
    };
    format!("+7 ••• ••• {a}{b} {c}{d}")
}

/// Hides all but the tail of each of several phones; what parts them is a comma.
pub fn mask_phones(phones: &str) -> String {
    let each = phones.split([',', ';', '\n']).map(mask_phone);
    let each: Vec<String> = each.filter(|it| !it.is_empty()).collect();
    each.join(", ")
}

/// Hides all but the last two digits of an IIN.
pub fn mask_iin(iin: &str) -> String {
    let digits: Vec<char> = iin.chars().collect();
    match digits.last_chunk::<2>() {
        Some([a, b]) => format!("••••••••••{a}{b}"),
        None => String::new(),
    }
}

/// Hides the name of a mailbox but for its first letter; of what is no address all but that is
/// hidden.
pub fn mask_email(email: &str) -> String {
    match (email.chars().next(), email.rsplit_once('@')) {
        (Some(first), Some((_, domain))) => format!("{first}•••@{domain}"),
        (Some(first), None) => format!("{first}•••"),
        _ => String::new(),
    }
}
