import type { Schema } from '../schema.ts';
import { type EditedKind, findWay, type Way } from './find-way.ts';

/** The ways in one schema, each worked out once. */
export interface Ways {
  /** The way to what was edited in the value of a key at the top; undefined where all has to be checked. */
  wayTo(section: string, edited: EditedKind): Way | undefined;
}

/** For a text that no other follows. */
export const noWays: Ways = { wayTo: () => undefined };

export function createWays(schema: Schema): Ways {
  const known = new Map<string, Way | undefined>();
  let isSimple: boolean | undefined;
  return {
    wayTo(section, edited) {
      isSimple ??= isSelfContained(schema.root);
      if (!isSimple) return undefined;
      const name = `${edited} ${section}`;
      if (!known.has(name)) known.set(name, findWay(schema, section, edited));
      return known.get(name);
    },
  };
}

/** False for a schema that refers to other files, or that calls something deprecated, which is told by other means. */
function isSelfContained(root: unknown): boolean {
  const waiting = [root];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    if (typeof part !== 'object' || part === null) continue;
    if ('deprecated' in part || 'deprecationMessage' in part) return false;
    if ('$ref' in part && typeof part.$ref === 'string' && !part.$ref.startsWith('#')) return false;
    waiting.push(...Object.values(part));
  }
  return true;
}
