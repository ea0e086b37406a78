import { isStillWritten } from '../../analysis/credits/written-credits.ts';
import { levelLabel } from '../../analysis/level-scale.ts';
import { isAtTop, type OutcomeCoverage, outcomeCoverage } from '../../analysis/outcomes/outcome-coverage.ts';
import type { Curriculum } from '../../model/file-model.ts';
import { quoted } from '../../schema/words/shown.ts';
import { courseTitles, ofOutcomes } from '../reads.ts';
import type { CheckedFile, Rule } from '../rule.ts';
import { inDocument } from '../rule-fix.ts';
import { firstOthers } from '../words/bounded.ts';
import { courseInWords, coursePlace } from '../words/courses.ts';
import { joined } from '../words/lists.ts';
import { outcomeInWords } from './outcome-words.ts';

/** A program outcome that no course brings to the last level of the scale. */
export const outcomeNotReached: Rule = {
  code: 'outcome-not-reached',
  category: 'outcomes',
  severity: 'warning',
  about: {
    title: 'Program outcome that never reaches the top level',
    reason:
      'Graduates are promised what the outcomes of their program say, so some course has to bring each of them to the last level of the scale, such as mastered. The rule looks at the levels under `contributes-to` of all courses that the program consists of. A map counts as soon as it uses the top level anywhere, or a course of the last term gives a level.',
    leavesAlone: [
      'of outcomes for which no course gives a level',
      'of outcomes all of whose skills are taught at the top level',
      'where the last course leads to the outcome without saying how far, or on another scale',
      'while the courses and electives come to less than 60 % of the published credits (three quarters, where no term is planned yet)',
    ],
    source:
      'Curriculum maps as published by universities, among them an example of the University of Hawaiʻi at Mānoa in which one outcome is introduced and reinforced, but never mastered.',
    wrong: `curriculum: hit-aas
title: Health Information Technology
award: associate
outcomes:
  plo-1: Code encounters
  plo-2: Explain payment systems
courses:
  HIT 112:
    title: Coding I
    credits: 3
    contributes-to: { plo-1: introduced, plo-2: introduced }
  HIT 212:
    title: Coding II
    credits: 3
    contributes-to: { plo-1: mastered, plo-2: reinforced }
`,
    right: `curriculum: hit-aas
title: Health Information Technology
award: associate
outcomes:
  plo-1: Code encounters
  plo-2: Explain payment systems
courses:
  HIT 112:
    title: Coding I
    credits: 3
    contributes-to: { plo-1: introduced, plo-2: introduced }
  HIT 212:
    title: Coding II
    credits: 3
    contributes-to: { plo-1: mastered, plo-2: mastered }
`,
  },
  reads: ofOutcomes,
  tells: courseTitles,
  check(file) {
    return unreached(file).map(({ outcome, contributions, assessments, highest }) => {
      const { start, end } = outcome.id ?? outcome;
      const top = highest?.scale?.levels.at(-1);
      const last = contributions.findLast(({ level }) => level === highest?.level);
      const far = highest ? levelLabel(highest) : undefined;
      const assessed = contributions.some((one) => one.assessed);
      const only =
        !assessed && assessments.length > 0
          ? ` It is assessed only outside the courses: ${joined(assessments.slice(0, 3).map(({ name }) => quoted(name.text)))}.`
          : '';
      const told = contributions.filter(({ level }) => level !== undefined);
      return {
        start,
        end,
        message: `No course brings ${outcomeInWords(outcome)} to ${top?.label ?? 'the top level'}: it gets no further than ${far}${last ? `, in ${quoted(courseInWords(last.in.course))}` : ''}.${only} Write ${quoted(`${outcome.id?.text}: ${top?.id}`)} under \`contributes-to\` of the course that completes it.`,
        values: { outcome: outcome.id?.text, level: highest?.level, top: top?.id },
        related: firstOthers(told).map((one) =>
          coursePlace(file, one.in, `${courseInWords(one.in.course)}: ${levelLabel(one)}`),
        ),
      };
    });
  },
  fixes(file, finding) {
    const found = unreached(file).find(({ outcome }) => (outcome.id ?? outcome).start === finding.start);
    const top = found?.highest?.scale?.levels.at(-1);
    if (!found || !top) return [];
    // Courses of catalogs serve other programs as well.
    const own = found.contributions.findLast((one) => one.level !== undefined && one.in.document === file.document);
    const id = found.outcome.id?.text;
    const level = own?.in.course.contributesTo.find((one) => one.id.text === id)?.level;
    const { text } = file.document;
    if (!own || !level || text.slice(level.start, level.end) !== level.text) return [];
    const title = `Bring ${quoted(id)} to ${quoted(top.id)} in ${quoted(courseInWords(own.in.course))}`;
    return [
      { title, edit: () => inDocument(file.document, [{ start: level.start, end: level.end, newText: top.id }]) },
    ];
  },
};

function unreached({ snapshot, document, model }: CheckedFile): readonly OutcomeCoverage[] {
  if (model.kind !== 'curriculum' || isStillWritten(snapshot, document)) return [];
  const coverage = outcomeCoverage(snapshot, document);
  const below = coverage.filter(({ state }) => state === 'below');
  return below.length > 0 && isMapped(coverage, model) ? below : [];
}

/** Whether the map goes to the end: as long as a program is being written, nothing is mastered yet. */
function isMapped(coverage: readonly OutcomeCoverage[], { terms }: Curriculum): boolean {
  const told = coverage.flatMap(({ contributions }) => contributions.filter(({ level }) => level !== undefined));
  const last = terms.length - 1;
  return told.some(
    (one) =>
      isAtTop(one) ||
      (last > 0 && one.in.places.some(({ plan, termIndex }) => plan === undefined && termIndex === last)),
  );
}
