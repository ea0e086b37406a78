import type { DifferentCourse, ReportDifference, TargetDifference } from '../../analysis/report/difference.ts';
import { percentInWords } from '../../analysis/report/percent.ts';
import { countsOf } from '../../drawing/compare/counts.ts';
import {
  directionOf,
  isTooSmallToSee,
  numberOf,
  tellingTargets,
  tooSmallToSee,
  wayShown,
} from '../../drawing/compare/targets.ts';
import { type Vocabulary, vocabularyOf } from '../../drawing/compare/vocabulary.ts';
import { changeTitle, levelWords, sideWords } from '../../drawing/compare/words.ts';
import type { ComparisonAbout } from './comparison-about.ts';
import { comparisonDefinitions, comparisonFacts, comparisonTitle } from './comparison-facts.ts';
import { table, text } from './markdown.ts';

/** What is different, as Markdown with tables. Every word of a file is shown as it is written. */
export function comparisonMarkdown(difference: ReportDifference, about: ComparisonAbout): string {
  const words = vocabularyOf(difference);
  const parts = [
    `# Comparison: ${text(comparisonTitle(difference))}`,
    namedList(comparisonFacts(difference, about).map(({ name, value }) => [name, value])),
    ...(difference.incomplete ? [text(words.incomplete)] : []),
    ...(difference.same
      ? [`**Nothing is different.** ${text(words.same)}`]
      : [
          '## In short',
          ...(words.of === undefined ? [] : [text(words.of)]),
          namedList(inShort(difference, words)),
          ...section('Coverage', coverageTable(difference, words)),
          '## Skills',
          skillsTable(difference, words),
          '## Courses',
          ...courseParts(difference, words),
        ]),
    '## What the words mean',
    namedList(comparisonDefinitions(difference).map(({ term, meaning }) => [term, meaning])),
  ];
  return `${parts.join('\n\n')}\n`;
}

function section(title: string, content: string): string[] {
  return content === '' ? [] : [`## ${title}`, content];
}

function namedList(items: readonly (readonly [string, string])[]): string {
  return items.map(([name, value]) => `- **${text(name)}:** ${text(value)}`).join('\n');
}

function inShort(difference: ReportDifference, words: Vocabulary): [string, string][] {
  const { credits } = difference;
  const counts = countsOf(difference, words).map(({ title, counts }): [string, string] => [
    title,
    counts.map(({ count, words: of }) => `${count} ${of}`).join(', ') || words.asBefore,
  ]);
  const change = credits.changed ? `${credits.before} → ${credits.after}` : `${credits.after}, ${words.asBefore}`;
  return [...counts, ['Credits', change]];
}

function coverageTable(difference: ReportDifference, words: Vocabulary): string {
  const targets = tellingTargets(difference);
  if (targets.length === 0) return '';
  const sides = (which: 'guaranteed' | 'possible', target: (typeof targets)[number]) =>
    [target.before, target.after].map((side) => {
      const { share, atLeast } = numberOf(side, which);
      if (!side) return '–';
      const percent = percentInWords(share, atLeast);
      return side === target.after ? `${percent}${littleChange(target, which)}` : percent;
    });
  const rows = targets.map((target) => [
    [target.title, wayShown(target, targets)].filter(Boolean).join(', '),
    ...sides('guaranteed', target),
    ...sides('possible', target),
  ]);
  const headings = ['For everyone', 'Possible'].flatMap((name) =>
    [words.before, words.after].map((side) => `${name}: ${words.isJudged ? side.toLowerCase() : side}`),
  );
  return table(['Prepares for', ...headings], rows);
}

/** What the number itself does not show. */
function littleChange({ before, after }: TargetDifference, which: 'guaranteed' | 'possible'): string {
  const [was, is] = [numberOf(before, which), numberOf(after, which)];
  if (!isTooSmallToSee(was, is)) return '';
  return `, ${directionOf(was, is) === 'up' ? 'higher' : 'lower'} ${tooSmallToSee}`;
}

function skillsTable({ skills }: ReportDifference, words: Vocabulary): string {
  const rows = (['lost', 'lowered', 'gained', 'raised'] as const).flatMap((kind) =>
    skills[kind].map(({ label, before, after }) => [words.skills[kind], label, levelWords(before), levelWords(after)]),
  );
  return rows.length === 0 ? words.sameSkills : table([words.changed, 'Skill', words.before, words.after], rows);
}

function courseParts({ courses }: ReportDifference, words: Vocabulary): string[] {
  const { added, removed, changed } = courses;
  if (added.length + removed.length + changed.length === 0) return [words.sameCourses];
  const list = (title: string, items: readonly DifferentCourse[]) =>
    items.length === 0
      ? []
      : [`### ${text(title)} (${items.length})`, items.map((one) => `- ${text(courseName(one))}`).join('\n')];
  const rows = changed.flatMap((course) =>
    course.changes.map((change) => [
      courseName(course),
      changeTitle(change),
      sideWords(change.what, change.before),
      sideWords(change.what, change.after),
    ]),
  );
  return [
    ...list(words.courses.removed, removed),
    ...list(words.courses.added, added),
    ...(rows.length === 0
      ? []
      : [
          `### ${text(words.courses.changed)} (${changed.length})`,
          table(['Course', words.changed, words.before, words.after], rows),
        ]),
  ];
}

function courseName({ shown, title }: DifferentCourse): string {
  return title === undefined ? shown : `${shown} ${title}`;
}
