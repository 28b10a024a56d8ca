/** The rows of a list by what becomes of them, in the order every step tells them. */
import type { IntakeCounts, IntakeRowState } from '../../backend/types';
import type { IconName } from '../../parts/icons';

export interface Sum {
  state: IntakeRowState;
  tone: 'new' | 'known' | 'choose' | 'problem';
  icon: IconName;
  /** Has a figure only where there are some: most lists have none. */
  rare: boolean;
}

export const SUMS: Sum[] = [
  { state: 'new', tone: 'new', icon: 'add-person', rare: false },
  { state: 'known', tone: 'known', icon: 'check', rare: false },
  { state: 'repeated', tone: 'known', icon: 'repeated', rare: false },
  { state: 'to_choose', tone: 'choose', icon: 'ask', rare: false },
  { state: 'not_taken', tone: 'known', icon: 'close', rare: true },
  { state: 'problem', tone: 'problem', icon: 'problem', rare: false },
  { state: 'unread', tone: 'choose', icon: 'problem', rare: true },
];

/** Those with a figure of their own. */
export const shownSums = (counts: IntakeCounts): Sum[] => SUMS.filter((sum) => !sum.rare || counts[sum.state] > 0);

/** Rows of which there are any; values that could not be read are no rows and are told apart. */
export const toldSums = (counts: IntakeCounts): Sum[] => SUMS.filter((sum) => sum.state !== 'unread' && counts[sum.state] > 0);

/** The Fluent name of a state in its ids. */
export const dashed = (state: IntakeRowState): string => state.replace('_', '-');
