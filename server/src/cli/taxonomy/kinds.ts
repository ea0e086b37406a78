import type { ReferableList } from '../../taxonomy/taxonomy-index.ts';
import { WrongUse } from '../wrong-use.ts';

/** What an entry is, as it is said on the command line, and the list that holds it: what people look up most first. */
export const listByKind = {
  skill: 'skills',
  role: 'roles',
  credential: 'credentials',
  technology: 'technologies',
  challenge: 'challenges',
  award: 'awards',
  'bloom-level': 'bloomLevels',
  'level-scale': 'levelScales',
  accreditor: 'accreditors',
  classification: 'classifications',
  'skill-category': 'skillCategories',
} as const satisfies Record<string, ReferableList>;

export type Kind = keyof typeof listByKind;

export const kinds = Object.keys(listByKind) as readonly Kind[];

/** The kinds that a person asks for: those named, in the singular or the plural, or all. */
export function kindsNamed(named: readonly string[] | undefined): readonly Kind[] {
  if (named === undefined) return kinds;
  return named.map(kindNamed);
}

function kindNamed(written: string): Kind {
  const word = written.trim().toLowerCase();
  const found = kinds.find((kind) => [kind, `${kind}s`, kind.replace(/y$/, 'ies')].includes(word));
  if (found) return found;
  throw new WrongUse(`“${written}” is no kind of entry. There is: ${kinds.join(', ')}.`);
}
