import { rankOf, scaleOf } from '../../analysis/level-scale.ts';
import type { ProgramCourse } from '../../analysis/program-courses.ts';
import type { RequiredSkill } from '../../analysis/skills/role-requirements.ts';
import { type Teaching, taughtSkills } from '../../analysis/skills/taught-skills.ts';
import { addSkill } from '../../rules/skills/teach.ts';
import { applied, type TextChange, together } from '../../syntax/edit/change.ts';
import { insertEntry } from '../../syntax/edit/insert.ts';
import { inline } from '../../syntax/edit/new-value.ts';
import { replaceValue } from '../../syntax/edit/replace.ts';
import { childFor, isShared, spotOf } from '../../syntax/edit/spot.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { usesEdit } from '../uses-edit.ts';
import { levelIn, type WrittenLevel } from './teach-level.ts';

/** What has to change for a course to teach a skill at the required level. */
export interface TeachEdit {
  /** The file that declares the course: the program's, or a catalog's. */
  readonly document: SourceDocument;
  readonly changes: readonly TextChange[];
  /** The text of the file then. */
  readonly text: string;
  readonly written: WrittenLevel;
  /** As the course teaches it now: at a lower level, or perhaps under an id that is equal. */
  readonly raised?: Teaching;
}

/**
 * Has a course teach a skill at the required level: writes it under `teaches`, or raises it there, and names under `uses`
 * the framework that it comes from. Else a sentence why the course cannot be changed.
 */
export function teachEdit(
  snapshot: Snapshot,
  program: SourceDocument,
  { code, course, document }: ProgramCourse,
  required: RequiredSkill,
): TeachEdit | { readonly refusal: string } {
  const facts = factsOf(document);
  const written = levelIn(snapshot, document, required);
  if (!facts || !written) return { refusal: 'The levels of its file are not known.' };
  if (facts.incomplete) return { refusal: 'Its file could not be read to its end.' };
  const now = taughtSkills(snapshot, program)
    .get(required.skill)
    ?.find((one) => one.in.code === code);
  if (now && !isLower(snapshot, document, now, written)) {
    return { refusal: 'It teaches the skill already, as far as its levels say.' };
  }
  const teaching = now
    ? raise(document.tree, now, written.level)
    : addSkill(document.tree, course, required.skill, written.level);
  const changes = together(teaching, frameworkEdit(snapshot, document, required.skill));
  const text = changes && applied(document.text, changes);
  if (!changes || text === undefined) {
    return { refusal: 'What it teaches is written in a way that is changed in the text alone.' };
  }
  return { document, changes, text, written, ...(now ? { raised: now } : {}) };
}

function isLower({ taxonomy }: Snapshot, document: SourceDocument, now: Teaching, { level }: WrittenLevel): boolean {
  const model = factsOf(document)?.model;
  const wanted = rankOf({ level, scale: model && scaleOf(model, taxonomy) });
  return wanted !== undefined && wanted > (rankOf(now) ?? -1);
}

/** Writes another level at a skill, or the first one; nothing where these words count for another course as well. */
function raise(tree: SyntaxTree, { skill, in: { course } }: Teaching, level: string): TextChange[] | undefined {
  const graded = course.teaches.find(({ id }) => id.text === skill);
  if (!graded || graded.start < course.start || graded.end > course.end) return undefined;
  const entry = spotOf(tree, graded.id);
  if (!entry || isShared(entry)) return undefined;
  if (entry.node.kind !== 'mapping') return replaceValue(tree, entry, inline(level));
  const written = childFor(entry, 'level');
  if (written) return replaceValue(tree, written, inline(level));
  return insertEntry(tree, entry, 0, { key: 'level', value: inline(level) });
}

/** An item means nothing in a file that does not name its framework. */
function frameworkEdit({ links }: Snapshot, document: SourceDocument, skill: string): TextChange[] | undefined {
  const slash = skill.indexOf('/');
  if (slash < 0) return [];
  const id = skill.slice(0, slash);
  const isUsed = links.scopeOf(document).documents.some((one) => {
    const model = factsOf(one)?.model;
    return model?.kind === 'framework' && model.id?.text === id;
  });
  return isUsed ? [] : usesEdit(document.tree, [id]);
}
