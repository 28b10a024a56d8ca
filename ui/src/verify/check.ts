import { hashes, verify } from '@noble/ed25519';
import { sha512 } from '@noble/hashes/sha2.js';
import { unpack } from './letters';

hashes.sha512 = sha512;

/** What the page holds of the academy; the core's `check/page.rs` writes it. */
export interface Facts {
  made: string;
  name: { kk: string; ru: string; en: string };
  /** The academy as its papers name it. */
  names: string[];
  series: string;
  phone: string;
  email: string;
  addresses: string[];
  /** Of a laptop that was sent away, hashes of the papers that count. */
  laptops: { code: string; key: string; papers?: string[] }[];
  /** By number: since when it is void, and the number in its place. */
  void: Record<string, [string, string]>;
}

/** `old`: a code of before papers were signed; `unknown`: of a laptop this page has not heard of. */
export type Verdict = 'genuine' | 'void' | 'replaced' | 'altered' | 'foreign' | 'old' | 'unknown';

export interface Said {
  academy: string;
  kind: string;
  number: string;
  name: string;
  date: string;
}

export interface Judged {
  verdict: Verdict;
  said: Said | null;
  since: string;
  replacedBy: string;
}

interface Signed {
  words: string;
  signature: Uint8Array;
  address: string;
}

const MARK = 'T1';
const DOMAIN = 'tizim 1 paper\n';
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The form in which texts are compared and signed: NFC, every run of white space one space. */
export function canonical(text: string): string {
  return text
    .normalize('NFC')
    .split(/[\s\u0085]+/)
    .filter(Boolean)
    .join(' ');
}

/** Reads base64url as it is written, its last letter too; nothing of anything else. */
export function fromBase64(text: string): Uint8Array | null {
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const letter of text) {
    const value = ALPHABET.indexOf(letter);
    if (value < 0) return null;
    held = (held << 6) | value;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((held >> bits) & 0xff);
      held &= (1 << bits) - 1;
    }
  }
  return held === 0 && bits < 6 ? Uint8Array.from(bytes) : null;
}

export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const held = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const letters = Math.min(4, bytes.length - at + 1);
    for (let letter = 0; letter < letters; letter += 1) text += ALPHABET[(held >> (18 - 6 * letter)) & 63];
  }
  return text;
}

function readSigned(text: string): Signed | null {
  const at = text.indexOf(`#${MARK}`);
  const address = text.slice(0, Math.max(at, 0));
  if (/^https?:\/\//.test(address)) {
    const packed = fromBase64(text.slice(at + 1 + MARK.length));
    const words = packed && packed.length >= 64 ? unpack(packed.slice(64)) : null;
    return packed && words !== null ? { words, signature: packed.slice(0, 64), address } : null;
  }
  const end = text.lastIndexOf(' ');
  const proof = text.slice(end + 1);
  const signature = end >= 0 && proof.startsWith(MARK) ? fromBase64(proof.slice(MARK.length)) : null;
  return signature?.length === 64 ? { words: text.slice(0, end), signature, address: '' } : null;
}

function readParts(words: string): Said | null {
  const parts = words.split(' · ');
  const [date = '', name = '', numbered = ''] = parts.slice(-3).reverse();
  const end = numbered.lastIndexOf(' ');
  if (parts.length < 4 || end < 0) return null;
  return { academy: parts.slice(0, -3).join(' · '), kind: numbered.slice(0, end), number: numbered.slice(end + 1), name, date };
}

const utf8 = (text: string) => new TextEncoder().encode(text);

function joined(...parts: Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

function isOf(signed: Signed, key: string): boolean {
  const known = fromBase64(key);
  try {
    return known !== null && verify(signed.signature, utf8(DOMAIN + signed.words), known, { zip215: false });
  } catch {
    return false;
  }
}

function paperHash(signed: Signed): string {
  return toBase64(sha512(joined(signed.signature, utf8(signed.words))).slice(0, 12));
}

/** Of somebody's text that no known laptop signed. */
function unsigned(facts: Facts, said: Said | null): Verdict {
  if (!said) return 'foreign';
  const { number, academy } = said;
  const ofLaptop = facts.laptops.some((it) => number.includes(`-${it.code}-`));
  const bySeries = facts.series !== '' && number.startsWith(`${facts.series}-`);
  if (ofLaptop || number in facts.void) return 'altered';
  if (bySeries && facts.names.includes(academy)) return 'unknown';
  return bySeries || facts.names.includes(academy) ? 'altered' : 'foreign';
}

/** Says what a code's text is worth. `opened`: the browser itself came here by the address in it. */
export function judge(facts: Facts, typed: string, opened = false): Judged {
  const text = canonical(typed);
  const only = (verdict: Verdict, said: Said | null = null): Judged => ({ verdict, said, since: '', replacedBy: '' });
  if (text.startsWith('TIZIM:')) {
    const number = text.slice('TIZIM:'.length, Math.max(text.lastIndexOf(':'), 6));
    return only('old', { academy: '', kind: '', number, name: '', date: '' });
  }
  const signed = readSigned(text);
  const said = readParts(signed?.words ?? text);
  const signers = signed ? facts.laptops.filter((it) => isOf(signed, it.key)) : [];
  const signer = signers.find((it) => !it.papers) ?? signers[0];
  if (!signed || !signer) return only(unsigned(facts, said), said);
  if (signer.papers && !signer.papers.includes(paperHash(signed))) return only('foreign', said);
  if (signed.address && !opened && !facts.addresses.includes(signed.address)) return only('altered', said);
  const found = said && facts.void[said.number];
  if (!found) return only('genuine', said);
  const [since, replacedBy] = found;
  return { verdict: replacedBy ? 'replaced' : 'void', said, since, replacedBy };
}
