//! What the main laptop decides of others, by the verbs of the product.

use tizim_core::error::Code;
use tizim_core::exchange::{self, LaptopKnown};
use tizim_core::laptops;
use tizim_core::register::Register;

use super::academy::Academy;
use super::laptop::unless_refused;
use super::trust::trusted;
use super::{met, met_if};

/// One decision, at a laptop that may decide.
pub(crate) fn decide(academy: &mut Academy) {
    let is_main = |it: &Register| exchange::state(it).unwrap().is_keeper;
    let mut registers = academy.desks.iter().map(|it| it.register());
    let Some(at) = registers.position(is_main) else {
        return;
    };
    let others = others(academy.register(at));
    let Some(held) = others.iter().find(|it| it.held > 0) else {
        return decide_who_belongs(academy, at, &others);
    };
    match academy.rng.u8(0..3) {
        0 => decide_who_belongs(academy, at, &others),
        which => {
            let register = academy.register(at);
            match which {
                1 => match laptops::accept(register, held.id, &[]) {
                    Ok(_) => {}
                    // What it stands on may not be here: then nobody decides yet.
                    Err(refused) if refused.code() == Code::NotFound => return,
                    Err(refused) => panic!("{refused:?}"),
                },
                _ => drop(laptops::refuse(register, held.id).unwrap()),
            }
            // What was decided holds at once, and not when the next file comes.
            register.read(|it| Ok(trusted(it))).unwrap().unwrap();
            met(match which {
                1 => "held work was taken",
                _ => "held work was refused",
            });
        }
    }
}

/// What is known of the other laptops.
fn others(register: &Register) -> Vec<LaptopKnown> {
    let laptops = exchange::state(register).unwrap().laptops;
    laptops.into_iter().filter(|it| !it.is_this).collect()
}

fn decide_who_belongs(academy: &mut Academy, at: usize, others: &[LaptopKnown]) {
    if others.is_empty() {
        return;
    }
    let other = &others[academy.rng.usize(0..others.len())];
    let are_several = others.iter().filter(|it| !it.is_withdrawn).count() > 1;
    let what = academy.rng.u8(0..3);
    let register = academy.register(at);
    match what {
        0 => {
            let done = unless_refused(laptops::hand_over(register, other.id));
            met_if("the office was handed over", done.is_some());
        }
        _ if are_several => {
            laptops::withdraw(register, other.id).unwrap();
            met("a laptop was withdrawn");
        }
        _ => {}
    }
}
