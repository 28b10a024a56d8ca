//! What Tizim knows of Kazakh text, for scripts.

use clap::{Subcommand, ValueEnum};

/// Lines of standard input are answered one by one; no register is needed.
#[derive(Subcommand, Debug, Clone, Copy)]
pub enum KazakhVerb {
    /// Put the lines in the order of the Kazakh alphabet.
    Sort,
    /// Print what search compares.
    Fold,
    /// To whom: the form, a tab, how sure it is (high, medium, low). With `--lang ru`, in Russian.
    Dative,
    /// Whose: the form, a tab, how sure it is (high, medium, low).
    Genitive,
    /// The way passports spell it.
    Latin,
    /// A date, or two dates with `/` between, in words of `--lang`.
    Date {
        /// The form in its sentence, in Kazakh.
        #[arg(long, value_enum)]
        form: Option<Form>,
    },
}

/// The form of a Kazakh date in its sentence.
#[derive(ValueEnum, Debug, Clone, Copy)]
pub enum Form {
    /// 2026 жылғы 20 қараша; of a period, 2026 жылғы 20–21 қараша.
    Plain,
    /// 2026 жылғы 20 қарашада; of a period, 2026 жылғы 20–21 қараша аралығында.
    When,
    /// 2026 жылғы 20 қарашадағы.
    Of,
    /// 2026 жылғы 20 қарашадан.
    Since,
}
