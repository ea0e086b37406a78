import type { Declaration, DeclarationKind, ReferenceKind } from '../../model/link.ts';

const nouns: Readonly<Record<DeclarationKind | ReferenceKind, string>> = {
  curriculum: 'program',
  catalog: 'catalog',
  framework: 'framework',
  library: 'catalog or framework',
  role: 'role',
  course: 'course',
  skill: 'skill',
  outcome: 'outcome',
  'course-outcome': 'outcome',
  term: 'term',
  slot: 'choice or elective',
  plan: 'plan',
  concentration: 'concentration',
  part: 'part of the credits',
  level: 'level',
  scale: 'level scale',
  credential: 'credential',
  technology: 'technology',
  accreditor: 'accreditor',
  award: 'award',
  bloom: 'Bloom level',
  classification: 'code',
};

/** What people call a thing of a kind. */
export function nounOf(kind: DeclarationKind | ReferenceKind): string {
  return nouns[kind];
}

/** `a course`, `an outcome`. */
export function aNounOf(kind: DeclarationKind | ReferenceKind): string {
  const noun = nounOf(kind);
  return `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;
}

/** The title of what is declared, with the word in front that leads to it; nothing where it has none of its own. */
export function calledInWords({ title, word }: Declaration): string {
  return title === undefined || title === word.text ? '' : ` (${title})`;
}
