/** Words as bytes, one for most letters: the same table as in the core's `check/letters.rs`. */
const MORE = [...'ӘәҒғҚқҢңӨөҰұҮүҺһІіЁё«»№·–—’“”„…'];
const RUSSIAN = 0x80;
const FIRST_MORE = 0xc0;
const OTHER = 0x1b;

export function pack(words: string): number[] {
  const bytes: number[] = [];
  for (const letter of words) {
    const point = letter.codePointAt(0) ?? 0;
    if (point >= 0x20 && point <= 0x7e) bytes.push(point);
    else if (point >= 0x410 && point <= 0x44f) bytes.push(RUSSIAN + point - 0x410);
    else if (MORE.includes(letter)) bytes.push(FIRST_MORE + MORE.indexOf(letter));
    else bytes.push(OTHER, (point >> 16) & 0xff, (point >> 8) & 0xff, point & 0xff);
  }
  return bytes;
}

/** Reads bytes that `pack` wrote; nothing of any others. */
export function unpack(bytes: Uint8Array): string | null {
  let words = '';
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    let point = byte;
    if (byte === OTHER) {
      point = ((bytes[at + 1] ?? 0) << 16) | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
      at += 3;
    } else if (byte >= FIRST_MORE) {
      point = MORE[byte - FIRST_MORE]?.codePointAt(0) ?? -1;
    } else if (byte >= RUSSIAN) {
      point = 0x410 + byte - RUSSIAN;
    }
    if (point < 0x20 || point > 0x10ffff) return null;
    words += String.fromCodePoint(point);
  }
  const again = pack(words);
  return again.length === bytes.length && again.every((byte, at) => byte === bytes[at]) ? words : null;
}
