/** Widths of the grid: the name is never squeezed, the place goes first, the sessions last. */
export interface Widths {
  number: number;
  name: number;
  place: boolean;
  session: number;
  sum: number;
  /** Number and name, which stay while the sessions scroll. */
  pinned: number;
  least: number;
}

const NUMBER = 46;
const NAME = 284;
const PLACE = 110;
const SUM = 64;
const ROOMY = 106;
const TIGHT = 88;

export function widths(room: number, sessions: number): Widths {
  const left = room - NUMBER - NAME - SUM;
  const place = left - sessions * ROOMY >= PLACE;
  const session = left >= sessions * ROOMY ? ROOMY : TIGHT;
  return { number: NUMBER, name: NAME, place, session, sum: SUM, pinned: NUMBER + NAME, least: NUMBER + NAME + SUM + sessions * session };
}
