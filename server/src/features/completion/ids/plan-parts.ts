import { coursesInScope } from '../../../analysis/courses-in-scope.ts';
import { creditsOfSlots } from '../../../analysis/credits/credits.ts';
import type { Curriculum } from '../../../model/file-model.ts';
import { foldCode } from '../../../model/link.ts';
import { creditsInWords } from '../../../rules/words/credits.ts';
import { counted } from '../../../rules/words/lists.ts';
import { termTitle } from '../../../rules/words/terms.ts';
import type { Offer } from '../../../schema/suggest/offers.ts';
import { factsOf } from '../../../workspace/links/file-facts.ts';
import { dataOf, type IdPlace, isTyped, near } from './offered.ts';

/** The titles of the terms, each with how much is in it. */
export function offeredTerms(place: IdPlace): Offer[] {
  const program = programAt(place);
  const courses = coursesInScope(place.snapshot.links, place.document);
  return (program?.terms ?? []).flatMap(({ title, slots }, index): Offer[] => {
    if (!title) return [];
    const credits = creditsOfSlots(slots, courses);
    const about = [counted(slots.length, 'place'), ...(credits ? [creditsInWords(credits)] : [])];
    return [
      {
        value: title.text,
        detail: about.join(' · '),
        order: [near.own, index],
        data: dataOf(place.document, place.document, { kind: 'term', id: title.text }),
      },
    ];
  });
}

/** What a concentration can replace: the choices and electives of the plan by their titles, then its courses. */
export function offeredReplaced(place: IdPlace): Offer[] {
  const program = programAt(place);
  const courses = coursesInScope(place.snapshot.links, place.document);
  const offers = new Map<string, Offer>();
  for (const [index, term] of (program?.terms ?? []).entries()) {
    for (const slot of term.slots) {
      const word = slot.kind === 'course' ? slot.code : slot.title;
      if (!word || offers.has(word.text)) continue;
      const isCourse = slot.kind === 'course';
      const code = foldCode(word.text);
      const known = isCourse ? courses.get(code) : undefined;
      const title = known?.course.title?.text;
      offers.set(word.text, {
        value: word.text,
        ...(title === undefined ? {} : { title }),
        detail: isCourse ? termTitle(term, index) : `${slot.kind} · ${termTitle(term, index)}`,
        order: [near.own, isCourse ? 1 : 0, index, offers.size],
        data: dataOf(
          place.document,
          known?.document ?? place.document,
          isCourse ? { kind: 'course', id: code } : { kind: 'slot', id: word.text },
        ),
      });
    }
  }
  return [...offers.values()];
}

export function offeredConcentrations(place: IdPlace): Offer[] {
  return (programAt(place)?.concentrations ?? []).map(({ id, title }, index) => ({
    value: id.text,
    ...(title ? { title: title.text } : {}),
    order: [near.own, index],
    data: dataOf(place.document, place.document, { kind: 'concentration', id: id.text }),
  }));
}

/**
 * The parts of the published credits; in a catalog, those of the programs that use it. Where none are listed, those that
 * the file names already.
 */
export function offeredParts({ snapshot, document, facts, replace }: IdPlace): Offer[] {
  const programs = document.kind === 'curriculum' ? [document] : snapshot.links.usersOf(document);
  const offers = new Map<string, Offer>();
  for (const program of programs) {
    const model = factsOf(program)?.model;
    for (const { name, credits } of model?.kind === 'curriculum' ? model.creditParts : []) {
      if (offers.has(name.text)) continue;
      offers.set(name.text, {
        value: name.text,
        ...(credits ? { detail: creditsInWords(credits) } : {}),
        order: [near.own, offers.size],
        data: dataOf(document, program, { kind: 'part', id: name.text }),
      });
    }
  }
  if (offers.size > 0) return [...offers.values()];
  const named = facts.references.filter(({ kind, word }) => kind === 'part' && !isTyped(word, replace));
  return [...new Set(named.map(({ id }) => id))].map((value, index) => ({ value, order: [near.own, index] }));
}

function programAt({ facts }: IdPlace): Curriculum | undefined {
  return facts.model.kind === 'curriculum' ? facts.model : undefined;
}
