import type { Skill, Taxonomy } from '../../../../schemas/taxonomy.ts';

/** What the taxonomy has for a name, and how certain that is. */
export interface NameFound {
  readonly skill?: Skill;
  /** Not by its whole name but by the words of it. */
  readonly byWords?: boolean;
  /** Where nothing is certain: what is most like it, the nearest first. */
  readonly near: readonly Skill[];
}

/** Finds skills by the names that colleges give them. */
export type SkillFinder = (name: string) => NameFound;

interface Known {
  readonly skill: Skill;
  /** The words of each of its names. */
  readonly names: readonly (readonly string[])[];
  readonly words: ReadonlySet<string>;
}

/** Reads the names of a taxonomy once, for many headings. */
export function skillFinder(taxonomy: Taxonomy | undefined): SkillFinder {
  const skills = taxonomy?.skills ?? [];
  const exact = exactNames(skills);
  const known = skills.map((skill): Known => {
    const names = [skill.id, skill.label, ...(skill.synonyms ?? [])].flatMap((name) => [
      wordsIn(name),
      wordsIn(withoutBrackets(name)),
    ]);
    return { skill, names, words: new Set(names.flat()) };
  });
  const counts = new Map<string, number>();
  for (const { words } of known) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (name) => {
    const same = exact.get(folded(name)) ?? exact.get(folded(withoutBrackets(name)));
    if (same !== undefined) return { skill: same, near: [] };
    const words = wordsIn(withoutBrackets(name));
    const byWords = coveredBy(words, known);
    return byWords === undefined
      ? { near: nearest(words, known, counts) }
      : { skill: byWords, byWords: true, near: [] };
  };
}

/** Words that a heading has beside the name of a skill and that say nothing of it. */
const fillers = new Set('system skill basic fundamental concept principle overview competency'.split(' '));

/**
 * The one skill that has all the words among its names, one of these whole; or that is called so but for a word that
 * says nothing. A wrong one is worse than none.
 */
function coveredBy(words: readonly string[], known: readonly Known[]): Skill | undefined {
  const telling = words.filter((word) => !fillers.has(word));
  if (telling.length === 0) return undefined;
  if (telling.length < words.length) {
    const named = known.filter(({ names }) => names.some((own) => isSame(own, telling)));
    return named.length === 1 ? named[0]?.skill : undefined;
  }
  const [only, ...others] = known.filter(({ words: all }) => words.every((word) => all.has(word)));
  const hasName = only?.names.some((own) => own.length > 0 && own.every((word) => words.includes(word)));
  return others.length === 0 && words.length > 1 && hasName === true ? only?.skill : undefined;
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, index) => word === b[index]);
}

/** So many are named for one heading. */
const mostNear = 2;

/** Those that share the most telling words with it: a word that many skills have counts little. */
function nearest(words: readonly string[], known: readonly Known[], counts: ReadonlyMap<string, number>): Skill[] {
  const weightOf = (word: string) => {
    const count = counts.get(word);
    return count === undefined ? 1 : 1 / Math.sqrt(count);
  };
  const whole = [...new Set(words)].reduce((sum, word) => sum + weightOf(word), 0);
  return known
    .map(({ skill, words: own, names }) => {
      const shared = [...new Set(words)].filter((word) => own.has(word)).reduce((sum, word) => sum + weightOf(word), 0);
      const best = Math.max(
        0,
        ...names.map((name) => name.filter((word) => words.includes(word)).length / name.length || 0),
      );
      return { skill, score: shared / Math.max(whole, 0.1) + best * 0.5, shared: shared / Math.max(whole, 0.1) };
    })
    .filter(({ shared, score }) => shared >= 0.3 && score >= 0.6)
    .sort((a, b) => b.score - a.score)
    .slice(0, mostNear)
    .map(({ skill }) => skill);
}

function exactNames(skills: readonly Skill[]): Map<string, Skill> {
  const names = new Map<string, Skill>();
  const add = (name: string, skill: Skill) => {
    if (!names.has(folded(name))) names.set(folded(name), skill);
  };
  for (const skill of skills) add(skill.id, skill);
  for (const skill of skills) add(skill.label, skill);
  for (const skill of skills) for (const synonym of skill.synonyms ?? []) add(synonym, skill);
  return names;
}

/** Names that differ only in capitals and signs are the same. */
export function folded(name: string): string {
  return name
    .slice(0, 300)
    .toLowerCase()
    .replace(/&/gu, 'and')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

function withoutBrackets(name: string): string {
  return name.replace(/\([^)]*\)/gu, ' ');
}

const joining = new Set('a an and for in of on or the to with'.split(' '));

/** The telling words of a name, each without the ending of its plural. */
function wordsIn(name: string): string[] {
  return name
    .slice(0, 300)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !joining.has(word))
    .map((word) => word.replace(/ies$/u, 'y').replace(/(?<=[^su]..?)(?<![su])s$/u, ''));
}
