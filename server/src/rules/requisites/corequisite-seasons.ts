import type { PlacedCourse } from '../../analysis/courses-in-scope.ts';
import { type SeasonConflict, seasonConflicts } from '../../analysis/plan/corequisite-seasons.ts';
import { seasonsOf } from '../../analysis/plan/offered.ts';
import { isSettledInPlans } from '../../analysis/plan/settled.ts';
import { graphInReach } from '../../analysis/requisites/graph.ts';
import type { Course } from '../../model/course.ts';
import { foldCode } from '../../model/link.ts';
import { quoted } from '../../schema/words/shown.ts';
import { courseTitles, ofRequisites } from '../reads.ts';
import type { Found, Rule } from '../rule.ts';
import { courseInWords, coursePlace } from '../words/courses.ts';
import { joined, shortened } from '../words/lists.ts';
import { seasonsInWords } from '../words/terms.ts';

/** A course that is offered in a season in which one of its corequisites is not. */
export const corequisiteSeasons: Rule = {
  code: 'corequisite-seasons',
  category: 'requisites',
  severity: 'warning',
  about: {
    title: 'Corequisite that is not offered in the same seasons',
    reason:
      'A course is offered in a season in which one of its corequisites is not, so that in this season nobody can take the two together: only those can take the course who have the corequisite behind them, and where it is a strict corequisite nobody can. It matters to whoever starts out of step with the plan. Where every plan that has the course has its corequisites in time, nothing is said, and neither is it of a capstone, which comes when all else is done, unless the two never share a season. Courses that do not say when they are offered are left alone.',
    source:
      'The published core of the University of Central Florida, in which Professional Practice Experience I ran in fall and spring and its corequisite only in spring.',
    wrong: `curriculum: coding-certificate
title: Medical Coding, Certificate
award: certificate
courses:
  HIT 112: { title: Diagnostic Coding, credits: 3, offered: [spring] }
  HIT 190: { title: Professional Practice Experience, credits: 2, offered: [fall, spring], corequisites: [HIT 112] }
`,
    right: `curriculum: coding-certificate
title: Medical Coding, Certificate
award: certificate
courses:
  HIT 112: { title: Diagnostic Coding, credits: 3, offered: [fall, spring] }
  HIT 190: { title: Professional Practice Experience, credits: 2, offered: [fall, spring], corequisites: [HIT 112] }
`,
  },
  reads: [...ofRequisites, 'courses.offered', 'courses.capstone'],
  tells: courseTitles,
  check(file) {
    const { model, document, snapshot } = file;
    if (!('courses' in model) || file.facts.incomplete) return [];
    const { courses } = graphInReach(snapshot, document);
    return model.courses.filter(hasCorequisites).flatMap((course): Found[] => {
      const placed = courses.get(foldCode(course.code.text));
      const offered = placed && seasonsOf(course);
      // Of a code that stands twice, nobody knows which one counts.
      if (placed?.document !== document || placed.course.code.start !== course.code.start || !offered) return [];
      return seasonConflicts(placed, courses)
        .filter((conflict) => isToTell(course, conflict, courses))
        .filter((conflict) => !isSettledInPlans(snapshot, document, course, conflict))
        .map((conflict) => ({
          start: course.code.start,
          end: course.code.end,
          message: messageFor(course, conflict),
          values: {
            course: course.code.text,
            corequisites: conflict.corequisites.map(({ code }) => code),
            seasons: conflict.without,
          },
          related: conflict.corequisites.slice(0, 10).flatMap(({ code }) => {
            const corequisite = courses.get(foldCode(code));
            return corequisite ? [coursePlace(file, corequisite)] : [];
          }),
        }));
    });
  },
};

function hasCorequisites({ requisites }: Course): boolean {
  return requisites.corequisites.length > 0 || requisites['strict-corequisites'].length > 0;
}

function isToTell(course: Course, conflict: SeasonConflict, courses: ReadonlyMap<string, PlacedCourse>): boolean {
  if (!conflict.never) return conflict.kind === 'strict-corequisites' || !course.capstone;
  // Two courses that need each other and never meet are told once.
  const [only, ...others] = conflict.corequisites;
  const other = others.length === 0 && only ? courses.get(foldCode(only.code))?.course : undefined;
  const needsThis = other?.requisites[conflict.kind].some(
    (one) => one.kind === 'course' && foldCode(one.code.text) === foldCode(course.code.text),
  );
  return !needsThis || !other || foldCode(course.code.text) < foldCode(other.code.text);
}

/** More corequisites than these make no sentence that anybody reads. */
const mostNamed = 3;

function messageFor(course: Course, { kind, corequisites, without, never }: SeasonConflict): string {
  const name = quoted(courseInWords(course));
  const seasons = seasonsInWords(without);
  const what = `${kind === 'corequisites' ? '' : 'strict '}corequisite${corequisites.length === 1 ? '' : 's'}`;
  const others = `its ${what} ${corequisitesInWords(corequisites)}`;
  const said = never
    ? `${name} is offered in ${seasons}, and never in one season with ${others}`
    : kind === 'corequisites'
      ? `In ${seasons}, ${name} can only be taken by those who have already taken ${others}`
      : `In ${seasons}, nobody can take ${name} together with ${others}`;
  return `${said}. Offer them in the same seasons.`;
}

/** One with its seasons as a clause, several with theirs in parentheses. */
function corequisitesInWords(corequisites: SeasonConflict['corequisites']): string {
  const [only, ...more] = corequisites;
  if (only && more.length === 0)
    return `${quoted(only.code)}, which is offered only in ${seasonsInWords(only.offered)}`;
  const words = corequisites.map(({ code, offered }) => `${quoted(code)} (only in ${seasonsInWords(offered)})`);
  return words.length <= mostNamed + 1 ? joined(words) : shortened(words, mostNamed);
}
