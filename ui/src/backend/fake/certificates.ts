/** Papers: enough to walk through proof, issue and the book. */
import { fullName } from '../../words/words.svelte';
import type { CertificateCommands } from '../backend';
import type * as t from '../types';
import { attendedBy, sessionsOf } from './events';
import { samplePage } from './pdf-pages';
import { found, meets, page, sorted, type Store } from './store';

export function certificates(store: Store): CertificateCommands {
  return {
    certificate_defaults: async ({ event }) => ({
      event, kind: 'certificate', lang: 'kk', second: null, template: 'a-classic', min_sessions: 1, only: [], except: [], issued_on: '2026-11-27', wording: '', wording_second: '',
      hours: store.data.events.find((one) => one.id === event)?.hours ?? null, own_hours: true, place: null, organisations: ['o1'], signatories: ['s1'], stamp_place: false, office_number: '',
    }),
    certificate_proof: async ({ request }) => proof(store, request),
    certificate_preview: async ({ request }) => samplePage(request.lang),
    certificate_issue: async ({ request, output }) => {
      const { people, left_out } = proof(store, request);
      return store.write('did-certificate-issue', { count: people.length }, ['certificate'], (data) => {
        const event = found(data.events.find((one) => one.id === request.event));
        const serials = people.map((who, i) => {
          const serial = `AKT-2026-7K-${String(data.certificates.length + 1).padStart(4, '0')}-${i % 10}`;
          data.certificates.push({
            id: store.id(), serial, office_number: '', name: who.name, trainee: who.trainee, event: event.id, event_title: event.title_kk, kind: request.kind, lang: request.lang,
            issued_on: request.issued_on, issued_by: 'Айнұр Ж.', state: 'valid', void_reason: '', replaced_by: '',
          });
          return serial;
        });
        return { issued: people.length, serials, left_out, path: output.path };
      });
    },
    certificate_list: async ({ query }) => {
      const rows = store.data.certificates.filter(
        (one) =>
          (!query.text || meets(query.text, one.name, one.serial, one.event_title)) &&
          (!query.event || one.event === query.event) &&
          (!query.twice || store.data.certificates.some((other) => other.id !== one.id && other.state === 'valid' && one.state === 'valid' && ((other.trainee === one.trainee && other.event === one.event && other.kind === one.kind && other.lang === one.lang) || other.serial === one.serial))) &&
          (!query.kind.length || query.kind.includes(one.kind)) &&
          (query.state === null || one.state === query.state) &&
          (query.year === null || one.issued_on.startsWith(String(query.year))),
      );
      return page(sorted(rows, query.sort, (row, by) => String(row[by as keyof t.CertificateRow] ?? '')), query);
    },
    certificate_show: async ({ id }) => ({ ...found(store.data.certificates.find((one) => one.id === id)) }),
    certificate_pdf: async ({ id }) => samplePage(store.data.certificates.find((one) => one.id === id)?.lang.startsWith('ru') ? 'ru' : 'kk'),
    certificate_save: async ({ output }) => ({ path: output.path, bytes: 120_000 }),
    certificate_print: async () => ({ path: 'certificates.pdf', bytes: 120_000 }),
    certificate_void: async ({ ids, reason }) =>
      store.write('did-certificate-void', { count: ids.length }, ['certificate'], (data) => {
        for (const one of data.certificates) if (ids.includes(one.id)) Object.assign(one, { state: 'void', void_reason: reason });
        return ids.length;
      }),
    certificate_replace: async ({ id }) =>
      store.write('did-certificate-replace', {}, ['certificate'], (data) => {
        const old = found(data.certificates.find((one) => one.id === id));
        const fresh: t.CertificateRow = { ...old, id: store.id(), serial: `${old.serial}R`, state: 'valid', void_reason: '' };
        old.state = 'void';
        old.replaced_by = fresh.serial;
        data.certificates.push(fresh);
        return fresh;
      }),
    certificate_book: async ({ path }) => ({ path, bytes: 40_000 }),
    certificate_check: async ({ text }) => checked(store, text),
    certificate_check_file: async () => store.data.certificates.slice(0, 2).map((one, at) => ({ ...checked(store, one.serial), page: at + 1 })),
    verify_page_save: async ({ path }) => ({ path, bytes: 80_000 }),
  };
}

/** A text that names a number of the book is that paper. */
function checked(store: Store, text: string): t.PaperCheck {
  const paper = store.data.certificates.find((one) => text.includes(one.serial));
  const nothing: t.PaperCheck = {
    verdict: 'foreign', note: 'none', page: 0, number: '', name: '', academy: '', kind: '', issued_on: '', void_on: '', void_reason: '', replaced_by: '', certificate: null,
  };
  if (!paper) return nothing;
  const verdict = paper.state === 'valid' ? 'genuine' : paper.replaced_by ? 'replaced' : 'void';
  const { serial, name, issued_on, void_reason, replaced_by, id } = paper;
  return { ...nothing, verdict, number: serial, name, issued_on, void_on: verdict === 'genuine' ? '' : issued_on, void_reason, replaced_by, certificate: id };
}

function proof(store: Store, request: t.CertificateRequest): t.CertificateProof {
  const { data } = store;
  const sessions = sessionsOf(data, request.event);
  const people: t.ProofPerson[] = [];
  const left_out: t.LeftOut[] = [];
  for (const one of data.enrolments.filter((row) => row.event === request.event && !row.trashed)) {
    const who = data.trainees.find((person) => person.id === one.trainee);
    if (!who || (request.only.length && !request.only.includes(who.id))) continue;
    const attended = attendedBy(data, sessions, who.id);
    const name = fullName(who);
    const has = data.certificates.some((paper) => paper.event === request.event && paper.trainee === who.id && paper.kind === request.kind && paper.state === 'valid');
    if (has) left_out.push({ trainee: who.id, name, reason: { key: 'left-out-has-one', args: {} } });
    else if (request.except.includes(who.id)) left_out.push({ trainee: who.id, name, reason: { key: 'left-out-excepted', args: {} } });
    else if (attended < request.min_sessions) left_out.push({ trainee: who.id, name, reason: { key: 'left-out-too-few-sessions', args: { attended } } });
    else people.push({ trainee: who.id, name, unsure: request.lang === 'en' && !who.latin_name, attended, sessions: sessions.length, hours: request.own_hours ? attended * 2 : request.hours });
  }
  const longest = [...people].sort((a, b) => b.name.length - a.name.length)[0] ?? null;
  return {
    people, left_out, longest, missing_letters: [],
    longest_fits: (longest?.name.length ?? 0) > 34 ? 'shrunk' : 'whole',
    warnings: request.lang === 'en' ? [{ key: 'proof-latin-by-rule', args: { count: people.length, names: people.map((one) => one.name).slice(0, 4).join(', ') } }] : [],
    wording: 'Осы сертификат\n{name}\n2026 жылғы 27–28 қарашада өткен «Волонтерлікке жол» атты облыстық форумға қатысқанын растайды.',
    first_serial: `AKT-2026-7K-${String(data.certificates.length + 1).padStart(4, '0')}`,
  };
}
