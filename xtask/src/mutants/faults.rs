//! Faults put into merging, into the format and into the roster, each of which tests have to find.

use super::Fault;

/// Where, what stands there, and what stands there instead.
pub(super) const FAULTS: [Fault; 31] = [
    Fault(
        "merge/heads.rs",
        "filter(|head| !replaces.contains(head))",
        "filter(|head| replaces.contains(head))",
    ),
    Fault(
        "merge/heads.rs",
        "    next.insert(new);\n",
        "    if next.is_empty() {\n        next.insert(new);\n    }\n",
    ),
    Fault("merge/heads.rs", "heads.iter().max()", "heads.iter().min()"),
    Fault(
        "merge/heads.rs",
        "    /// When it was written, by the writer's clock.\n    pub stamp: Stamp,\n    /// The writing laptop.\n    pub laptop: Id,\n",
        "    /// The writing laptop.\n    pub laptop: Id,\n    /// When it was written, by the writer's clock.\n    pub stamp: Stamp,\n",
    ),
    Fault(
        "merge/presence.rs",
        "operation.seq <= deletion.seq",
        "operation.seq < deletion.seq",
    ),
    Fault(
        "merge/presence.rs",
        "is_some_and(|last| operation.seq <= *last)",
        "is_none_or(|last| operation.seq <= *last)",
    ),
    Fault(
        "merge/presence.rs",
        "places.all(|place| covers",
        "places.any(|place| covers",
    ),
    Fault(
        "merge/presence.rs",
        "in_force.map(|it| it.place).min()",
        "in_force.map(|it| it.place).max()",
    ),
    Fault(
        "merge/people.rs",
        "        beside.entry(other).or_default().push(one);\n",
        "",
    ),
    Fault(
        "merge/people.rs",
        "(!is_person(*it), *it)",
        "(is_person(*it), *it)",
    ),
    Fault(
        "merge/state.rs",
        "place.seq > known + 1",
        "place.seq > known + 2",
    ),
    Fault(
        "merge/state.rs",
        "*source != place.source && known < *seq",
        "*source != place.source && known + 1 < *seq",
    ),
    Fault(
        "merge/state.rs",
        "versions.retain(|it| !written.replaces.contains(&it.head.place));",
        "versions.retain(|it| written.replaces.contains(&it.head.place));",
    ),
    Fault(
        "merge/state.rs",
        "standing_for(pairs",
        "standing_for(pairs.take(1)",
    ),
    Fault(
        "exchange/segment/skeleton.rs",
        "None => self.seq - 1,",
        "None => self.seq,",
    ),
    Fault(
        "exchange/segment/skeleton.rs",
        "(1..=last.min(LONGEST_SEQ))",
        "(0..=last.min(LONGEST_SEQ))",
    ),
    Fault(
        "exchange/segment/skeleton.rs",
        ".is_some_and(|before| before.field >= field.field)",
        ".is_some_and(|before| before.field > field.field)",
    ),
    Fault(
        "exchange/segment/skeleton.rs",
        "if used.contains(&false) {",
        "if used.is_empty() {",
    ),
    Fault(
        "exchange/segment/skeleton.rs",
        "least = index + 1;",
        "least = index;",
    ),
    Fault(
        "exchange/segment/bytes.rs",
        "Salts::Seed(_) => values > 0 && blanked == 0,",
        "Salts::Seed(_) => values > 0,",
    ),
    Fault(
        "exchange/segment/bytes.rs",
        "if place != header.operations ||",
        "if place > header.operations ||",
    ),
    Fault(
        "exchange/segment/salts.rs",
        "let hash = blake3::keyed_hash(seed, &place);",
        "let hash = blake3::keyed_hash(seed, &place[..4]);",
    ),
    Fault(
        "exchange/segment/root.rs",
        "row = joined.chain(odd.iter().copied()).collect();",
        "row = joined.collect();",
    ),
    Fault(
        "exchange/roster/standing.rs",
        "if !laptop.is_revoked || is_in_cut()",
        "if is_in_cut()",
    ),
    Fault(
        "exchange/roster/standing.rs",
        "            open.push(header.previous);\n",
        "",
    ),
    Fault(
        "exchange/roster/rules.rs",
        "if entry.verify(&self.reign.key).is_err() {",
        "if false {",
    ),
    Fault(
        "exchange/roster/rules.rs",
        "if ancestors.meets(ended) {",
        "if false {",
    ),
    Fault(
        "exchange/roster/rules.rs",
        "hand_overs.iter().min_by_key",
        "hand_overs.iter().max_by_key",
    ),
    Fault(
        "exchange/roster/rules.rs",
        "        self.listing.keep_only(&self.counting);\n",
        "",
    ),
    Fault(
        "exchange/roster/rules.rs",
        "            if *why == Why::NotTheKeeper {\n",
        "            if false {\n",
    ),
    Fault(
        "exchange/roster/lineage.rs",
        "all.set(*parent);",
        "all.set(0);",
    ),
];
