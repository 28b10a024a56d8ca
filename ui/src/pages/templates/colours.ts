/** Colours of a template, and whether words in them can be read when everything is grey. */
const HEX = /^#[0-9a-f]{6}$/i;

export const isHex = (text: string): boolean => HEX.test(text);

/** `abc123` and `#ABC123` alike; null where it is no colour. */
export function readHex(text: string): string | null {
  const hex = `#${text.trim().replace(/^#/, '')}`;
  return isHex(hex) ? hex.toUpperCase() : null;
}

/** A colour by the name the template gives it, or as it stands; black where it is none. */
export function inkOf(inks: Record<string, string>, ink: string): string {
  const hex = inks[ink] ?? ink;
  return isHex(hex) ? hex : '#000000';
}

/** How much light a colour gives back, 0 to 1: what is left of it in grey. */
function light(hex: string): number {
  const part = (at: number) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
}

/** Contrast with white paper, 1 to 21. */
export const contrast = (hex: string): number => 1.05 / (light(hex) + 0.05);

/** Words need at least this much; it is the measure of WCAG 2 for text. */
export const LEAST_CONTRAST = 4.5;
