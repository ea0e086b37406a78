import type { SourceDocument } from '../../workspace/document.ts';
import { factAbout } from '../../workspace/fact-about.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { programCoverage } from '../coverage/program-coverage.ts';
import { weightsFor } from '../coverage/weights.ts';
import { idleCourses } from '../outcomes/idle-courses.ts';
import { areTargetsKnown, isWhollyKnown } from '../outcomes/known-program.ts';
import { askedFor } from './asked-for.ts';
import { reportChallenges } from './challenges.ts';
import { reportGaps } from './gaps.ts';
import { reportLevels } from './levels.ts';
import { codesLosingNothing } from './loses-nothing.ts';
import type { ProgramReport } from './report.ts';
import { type ReportBasis, reportBasis } from './report-basis.ts';
import { reportCourses } from './report-courses.ts';
import { reportCredentials } from './report-credentials.ts';
import { reportCredits } from './report-credits.ts';
import { reportHead } from './report-head.ts';
import { reportOutcomes } from './report-outcomes.ts';
import { reportSkills, shownSkills } from './report-skills.ts';
import { reportTechnologies } from './report-technologies.ts';
import { reportTeachings } from './teachings.ts';
import { reportWays } from './ways.ts';

/** Everything that the analyses say of a program; undefined for a file that is none. Made once for a snapshot. */
export function programReport(snapshot: Snapshot, program: SourceDocument): ProgramReport | undefined {
  return factAbout(snapshot, program, makeReport);
}

function makeReport(snapshot: Snapshot, program: SourceDocument): ProgramReport | undefined {
  const basis = reportBasis(snapshot, program);
  if (!basis) return undefined;
  const targets = programCoverage(snapshot, program);
  const asked = askedFor(basis);
  const shown = shownSkills(basis);
  return {
    program: reportHead(basis),
    scale: reportLevels(basis.scale),
    weights: weightsFor(snapshot, program),
    ways: reportWays(basis),
    courses: reportCourses(basis, {
      teachings: reportTeachings(basis, shown),
      idle: new Set(factAbout(snapshot, program, idleCourses).map(({ code }) => code)),
      losingNothing: codesLosingNothing(basis, targets),
    }),
    skills: reportSkills(basis, shown, targets, asked),
    targets,
    outcomes: reportOutcomes(basis),
    credentials: reportCredentials(basis),
    technologies: reportTechnologies(basis),
    challenges: reportChallenges(basis),
    gaps: reportGaps(basis, targets),
    credits: reportCredits(basis),
    incomplete: isIncomplete(basis),
  };
}

/** Whether there may be more than is known: files that cannot be read, and what is half written. */
function isIncomplete({ snapshot, program, tracks }: ReportBasis): boolean {
  const isKnown = isWhollyKnown(snapshot, program) && areTargetsKnown(snapshot, program);
  return !isKnown || tracks.some(({ complete }) => !complete);
}
