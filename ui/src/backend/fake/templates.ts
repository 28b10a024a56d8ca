/** Templates of papers: those that ship, and what the invented academy made of them. */
import classic from '../../../../assets/templates/a-classic.json';
import wings from '../../../../assets/templates/b-wings.json';
import club from '../../../../assets/templates/club-certificate.json';
import diploma from '../../../../assets/templates/diploma-of-place.json';
import honour from '../../../../assets/templates/honour-letter.json';
import thanks from '../../../../assets/templates/thanks-letter.json';
import { estimate } from '../../pages/templates/frames';
import type { TemplateCommands } from '../templates';
import type * as t from '../types';
import { samplePage } from './pdf-pages';
import { found, refuse, type Store, type StoredTemplate } from './store';

const SHIPPED: [unknown, kk: string, ru: string, en: string][] = [
  [classic, 'Классикалық сертификат', 'Классический сертификат', 'Classic certificate'],
  [wings, 'Оқуды аяқтау сертификаты', 'Сертификат об окончании', 'Certificate of completion'],
  [thanks, 'Алғыс хат', 'Благодарственное письмо', 'Letter of thanks'],
  [diploma, 'Орын диплом', 'Диплом за место', 'Diploma by place'],
  [honour, 'Мақтау қағазы', 'Грамота', 'Certificate of honour'],
  [club, 'Клуб куәлігі', 'Свидетельство клуба', 'Club certificate'],
];

const FACES: [face: string, name: string][] = [
  ['pt-serif', 'PT Serif'],
  ['pt-serif-bold', 'PT Serif Bold'],
  ['literata', 'Literata'],
  ['literata-semi-bold', 'Literata SemiBold'],
  ['playfair-bold', 'Playfair Display Bold'],
  ['golos', 'Golos Text'],
  ['golos-semi-bold', 'Golos Text SemiBold'],
];

const NOW = '2026-11-27T12:00:00+05:00';

const shipped: t.TemplateShown[] = SHIPPED.map(([json, kk, ru, en]) => {
  const design = json as t.Template;
  return { id: design.key, name: { kk, ru, en }, shipped: true, design };
});

const latest = (one: StoredTemplate) => found(one.versions.at(-1));

export function templates(store: Store): TemplateCommands {
  const own = () => store.data.templates.filter((one) => !one.trashed);
  const ownOf = (id: string) => found(own().find((one) => one.id === id));
  const shown = (id: string): t.TemplateShown => {
    const ready = shipped.find((one) => one.id === id);
    if (ready) return structuredClone(ready);
    const { name, design } = latest(ownOf(id));
    return structuredClone({ id, name, design, shipped: false });
  };
  const row = (one: t.TemplateShown, on: t.Moment): t.TemplateRow => ({ id: one.id, name: one.name, kind: one.design.kind, shipped: one.shipped, in_two_languages: one.design.two !== undefined, changed_on: on });
  const write = (id: string, name: t.Trilingual, design: t.Template) => {
    const made = store.data.templates.find((one) => one.id === id) ?? { id, trashed: false, versions: [] };
    if (!store.data.templates.includes(made)) store.data.templates.push(made);
    made.versions.push({ version: store.id(), number: made.versions.length + 1, written_on: NOW, by: 'Айнұр Ж.', name: { ...name }, design: structuredClone(design) });
  };
  return {
    template_list: async () => [...own().map((one) => row(shown(one.id), latest(one).written_on)), ...shipped.map((one) => row(structuredClone(one), NOW))],
    template_show: async ({ id }) => shown(id),
    template_save: async ({ template: { id, name, design } }) => {
      if (shipped.some((one) => one.id === id)) throw refuse('shipped');
      if (!name.kk && !name.ru && !name.en) throw refuse('missing', { field: 'name' }, 'name');
      return store.write(id ? 'did-template-correct' : 'did-template-add', {}, ['template'], () => {
        const written = id ?? store.id();
        write(written, name, { ...design, key: written });
        return written;
      });
    },
    template_delete: async ({ id }) => {
      ownOf(id);
      return store.write('did-template-delete', {}, ['template'], () => {
        ownOf(id).trashed = true;
        return null;
      });
    },
    template_versions: async ({ id }) => {
      const all = ownOf(id).versions;
      return all.map(({ version, number, written_on, by }) => ({ version, number, written_on, by, current: number === all.length })).reverse();
    },
    template_take: async ({ id, version }) =>
      store.write('did-template-take', {}, ['template'], () => {
        const taken = found(ownOf(id).versions.find((one) => one.version === version));
        write(id, taken.name, taken.design);
        return null;
      }),
    template_sample: async ({ sample: { langs } }) => samplePage(langs === 'kk+ru' ? 'kk' : langs),
    template_boxes: async ({ sample: { design, langs } }) => {
      const page = langs === 'kk+ru' ? (design.two ?? design.one) : design.one;
      return page.layers.map((layer) => (layer.hidden ? null : estimate(layer)));
    },
    template_picture: async () => ({ picture: 'f0'.repeat(32), width: 3508, height: 2480 }),
    template_faces: async () => FACES.map(([face, name]) => ({ face, name, own: false })),
    template_export: async () => null,
    template_import: async () =>
      store.write('did-template-add', {}, ['template'], () => {
        const id = store.id();
        write(id, { kk: 'Көрші академия үлгісі', ru: 'Шаблон соседей', en: 'Template of the neighbours' }, found(shipped[0]).design);
        return id;
      }),
    template_test_page: async () => null,
  };
}
