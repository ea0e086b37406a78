import type { Random } from './random.ts';
import { courseTitle, outcomeText, prose } from './words.ts';

/** A course before it is written. */
export interface PlannedCourse {
  readonly code: string;
  readonly number: number;
  readonly credits: 3 | 4;
  readonly part?: string;
  /** The seasons in which it is offered. */
  readonly seasons: readonly string[];
  /** A course of an earlier term. */
  readonly after?: string;
  /** Skills, each with its level; never empty. */
  readonly teaches: ReadonlyMap<string, string>;
  /** Outcomes of the program, each with its level. */
  readonly contributes: ReadonlyMap<string, string>;
}

/** The lines of a course of about thirty lines, as it stands under `courses`. */
export function courseLines(random: Random, course: PlannedCourse): string[] {
  const { code, number, credits, part, seasons, after, teaches, contributes } = course;
  const skills = [...teaches.keys()];
  const [first = '', second = first] = skills;
  const [outcome] = contributes.keys();
  return [
    ...(number % 6 === 0 ? [`  # ${code} was revised with the advisory board.`] : []),
    `  ${code}:`,
    `    title: ${number % 4 === 0 ? `"${courseTitle(random, number)}"` : courseTitle(random, number)}`,
    `    credits: ${credits}`,
    ...(part ? [`    part: ${part}`] : []),
    ...description(random, number, skills),
    `    offered: [${seasons.join(', ')}]`,
    `    delivery: ${random.pick(['on-campus', 'hybrid', '[on-campus, online]'])}`,
    `    weekly-hours: { lecture: 3${credits === 4 ? ', laboratory: 2' : ''} }`,
    ...(number === 18 ? ['    practice-experience: { hours: 80, setting: [on-site, simulated] }'] : []),
    ...prerequisites(number, after),
    '    teaches:',
    ...[...teaches].map(([skill, level], index) =>
      index % 3 === 1 ? `      ${skill}: { level: ${level}, assessed: true }` : `      ${skill}: ${level}`,
    ),
    ...(outcome ? ['    contributes-to:'] : []),
    ...[...contributes].map(([id, level]) => `      ${id}: ${level}`),
    ...outcomes(random, `work-${number}`, [first, second], outcome),
    '    assessments:',
    '      Weekly quizzes: 20',
    `      Practical work: { weight: ${number % 2 ? 40 : 50}, assesses: [${first}], outcomes: [work-${number}] }`,
    `      Final examination: ${number % 2 ? 40 : 30}  # at the end of the term`,
    ...(number % 5 === 0 ? [`    notes: 'Ask for the room with ${20 + random.below(12)} computers.'`] : []),
  ];
}

function description(random: Random, number: number, skills: readonly string[]): string[] {
  if (number % 3 === 0) return [`    description: ${prose(random, skills, 1).join(' ')}`];
  const lines = prose(random, skills, 2 + random.below(3)).map((line) => `      ${line}`);
  return [number % 3 === 1 ? '    description: >-' : '    description: |', ...lines];
}

function prerequisites(number: number, after: string | undefined): string[] {
  if (!after) return number % 2 ? [] : ['    prerequisites:', '      - condition: Admission to the program'];
  if (number % 4 === 1) return ['    prerequisites:', `      - { course: ${after}, minimum-grade: C }`];
  return [`    prerequisites: [${after}]`];
}

function outcomes(
  random: Random,
  id: string,
  [first, second]: readonly [string, string],
  ofProgram: string | undefined,
): string[] {
  const one = outcomeText(random, first);
  const other = outcomeText(random, second);
  return [
    '    outcomes:',
    `      - id: ${id}`,
    `        text: ${one.text}`,
    `        bloom: ${one.bloom}`,
    `        skills: [${first}]`,
    ...(ofProgram ? [`        program-outcomes: [${ofProgram}]`] : []),
    `      - text: ${other.text}`,
    `        bloom: ${other.bloom}`,
    `        skills: [${second}]`,
  ];
}
