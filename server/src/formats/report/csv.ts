import Papa from 'papaparse';
import type { ProgramReport } from '../../analysis/report/report.ts';
import type { About } from './about.ts';
import { contributionInWords, contributionMeaning, contributionRows } from './contribution-rows.ts';
import { byteOrderMark, harmlessCell } from './csv-cells.ts';
import { definitionsOf } from './definitions.ts';
import { documentTitle, factsOf } from './facts.ts';
import { namesOf } from './names.ts';
import { courseRows, gapRows, targetRows, termHeadings } from './rows.ts';
import {
  creditsShown,
  gapsInWords,
  hasPlans,
  kindWords,
  stateWords,
  takenWords,
  wholePercent,
  withoutGaps,
} from './words.ts';

type Cell = string | number;

/**
 * The tables of a self-study's appendix, below each other, with an empty line between: what the document is, the matrix
 * of courses by term and skills with level letters, the gaps, the coverage, what each course contributes, the definitions.
 */
export function csvDocument(report: ProgramReport, about: About): string {
  const tables = [
    aboutTable(report, about),
    matrixTable(report),
    gapTable(report),
    coverageTable(report),
    contributionTable(report),
    words(report),
  ];
  const rows = tables.flatMap((table, index) => (index === 0 ? table : [[], ...table]));
  return (
    byteOrderMark +
    Papa.unparse(
      rows.map((row) => row.map(harmlessCell)),
      { newline: '\r\n' },
    )
  );
}

function aboutTable(report: ProgramReport, about: About): Cell[][] {
  return [['Coverage of', documentTitle(report)], ...factsOf(report, about).map(({ name, value }) => [name, value])];
}

function matrixTable(report: ProgramReport): Cell[][] {
  const names = namesOf(report);
  const { skills, ways } = report;
  return [
    ['Course × skill matrix'],
    [...termHeadings(ways), 'Course', 'Title', 'Credits', 'Taken by', ...skills.map(({ id }) => names.skill(id))],
    ...courseRows(report).map(({ course, terms, letters }) => [
      ...terms,
      course.shown,
      course.title ?? '',
      creditsCell(course.credits),
      takenWords[course.taken],
      ...skills.map(({ id }) => letters.get(id) ?? ''),
    ]),
  ];
}

function gapTable(report: ProgramReport): Cell[][] {
  const several = hasPlans(report);
  const rows = gapRows(report).map(({ gap, skill, category, target, way, required, reached, weight, couldClose }) => [
    skill,
    category,
    stateWords[gap.state],
    weight,
    target,
    ...(several ? [way] : []),
    required,
    reached,
    couldClose,
  ]);
  return [
    ['Gaps', report.gaps.length === 0 ? withoutGaps(report) : gapsInWords(report)],
    ...(rows.length === 0
      ? []
      : [
          [
            'Skill',
            'Category',
            'State',
            'Weight',
            'Lacked by',
            ...(several ? ['Plan'] : []),
            'Required',
            'Reached',
            'Could close it',
          ],
          ...rows,
        ]),
  ];
}

function coverageTable(report: ProgramReport): Cell[][] {
  const several = hasPlans(report);
  const percent = (coverage: number | undefined): Cell => (coverage === undefined ? '' : wholePercent(coverage));
  return [
    ['Coverage'],
    [
      'Target',
      'Kind',
      ...(several ? ['Plan'] : []),
      'Covered for everyone (%)',
      'Possible (%)',
      'At least',
      'Met',
      'Partial',
      'Missing',
      'Not known',
    ],
    ...targetRows(report).map(({ target, result, way }) => [
      target.title,
      kindWords[target.kind],
      ...(several ? [way] : []),
      percent(result.guaranteed),
      percent(result.possible),
      result.atLeast ? 'yes' : '',
      result.counts.met,
      result.counts.partial,
      result.counts.missing,
      result.counts.unknown,
    ]),
  ];
}

function contributionTable(report: ProgramReport): Cell[][] {
  const several = hasPlans(report);
  const percent = (part: number | undefined): Cell => (part === undefined ? '' : wholePercent(part));
  return [
    ['What each course contributes', contributionMeaning],
    [
      'Course',
      'Title',
      'Target',
      ...(several ? ['Plan'] : []),
      'Share (%)',
      'Lost for everyone (%)',
      'Lost of what is possible (%)',
      'What stands out',
    ],
    ...contributionRows(report).map(({ course, target, way, share, loss }) => [
      course.shown,
      course.title ?? '',
      target,
      ...(several ? [way] : []),
      percent(share),
      percent(loss?.guaranteed),
      percent(loss?.possible),
      contributionInWords(course),
    ]),
  ];
}

function words(report: ProgramReport): Cell[][] {
  return [
    ['What the words mean'],
    ...definitionsOf(report, { shares: false, bloomSigns: false }).map(({ term, meaning }) => [term, meaning]),
  ];
}

/** A number, or both ends of a range as text. */
function creditsCell(credits: Parameters<typeof creditsShown>[0]): Cell {
  return credits && credits.min === credits.max ? credits.min : creditsShown(credits);
}
