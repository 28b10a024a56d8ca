/** Hours of work as people type and read them: «3», «2:30». */
const HOUR = 60;

export function shownTime(minutes: number): string {
  const rest = minutes % HOUR;
  return rest === 0 ? String(minutes / HOUR) : `${Math.floor(minutes / HOUR)}:${String(rest).padStart(2, '0')}`;
}

/** Minutes, or null for what is no time; one figure after a comma is a tenth of an hour: «4,5». */
export function parseWorked(text: string): number | null {
  const tenths = /^(\d{1,3})[.,](\d)$/.exec(text.trim());
  if (tenths) return Number(tenths[1]) * HOUR + Number(tenths[2]) * (HOUR / 10) || null;
  const found = /^(\d{1,3})(?:[:.](\d{2}))?$/.exec(text.trim());
  if (!found) return null;
  const [hours, minutes] = [Number(found[1]), Number(found[2] ?? 0)];
  return minutes < HOUR && hours + minutes > 0 ? hours * HOUR + minutes : null;
}
