//! Vector shapes, and a reader for the small part of SVG path data our own drawings use.
//!
//! Only absolute `M L H V C Z` are read: anything else in a template is a mistake and refused.

/// One step of a shape, in millimetres.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Segment {
    Move([f64; 2]),
    Line([f64; 2]),
    Curve([f64; 6]),
    Close,
}

/// A shape made of lines and curves.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Path {
    pub segments: Vec<Segment>,
}

impl Path {
    /// Reads path data; `None` when it holds anything but `M L H V C Z` and numbers.
    pub fn read(data: &str) -> Option<Path> {
        let mut reader = Reader {
            rest: data.trim_start(),
        };
        let mut path = Path::default();
        let mut at = [0.0, 0.0];
        let mut command = 'Z';
        while let Some(next) = reader.command_or_number() {
            command = next.unwrap_or(command);
            let segment = match command {
                'M' => Segment::Move(reader.point()?),
                'L' => Segment::Line(reader.point()?),
                'H' => Segment::Line([reader.number()?, at[1]]),
                'V' => Segment::Line([at[0], reader.number()?]),
                'C' => {
                    let ([a, b], [c, d]) = (reader.point()?, reader.point()?);
                    let [e, f] = reader.point()?;
                    Segment::Curve([a, b, c, d, e, f])
                }
                'Z' if next.is_some() => Segment::Close,
                _ => return None,
            };
            at = segment.end().unwrap_or(at);
            path.segments.push(segment);
            if command == 'M' {
                command = 'L';
            }
        }
        Some(path)
    }

    /// Draws a full circle out of four curves.
    pub fn circle(centre: [f64; 2], radius: f64) -> Path {
        // Distance of the handles that brings a cubic curve nearest to a quarter circle.
        let handle = radius * 0.552_284_75;
        let [x, y] = centre;
        let (left, right, top, bottom) = (x - radius, x + radius, y - radius, y + radius);
        Path {
            segments: vec![
                Segment::Move([right, y]),
                Segment::Curve([right, y + handle, x + handle, bottom, x, bottom]),
                Segment::Curve([x - handle, bottom, left, y + handle, left, y]),
                Segment::Curve([left, y - handle, x - handle, top, x, top]),
                Segment::Curve([x + handle, top, right, y - handle, right, y]),
                Segment::Close,
            ],
        }
    }

    /// Draws a straight line.
    pub fn line(from: [f64; 2], to: [f64; 2]) -> Path {
        Path {
            segments: vec![Segment::Move(from), Segment::Line(to)],
        }
    }

    /// Draws a rectangle.
    pub fn rectangle(x: f64, y: f64, width: f64, height: f64) -> Path {
        Path {
            segments: vec![
                Segment::Move([x, y]),
                Segment::Line([x + width, y]),
                Segment::Line([x + width, y + height]),
                Segment::Line([x, y + height]),
                Segment::Close,
            ],
        }
    }

    /// Draws a rectangle with round corners.
    pub fn rounded(x: f64, y: f64, width: f64, height: f64, radius: f64) -> Path {
        let (right, bottom) = (x + width, y + height);
        // As in a circle, what is left of the radius beyond the handle.
        let rest = radius * (1.0 - 0.552_284_75);
        let (a, b) = (radius, rest);
        Path {
            segments: vec![
                Segment::Move([x + a, y]),
                Segment::Line([right - a, y]),
                Segment::Curve([right - b, y, right, y + b, right, y + a]),
                Segment::Line([right, bottom - a]),
                Segment::Curve([right, bottom - b, right - b, bottom, right - a, bottom]),
                Segment::Line([x + a, bottom]),
                Segment::Curve([x + b, bottom, x, bottom - b, x, bottom - a]),
                Segment::Line([x, y + a]),
                Segment::Curve([x, y + b, x + b, y, x + a, y]),
                Segment::Close,
            ],
        }
    }

    /// Returns the smallest box around all points and handles: left, top, right, bottom.
    pub fn bounds(&self) -> [f64; 4] {
        let mut bounds = [f64::MAX, f64::MAX, f64::MIN, f64::MIN];
        let mut grow = |x: f64, y: f64| {
            bounds = [
                bounds[0].min(x),
                bounds[1].min(y),
                bounds[2].max(x),
                bounds[3].max(y),
            ];
        };
        for segment in &self.segments {
            match *segment {
                Segment::Move([x, y]) | Segment::Line([x, y]) => grow(x, y),
                Segment::Curve([a, b, c, d, e, f]) => {
                    grow(a, b);
                    grow(c, d);
                    grow(e, f);
                }
                Segment::Close => {}
            }
        }
        bounds
    }
}

impl Segment {
    fn end(&self) -> Option<[f64; 2]> {
        match *self {
            Segment::Move(to) | Segment::Line(to) => Some(to),
            Segment::Curve([_, _, _, _, x, y]) => Some([x, y]),
            Segment::Close => None,
        }
    }
}

struct Reader<'a> {
    rest: &'a str,
}

impl Reader<'_> {
    /// Takes a command letter if one is next; `Some(None)` when a number goes on instead.
    fn command_or_number(&mut self) -> Option<Option<char>> {
        let next = self.rest.chars().next()?;
        if !next.is_ascii_alphabetic() {
            return Some(None);
        }
        self.skip(1);
        Some(Some(next))
    }

    fn point(&mut self) -> Option<[f64; 2]> {
        Some([self.number()?, self.number()?])
    }

    fn number(&mut self) -> Option<f64> {
        let mut seen_dot = false;
        let end = self.rest.char_indices().find(|(at, letter)| match letter {
            '0'..='9' => false,
            '-' => *at > 0,
            '.' => std::mem::replace(&mut seen_dot, true),
            _ => true,
        });
        let end = end.map_or(self.rest.len(), |(at, _)| at);
        let value = self.rest.get(..end)?.parse().ok()?;
        self.skip(end);
        Some(value)
    }

    fn skip(&mut self, bytes: usize) {
        let rest = self.rest.get(bytes..).unwrap_or_default();
        self.rest = rest.trim_start_matches([' ', ',', '\n', '\t', '\r']);
    }
}

#[cfg(test)]
#[allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice
)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_our_drawings_use() {
        use Segment::{Close, Curve, Line, Move};
        let cases: [(&str, Vec<Segment>); 4] = [
            ("M1 2L3 4Z", vec![Move([1.0, 2.0]), Line([3.0, 4.0]), Close]),
            ("M.5-.5 1.5.5", vec![Move([0.5, -0.5]), Line([1.5, 0.5])]),
            (
                "M1,2 H5 V-1",
                vec![Move([1.0, 2.0]), Line([5.0, 2.0]), Line([5.0, -1.0])],
            ),
            (
                "M0 0C1 2 3 4 5 6",
                vec![Move([0.0, 0.0]), Curve([1.0, 2.0, 3.0, 4.0, 5.0, 6.0])],
            ),
        ];
        for (data, expected) in cases {
            assert_eq!(Path::read(data).unwrap().segments, expected, "{data}");
        }
    }

    #[test]
    fn refuses_what_it_does_not_know() {
        for data in ["M1 2l3 4", "M1", "M1 2A1 2 3", "M1 2 Z 3"] {
            assert_eq!(Path::read(data), None, "{data}");
        }
    }

    #[test]
    fn bounds_hold_every_point() {
        assert_eq!(
            Path::circle([10.0, 20.0], 5.0).bounds(),
            [5.0, 15.0, 15.0, 25.0]
        );
    }
}
