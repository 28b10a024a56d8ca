//! Files as they come: workbooks built part by part, damaged, hostile or merely odd.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;

use super::*;

const SPREADSHEET: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A workbook of one visible sheet with this XML inside, after these parts replace the usual ones.
fn workbook(sheet: &str, other: &[(&str, &str)]) -> Vec<u8> {
    let relation = |id: u32, kind: &str, target: &str| {
        format!("<Relationship Id=\"r{id}\" Type=\"{RELATIONS}/{kind}\" Target=\"{target}\"/>")
    };
    let mut parts = vec![
        (
            "_rels/.rels",
            format!(
                "<Relationships>{}</Relationships>",
                relation(1, "officeDocument", "xl/workbook.xml")
            ),
        ),
        (
            "xl/workbook.xml",
            format!(
                "<workbook xmlns:r=\"{RELATIONS}\"><sheets><sheet name=\"Тізім\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!(
                "<Relationships>{}{}{}</Relationships>",
                relation(1, "worksheet", "worksheets/sheet1.xml"),
                relation(2, "styles", "styles.xml"),
                relation(3, "sharedStrings", "/xl/sharedStrings.xml")
            ),
        ),
        (
            "xl/styles.xml",
            "<styleSheet><cellXfs><xf/><xf numFmtId=\"14\"/></cellXfs></styleSheet>".to_owned(),
        ),
        (
            "xl/worksheets/sheet1.xml",
            format!("<worksheet xmlns=\"{SPREADSHEET}\">{sheet}</worksheet>"),
        ),
    ];
    for (name, text) in other {
        parts.retain(|(known, _)| known != name);
        parts.push((*name, (*text).to_owned()));
    }
    archive(&parts)
}

fn archive(parts: &[(&str, String)]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        writer
            .start_file(*name, SimpleFileOptions::default())
            .unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn refusal(bytes: &[u8], name: &str) -> RefusalCode {
    read_book(bytes, name).unwrap_err().code
}

fn texts(sheet: &Sheet) -> Vec<(u32, Vec<String>)> {
    let read = |row: &SheetRow| {
        (
            row.number,
            row.cells.iter().map(|c| c.text().into_owned()).collect(),
        )
    };
    sheet.rows.iter().map(read).collect()
}

#[test]
fn a_workbook_is_read_with_its_types() {
    let shared = "<sst><si><t>Аты-жөні</t></si><si><r><t>Әсел </t></r><r><t xml:space=\"preserve\">&amp; Ә&#1241;</t></r>\
                  <rPh><t>hint</t></rPh></si></sst>";
    let bytes = workbook(
        "<cols><col min=\"3\" max=\"16384\" hidden=\"1\"/></cols><sheetData>\
         <row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>\
         <row r=\"3\" hidden=\"1\"><c r=\"A3\" t=\"s\"><v>1</v></c><c s=\"1\"><v>38425</v></c>\
         <c r=\"D3\"><v>87012345678</v></c></row></sheetData><mergeCells><mergeCell ref=\"A1:D1\"/></mergeCells>",
        &[("xl/sharedStrings.xml", shared)],
    );
    let book = read_book(&bytes, "list.xlsx").unwrap();
    let sheet = book.main_sheet().unwrap();
    assert_eq!(
        texts(sheet),
        [
            (1, vec!["Аты-жөні".to_owned()]),
            (
                3,
                vec![
                    "Әсел & Әә".into(),
                    "2005-03-14".into(),
                    String::new(),
                    "87012345678".into()
                ]
            )
        ]
    );
    assert_eq!(
        sheet.merges,
        [Merge {
            top: 1,
            left: 0,
            bottom: 1,
            right: 3
        }]
    );
    let codes: Vec<_> = book
        .notes
        .iter()
        .map(|n| (n.code, n.row, n.column.as_deref()))
        .collect();
    assert_eq!(
        codes,
        [
            (NoteCode::HiddenColumn, None, Some("C")),
            (NoteCode::HiddenColumn, None, Some("D")),
            (NoteCode::HiddenRow, Some(3), None)
        ]
    );
}

#[test]
fn formulas_are_never_calculated() {
    let bytes = workbook(
        "<sheetData><row><c t=\"str\"><f>A9</f><v>Асанов</v></c><c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c><c><f>B1</f></c></row></sheetData>",
        &[],
    );
    let book = read_book(&bytes, "f.xlsx").unwrap();
    let row = &book.sheets[0].rows[0];
    assert_eq!(row.cells[0], Cell::Text("Асанов".into()));
    assert_eq!(row.cells[1], Cell::Error("#DIV/0!".into()));
    assert_eq!(row.cells[2], Cell::Error(Cell::NO_VALUE.into()));
    let codes: Vec<_> = book
        .notes
        .iter()
        .map(|n| (n.code, n.column.clone().unwrap()))
        .collect();
    assert_eq!(
        codes,
        [
            (NoteCode::FormulaError, "B".into()),
            (NoteCode::FormulaError, "C".into()),
            (NoteCode::FormulaCells, "A".into())
        ]
    );
}

#[test]
fn the_1904_calendar_is_kept() {
    let list = format!(
        "<workbook xmlns:r=\"{RELATIONS}\"><workbookPr date1904=\"1\"/><sheets><sheet name=\"a\" r:id=\"r1\"/></sheets></workbook>"
    );
    let bytes = workbook(
        "<sheetData><row><c s=\"1\"><v>36963</v></c></row></sheetData>",
        &[("xl/workbook.xml", &list)],
    );
    assert_eq!(
        read_book(&bytes, "d.xlsx").unwrap().sheets[0].rows[0].cells[0].text(),
        "2005-03-14"
    );
}

#[test]
fn hostile_workbooks_are_refused_before_they_cost_anything() {
    let entities =
        "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><sst><si><t>&b;</t></si></sst>";
    let bytes = workbook("<sheetData/>", &[("xl/sharedStrings.xml", entities)]);
    assert_eq!(refusal(&bytes, "e.xlsx"), RefusalCode::XmlEntities);
    let bomb = format!(
        "<sst>{}</sst>",
        " ".repeat((budget::LARGEST_PART + 1) as usize)
    );
    let bytes = workbook("<sheetData/>", &[("xl/sharedStrings.xml", &bomb)]);
    assert!(bytes.len() < 1 << 20, "small outside");
    assert_eq!(refusal(&bytes, "b.xlsx"), RefusalCode::ExpandsTooMuch);
}

#[test]
fn blank_rows_are_not_kept() {
    let blank = "<row><c s=\"1\"/><c s=\"1\"/></row>".repeat(20_000);
    let last = "<row r=\"30000\"><c t=\"inlineStr\"><is><t>Асанов</t></is></c></row>";
    let bytes = workbook(&format!("<sheetData>{blank}{last}</sheetData>"), &[]);
    assert_eq!(
        texts(&read_book(&bytes, "m.xlsx").unwrap().sheets[0]),
        [(30_000, vec!["Асанов".to_owned()])]
    );
}

#[test]
fn files_that_are_no_tables_are_told_apart() {
    assert_eq!(refusal(b"", "a.xlsx"), RefusalCode::EmptyFile);
    assert_eq!(refusal(b" \r\n ", "a.csv"), RefusalCode::EmptyFile);
    assert_eq!(refusal(b"%PDF-1.7", "a.xls"), RefusalCode::Unsupported);
    assert_eq!(
        refusal(b"PK\x03\x04 cut", "a.xlsx"),
        RefusalCode::CorruptFile
    );
    let whole = workbook("<sheetData/>", &[]);
    assert_eq!(
        refusal(&whole[..whole.len() / 2], "a.xlsx"),
        RefusalCode::CorruptFile
    );
    let word = archive(&[
        ("word/document.xml", "<w/>".into()),
        ("_rels/.rels", "<r/>".into()),
    ]);
    assert_eq!(refusal(&word, "a.docx"), RefusalCode::Unsupported);
    let mut locked = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
    locked.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    assert_eq!(refusal(&locked, "a.xlsx"), RefusalCode::Encrypted);
}

#[test]
fn an_open_document_is_read_and_its_repetitions_are_bounded() {
    let content = "<office:document-content><style:style style:name=\"ta2\"><style:table-properties table:display=\"false\"/>\
        </style:style><table:table table:name=\"ескі\" table:style-name=\"ta2\"><table:table-row><table:table-cell>\
        <text:p>x</text:p></table:table-cell></table:table-row></table:table><table:table table:name=\"Тізім\">\
        <table:table-row><table:table-cell><text:p>Аты<text:s/>жөні</text:p></table:table-cell>\
        <table:table-cell office:value-type=\"date\" office:date-value=\"2005-03-14\"><text:p>14.03.05</text:p></table:table-cell></table:table-row>\
        <table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>\
        <table:table-row table:number-rows-repeated=\"2\"><table:table-cell table:number-columns-repeated=\"2\" office:value-type=\"float\" office:value=\"5\">\
        <office:annotation><text:p>сыбыр</text:p></office:annotation><text:p>5</text:p></table:table-cell></table:table-row></table:table></office:document-content>";
    let parts = [
        (
            "mimetype",
            "application/vnd.oasis.opendocument.spreadsheet".to_owned(),
        ),
        ("content.xml", content.to_owned()),
    ];
    let book = read_book(&archive(&parts), "list.ods").unwrap();
    assert_eq!(
        (book.format, book.sheets[0].visibility),
        (Format::Ods, Visibility::Hidden)
    );
    let fives = vec!["5".to_owned(), "5".to_owned()];
    assert_eq!(
        texts(book.main_sheet().unwrap()),
        [
            (1, vec!["Аты жөні".to_owned(), "2005-03-14".into()]),
            (1_048_572, fives.clone()),
            (1_048_573, fives)
        ]
    );
    let endless = content.replace(
        "number-rows-repeated=\"2\"",
        "number-rows-repeated=\"99999999\"",
    );
    let parts = [parts[0].clone(), ("content.xml", endless)];
    assert_eq!(refusal(&archive(&parts), "bomb.ods"), RefusalCode::TooLarge);
}

#[test]
fn an_old_workbook_is_read() {
    let book = read_book(include_bytes!("fixtures/two_sheets.xls"), "list.xls").unwrap();
    let sheet = book.main_sheet().unwrap();
    assert_eq!(
        (book.format, sheet.name.as_str(), book.sheets.len()),
        (Format::Xls, "Тізім", 2)
    );
    assert_eq!(
        texts(sheet)[2],
        (
            3,
            vec![
                "1".into(),
                "Әлімжанова Әсел Қайратқызы".into(),
                "2008-03-14".into(),
                "8 701 234 56 78".into()
            ]
        )
    );
    assert_eq!(book.notes[0].code, NoteCode::HiddenSheet);
}

#[test]
fn a_number_without_end_is_text_and_the_book_can_be_kept() {
    let cells: String = ["1E+999", "nan", "-inf", "7"]
        .map(|it| format!("<c><v>{it}</v></c>"))
        .concat();
    let bytes = workbook(&format!("<sheetData><row>{cells}</row></sheetData>"), &[]);
    let book = read_book(&bytes, "n.xlsx").unwrap();
    let read: Vec<_> = texts(&book.sheets[0]).into_iter().map(|it| it.1).collect();
    assert_eq!(read, [["1E+999", "nan", "-inf", "7"]]);
    let kept = serde_json::to_string(&book).unwrap();
    assert_eq!(serde_json::from_str::<Book>(&kept).unwrap(), book);
}
