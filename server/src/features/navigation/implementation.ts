import type { Position } from 'vscode-languageserver-types';
import type { Declaration, ReferenceKind, Use } from '../../model/link.ts';
import type { ReferencePlace } from '../../workspace/links/target.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { type Destination, declarationIn, placeIn, type Ways, waysFrom } from './destination.ts';
import { equalSkills } from './equal-skills.ts';
import { idAt } from './id-at.ts';
import { referencesTo } from './references.ts';

/** What puts each kind of thing into practice, by what it does with it. */
const practices: Readonly<Partial<Record<ReferenceKind, readonly Use[]>>> = {
  skill: ['teaches'],
  outcome: ['contributes-to'],
  role: ['prepares-for'],
  credential: ['prepares-for'],
  course: ['plan', 'choice', 'adds', 'replaces'],
  library: ['uses', 'prepares-for'],
  technology: ['other'],
  award: ['other'],
  accreditor: ['other'],
  classification: ['other'],
  concentration: ['other'],
  term: ['adds'],
  slot: ['replaces'],
  part: ['part'],
};

/**
 * What puts an id into practice: of a skill the courses that teach it, or an item that equals it; of an outcome the
 * courses that contribute to it; of a role the programs that prepare for it; of a course the terms where it is planned;
 * of a catalog or framework the files that use it.
 */
export function implementation(snapshot: Snapshot, uri: string, position: Position): Ways | null {
  const id = idAt(snapshot, uri, position);
  if (!id) return null;
  const uses = practices[id.key.slice(0, id.key.indexOf(' ')) as ReferenceKind] ?? [];
  const places = id.targets
    .flatMap((target) => [target, ...equalSkills(snapshot, target)])
    .flatMap((target) => referencesTo(snapshot, target, id.document))
    .filter(({ reference }) => uses.includes(reference.use));
  return waysFrom(id, places.map(practiceAt));
}

/** The course, program, role or term that a reference belongs to. */
function practiceAt({ document, reference }: ReferencePlace): Destination {
  const owner = reference.use === 'contributes-to' ? courseAround(reference.owner) : reference.owner;
  // A course that stands in a term without a title has no name to put the cursor on.
  const isNameless = reference.kind === 'course' && owner?.kind !== 'term';
  if (!owner || isNameless) return placeIn(document, owner?.range ?? reference.word, reference.word);
  return declarationIn(document, owner);
}

/** The course that an outcome belongs to, where it does. */
function courseAround(declaration: Declaration | undefined): Declaration | undefined {
  return declaration?.kind === 'course-outcome' ? (declaration.owner ?? declaration) : declaration;
}
