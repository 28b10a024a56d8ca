import { judge, type Facts, type Judged } from './check';
import { readPicture, watch } from './picture';

type Lang = 'kk' | 'ru' | 'en';
type Words = Record<Lang, Record<string, string>>;
const LANGS: Lang[] = ['kk', 'ru', 'en'];
const MARKS: Record<string, string> = { genuine: '✓', void: '✕', replaced: '↻', altered: '!', foreign: '✕', old: '?', unknown: '?', note: '…' };

const part = <T extends HTMLElement>(name: string) => document.querySelector<T>(`[data-part="${name}"]`);
const held = <T>(id: string): T => JSON.parse(document.getElementById(id)?.textContent ?? '{}') as T;
const day = (iso: string) => iso.split('-').reverse().join('.');

/** Begins the page: what it shows follows the language, and an address with a proof is judged at once. */
export function start() {
  const facts = held<Facts>('facts');
  const words = held<Words>('words');
  const wanted = [...navigator.languages].map((it) => it.slice(0, 2)).find((it) => LANGS.includes(it as Lang));
  let lang = (wanted ?? 'kk') as Lang;
  let shown: Judged | string | null = null;
  let stop: (() => void) | null = null;

  const say = (id: string, values: Record<string, string> = {}) =>
    (words[lang][id] ?? id).replace(/\{ \$(\w+) \}/g, (_, name: string) => values[name] ?? '');
  const ask = [facts.phone, facts.email].filter(Boolean).join(', ');

  function relabel() {
    document.documentElement.lang = lang;
    for (const element of document.querySelectorAll<HTMLElement>('[data-say]')) element.textContent = say(element.dataset['say'] ?? '', { ask });
    for (const button of document.querySelectorAll<HTMLElement>('[data-lang]')) button.setAttribute('aria-pressed', String(button.dataset['lang'] === lang));
    const name = facts.name[lang] || facts.name.kk || facts.name.ru || facts.name.en;
    document.title = `${say('verify-title')} · ${name}`;
    const academy = part('academy');
    if (academy) academy.textContent = name;
    const made = part('made');
    if (made) made.textContent = say('verify-made', { date: day(facts.made) });
    const contact = part('contact');
    if (contact) contact.textContent = ask ? say('verify-ask', { ask }) : say('verify-ask-nowhere');
    const text = part<HTMLTextAreaElement>('text');
    if (text) text.placeholder = say('verify-paste-hint');
    show(shown);
  }

  function show(what: Judged | string | null) {
    shown = what;
    const result = part('result');
    if (!result) return;
    result.hidden = what === null;
    if (what === null) return;
    const judged = typeof what === 'string' ? null : what;
    const kind = judged?.verdict ?? 'note';
    result.dataset['verdict'] = kind;
    const put = (name: string, text: string) => {
      const element = part(name);
      if (element) element.textContent = text;
    };
    put('mark', MARKS[kind] ?? '');
    put('verdict', say(`verify-${judged ? kind : String(what)}`));
    put('verdict-text', judged ? say(`verify-${kind}-text`, { date: day(judged.since), number: judged.replacedBy, made: day(facts.made), ask }) : '');
    const list = part('said');
    list?.replaceChildren();
    for (const name of ['name', 'kind', 'number', 'date', 'academy'] as const) {
      const value = judged?.said?.[name];
      if (!list || !value) continue;
      const [term, text] = [document.createElement('dt'), document.createElement('dd')];
      [term.textContent, text.textContent] = [say(`verify-said-${name}`), value];
      list.append(term, text);
    }
  }

  function tell(text: string, opened = false) {
    show(judge(facts, text, opened));
    part('result')?.focus();
  }

  async function take(file: Blob | null | undefined) {
    if (!file) return;
    show('looking');
    const text = await readPicture(file);
    if (text === null) show('no-code');
    else tell(text);
  }

  function closeCamera() {
    stop?.();
    stop = null;
    part('camera-view')?.setAttribute('hidden', '');
  }

  async function openCamera() {
    const video = part<HTMLVideoElement>('video');
    if (!video) return;
    closeCamera();
    part('camera-view')?.removeAttribute('hidden');
    try {
      stop = await watch(video, (text) => {
        closeCamera();
        tell(text);
      });
    } catch {
      closeCamera();
      show('no-camera');
    }
  }

  const byAddress = () => location.hash.startsWith('#T1') && tell(`https://opened/${location.hash}`, true);
  const on = (name: string, event: string, deed: (event: Event) => void) => part(name)?.addEventListener(event, deed);
  for (const button of document.querySelectorAll<HTMLElement>('[data-lang]'))
    button.addEventListener('click', () => ((lang = button.dataset['lang'] as Lang), relabel()));
  on('camera', 'click', () => void openCamera());
  on('camera-stop', 'click', closeCamera);
  on('picture', 'click', () => part('file')?.click());
  on('file', 'change', () => {
    const input = part<HTMLInputElement>('file');
    void take(input?.files?.[0]);
    if (input) input.value = '';
  });
  on('form', 'submit', (event) => {
    event.preventDefault();
    const text = part<HTMLTextAreaElement>('text')?.value ?? '';
    if (text.trim()) tell(text);
  });
  on('text', 'paste', (event) => {
    const file = [...((event as ClipboardEvent).clipboardData?.files ?? [])].find((it) => it.type.startsWith('image/'));
    if (!file) return;
    event.preventDefault();
    void take(file);
  });
  document.addEventListener('dragover', (event) => event.preventDefault());
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    void take(event.dataTransfer?.files[0]);
  });
  if (!('mediaDevices' in navigator)) part('camera')?.setAttribute('hidden', '');
  window.addEventListener('hashchange', byAddress);
  relabel();
  byAddress();
}
