//! The verbs of Tizim for scripts and tests; no rule of its own.
fn main() {}
