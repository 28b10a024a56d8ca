//! How long somebody was there, as reports write it.

/// Reads «1h 5m 3s», «1 ч 5 мин», «1 сағ 5 мин», «01:05:03» or a bare number of minutes as seconds.
pub(super) fn read_duration(text: &str) -> Option<u32> {
    let text = text.replace(['\u{a0}', '\u{202f}'], " ").to_lowercase();
    let text = text.trim();
    if text.contains(':') {
        return read_clock(text);
    }
    if let Ok(minutes) = text.replace(',', ".").parse::<f64>() {
        return to_seconds(minutes * 60.0);
    }
    let (mut seconds, mut is_read) = (0.0, false);
    let mut number = String::new();
    let mut unit = String::new();
    for letter in text.chars().chain([' ', '0']) {
        if letter.is_ascii_digit() || letter == '.' {
            if !unit.is_empty() {
                seconds += number.parse::<f64>().ok()? * worth(&unit)?;
                is_read = true;
                number.clear();
                unit.clear();
            }
            number.push(letter);
        } else if letter.is_alphabetic() {
            unit.push(letter);
        }
    }
    is_read.then(|| to_seconds(seconds))?
}

/// Reads «01:05:03» and «1:05», hours and minutes.
fn read_clock(text: &str) -> Option<u32> {
    let parts: Option<Vec<u32>> = text.split(':').map(|it| it.trim().parse().ok()).collect();
    match parts?.as_slice() {
        [hours, minutes, seconds] => hours
            .checked_mul(3600)?
            .checked_add(minutes.checked_mul(60)?)?
            .checked_add(*seconds),
        [hours, minutes] => hours
            .checked_mul(3600)?
            .checked_add(minutes.checked_mul(60)?),
        _ => None,
    }
}

fn worth(unit: &str) -> Option<f64> {
    let begins = |words: &[&str]| words.iter().any(|word| unit.starts_with(word));
    match () {
        () if begins(&["h", "ч", "сағ"]) => Some(3600.0),
        () if begins(&["m", "м"]) => Some(60.0),
        () if begins(&["s", "с"]) => Some(1.0),
        () => None,
    }
}

fn to_seconds(number: f64) -> Option<u32> {
    let is_some = number.is_finite() && (0.0..1e7).contains(&number);
    is_some.then(|| number.round() as u32)
}

#[cfg(test)]
mod tests {
    use super::read_duration;

    #[test]
    fn durations_are_read_as_reports_write_them() {
        let cases = [
            ("1h 5m 3s", Some(3903)),
            ("54m 20s", Some(3260)),
            ("12s", Some(12)),
            ("1 ч 5 мин 3 с", Some(3903)),
            ("1 сағ 5 мин", Some(3900)),
            ("1 hr 5 min", Some(3900)),
            ("65", Some(3900)),
            ("01:05:03", Some(3903)),
            ("1:05", Some(3900)),
            ("", None),
            ("көп", None),
        ];
        for (text, expected) in cases {
            assert_eq!(read_duration(text), expected, "{text}");
        }
    }
}
