/** Something that takes room, and can be worked out again. */
export interface Droppable {
  /** How much room it takes, in any unit that is the same for all. */
  readonly size: number;
  /** Whether somebody asked for it since it was last looked at; whoever answers from it sets this. */
  wasUsed: boolean;
  drop(): void;
}

/** Holds what was used last, as far as there is room for it. */
export interface RecentlyUsed {
  /** Makes room for one more thing, which stays at least until the next comes. */
  hold(thing: Droppable): void;
}

/**
 * Lets go of what nobody asked for since it was last its turn: who answers from what is held only sets a mark, so that
 * asking costs nothing.
 */
export function createRecentlyUsed(room: number): RecentlyUsed {
  const held = new Set<Droppable>();
  let taken = 0;
  return {
    hold(thing) {
      if (!held.has(thing)) taken += thing.size;
      held.add(thing);
      for (const oldest of held) {
        if (taken <= room || held.size === 1) return;
        if (oldest === thing && !oldest.wasUsed) oldest.wasUsed = true;
        held.delete(oldest);
        if (oldest.wasUsed) {
          oldest.wasUsed = false;
          held.add(oldest);
          continue;
        }
        taken -= oldest.size;
        oldest.drop();
      }
    },
  };
}
