import { skillsOfCourseOutcomes } from '../../../../server/src/analysis/coverage/bloom-reached.ts';
import { programCoverage } from '../../../../server/src/analysis/coverage/program-coverage.ts';
import { waysOf } from '../../../../server/src/analysis/coverage/ways.ts';
import { coursesWithCredits, slotCredits } from '../../../../server/src/analysis/credits/known-courses.ts';
import { coursesOfFile } from '../../../../server/src/analysis/file-courses.ts';
import { isWhollyKnown } from '../../../../server/src/analysis/outcomes/known-program.ts';
import { outcomeCoverage } from '../../../../server/src/analysis/outcomes/outcome-coverage.ts';
import { judgedPlans } from '../../../../server/src/analysis/plan/judged-plans.ts';
import { misplacedCourses } from '../../../../server/src/analysis/plan/misplaced.ts';
import { plannedPaths } from '../../../../server/src/analysis/plan/planned-path.ts';
import { plannedPlaces } from '../../../../server/src/analysis/planned-places.ts';
import { programCourses } from '../../../../server/src/analysis/program-courses.ts';
import { wayMetrics } from '../../../../server/src/analysis/report/report-metrics.ts';
import { graphInReach } from '../../../../server/src/analysis/requisites/graph.ts';
import { alongTerms } from '../../../../server/src/analysis/skills/along-terms.ts';
import { lackedSkills } from '../../../../server/src/analysis/skills/lacked-skills.ts';
import { metRequirements } from '../../../../server/src/analysis/skills/met-requirements.ts';
import { programTargets } from '../../../../server/src/analysis/skills/program-targets.ts';
import { skillProgressions } from '../../../../server/src/analysis/skills/progression.ts';
import { taughtSkills } from '../../../../server/src/analysis/skills/taught-skills.ts';
import { tracksOf } from '../../../../server/src/analysis/skills/tracks.ts';
import { checkedFile } from '../../../../server/src/rules/check-rules.ts';
import { cyclesHere, impassesHere } from '../../../../server/src/rules/requisites/cycles-here.ts';
import type { SourceDocument } from '../../../../server/src/workspace/document.ts';
import { factsOf } from '../../../../server/src/workspace/links/file-facts.ts';
import type { Snapshot } from '../../../../server/src/workspace/snapshot.ts';

type Analysis = (snapshot: Snapshot, program: SourceDocument) => unknown;

/** What is kept of any file with courses. */
export const keptOfCourses: Readonly<Record<string, Analysis>> = {
  'courses of the file': (_snapshot, document) => coursesOfFile(document),
  requisites: graphInReach,
  contradictions(snapshot, document) {
    const file = checkedFile(snapshot, document);
    return file && [cyclesHere(file), impassesHere(file)];
  },
  'courses with credits': coursesWithCredits,
};

/** The analyses whose answers outlast edits, or are made of such; by the names of what they tell. */
export const keptAnalyses: Readonly<Record<string, Analysis>> = {
  courses: programCourses,
  ...keptOfCourses,
  places: (_snapshot, program) => plannedPlaces(program),
  taught: taughtSkills,
  tracks: tracksOf,
  ways: waysOf,
  known: isWhollyKnown,
  'skills of outcomes': skillsOfCourseOutcomes,
  outcomes: outcomeCoverage,
  paths: (_snapshot, program) => plannedPaths(program).map((path) => [path, path.codes.map(path.placesOf)]),
  plans(snapshot, program) {
    const plans = judgedPlans(snapshot, program);
    return [plans, [...plans.courses.keys()].map((code) => [...plans.naming(code)].sort())];
  },
  misplaced: misplacedCourses,
  'credits of places': (snapshot, program) =>
    [...plannedPlaces(program).values()].flat().map(({ slot }) => slotCredits(snapshot, program)(slot)),
  metrics(snapshot, program) {
    const model = factsOf(program)?.model;
    if (model?.kind !== 'curriculum') return undefined;
    return tracksOf(snapshot, program).map((track) => wayMetrics({ snapshot, program, model }, track));
  },
  progressions: (snapshot, program) =>
    tracksOf(snapshot, program).map((track) => skillProgressions(snapshot, program, track)),
  'along the terms': (snapshot, program) =>
    tracksOf(snapshot, program).map((track) => {
      const progressions = skillProgressions(snapshot, program, track);
      const along = alongTerms(snapshot, program);
      const some = new Set([...track.courses.keys()].slice(0, 2));
      return [
        [...progressions.values()].map((one) => [along.falls(one, new Set()), along.falls(one, some)]),
        along.repeated(progressions.values(), 2),
        along.repeated(progressions.values(), 3),
      ];
    }),
  requirements: (snapshot, program) =>
    programTargets(snapshot, program).map(({ definition, concentration }) =>
      metRequirements(snapshot, program, definition, concentration),
    ),
  lacked: lackedSkills,
  coverage: (snapshot, program) => programCoverage(snapshot, program),
};

/**
 * An answer as a text, with all its words and places; documents by their addresses, where they are those of the snapshot.
 */
export function written(answer: unknown, snapshot: Snapshot): string {
  return JSON.stringify(answer, (_key, value: unknown) => {
    if (value instanceof Map) return [...value];
    if (value instanceof Set) return [...value];
    if (!isDocument(value)) return value;
    return `${snapshot.document(value.uri) === value ? 'the newest' : 'an older'} ${value.uri}`;
  });
}

function isDocument(value: unknown): value is SourceDocument {
  return typeof value === 'object' && value !== null && 'succession' in value;
}
