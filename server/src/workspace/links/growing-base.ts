import type { SourceDocument } from '../document.ts';
import type { LinkBase } from './link-base.ts';
import { linkSummaryOf } from './link-summary.ts';

/**
 * A base to which files are added while they are read. Whoever asks before all were read may be told too little: so what
 * was asked is noted, and can be compared with what is known in the end.
 */
export interface GrowingBase {
  /** Takes in what a file that is not open declares and mentions; each once. */
  take(document: SourceDocument): void;
  /** Whether one of the files so far declares an id, by its `linkKey`. */
  declares(key: string): boolean;
  /** The base of the files so far; it is asked until the next one is taken. */
  soFar(): NotedBase;
}

/** A base that notes what it is asked. */
export interface NotedBase {
  readonly base: LinkBase;
  /** Whether it was asked for what it cannot know: then nothing holds that was made of its answers. */
  isBeyond(): boolean;
  /** Whether everything that it was asked would be answered the same by now. */
  holds(): boolean;
}

export function createGrowingBase(): GrowingBase {
  const declaring = new Map<string, SourceDocument[]>();
  const mentioning = new Map<string, SourceDocument[]>();
  const nameless: SourceDocument[] = [];

  return {
    take(document) {
      const summary = linkSummaryOf(document);
      if (!summary) return;
      for (const key of summary.declared) add(declaring, key, document);
      for (const key of summary.used) add(mentioning, key, document);
      if (summary.isNameless) nameless.push(document);
    },
    declares: (key) => declaring.has(key),
    soFar() {
      // Lists only grow, so that one of the same length is the same. They are copied, as their readers keep them.
      const declaringAsked = new Map<string, number>();
      const mentioningAsked = new Map<string, number>();
      let namelessAsked: number | undefined;
      let isBeyond = false;
      return {
        base: {
          declaring: (key) => noted(declaring, key, declaringAsked),
          mentioning: (key) => noted(mentioning, key, mentioningAsked),
          nameless() {
            namelessAsked = nameless.length;
            return [...nameless];
          },
          files() {
            isBeyond = true;
            return [];
          },
        },
        isBeyond: () => isBeyond,
        holds: () =>
          !isBeyond &&
          (namelessAsked === undefined || namelessAsked === nameless.length) &&
          areAsLong(declaring, declaringAsked) &&
          areAsLong(mentioning, mentioningAsked),
      };
    },
  };
}

function noted(
  map: ReadonlyMap<string, readonly SourceDocument[]>,
  key: string,
  asked: Map<string, number>,
): readonly SourceDocument[] {
  const found = map.get(key) ?? [];
  asked.set(key, found.length);
  return [...found];
}

function areAsLong(map: ReadonlyMap<string, readonly SourceDocument[]>, asked: ReadonlyMap<string, number>): boolean {
  for (const [key, length] of asked) if ((map.get(key)?.length ?? 0) !== length) return false;
  return true;
}

function add(map: Map<string, SourceDocument[]>, key: string, document: SourceDocument): void {
  const list = map.get(key);
  if (list) list.push(document);
  else map.set(key, [document]);
}
