import { foldCode } from '../../model/link.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { keptAbout } from '../../workspace/kept-about.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { judgedPlans } from './judged-plans.ts';

/**
 * The folded codes of the courses that a plan has before something that they need, and of what they need. Whatever else
 * seems wrong with their order follows from that. Other plans than the one that skills are followed along do not count:
 * those are the program's own terms, or without these the plans in its place. Worked out once, until
 * something else is planned or required.
 */
export const misplacedCourses = keptAbout<ReadonlySet<string>>({
  name: 'misplaced',
  reads: new Set(),
  restsOn: [judgedPlans],
  work: readMisplaced,
});

function readMisplaced(snapshot: Snapshot, program: SourceDocument): ReadonlySet<string> {
  const { paths } = judgedPlans(snapshot, program);
  const own = paths.filter(({ path }) => !path.plan);
  const counted = own.some(({ path }) => path.terms.length > 0) ? own : paths;
  return new Set(
    counted.flatMap(({ unmet }) =>
      unmet.flatMap(({ course, anyOf }) => [course, ...anyOf.map(({ requisite }) => foldCode(requisite.code.text))]),
    ),
  );
}
