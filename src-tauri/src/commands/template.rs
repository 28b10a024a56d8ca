//! Templates of papers.

use std::path::PathBuf;

use serde::Serialize;
use tauri::State;
use tizim_core::blobs;
use tizim_core::ids::Id;
use tizim_core::out_file::OutFile;
use tizim_core::papers::Face;
use tizim_core::templates::{
    self, TemplatePicture, TemplateRow, TemplateSample, TemplateSave, TemplateShown,
    TemplateVersion,
};

use crate::reply::{Answer, Bytes, Change, did};
use crate::state::Desk;

/// A typeface to choose.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct FaceRow {
    /// Its name in designs.
    pub face: Face,
    /// What it is called.
    pub name: String,
    /// Whether the academy added it.
    pub own: bool,
}

/// Left, top, right and bottom of a layer in millimetres.
#[derive(Clone, Copy, Debug, Serialize, specta::Type)]
#[serde(transparent)]
pub struct LayerBox(#[specta(type = [u32; 4])] [f64; 4]);

/// Lists templates: those that ship, then the academy's own.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn template_list(desk: State<'_, Desk>) -> Answer<Vec<TemplateRow>> {
    desk.read(|register| register.read(templates::list)).await
}

/// Shows a template with its design.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn template_show(desk: State<'_, Desk>, id: String) -> Answer<TemplateShown> {
    desk.read(move |register| register.read(|it| templates::show(it, &id)))
        .await
}

/// Keeps a template as a new version.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn template_save(
    desk: State<'_, Desk>,
    template: TemplateSave,
) -> Answer<Change<String>> {
    let name = template.name.shown(desk.lang()).to_owned();
    desk.change(
        move |_: &String| did("template-save").name(&name),
        move |register| templates::save(register, &template),
    )
    .await
}

/// Puts a template in the trash.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn template_delete(desk: State<'_, Desk>, id: Id) -> Answer<Change<()>> {
    desk.change(
        |(): &()| did("template-delete"),
        move |register| templates::remove(register, id),
    )
    .await
}

/// Lists the versions of a template of the academy.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn template_versions(desk: State<'_, Desk>, id: Id) -> Answer<Vec<TemplateVersion>> {
    desk.read(move |register| register.read(|it| templates::versions(it, id)))
        .await
}

/// Goes back to an earlier version.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn template_take(desk: State<'_, Desk>, id: Id, version: Id) -> Answer<Change<()>> {
    desk.change(
        |(): &()| did("template-take"),
        move |register| templates::take(register, id, version),
    )
    .await
}

/// Draws one page with example words.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn template_sample(desk: State<'_, Desk>, sample: TemplateSample) -> Answer<Bytes> {
    desk.read(move |register| {
        register
            .read(|it| templates::sample(it, &sample))
            .map(Bytes)
    })
    .await
}

/// Says where every layer of that page stands, in millimetres.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn template_boxes(
    desk: State<'_, Desk>,
    sample: TemplateSample,
) -> Answer<Vec<Option<LayerBox>>> {
    desk.read(move |_| {
        let boxes = templates::boxes(&sample)?.into_iter();
        Ok(boxes.map(|found| found.map(LayerBox)).collect())
    })
    .await
}

/// Keeps a picture for a design that is being drawn.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn template_picture(desk: State<'_, Desk>, path: PathBuf) -> Answer<TemplatePicture> {
    desk.read(move |register| templates::keep_picture(register, &blobs::read_picture(&path)?))
        .await
}

/// Lists the typefaces papers can be set in.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub fn template_faces() -> Vec<FaceRow> {
    let row = |face: Face| FaceRow {
        face,
        name: face.name().to_owned(),
        own: false,
    };
    Face::ALL.into_iter().map(row).collect()
}

/// Writes a template with its pictures as one file.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn template_export(desk: State<'_, Desk>, id: String, path: PathBuf) -> Answer<()> {
    desk.read(move |register| templates::export(register, &id, &path))
        .await
}

/// Takes a template from a file.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn template_import(desk: State<'_, Desk>, path: PathBuf) -> Answer<Change<String>> {
    desk.change(
        |_: &String| did("template-import"),
        move |register| templates::import(register, &path),
    )
    .await
}

/// Writes a page of rulers for printing on ready blanks.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn template_test_page(
    desk: State<'_, Desk>,
    page: [f64; 2],
    offset: [f64; 2],
    path: PathBuf,
) -> Answer<()> {
    let lang = desk.lang();
    desk.read(move |register| {
        let file = OutFile::beside(register, &path)?;
        file.fill(&templates::test_page(page, offset, lang)?)
            .map(drop)
    })
    .await
}
