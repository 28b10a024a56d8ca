/** The door of a door file, on a laptop that needs no register for it. */
import type { DoorView } from '../../backend/types';

class Helper {
  view = $state.raw<DoorView | null>(null);
}

export const helper = new Helper();
