import type { DifferentCourse, ReportDifference } from '../../analysis/report/difference.ts';
import type { ComparisonAbout } from '../../formats/report/comparison-about.ts';
import {
  changedTooLittleToSee,
  changeOf,
  changeTitle,
  comparisonTitle,
  countsOf,
  levelWords,
  numberOf,
  percentShown,
  sideWords,
  tellingTargets,
  tooSmallToSee,
  type Vocabulary,
  vocabularyOf,
  wayShown,
} from '../../formats/report/comparison-words.ts';
import { harmless, tableText } from '../table-text.ts';
import type { TextLook } from '../terminal.ts';
import { titleText } from '../title-text.ts';
import { widthOf } from '../width-of.ts';
import { wrapped, wrappedSentences } from '../wrapped.ts';

/** What is different: in short, then coverage, skills and courses as tables for a terminal. */
export function comparisonText(compared: ReportDifference, about: ComparisonAbout, options: TextLook): string {
  const difference = compared.between === 'programs' ? withLetters(compared) : compared;
  const words = vocabularyOf(difference);
  const blocks = [
    head(compared, about, options),
    ...(difference.incomplete ? [wrappedSentences(words.incomplete, options.width)] : []),
    ...(difference.same
      ? [wrappedSentences(`Nothing is different. ${words.same}`, options.width)]
      : [
          inShort(difference, words, options),
          coverageTable(difference, words, options),
          skillTable(difference, words, options),
          ...courseParts(difference, words, options),
        ]),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

/** What is compared; of two programs each with the letter that stands for it in the tables. */
function head(difference: ReportDifference, about: ComparisonAbout, look: TextLook): string {
  const { paint, width } = look;
  if (difference.between === 'versions') {
    return titleText(comparisonTitle(difference), `${about.with} → ${about.file}`, look);
  }
  const line = (letter: string, name: string, file: string) => {
    const beside = `(${harmless(file)})`;
    const [first = '', ...others] = wrapped(harmless(name), width - 3);
    const title = [`${letter}  ${first}`, ...others.map((words) => `   ${words}`)];
    const isRoom = widthOf(`${title.at(-1)} ${beside}`) <= width;
    return `${title.map(paint.bold).join('\n')}${isRoom ? ' ' : '\n   '}${paint.faint(beside)}`;
  };
  return `${line('A', difference.before.name, about.with)}\n${line('B', difference.after.name, about.file)}`;
}

/** Whole titles would make the tables wider than any terminal. */
function withLetters(difference: ReportDifference): ReportDifference {
  const { before, after } = difference;
  return { ...difference, before: { ...before, short: 'A' }, after: { ...after, short: 'B' } };
}

function inShort(difference: ReportDifference, words: Vocabulary, { width }: TextLook): string {
  const { credits } = difference;
  const counts = countsOf(difference, words).map(({ title, counts }) => {
    const said = counts.map(({ count, words: of }) => `${count} ${of}`).join(', ');
    return harmless(`${title}: ${said || words.asBefore}`);
  });
  const change = credits.changed ? `${credits.before} → ${credits.after}` : `${credits.after}, ${words.asBefore}`;
  return [...counts, `Credits: ${change}`].map((one) => wrappedSentences(one, width)).join('\n');
}

function coverageTable(difference: ReportDifference, words: Vocabulary, { paint, width }: TextLook): string {
  const targets = tellingTargets(difference);
  if (targets.length === 0) return '';
  const tones = { better: paint.good, worse: paint.poor, new: paint.good, gone: paint.poor } as const;
  const rows = targets.map((target) => {
    const change = changeOf(target);
    const tone = words.isJudged && Object.hasOwn(tones, change) ? tones[change as keyof typeof tones] : undefined;
    const little = changedTooLittleToSee(target) ? ` ${tooSmallToSee}` : '';
    const sides = (['guaranteed', 'possible'] as const).flatMap((which) =>
      [target.before, target.after].map((side) => {
        const { share, atLeast } = numberOf(side, which);
        return { text: side ? percentShown(share, atLeast) : '–' };
      }),
    );
    return [
      { text: [target.title, wayShown(target, targets)].filter(Boolean).join(', ') },
      ...sides,
      { text: `${words.targets[change]}${little}`, ...(tone ? { paint: tone } : {}) },
    ];
  });
  const side = (name: string) => (words.isJudged ? name.toLowerCase() : name);
  return tableText(
    [
      { heading: 'Coverage', flexible: true },
      { heading: `everyone ${side(words.before)}`, right: true },
      { heading: side(words.after), right: true },
      { heading: `possible ${side(words.before)}`, right: true },
      { heading: side(words.after), right: true },
      { heading: '', flexible: true },
    ],
    rows,
    { paint, width },
  );
}

function skillTable({ skills }: ReportDifference, words: Vocabulary, { paint, width }: TextLook): string {
  const tones = { lost: paint.poor, lowered: paint.poor, gained: paint.good, raised: paint.good } as const;
  const rows = (['lost', 'lowered', 'gained', 'raised'] as const).flatMap((kind) =>
    skills[kind].map(({ label, before, after }) => [
      { text: words.skills[kind], ...(words.isJudged ? { paint: tones[kind] } : {}) },
      { text: label },
      { text: levelWords(before) },
      { text: levelWords(after) },
    ]),
  );
  if (rows.length === 0) return words.sameSkills;
  return tableText(
    [
      { heading: 'Skills', flexible: true },
      { heading: '', flexible: true },
      { heading: words.before, flexible: true },
      { heading: words.after, flexible: true },
    ],
    rows,
    { paint, width },
  );
}

function courseParts({ courses }: ReportDifference, words: Vocabulary, { paint, width }: TextLook): string[] {
  const { added, removed, changed } = courses;
  if (added.length + removed.length + changed.length === 0) return [words.sameCourses];
  const list = (title: string, items: readonly DifferentCourse[]) =>
    items.length === 0
      ? []
      : [[paint.bold(`Courses: ${lower(title)}`), ...items.map((one) => `  ${harmless(courseName(one))}`)].join('\n')];
  const rows = changed.flatMap((course) =>
    course.changes.map((change, index) => [
      { text: index === 0 ? courseName(course) : '' },
      { text: changeTitle(change) },
      { text: sideWords(change.what, change.before) },
      { text: sideWords(change.what, change.after) },
    ]),
  );
  const table = tableText(
    [
      { heading: `Courses: ${lower(words.courses.changed)}`, flexible: true },
      { heading: '', flexible: true },
      { heading: words.before, flexible: true },
      { heading: words.after, flexible: true },
    ],
    rows,
    { paint, width },
  );
  return [
    ...list(words.courses.removed, removed),
    ...list(words.courses.added, added),
    ...(rows.length === 0 ? [] : [table]),
  ];
}

function courseName({ shown, title }: DifferentCourse): string {
  return title === undefined ? shown : `${shown} ${title}`;
}

function lower(words: string): string {
  return words.slice(0, 1).toLowerCase() + words.slice(1);
}
