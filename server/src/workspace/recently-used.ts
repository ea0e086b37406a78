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
 *
 * @param onDrop told of each thing that is let go
 */
export function createRecentlyUsed(room: number, onDrop?: (thing: Droppable) => void): RecentlyUsed {
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
        onDrop?.(oldest);
      }
    },
  };
}

/**
 * The same in two rooms. Most things are used for a moment, when it is their turn among thousands: these have a small
 * room, so that they are gone before they cost a garbage collector much. What is asked for again soon after it was let
 * go has the large one, and stays there as long as others are not used more.
 */
export function createRegulars(room: number, roomForRegulars: number): RecentlyUsed {
  const letGo = new Map<Droppable, number>();
  let remembered = 0;

  function forget(thing: Droppable): boolean {
    remembered -= letGo.get(thing) ?? 0;
    return letGo.delete(thing);
  }

  function remember(thing: Droppable): void {
    forget(thing);
    letGo.set(thing, thing.size);
    remembered += thing.size;
    for (const [oldest] of letGo) {
      if (remembered <= roomForRegulars) return;
      forget(oldest);
    }
  }

  const passing = createRecentlyUsed(room, remember);
  const regulars = createRecentlyUsed(roomForRegulars, remember);
  return { hold: (thing) => (forget(thing) ? regulars : passing).hold(thing) };
}
