import { defaultView, type View } from '../../server/src/drawing/drawing.ts';
import type { ComparedWith, KeptPanel } from './messages.ts';

export const tabs = ['roles', 'skills', 'map', 'summary', 'compare'] as const;
export type Tab = (typeof tabs)[number];

/** How a person looks at one program. What the cursor is in is not kept: it is told anew. */
export interface Look {
  /** What the program is compared with, if it is. */
  readonly comparedWith?: ComparedWith;
  readonly tab: Tab;
  readonly view: Omit<View, 'highlight'>;
  /** By how much the map is enlarged; 1 is its own size. */
  readonly zoom: number;
  /** How far was scrolled, by tab and place in it. */
  readonly scrolled: Readonly<Record<string, { readonly left: number; readonly top: number }>>;
}

export interface Kept extends KeptPanel {
  readonly programs: Readonly<Record<string, Look>>;
}

const { highlight: _, ...firstView } = defaultView;
export const firstLook: Look = { tab: 'roles', view: firstView, zoom: 1, scrolled: {} };

/** So many programs are remembered by a panel that follows; of more, those that were looked at last. */
const mostPrograms = 20;

/** What was kept, as far as this version understands it: it may have been written by another one. */
export function readKept(state: unknown): Kept {
  const found = isRecord(state) ? state : {};
  const programs = isRecord(found.programs) ? found.programs : {};
  return {
    ...(typeof found.uri === 'string' ? { uri: found.uri } : {}),
    pinned: found.pinned === true,
    programs: Object.fromEntries(Object.entries(programs).map(([uri, look]) => [uri, readLook(look)])),
  };
}

function readLook(state: unknown): Look {
  const found = isRecord(state) ? state : {};
  const view = isRecord(found.view) ? found.view : {};
  return {
    ...(isRecord(found.comparedWith) ? { comparedWith: found.comparedWith as unknown as ComparedWith } : {}),
    tab: tabs.find((tab) => tab === found.tab) ?? firstLook.tab,
    view: {
      way: typeof view.way === 'string' ? view.way : firstView.way,
      filters: { ...firstView.filters, ...(isRecord(view.filters) ? view.filters : {}) },
      map: { ...firstView.map, ...(isRecord(view.map) ? view.map : {}) },
    },
    zoom: typeof found.zoom === 'number' && found.zoom > 0 ? found.zoom : 1,
    scrolled: isRecord(found.scrolled) ? (found.scrolled as Look['scrolled']) : {},
  };
}

/** The same with another look at one program. */
export function withLook(kept: Kept, uri: string, look: Look): Kept {
  const others = Object.entries(kept.programs).filter(([other]) => other !== uri);
  return { ...kept, programs: Object.fromEntries([...others.slice(1 - mostPrograms), [uri, look]]) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
