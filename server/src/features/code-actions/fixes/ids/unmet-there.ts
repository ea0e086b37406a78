import { coursesInScope } from '../../../../analysis/courses-in-scope.ts';
import { type PathPlace, type PlannedPath, plannedPaths } from '../../../../analysis/plan/planned-path.ts';
import { unmetRequisites } from '../../../../analysis/plan/requisites-in-plan.ts';
import { foldCode } from '../../../../model/link.ts';
import type { Word } from '../../../../model/word.ts';
import type { SourceDocument } from '../../../../workspace/document.ts';
import type { Snapshot } from '../../../../workspace/snapshot.ts';
import { shown } from './values.ts';

/**
 * What a course that no term has would miss in the term with an index of the program's own plan, as the end of a title:
 * `, although it needs HIT 110`. Empty where it would miss nothing, as far as that is known.
 */
export function unmetThere(
  { links }: Snapshot,
  document: SourceDocument,
  written: string,
): (termIndex: number) => string {
  const path = plannedPaths(document).find(({ plan, concentration }) => !plan && !concentration);
  const courses = coursesInScope(links, document);
  const code = foldCode(written);
  const own = courses.get(code)?.course;
  if (!path || path.incomplete || !own) return () => '';
  return (termIndex) => {
    const [unmet] = unmetRequisites(withPlace(path, code, own.code, termIndex), courses, [code]);
    const needed = unmet?.anyOf[0]?.requisite.code.text;
    return needed === undefined ? '' : `, although it needs ${shown(needed)}`;
  };
}

/** The path with a course in one of its terms. */
function withPlace(path: PlannedPath, code: string, word: Word, termIndex: number): PlannedPath {
  const { start, end } = word;
  const slot = { kind: 'course' as const, code: word, start, end };
  const place: PathPlace = { word, slot, termIndex, isCertain: true, isOfConcentration: false };
  return { ...path, placesOf: (one) => (one === code ? [place] : path.placesOf(one)) };
}
