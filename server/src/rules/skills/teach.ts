import type { Teaching } from '../../analysis/skills/taught-skills.ts';
import type { Course } from '../../model/course.ts';
import type { TextChange } from '../../syntax/edit/change.ts';
import { insertEntry } from '../../syntax/edit/insert.ts';
import { group, inline } from '../../syntax/edit/new-value.ts';
import { replaceValue } from '../../syntax/edit/replace.ts';
import { childFor, childrenOf, spotOf } from '../../syntax/edit/spot.ts';
import { keyText, type SyntaxTree } from '../../syntax/tree.ts';

/** What stands behind `teaches` in a course, in the order of the format. */
const behindTeaches: ReadonlySet<string> = new Set([
  'contributes-to',
  'technologies',
  'outcomes',
  'assessments',
  'practice-experience',
  'capstone',
  'repeatable',
  'notes',
  'links',
]);

/** Writes a skill with its level under `teaches` of a course of the file; undefined where that cannot be done safely. */
export function addSkill(tree: SyntaxTree, course: Course, skill: string, level: string): TextChange[] | undefined {
  const spot = spotOf(tree, course.code);
  if (spot?.node.kind !== 'mapping') return undefined;
  const entry = { key: skill, value: inline(level) };
  const teaches = childFor(spot, 'teaches');
  if (teaches) return insertEntry(tree, teaches, 'end', entry);
  // What it teaches is written elsewhere, and would be hidden.
  if (course.teaches.length > 0) return undefined;
  const behind = childrenOf(spot).findIndex((child) => child.entry && behindTeaches.has(keyText(child.entry.key)));
  return insertEntry(tree, spot, behind < 0 ? 'end' : behind, { key: 'teaches', value: group([entry]) });
}

/** Writes another level at a skill that a course of the file teaches; undefined where that cannot be done safely. */
export function changeLevel(
  tree: SyntaxTree,
  { skill, in: { course } }: Teaching,
  level: string,
): TextChange[] | undefined {
  const word = course.teaches.find(({ id }) => id.text === skill)?.level;
  // An alias: the word stands in another course, too.
  if (!word || word.start < course.start || word.end > course.end) return undefined;
  const spot = spotOf(tree, word);
  return spot && replaceValue(tree, spot, inline(level));
}
