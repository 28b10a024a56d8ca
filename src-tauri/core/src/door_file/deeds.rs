//! What a helper does, in the order in which it is taken back.
//!
//! Minutes do not tell who of two was let in last, so each deed is kept in its turn. Of what was done
//! before that was kept the minutes are all there is.

use super::content::{DeedContent, MarkContent, OwnContent, WalkInContent};
use crate::ids::Id;

impl OwnContent {
    /// Marks somebody of the list, once.
    pub(super) fn mark(&mut self, mark: MarkContent) {
        let is_same = |it: &MarkContent| it.session == mark.session && it.code == mark.code;
        if self.marks.iter().any(is_same) {
            return;
        }
        self.deeds.push(DeedContent::Mark {
            session: mark.session,
            code: mark.code.clone(),
        });
        self.marks.push(mark);
    }

    /// Writes down somebody who walked in.
    pub(super) fn walk_in(&mut self, one: WalkInContent) {
        let id = one.id;
        let came = one.came.iter();
        let deeds = came.map(|(session, _)| DeedContent::Came {
            session: *session,
            id,
        });
        self.deeds.extend(deeds);
        self.walk_ins.push(one);
    }

    /// Marks somebody who walked in before at another session.
    pub(super) fn come_again(&mut self, id: Id, session: Id, at: String) {
        if let Some(one) = self.walk_ins.iter_mut().find(|it| it.id == id) {
            one.came.push((session, at));
            self.deeds.push(DeedContent::Came { session, id });
        }
    }

    /// Returns what was done last.
    pub(super) fn last_deed(&self) -> Option<DeedContent> {
        self.deeds
            .last()
            .cloned()
            .or_else(|| self.last_by_minutes())
    }

    fn last_by_minutes(&self) -> Option<DeedContent> {
        let walked = self.walk_ins.iter().flat_map(|one| {
            let came = one.came.iter();
            came.map(|(session, at)| (at, *session, one.id))
        });
        let walked = walked.max_by(|a, b| a.0.cmp(b.0));
        let mark = self.marks.last();
        match (walked, mark) {
            (Some((at, session, id)), mark) if mark.is_none_or(|it| *at > it.at) => {
                Some(DeedContent::Came { session, id })
            }
            (_, mark) => mark.map(|it| DeedContent::Mark {
                session: it.session,
                code: it.code.clone(),
            }),
        }
    }

    /// Takes a deed back.
    pub(super) fn take_back(&mut self, deed: &DeedContent) {
        match deed {
            DeedContent::Mark { session, code } => {
                let is_meant = |it: &MarkContent| it.session == *session && it.code == *code;
                if let Some(at) = self.marks.iter().rposition(is_meant) {
                    self.marks.remove(at);
                }
            }
            DeedContent::Came { session, id } => {
                if let Some(one) = self.walk_ins.iter_mut().find(|it| it.id == *id) {
                    one.came.retain(|it| it.0 != *session);
                }
                self.walk_ins.retain(|it| !it.came.is_empty());
            }
        }
        self.deeds.pop_if(|it| it == deed);
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    const NINE: &str = "2026-10-15T09:42";

    fn mark(code: &str) -> MarkContent {
        MarkContent {
            session: Id::default(),
            code: code.to_owned(),
            at: NINE.to_owned(),
            note: String::new(),
        }
    }

    fn walked(name: &str) -> WalkInContent {
        WalkInContent {
            id: Id::derive("walked", &[name.as_bytes()]),
            name: name.to_owned(),
            school: String::new(),
            study_group: String::new(),
            district: String::new(),
            note: String::new(),
            is_of_age: false,
            came: vec![(Id::default(), NINE.to_owned())],
        }
    }

    #[test]
    fn within_one_minute_the_last_goes_first() {
        let mut own = OwnContent::default();
        own.mark(mark("AAAAAAAAAA"));
        own.walk_in(walked("Сейітов Алдияр"));
        own.mark(mark("BBBBBBBBBB"));
        own.walk_in(walked("Оспанов Бекзат"));
        let mut left = Vec::new();
        while let Some(deed) = own.last_deed() {
            own.take_back(&deed);
            left.push((own.marks.len(), own.walk_ins.len()));
        }
        assert_eq!(left, [(2, 1), (1, 1), (1, 0), (0, 0)]);
    }

    #[test]
    fn what_was_written_before_deeds_were_kept_opens_and_goes_by_its_minutes() {
        let mut own = OwnContent::default();
        own.mark(mark("AAAAAAAAAA"));
        own.walk_in(walked("Сейітов Алдияр"));
        let mut value = serde_json::to_value(&own).unwrap();
        let fields = value.as_object_mut().unwrap();
        fields.remove("deeds").unwrap();
        let one = fields.get_mut("walk_ins").unwrap().get_mut(0).unwrap();
        one.as_object_mut().unwrap().remove("is_of_age").unwrap();
        let mut own: OwnContent = serde_json::from_value(value).unwrap();
        own.mark(mark("BBBBBBBBBB"));
        for (marks, walk_ins) in [(1, 1), (0, 1), (0, 0)] {
            let deed = own.last_deed().unwrap();
            own.take_back(&deed);
            assert_eq!((own.marks.len(), own.walk_ins.len()), (marks, walk_ins));
        }
        assert_eq!(own.last_deed(), None);
    }
}
