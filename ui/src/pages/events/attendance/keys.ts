/**
 * What a key does in the grid, by its place on the keyboard: on the Kazakh
 * layout the digit row writes letters, so `event.key` says nothing.
 */
import type { MarkState } from '../../../backend/types';
import { digitOf } from '../../../desk/keys';

export const MARK_KEYS: { state: MarkState; key: string }[] = [
  { state: 'present', key: '1' },
  { state: 'late', key: '2' },
  { state: 'excused', key: '3' },
  { state: 'absent', key: '4' },
];

export type Deed =
  | { kind: 'mark'; state: MarkState | null }
  | { kind: 'mark_rest'; state: MarkState }
  | { kind: 'toggle' }
  | { kind: 'move'; rows: number; columns: number; extend: boolean }
  | { kind: 'edge'; edge: 'row_start' | 'row_end' | 'first' | 'last' }
  | { kind: 'enter' }
  | { kind: 'single' }
  | { kind: 'copy' };

const MOVES: Record<string, [rows: number, columns: number]> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/** The deed of a key, or null when the key belongs to somebody else. */
export function deedOf(event: KeyboardEvent, page: number): Deed | null {
  const ctrl = event.ctrlKey || event.metaKey;
  if (event.altKey) return null;
  if (ctrl) return deedWithCtrl(event.code);
  const state = MARK_KEYS[(digitOf(event) ?? 0) - 1]?.state;
  if (state) return event.shiftKey ? { kind: 'mark_rest', state } : { kind: 'mark', state };
  const move = MOVES[event.code];
  if (move) return { kind: 'move', rows: move[0], columns: move[1], extend: event.shiftKey && move[0] !== 0 };
  switch (event.code) {
    case 'Delete':
    case 'Backspace':
      return { kind: 'mark', state: null };
    case 'Space':
      return { kind: 'toggle' };
    case 'PageDown':
      return { kind: 'move', rows: page, columns: 0, extend: event.shiftKey };
    case 'PageUp':
      return { kind: 'move', rows: -page, columns: 0, extend: event.shiftKey };
    case 'Home':
      return { kind: 'edge', edge: 'row_start' };
    case 'End':
      return { kind: 'edge', edge: 'row_end' };
    case 'Enter':
    case 'NumpadEnter':
      return { kind: 'enter' };
    case 'Escape':
      return { kind: 'single' };
    default:
      return null;
  }
}

function deedWithCtrl(code: string): Deed | null {
  if (code === 'Home') return { kind: 'edge', edge: 'first' };
  if (code === 'End') return { kind: 'edge', edge: 'last' };
  return code === 'KeyC' ? { kind: 'copy' } : null;
}
