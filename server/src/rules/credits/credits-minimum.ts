import { asQuarterCredits, calendarOf } from '../../analysis/credits/calendar.ts';
import { type Credits, isAtMost, knownCredits } from '../../analysis/credits/credits.ts';
import { coursesWithCredits } from '../../analysis/credits/known-courses.ts';
import { creditsOfPath, sumOfParts } from '../../analysis/credits/program-credits.ts';
import { pathsOf } from '../../analysis/program-paths.ts';
import type { Curriculum } from '../../model/file-model.ts';
import type { OffsetRange } from '../../syntax/finding.ts';
import { ofCredits } from '../reads.ts';
import type { CheckedFile, Rule } from '../rule.ts';
import type { RuleNumber } from '../rule-numbers.ts';
import { creditsInWords } from '../words/credits.ts';

type Award = 'associate' | 'bachelor' | 'master';

/** The awards that have a minimum, as they stand in a sentence. */
const awards: Readonly<Record<Award, string>> = {
  associate: 'an associate degree',
  bachelor: "a bachelor's degree",
  master: "a master's degree",
};

/** In semester credits. */
const usualNumbers: Readonly<Record<Award, number>> = { associate: 60, bachelor: 120, master: 30 };

/** A program with fewer credits than its award usually asks for. */
export const creditsMinimum: Rule<Award> = {
  code: 'credits-minimum',
  category: 'credits',
  severity: 'warning',
  atMost: 'warning',
  about: {
    title: 'Fewer credits than the award usually asks for',
    reason:
      'Accreditors of colleges expect a least amount of study for each degree: in semester credits 60 for an associate, 120 for a bachelor, 30 for a master; half as many again in quarter credits. A program below may be right, since shorter bachelors are being tried, and so this is never an error; but then somebody has decided it. The rule looks at the declared total, or else at what the parts or the terms come to, unless they come to less than half: such a plan is still being written. Certificates and doctorates have no usual minimum.',
    source:
      'Criteria of regional accreditors, such as the Higher Learning Commission and the Southern Association of Colleges and Schools; the quarter numbers follow from the factor 3/2.',
    wrong: `curriculum: hit-aas
title: Health Information Technology, A.A.S.
award: associate
calendar: semester
credits: 57
`,
    right: `curriculum: hit-aas
title: Health Information Technology, A.A.S.
award: associate
calendar: semester
credits: 60
`,
  },
  numbers: {
    associate: least(usualNumbers.associate, 'an associate degree'),
    bachelor: least(usualNumbers.bachelor, "a bachelor's degree"),
    master: least(usualNumbers.master, "a master's degree"),
  },
  reads: ofCredits,
  check(file, numbers) {
    const { model, facts } = file;
    if (model.kind !== 'curriculum' || facts.incomplete) return [];
    const award = model.award?.text;
    if (!isAward(award)) return [];
    const calendar = calendarOf(model);
    const semester = { min: numbers[award], max: numbers[award] };
    // Where the calendar is not known, only what is too little in either of them is told.
    const minimum = calendar === 'quarter' ? asQuarterCredits(semester).min : semester.min;
    const found = belowMinimum(file, model, minimum);
    if (!found) return [];
    const { credits, range, subject } = found;
    const isChosen = numbers[award] !== usualNumbers[award];
    const kind = calendar ? `${calendar} credits` : 'credits';
    const usual = isChosen
      ? `at least ${minimum} ${kind} are wanted here for ${awards[award]}`
      : `${awards[award]} usually takes at least ${minimum} ${kind}`;
    return [
      {
        start: range.start,
        end: range.end,
        message: `${subject} ${creditsInWords(credits)}, and ${usual}: plan more, or have the finding ignored with the reason for which fewer are enough.`,
        values: { award, credits: { min: credits.min, max: credits.max }, minimum },
      },
    ];
  },
};

interface TooFew {
  readonly credits: Credits;
  readonly range: OffsetRange;
  /** The beginning of the sentence. */
  readonly subject: string;
}

function belowMinimum(file: CheckedFile, program: Curriculum, minimum: number): TooFew | undefined {
  const { credits: declared, award } = program;
  const sum = sumOfProgram(file, program);
  if (!declared) {
    const isBegun = sum !== undefined && sum.max * 2 < minimum;
    if (!sum || !award || isBegun || isAtMost(minimum, sum.max)) return undefined;
    return { credits: sum, range: award, subject: 'This program comes to' };
  }
  // A total that is too small because it was added up wrongly is told as that.
  if (isAtMost(minimum, declared.min) || (sum && isAtMost(minimum, sum.max))) return undefined;
  return { credits: declared, range: declared, subject: 'This program has' };
}

/** The most that the parts, the terms, or the longest of the concentrations and other plans come to. */
function sumOfProgram({ snapshot, document }: CheckedFile, program: Curriculum): Credits | undefined {
  const parts = sumOfParts(program);
  const inParts = parts && knownCredits(parts);
  if (inParts) return inParts;
  const courses = coursesWithCredits(snapshot, document);
  const totals = pathsOf(program).map((path) => knownCredits(creditsOfPath(path, courses).total));
  if (!totals.every((total) => total !== undefined)) return undefined;
  return totals.toSorted((one, other) => other.max - one.max)[0];
}

function isAward(award: string | undefined): award is Award {
  return award !== undefined && Object.hasOwn(awards, award);
}

function least(number: number, award: string): RuleNumber {
  return {
    default: number,
    minimum: 1,
    unit: 'semester credits',
    about: `The least credits of ${award}; in a quarter calendar half as many again.`,
  };
}
