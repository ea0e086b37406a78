import type { Use } from '../../model/link.ts';
import { planOf } from '../../workspace/links/terms.ts';
import type { EditGroup } from '../annotated-edit.ts';
import { nounOf } from './nouns.ts';
import type { Place } from './places.ts';
import type { RenameSymbol } from './symbol.ts';

type Words = readonly [label: string, description: string];

const requisites: Words = ['Requisites', 'of other courses'];
const plans: Words = ['Terms and plans', 'where it is taken'];
const concentrations: Words = ['Concentrations', 'that add or replace it'];

const byUse: Readonly<Record<Use, Words>> = {
  prerequisites: requisites,
  corequisites: requisites,
  'strict-corequisites': requisites,
  advisories: requisites,
  plan: plans,
  choice: plans,
  adds: concentrations,
  replaces: concentrations,
  uses: ['Files that use it', 'by its id under “uses”'],
  teaches: ['Courses that teach it', 'with a level each'],
  'contributes-to': ['Courses that contribute to it', 'and their outcomes'],
  'stands-for': ['Outcomes that stand for it', ''],
  assesses: ['Assessments', 'that look at it'],
  'prepares-for': ['Targets', 'of programs and concentrations'],
  requires: ['Roles that require it', ''],
  'leads-to': ['Roles that lead to it', ''],
  broader: ['Narrower items', 'of the same framework'],
  equals: ['Items that equal it', ''],
  associated: ['Items associated with it', ''],
  level: ['Levels', 'of skills and outcomes'],
  part: ['What counts to it', 'courses, choices and electives'],
  other: ['Other places', ''],
};

/** Under which heading a person sees an edit, before it is made. */
export function groupOf(symbol: RenameSymbol, place: Place): EditGroup {
  const { certainty, reference } = place;
  const noun = nounOf(symbol.kind);
  if (certainty === 'ambiguous') return unsure('May mean something else', `another ${noun} has the same name`);
  if (certainty === 'not-used') return unsure('Files that do not use it', 'and so may mean something else');
  if (isInOtherPlan(symbol, place)) return sure('Other plans', `where the same ${noun} is meant`);
  if (certainty === 'joined' && !isOfPlans(symbol))
    return sure(`The same ${noun} elsewhere`, 'since a shared catalog means them all');
  if (!reference) return sure(`The ${noun} itself`, '');
  const isLibrary = symbol.kind === 'framework' || symbol.kind === 'library' || symbol.kind === 'catalog';
  if (isLibrary && reference.use !== 'uses' && reference.use !== 'prepares-for') {
    return sure('Its items', 'wherever they are named');
  }
  return sure(...byUse[reference.use]);
}

/** Terms, choices and electives go by a title, which several plans may have. */
function isOfPlans({ kind }: RenameSymbol): boolean {
  return kind === 'term' || kind === 'slot';
}

function isInOtherPlan(symbol: RenameSymbol, { declaration }: Place): boolean {
  const [first] = symbol.targets;
  if (!declaration || !first || !isOfPlans(symbol)) return false;
  return planOf(declaration) !== planOf(first.declaration);
}

function sure(label: string, description: string): EditGroup {
  return { label, description, needsConfirmation: false };
}

function unsure(label: string, description: string): EditGroup {
  return { label, description, needsConfirmation: true };
}
