import type { PlannedPlace } from '../../../analysis/planned-places.ts';
import type { Concentration } from '../../../model/curriculum.ts';
import type { Curriculum } from '../../../model/file-model.ts';
import { foldCode } from '../../../model/link.ts';
import { codesIn, type Slot } from '../../../model/plan.ts';
import { placeInWords } from '../../words/places.ts';
import type { Judge } from './candidate.ts';
import { type IdPlace, isTyped, near, stepAt } from './offered.ts';

/**
 * Which courses can be planned at a place: none that stands in the same term, or in the same concentration, already.
 * Those that the plan does not have yet are nearest, the program's own before a catalog's; the others say where they are.
 */
export function planCourses(place: IdPlace): Judge {
  const { facts, document, replace, path } = place;
  const program = facts.model.kind === 'curriculum' ? facts.model : undefined;
  const beside = new Set(
    (program ? slotsBeside(program, place) : [])
      .flatMap(codesIn)
      .filter((word) => !isTyped(word, replace))
      .map((word) => foldCode(word.text)),
  );
  const plan = path[0] === 'plans' ? stepAt(path, 1) : undefined;
  return ({ code, document: declaring, places }) => {
    if (beside.has(code)) return undefined;
    const known = places.find((one) => isIn(one, plan));
    if (known) return { nearness: near.third, note: `already in ${placeInWords(known)}` };
    return { nearness: declaring === document ? near.first : near.second };
  };
}

/** Whether a place belongs to a plan, or without one to the program's own terms. */
function isIn({ plan, concentration }: PlannedPlace, id: string | undefined): boolean {
  return !concentration && plan?.id.text === id;
}

function slotsBeside(program: Curriculum, { path }: IdPlace): readonly Slot[] {
  const [first, second, third, fourth] = path;
  if (first === 'terms' && typeof second === 'number') return program.terms[second]?.slots ?? [];
  if (first === 'plans' && third === 'terms' && typeof fourth === 'number') {
    return program.plans.find(({ id }) => id.text === second)?.terms[fourth]?.slots ?? [];
  }
  if (first !== 'concentrations') return [];
  const concentration = program.concentrations.find(({ id }) => id.text === second);
  return concentration ? slotsOf(concentration) : [];
}

function slotsOf({ adds, replaces }: Concentration): Slot[] {
  return [...adds.flatMap(({ slots }) => slots), ...replaces.flatMap(({ by }) => by)];
}
