#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use super::frames::Tiling;
use super::pieces::outline;
use super::*;

#[test]
fn every_piece_of_every_ornament_can_be_drawn() {
    for ornament in Ornament::ALL {
        for piece in ornament.pieces() {
            assert!(outline(piece).is_ok(), "{piece} of {ornament:?}");
        }
    }
}

#[test]
fn the_frame_of_the_drawing_is_tiled_without_a_gap() {
    let tiling = Tiling::of([277.0, 190.0]).unwrap();
    assert_eq!(tiling.counts, [16, 10]);
    assert!((tiling.scale - 1.0).abs() < 1e-9);
    assert!(tiling.steps.iter().all(|step| (step - 14.5).abs() < 1e-9));
    let upright = Tiling::of([190.0, 277.0]).unwrap();
    assert_eq!(upright.counts, [10, 16]);
}

#[test]
fn horns_of_any_frame_keep_their_distance_within_a_tenth() {
    for width in (60..500).step_by(7) {
        for height in (60..500).step_by(11) {
            let Some(tiling) = Tiling::of([f64::from(width), f64::from(height)]) else {
                assert!(width < 70 || height < 70, "{width} x {height}");
                continue;
            };
            for step in tiling.steps {
                let stretch = step / (14.5 * tiling.scale);
                assert!(
                    (0.9..1.1).contains(&stretch),
                    "{width} x {height}: {stretch}"
                );
            }
        }
    }
}
