//! Few colours in place of many, by cutting the widest heap of them in two (median cut).
//!
//! A page with no more colours than are asked for keeps each exactly. Of more, colours that differ in
//! the last three bits of a channel are one to begin with. Deliberately absent: dots of other colours
//! beside each other, which would look finer on photographs and weigh twice as much.

use std::collections::{BTreeMap, BTreeSet};

type Colour = [u8; 3];

/// A list of colours and where each colour of a page went.
pub(super) struct Palette {
    colours: Vec<Colour>,
    place: Place,
}

enum Place {
    Exact(BTreeMap<Colour, u8>),
    /// By the first five bits of each channel.
    Near(Vec<u8>),
}

/// Returns the colours of a page; nothing where they are more than `most`.
fn colours_of(pixels: &[Colour], most: usize) -> Option<BTreeSet<Colour>> {
    let mut found = BTreeSet::new();
    let mut last = None;
    for colour in pixels {
        if last != Some(colour) {
            found.insert(*colour);
            last = Some(colour);
            if found.len() > most {
                return None;
            }
        }
    }
    Some(found)
}

impl Palette {
    /// Finds at most `most` colours for a page, 256 at the most.
    pub(super) fn of(pixels: &[Colour], most: usize) -> Self {
        let most = most.clamp(2, 256);
        if let Some(found) = colours_of(pixels, most) {
            let colours: Vec<Colour> = found.into_iter().collect();
            let place = colours.iter().copied().zip(0_u8..=u8::MAX).collect();
            return Self {
                colours,
                place: Place::Exact(place),
            };
        }
        let heaps = cut(Heap::all(pixels), most);
        let mut place = vec![0; CELLS];
        for (heap, number) in heaps.iter().zip(0_u8..=u8::MAX) {
            for cell in &heap.cells {
                if let Some(place) = place.get_mut(cell.at) {
                    *place = number;
                }
            }
        }
        Self {
            colours: heaps.iter().map(Heap::middle).collect(),
            place: Place::Near(place),
        }
    }

    pub(super) fn colours(&self) -> &[Colour] {
        &self.colours
    }

    /// Returns the place of each pixel's colour.
    pub(super) fn places(&self, pixels: &[Colour]) -> Vec<u8> {
        match &self.place {
            Place::Near(places) => pixels
                .iter()
                .map(|it| places.get(cell_of(*it)).copied().unwrap_or_default())
                .collect(),
            Place::Exact(places) => {
                let mut last = ([0; 3], places.get(&[0; 3]).copied().unwrap_or_default());
                let place = |it: &Colour| {
                    if last.0 != *it {
                        last = (*it, places.get(it).copied().unwrap_or_default());
                    }
                    last.1
                };
                pixels.iter().map(place).collect()
            }
        }
    }
}

const CELLS: usize = 1 << 15;

fn cell_of([red, green, blue]: Colour) -> usize {
    usize::from(red >> 3) << 10 | usize::from(green >> 3) << 5 | usize::from(blue >> 3)
}

/// Colours that are nearly one.
#[derive(Clone, Default)]
struct Cell {
    at: usize,
    count: u64,
    sums: [u64; 3],
}

impl Cell {
    fn channel(&self, channel: usize) -> u64 {
        self.sums.get(channel).copied().unwrap_or_default() / self.count.max(1)
    }
}

/// Cells that become one colour.
struct Heap {
    cells: Vec<Cell>,
}

impl Heap {
    fn all(pixels: &[Colour]) -> Self {
        let mut cells = vec![Cell::default(); CELLS];
        for colour in pixels {
            let at = cell_of(*colour);
            if let Some(cell) = cells.get_mut(at) {
                cell.at = at;
                cell.count += 1;
                for (sum, value) in cell.sums.iter_mut().zip(colour) {
                    *sum += u64::from(*value);
                }
            }
        }
        cells.retain(|it| it.count > 0);
        Self { cells }
    }

    fn middle(&self) -> Colour {
        let count: u64 = self.cells.iter().map(|it| it.count).sum();
        std::array::from_fn(|channel| {
            let sum = self.cells.iter().filter_map(|it| it.sums.get(channel));
            u8::try_from(sum.sum::<u64>() / count.max(1)).unwrap_or(u8::MAX)
        })
    }

    /// Returns the channel in which the heap is widest, and how wide that is.
    fn widest(&self) -> (u64, usize) {
        let wide = |channel: usize| {
            let values = || self.cells.iter().map(|it| it.channel(channel));
            let width = values().max().unwrap_or_default() - values().min().unwrap_or_default();
            (width, channel)
        };
        (0..3).map(wide).max().unwrap_or_default()
    }

    /// Cuts it where its widest channel has its middle.
    fn halves(mut self) -> (Self, Self) {
        let (_, channel) = self.widest();
        self.cells.sort_by_key(|it| (it.channel(channel), it.at));
        let low = self.cells.first().map_or(0, |it| it.channel(channel));
        let high = self.cells.last().map_or(0, |it| it.channel(channel));
        let middle = u64::midpoint(low, high);
        let at = self
            .cells
            .partition_point(|it| it.channel(channel) <= middle);
        let at = at.clamp(1, self.cells.len().saturating_sub(1).max(1));
        let right = self.cells.split_off(at.min(self.cells.len()));
        (self, Self { cells: right })
    }
}

fn cut(all: Heap, most: usize) -> Vec<Heap> {
    let mut heaps = vec![all];
    while heaps.len() < most {
        let widest = (0..heaps.len())
            .filter_map(|at| heaps.get(at).map(|it| (it, at)))
            .filter(|(it, _)| it.cells.len() > 1)
            .max_by_key(|(it, at)| (it.widest().0, usize::MAX - at));
        let Some((_, at)) = widest else { break };
        let (left, right) = heaps.swap_remove(at).halves();
        heaps.extend([left, right]);
    }
    heaps
}
