//! Kazakh text: folding for search, mending, order, dates, names. Pure functions, no state.
