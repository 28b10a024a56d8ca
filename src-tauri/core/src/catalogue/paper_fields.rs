//! The fields of papers and their templates, in the order of their numbers.

use super::fields::{hash, id, integer, names, text};
use super::{Field, Table};

pub(super) const CERTIFICATE: &[Field] = &[
    names(1, "event", Table::Event),
    names(2, "trainee", Table::Trainee),
    text(3, "lang"),
    text(4, "kind"),
    text(5, "serial"),
    integer(6, "counter"),
    text(7, "issued_on"),
    text(8, "name"),
    text(9, "content"),
    text(10, "office_number"),
    names(11, "replaces", Table::Certificate),
    text(12, "handed_on"),
    text(13, "handed_to"),
    text(14, "origin"),
    text(15, "about"),
    names(16, "programme", Table::Programme),
    text(17, "anyway"),
];
pub(super) const CERTIFICATE_COPY: &[Field] = &[
    names(1, "certificate", Table::Certificate),
    text(2, "reason"),
    text(3, "on_date"),
];
pub(super) const CERTIFICATE_VOID: &[Field] = &[
    names(1, "certificate", Table::Certificate),
    text(2, "reason"),
    text(3, "on_date"),
];
pub(super) const TEMPLATE: &[Field] = &[
    text(1, "name_kk"),
    text(2, "name_ru"),
    text(3, "name_en"),
    text(4, "kind"),
    id(5, "version"),
];
pub(super) const TEMPLATE_VERSION: &[Field] = &[
    names(1, "template", Table::Template),
    integer(2, "number"),
    text(3, "design"),
    text(4, "written_on"),
];
pub(super) const TEMPLATE_PICTURE: &[Field] =
    &[names(1, "template", Table::Template), hash(2, "picture")];
