import type { ReportDifference } from './difference.ts';
import { comparedPrograms } from './difference-names.ts';
import { courseDifferences } from './difference-of-courses.ts';
import { skillDifferences } from './difference-of-skills.ts';
import { isSameTarget, targetDifferences } from './difference-of-targets.ts';
import { rangeInWords } from './difference-words.ts';
import type { ProgramReport } from './report.ts';

/**
 * What is different between two reports: two versions of a program, or two programs. It looks at nothing but the reports,
 * so that it can be asked on every keystroke. The other way round, it says the opposite. Without `between`, reports with
 * one id from one file are two versions of a program.
 */
export function differenceOf(
  before: ProgramReport,
  after: ProgramReport,
  between: ReportDifference['between'] = isOneProgram(before, after) ? 'versions' : 'programs',
): ReportDifference {
  const courses = courseDifferences(before, after, between);
  const targets = targetDifferences(before, after);
  const skills = skillDifferences(before, after);
  const credits = creditDifference(before, after);
  const isSameProgram =
    before.program.title === after.program.title && before.program.version === after.program.version;
  return {
    between,
    ...comparedPrograms(before.program, after.program),
    courses,
    targets,
    skills,
    credits,
    incomplete: before.incomplete || after.incomplete,
    same:
      isSameProgram &&
      !credits.changed &&
      targets.every(isSameTarget) &&
      [...Object.values(courses), ...Object.values(skills)].every((list) => list.length === 0),
  };
}

function isOneProgram(before: ProgramReport, after: ProgramReport): boolean {
  return before.program.id === after.program.id && before.program.uri === after.program.uri;
}

function creditDifference(before: ProgramReport, after: ProgramReport): ReportDifference['credits'] {
  const [one, other] = [before, after].map(({ credits: { total } }) => totalInWords(total));
  return { before: one ?? '', after: other ?? '', changed: one !== other };
}

/** A sum leaves out the places of which the credits are not known, and so says how many they are. */
function totalInWords(total: ProgramReport['credits']['total']): string {
  const sum = rangeInWords(total);
  if (total.unknown === 0) return sum;
  return `${sum} and ${total.unknown} ${total.unknown === 1 ? 'place' : 'places'} without credits`;
}
