//! How a moment says by which clock it is: «Z», «+05:00», «GMT+5».

/// The furthest that clocks are from UTC anywhere, in hours.
const FURTHEST: u32 = 14;

/// Reads a zone that stands for itself, in capital letters, as seconds ahead of UTC.
pub(super) fn read_zone(piece: &str) -> Option<i32> {
    let bare = ["UTC", "GMT"].iter().find_map(|it| piece.strip_prefix(it));
    match (bare, piece) {
        (Some(""), _) | (None, "Z") => Some(0),
        (Some(ahead), _) | (None, ahead) => read_ahead(ahead),
    }
}

/// Cuts the zone off a time that has one: «10:00:00Z», «10:00:00.5+05:00». After a bare `-` another
/// time may stand, so it is a zone's only where seconds stand before it.
pub(super) fn cut_zone(piece: &str) -> (&str, Option<i32>) {
    if let Some(clock) = piece.strip_suffix('Z') {
        return (clock, Some(0));
    }
    let Some(at) = piece.find(['+', '-', '−']) else {
        return (piece, None);
    };
    let (clock, ahead) = piece.split_at(at);
    let is_zone = ahead.starts_with('+') || clock.matches(':').count() == 2;
    match read_ahead(ahead).filter(|_| is_zone) {
        Some(zone) => (clock, Some(zone)),
        None => (piece, None),
    }
}

/// Reads «+05:00», «+0500», «-3».
fn read_ahead(text: &str) -> Option<i32> {
    let (sign, digits) = match text.strip_prefix('+') {
        Some(digits) => (1, digits),
        None => (-1, text.strip_prefix(['-', '−'])?),
    };
    let (hours, minutes) = match digits.split_once(':') {
        Some(parts) => parts,
        None if digits.len() == 4 => digits.split_at_checked(2)?,
        None => (digits, "0"),
    };
    let (hours, minutes): (u32, u32) = (hours.parse().ok()?, minutes.parse().ok()?);
    let seconds = i32::try_from(hours * 3600 + minutes * 60).ok();
    seconds
        .filter(|_| hours <= FURTHEST && minutes < 60)
        .map(|it| sign * it)
}
