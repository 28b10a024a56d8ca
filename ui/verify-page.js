// Makes assets/verify/verify.html: the checking page as one file, before an academy's facts are filled in.
// The same sources give the same bytes; src/verify/made.test.ts holds the page to them.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const read = (path) => readFileSync(here(path), 'utf8');
export const PLACE = here('../assets/verify/verify.html');

/** The messages of one language that the page says; each stands on one line. */
function words(lang) {
  const lines = read(`../assets/locales/${lang}/checking.ftl`).matchAll(/^(verify-[a-z-]+) = (.*)$/gm);
  return Object.fromEntries([...lines].map(([, id, text]) => [id, text]));
}

async function script() {
  const made = await build({
    configFile: false,
    logLevel: 'silent',
    root: here('.'),
    build: {
      write: false,
      // The oldest browsers with the whole numbers that signatures are counted in.
      target: ['chrome87', 'firefox78', 'safari14'],
      lib: { entry: here('src/verify/main.ts'), formats: ['iife'], name: 'verifyPage' },
    },
  });
  const [{ output }] = [made].flat();
  return output[0].code.trim();
}

/** Says of a text what a browser compares before it runs it. */
const hash = (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** What the licences of the parts that are not ours ask to stand beside them. */
function licences() {
  const of = (name, file) => `${name}\n\n${read(`node_modules/${name}/${file}`).trim()}`;
  return [of('@noble/ed25519', 'LICENSE'), of('@noble/hashes', 'LICENSE'), of('qr', 'LICENSE-MIT')].join('\n\n');
}

export async function page() {
  const kinds = { kk: words('kk'), ru: words('ru'), en: words('en') };
  const style = read('src/verify/page.css').trim();
  const code = (await script()).replaceAll('</script', '<\\/script');
  const noScript = Object.entries(kinds).map(
    ([lang, said]) => `<p lang="${lang}"><b>{{NAME_${lang.toUpperCase()}}}</b><br>${said['verify-no-script'].replace('{ $ask }', '{{ASK}}')}</p>`,
  );
  const parts = {
    'SCRIPT-HASH': hash(code),
    'STYLE-HASH': hash(style),
    TITLE: kinds.kk['verify-title'],
    'NO-SCRIPT': noScript.join('\n'),
    WORDS: JSON.stringify(kinds).replaceAll('<', '\\u003c'),
    LICENCES: licences(),
    STYLE: style,
    SCRIPT: code,
  };
  return read('src/verify/page.html').replace(/\[\[([A-Z-]+)\]\]/g, (_, name) => parts[name]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(PLACE, await page());
