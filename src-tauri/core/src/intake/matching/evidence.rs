//! The rules: what two records having this and that in common means.
//!
//! Each rule can be read on its own; none looks at other records. Who decides between several
//! people is the business of `decide`.

use super::Reason;
use super::facts::{Accord, Prepared, Study};
use super::name_key::NameTie;

/// What comparing two records gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Evidence {
    /// One person, beyond doubt.
    Sure(Reason),
    /// Perhaps one person.
    Maybe(Reason),
    /// Another person, by birth date or IIN: it forbids to join through a third record.
    Other,
    /// Nothing in common that matters.
    Nothing,
}

/// Evidence, and whether the other record bears the same name with nothing against it: then it
/// may be the one meant, whoever else seems to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Weighed {
    pub(super) evidence: Evidence,
    pub(super) is_rival: bool,
}

/// What two records agree on.
struct Compared {
    name: NameTie,
    birth_date: Accord,
    iin: Accord,
    is_iin_near: bool,
    phone: Accord,
    email: Accord,
    is_email_near: bool,
    study: Study,
    place: Accord,
    district: Accord,
}

/// Contacts that two records have in common with many people.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct SharedContacts {
    pub(super) phone: bool,
    pub(super) email: bool,
}

/// Weighs two records; what they have in common with many people says nothing.
pub(super) fn weigh(row: &Prepared, other: &Prepared, shared: SharedContacts) -> Weighed {
    let mut compared = Compared {
        // Names are compared last: most pairs are told apart without.
        name: NameTie::Different,
        birth_date: Accord::of(row.birth_date.as_ref(), other.birth_date.as_ref()),
        iin: row.iin(other),
        is_iin_near: row.is_iin_near(other),
        phone: match row.phone(other) {
            Accord::Same if shared.phone => Accord::Unknown,
            accord => accord,
        },
        email: match row.email(other) {
            Accord::Same if shared.email => Accord::Unknown,
            accord => accord,
        },
        is_email_near: row.is_email_near(other) && !shared.email,
        study: row.study(other),
        place: row.place(other),
        district: Accord::of_text(&row.district, &other.district),
    };
    if compared.is_another_whatever_the_name() {
        return Weighed {
            evidence: Evidence::Other,
            is_rival: false,
        };
    }
    compared.name = best_tie(row, other);
    let is_contradicted =
        [compared.birth_date, compared.iin, row.phone(other)].contains(&Accord::Differ);
    let is_rival = compared.name.is_full() && !is_contradicted;
    let mut evidence = compared.weigh();
    // What many have decides nothing, but beside a name that agrees it is worth a question.
    if evidence == Evidence::Nothing && compared.name <= NameTie::Loose {
        compared.phone = row.phone(other);
        compared.email = row.email(other);
        evidence = match compared.weigh() {
            Evidence::Sure(reason) | Evidence::Maybe(reason) => Evidence::Maybe(reason),
            nothing => nothing,
        };
    }
    Weighed { evidence, is_rival }
}

pub(super) fn best_tie(row: &Prepared, other: &Prepared) -> NameTie {
    let ties = row
        .names
        .iter()
        .flat_map(|a| other.names.iter().map(|b| a.tie(b)));
    ties.min().unwrap_or(NameTie::Different)
}

impl Compared {
    /// Another birth date or IIN with nothing that hints at a slip.
    fn is_another_whatever_the_name(&self) -> bool {
        let is_hinted = self.has_contact() || self.is_iin_near;
        match (self.iin, self.birth_date) {
            (Accord::Same, _) | (Accord::Unknown, Accord::Same | Accord::Unknown) => false,
            (Accord::Differ, Accord::Same) => !self.has_contact(),
            (Accord::Differ, _) => true,
            (Accord::Unknown, Accord::Differ) => !is_hinted,
        }
    }

    fn weigh(&self) -> Evidence {
        if self.iin == Accord::Same {
            return self.weigh_same_iin();
        }
        if self.name == NameTie::Different {
            let contradicts = self.birth_date == Accord::Differ || self.iin == Accord::Differ;
            return if contradicts {
                Evidence::Other
            } else {
                Evidence::Nothing
            };
        }
        if self.birth_date == Accord::Differ {
            return self.weigh_other_birth_date();
        }
        if self.iin == Accord::Differ {
            let is_puzzling =
                self.birth_date == Accord::Same && self.name.is_full() && self.has_contact();
            return if is_puzzling {
                Evidence::Maybe(Reason::IinDiffers)
            } else {
                Evidence::Other
            };
        }
        if self.birth_date == Accord::Same {
            self.weigh_same_birth_date()
        } else {
            self.weigh_no_birth_date()
        }
    }

    /// Same IIN: only another name speaks against it.
    fn weigh_same_iin(&self) -> Evidence {
        match self.name {
            NameTie::Different => Evidence::Maybe(Reason::IinOfAnother),
            _ => Evidence::Sure(Reason::SameIin),
        }
    }

    /// Same name, another birth date: namesakes, unless a contact or a nearly equal IIN hints at a
    /// mistyped date.
    fn weigh_other_birth_date(&self) -> Evidence {
        let hint = self.has_contact() || self.is_iin_near;
        if self.name.is_full() && hint && self.iin != Accord::Differ {
            return Evidence::Maybe(Reason::BirthDateDiffers);
        }
        Evidence::Other
    }

    fn weigh_same_birth_date(&self) -> Evidence {
        let is_classmate = self.study == Study::SameGroup
            || self.study == Study::SameYear && self.place != Accord::Differ;
        match self.name {
            NameTie::Full => Evidence::Sure(Reason::SameNameBirthDate),
            NameTie::TwoParts if self.is_supported() || !self.has_other_contacts() => {
                Evidence::Sure(Reason::SameNameBirthDate)
            }
            NameTie::LessPatronymic if self.is_supported() => {
                Evidence::Sure(Reason::SameNameBirthDate)
            }
            NameTie::TwoParts | NameTie::LessPatronymic => Evidence::Maybe(Reason::NoPatronymic),
            // One slip of a key beside the same given name, birth date and contact.
            NameTie::Typo if self.has_contact() && !self.disagrees() => {
                Evidence::Sure(Reason::SameNameBirthDate)
            }
            NameTie::Typo => Evidence::Maybe(Reason::SpellingDiffers),
            // Whoever marries takes along the given name, the birth date, the phone and the e-mail.
            NameTie::SurnameChanged | NameTie::GivenOnly
                if self.has_both_contacts() && !self.disagrees() =>
            {
                Evidence::Sure(Reason::SameButSurname)
            }
            NameTie::SurnameChanged => Evidence::Maybe(Reason::SurnameDiffers),
            NameTie::Initials => Evidence::Maybe(Reason::InitialsOnly),
            NameTie::Loose if self.has_contact() => Evidence::Maybe(Reason::SpellingDiffers),
            NameTie::GivenOnly if self.has_contact() || is_classmate => {
                Evidence::Maybe(Reason::SurnameDiffers)
            }
            NameTie::Loose | NameTie::GivenOnly | NameTie::Different => Evidence::Nothing,
        }
    }

    /// Something besides name and birth date speaks for one person, and no contact against it.
    fn is_supported(&self) -> bool {
        let is_beside = self.study <= Study::SameYear || self.place == Accord::Same;
        self.has_contact() || self.is_iin_near || is_beside && !self.has_other_contacts()
    }

    fn weigh_no_birth_date(&self) -> Evidence {
        if let Some(reason) = self.decide_without_birth_date() {
            return Evidence::Sure(reason);
        }
        let by_contact = self.has_contact();
        let same_group = self.study == Study::SameGroup;
        match self.name {
            name if name.is_full() && by_contact => Evidence::Maybe(Reason::NoBirthDate),
            name if name.is_full() && self.study <= Study::SameYear => {
                Evidence::Maybe(Reason::NameAndGroup)
            }
            NameTie::Full => Evidence::Maybe(Reason::NameOnly),
            name if name.is_full() && self.place == Accord::Same => {
                Evidence::Maybe(Reason::NameOnly)
            }
            NameTie::Typo if by_contact || self.study <= Study::SameYear => {
                Evidence::Maybe(Reason::SpellingDiffers)
            }
            NameTie::SurnameChanged if by_contact || same_group || self.is_email_near => {
                Evidence::Maybe(Reason::SurnameDiffers)
            }
            NameTie::Initials if by_contact || same_group => Evidence::Maybe(Reason::InitialsOnly),
            NameTie::Loose if by_contact => Evidence::Maybe(Reason::SpellingDiffers),
            NameTie::GivenOnly
                if self.phone == Accord::Same
                    && (self.email == Accord::Same || self.study <= Study::SameYear)
                    || self.is_email_near && self.study <= Study::SameYear =>
            {
                Evidence::Maybe(Reason::SurnameDiffers)
            }
            _ => Evidence::Nothing,
        }
    }

    /// Same full name with nothing that disagrees, and either a number that tells the birth date, or
    /// a contact and where one studies or works. Beside the phone a slip in the surname is forgiven.
    fn decide_without_birth_date(&self) -> Option<Reason> {
        if self.disagrees() || !self.name.is_full() && self.name != NameTie::Typo {
            return None;
        }
        let has_phone = self.phone == Accord::Same;
        // A number with one wrong digit still tells the day of birth and most of itself.
        let is_told = match self.name {
            NameTie::Typo => false,
            NameTie::LessPatronymic => has_phone || self.study <= Study::SameYear,
            _ => true,
        };
        if self.is_iin_near && is_told {
            return Some(Reason::SameIin);
        }
        let has_email = self.email == Accord::Same;
        let is_one_year = self.study <= Study::SameYear;
        let is_one_place = self.place == Accord::Same;
        let is_by_email = has_email && (is_one_year || is_one_place) && self.name.is_full();
        match has_phone {
            true if is_one_year => Some(Reason::SameNameGroupPhone),
            true if is_one_place || has_email && self.district == Accord::Same => {
                Some(Reason::SameNameContactsPlace)
            }
            _ => is_by_email.then_some(Reason::SameNameContactsPlace),
        }
    }

    fn disagrees(&self) -> bool {
        [self.phone, self.email, self.place].contains(&Accord::Differ)
            || self.study == Study::Differ
    }

    fn has_contact(&self) -> bool {
        self.phone == Accord::Same || self.email == Accord::Same
    }

    fn has_both_contacts(&self) -> bool {
        self.phone == Accord::Same && self.email == Accord::Same
    }

    fn has_other_contacts(&self) -> bool {
        !self.has_contact() && (self.phone == Accord::Differ || self.email == Accord::Differ)
    }
}
