/** The part of the contract that is about templates of papers. */
import type * as t from './types';

export interface TemplateCommands {
  template_list(): Promise<t.TemplateRow[]>;
  template_show(a: { id: string }): Promise<t.TemplateShown>;
  /** Writes a new version and answers the template's id; a shipped one is only saved as a copy. */
  template_save(a: { template: t.TemplateDraft }): Promise<t.Change<string>>;
  template_delete(a: { id: string }): Promise<t.Change<null>>;
  /** The latest first. */
  template_versions(a: { id: string }): Promise<t.TemplateVersion[]>;
  /** Goes back to an earlier version, which becomes the latest. */
  template_take(a: { id: string; version: string }): Promise<t.Change<null>>;
  /** One page of PDF with example data, drawn as papers are; `blank` prints words alone, moved right and down by millimetres. */
  template_sample(a: { sample: t.TemplateSample }): Promise<Uint8Array>;
  /** Where every layer stands on that page; null for one that shows nothing. */
  template_boxes(a: { sample: t.TemplateSample }): Promise<(t.Box | null)[]>;
  /** Keeps a PNG or JPEG in the register. */
  template_picture(a: { path: string }): Promise<t.TemplatePicture>;
  template_faces(): Promise<t.TemplateFace[]>;
  template_export(a: { id: string; path: string }): Promise<null>;
  template_import(a: { path: string }): Promise<t.Change<string>>;
  /** A page with rulers, to see how far a printer moves what it prints. */
  template_test_page(a: { offset: t.Point; page: t.Point; path: string }): Promise<null>;
}
