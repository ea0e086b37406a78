import taxonomyFile from '../../../schemas/taxonomy.json' with { type: 'json' };
import type { Taxonomy } from '../../../schemas/taxonomy.ts';
import type { Random } from './random.ts';

const taxonomy = taxonomyFile as unknown as Taxonomy;

/** The ids of the taxonomy's skills, always in the same order. */
export const skillIds: readonly string[] = taxonomy.skills.map(({ id }) => id);

const labels = new Map(taxonomy.skills.map(({ id, label }) => [id, label]));

/** The default scale, from lowest to highest. */
export const levels: readonly string[] = ['introduced', 'reinforced', 'mastered'];

/** What a built-in role requires: skills and the number of levels up to the one that it wants. */
export function requiredBy(role: string): ReadonlyMap<string, number> {
  const { requires = {} } = taxonomy.roles.find(({ id }) => id === role) ?? {};
  return new Map(Object.entries(requires).map(([skill, { level }]) => [skill, levels.indexOf(level) + 1]));
}

const subjects = [
  'Records',
  'Coding',
  'Privacy',
  'Systems',
  'Quality',
  'Reporting',
  'Exchange',
  'Revenue',
  'Registries',
];
const kinds = [
  'Foundations of',
  'Practice in',
  'Topics in',
  'Methods of',
  'Laboratory in',
  'Management of',
  'Seminar in',
];
const places = ['a small clinic', 'two hospitals', 'a county health department', 'a rehabilitation center', 'a payer'];
const openings = [
  'Students work through cases from',
  'The course follows the way of a record through',
  'Weekly exercises use invented data of',
  'Guests report how the work is organized at',
];
const closings = [
  'and say what they would change.',
  'then compare what they found in pairs.',
  'with attention to who may see what, and why.',
  'as it is asked of new staff in their first months.',
];

/** The title of a course; the number keeps titles apart. */
export function courseTitle(random: Random, number: number): string {
  return `${random.pick(kinds)} ${random.pick(subjects)} ${number}`;
}

/** Prose of so many sentences about some skills, without characters that mean something in YAML. */
export function prose(random: Random, skills: readonly string[], sentences: number): string[] {
  return Array.from({ length: sentences }, () => {
    const skill = labelOf(random.pick(skills));
    return `${random.pick(openings)} ${random.pick(places)} to see what ${skill} means, ${random.pick(closings)}`;
  });
}

/** An outcome at one of Bloom's levels, worded with a verb that belongs there. */
export function outcomeText(random: Random, skill: string): { text: string; bloom: string } {
  const level = random.pick(taxonomy.bloomLevels);
  const verb = random.pick(level.verbs);
  const text = `${verb[0]?.toUpperCase()}${verb.slice(1)} ${random.pick(['typical', 'difficult', 'incomplete'])} cases of ${random.pick(places)} that call for ${labelOf(skill)}`;
  return { text, bloom: level.id };
}

/** A skill as it can stand in the middle of a sentence of plain YAML. */
function labelOf(skill: string): string {
  return (labels.get(skill) ?? skill).replace(/[:#]/g, '').replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
}
