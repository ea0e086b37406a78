import { coursesOfFile } from '../../../analysis/file-courses.ts';
import type { FileModel } from '../../../model/file-model.ts';
import { foldCode } from '../../../model/link.ts';
import type { Outcome } from '../../../model/outcome.ts';
import type { Offer } from '../../../schema/suggest/offers.ts';
import type { SourceDocument } from '../../../workspace/document.ts';
import { factsOf } from '../../../workspace/links/file-facts.ts';
import { dataOf, type IdPlace, near, stepAt } from './offered.ts';

/** The outcomes of the program and of its concentrations; in a catalog, those of the programs that use it. */
export function offeredOutcomes(place: IdPlace): Offer[] {
  const { snapshot, document } = place;
  const programs = document.kind === 'curriculum' ? [document] : snapshot.links.usersOf(document);
  const offers = new Map<string, Offer>();
  for (const program of programs) {
    for (const outcome of outcomesOf(factsOf(program)?.model)) {
      const offer = offerOf(place, program, outcome, offers.size);
      if (offer && !offers.has(offer.value)) offers.set(offer.value, offer);
    }
  }
  return [...offers.values()];
}

function outcomesOf(model: FileModel | undefined): readonly Outcome[] {
  if (model?.kind !== 'curriculum') return [];
  return [...model.outcomes, ...model.concentrations.flatMap(({ outcomes }) => outcomes)];
}

/** What an assessment can name under `outcomes`: those of its course; outside of courses, those of the program. */
export function offeredCourseOutcomes(place: IdPlace): Offer[] {
  const { document, path } = place;
  const code = stepAt(path, 1);
  if (path[0] !== 'courses' || code === undefined) return offeredOutcomes(place);
  const course = coursesOfFile(document).get(foldCode(code));
  return (course?.outcomes ?? []).flatMap((outcome, index) => {
    const offer = offerOf(place, document, outcome, index, foldCode(code));
    return offer ? [offer] : [];
  });
}

function offerOf(
  { document }: IdPlace,
  declaring: SourceDocument,
  { id, text }: Outcome,
  index: number,
  course?: string,
): Offer | undefined {
  if (!id) return undefined;
  const declared =
    course === undefined
      ? ({ kind: 'outcome', id: id.text } as const)
      : ({ kind: 'course-outcome', id: `${course}#${id.text}` } as const);
  return {
    value: id.text,
    ...(text ? { title: text.text } : {}),
    order: [near.own, index],
    data: dataOf(document, declaring, declared),
  };
}
