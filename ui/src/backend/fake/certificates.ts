/** Papers: enough to walk through proof, issue and the book. */
import { fullName } from '../../words/words.svelte';
import type { CertificateCommands } from '../backend';
import type * as t from '../types';
import { attendedBy, sessionsOf } from './events';
import { samplePage } from './pdf-pages';
import { found, meets, page, sorted, type Store } from './store';
import { UNTOUCHED } from './untouched';

export function certificates(store: Store): CertificateCommands {
  const copies: { paper: t.Id; reason: string }[] = [];
  return {
    certificate_defaults: async ({ event }) => ({
      event, programme: null, rule: NO_RULE, roles: [], anyway: [], kind: 'certificate', lang: 'kk', second: null, template: 'a-classic', min_sessions: 1, only: [], except: [], issued_on: '2026-11-27', wording: '', wording_second: '',
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
            issued_on: request.issued_on, issued_by: 'Айнұр Ж.', state: 'valid', void_reason: '', ...UNTOUCHED,
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
          (!query.handed || (one.handed_on !== '') === (query.handed === 'handed')) &&
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
        const fresh: t.CertificateRow = { ...old, ...UNTOUCHED, id: store.id(), serial: `${old.serial}R`, state: 'valid', void_reason: '', in_place_of: old.serial, in_place_of_id: old.id };
        old.state = 'void';
        Object.assign(old, { replaced_by: fresh.serial, replaced_by_id: fresh.id });
        data.certificates.push(fresh);
        return fresh;
      }),
    certificate_hand_over: async ({ ids, on, to }) => handed(store, ids, 'did-certificate-hand-over', { handed_on: on || '2026-11-27', handed_to: to }),
    certificate_hand_over_undo: async ({ ids }) => handed(store, ids, 'did-certificate-hand-over-undo', { handed_on: '', handed_to: '' }),
    certificate_copy: async ({ id, reason }) =>
      store.write('did-certificate-copy', {}, ['certificate'], (data) => {
        found(data.certificates.find((one) => one.id === id)).copies += 1;
        copies.push({ paper: id, reason });
        return { path: 'copy.pdf', bytes: 90_000 };
      }),
    certificate_copies: async ({ id }) => copies.filter((one) => one.paper === id).map((one, i) => ({ id: `copy${i}`, number: i + 1, on_date: '2026-11-27', reason: one.reason })),
    certificate_years: async () => [...new Set(store.data.certificates.map((one) => Number(one.issued_on.slice(0, 4))))].sort((a, b) => b - a),
    printer_list: async () => [{ name: 'Кабинет_2', is_usual: true }, { name: 'HP', is_usual: false }],
    old_book_show: async () => oldBook(),
    old_book_take: async () =>
      store.write('did-old-book-take', { count: 1 }, ['certificate'], (data) => {
        const [first] = data.certificates;
        if (first) data.certificates.push({ ...first, ...UNTOUCHED, id: store.id(), serial: '45', name: 'Досова Әсел', trainee: '', event: '', event_title: 'Жас көшбасшы', origin: 'old_book', issued_on: '2021-05-14' });
        return oldBook();
      }),
    certificate_send_to_printer: async ({ ids }) => ids.length,
    certificate_book: async ({ path }) => ({ path, bytes: 40_000 }),
    certificate_check: async ({ text }) => checked(store, text),
    certificate_check_file: async () => store.data.certificates.slice(0, 2).map((one, at) => ({ ...checked(store, one.serial), page: at + 1 })),
    verify_page_save: async ({ path }) => ({ path, bytes: 80_000 }),
    certificate_programme_defaults: async ({ programme }) => {
      const events = store.data.events.filter((one) => one.programme === programme);
      return {
        event: '', programme, rule: { ...NO_RULE }, roles: [], anyway: [], kind: 'certificate', lang: 'kk', second: null, template: 'a-classic', min_sessions: 1, only: [], except: [], issued_on: '2026-11-27', wording: '', wording_second: '',
        hours: events.reduce((all, one) => all + (one.hours ?? 0), 0) || null, own_hours: true, place: null, organisations: ['o1'], signatories: ['s1'], stamp_place: false, office_number: '',
      };
    },
    certificate_proof_sheet: async ({ path }) => ({ path, bytes: 20_000 }),
    certificate_renamed: async ({ trainee }) => {
      const who = store.data.trainees.find((one) => one.id === trainee);
      const now = who ? fullName(who) : '';
      return store.data.certificates.filter((one) => one.trainee === trainee && one.state === 'valid' && one.name !== now).map((paper) => ({ paper: { ...paper }, now }));
    },
    certificate_chain: async ({ id }) => {
      const last = found(store.data.certificates.find((one) => one.id === id));
      return [...store.data.certificates.filter((one) => one.replaced_by === last.serial), last];
    },
    paper_run_list: async () => [],
    paper_run_draw: async ({ path }) => ({ path: path ?? 'papers.pdf', bytes: 120_000 }),
    paper_run_forget: async () => null,
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

function oldBook(): t.OldBookTaken {
  const paper = { sheet: '2021', about: 'Жас көшбасшы', date: '2021-05-14', event: '' };
  return {
    added: 1,
    known: 1,
    with_person: 0,
    left_out: 1,
    papers: [
      { ...paper, row: 4, number: '45', name: 'Досова Әсел', trainee: '', state: 'new' },
      { ...paper, row: 5, number: '46', name: 'Ли Ән', trainee: 't1', state: 'known' },
    ],
    problems: [{ file: 'kitap.xlsx', sheet: '2021', row: 6, column: 'B', code: 'no_number', value: 'Өтепов', blocks: true }],
  };
}

function handed(store: Store, ids: t.Id[], label: string, values: Pick<t.CertificateRow, 'handed_on' | 'handed_to'>) {
  return store.write(label, { count: ids.length }, ['certificate'], (data) => {
    for (const one of data.certificates) if (ids.includes(one.id)) Object.assign(one, values);
    return ids.length;
  });
}

const NO_RULE: t.CompletionRule = { missed_at_most: null, hours_at_least: null, all_marked: false };

function proof(store: Store, request: t.CertificateRequest): t.CertificateProof {
  const { data } = store;
  const events = data.events.filter((one) => (request.programme ? one.programme === request.programme : one.id === request.event)).map((one) => one.id);
  const sessions = events.flatMap((event) => sessionsOf(data, event));
  const seen = new Set<t.Id>();
  const people: t.ProofPerson[] = [];
  const left_out: t.LeftOut[] = [];
  for (const one of data.enrolments.filter((row) => events.includes(row.event) && !row.trashed && (!request.roles.length || request.roles.includes(row.role)))) {
    const who = data.trainees.find((person) => person.id === one.trainee);
    if (!who || seen.has(who.id) || (request.only.length && !request.only.includes(who.id))) continue;
    seen.add(who.id);
    const attended = attendedBy(data, sessions, who.id);
    const given = request.anyway.find((one) => one.trainee === who.id)?.reason ?? '';
    const why: t.Message[] = [{ key: 'earned-there', args: { there: attended, of: sessions.length } }];
    const out = (key: string, help: t.Message[] = [], may_be_given = true) => left_out.push({ trainee: who.id, name, reason: { key, args: { attended } }, why, help, may_be_given });
    const name = fullName(who);
    const has = data.certificates.some((paper) => paper.event === request.event && paper.trainee === who.id && paper.kind === request.kind && paper.state === 'valid');
    if (request.except.includes(who.id)) out('left-out-excepted', [], false);
    else if (has && !given) out('left-out-has-one');
    else if (attended < request.min_sessions && !given) out('left-out-too-few-sessions', [{ key: 'earned-help-none', args: {} }]);
    else people.push({ trainee: who.id, name, unsure: request.lang === 'en' && !who.latin_name, attended, sessions: sessions.length, hours: request.own_hours ? attended * 2 : request.hours, why, anyway: given });
  }
  const longest = [...people].sort((a, b) => b.name.length - a.name.length)[0] ?? null;
  return {
    people, left_out, longest, missing_letters: [],
    shortest: [...people].sort((a, b) => a.name.length - b.name.length)[0] ?? null, signers: [],
    findings: people.filter((one) => one.anyway).map((one) => ({ trainee: one.trainee, name: one.name, what: { key: 'earned-anyway', args: { reason: one.anyway } }, grave: false })),
    longest_fits: (longest?.name.length ?? 0) > 34 ? 'shrunk' : 'whole',
    warnings: request.lang === 'en' ? [{ key: 'proof-latin-by-rule', args: { count: people.length, names: people.map((one) => one.name).slice(0, 4).join(', ') } }] : [],
    wording: 'Осы сертификат\n{name}\n2026 жылғы 27–28 қарашада өткен «Волонтерлікке жол» атты облыстық форумға қатысқанын растайды.',
    first_serial: `AKT-2026-7K-${String(data.certificates.length + 1).padStart(4, '0')}`,
  };
}
