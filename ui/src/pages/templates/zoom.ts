/** How large the page is shown; 1 is as large as it is printed. */
export const STEPS = [0.5, 0.67, 0.75, 0.9, 1, 1.25, 1.5, 2, 2.5, 3, 4];
/** CSS pixels of a millimetre at 1. */
export const PIXELS = 96 / 25.4;

/** The next step up or down from any size. */
export function zoomed(now: number, step: 1 | -1): number {
  const further = step > 0 ? STEPS.find((one) => one > now + 0.005) : STEPS.findLast((one) => one < now - 0.005);
  return further ?? Math.min(Math.max(now, STEPS[0] ?? 1), STEPS.at(-1) ?? 1);
}

/** The size at which the whole page is seen. */
export function fitting(page: [number, number], width: number, height: number): number {
  return Math.max(0.05, Math.min(width / (page[0] * PIXELS), height / (page[1] * PIXELS)));
}
