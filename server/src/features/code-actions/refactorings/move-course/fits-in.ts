import type { Catalog, Curriculum } from '../../../../model/file-model.ts';
import { linkKey, type Reference } from '../../../../model/link.ts';
import { keyText, type SyntaxNode } from '../../../../syntax/tree.ts';
import type { TaxonomyIndex } from '../../../../taxonomy/taxonomy-index.ts';
import type { SourceDocument } from '../../../../workspace/document.ts';
import type { LinkIndex } from '../../../../workspace/links/link-index.ts';
import { isSameTarget, targetsOf } from '../../../../workspace/links/target.ts';
import { parentOf } from '../../../../workspace/uris.ts';
import { fileAt } from '../../../file-operations/relative-path.ts';
import type { MovableCourse } from './movable-course.ts';

/** Whether levels and credits of a course mean the same in another file. */
export function countsAlike(taxonomy: TaxonomyIndex, { course, model }: MovableCourse, other: Curriculum | Catalog) {
  const hasLevels = course.teaches.length + course.contributesTo.length > 0;
  if (hasLevels && scaleOf(taxonomy, model) !== scaleOf(taxonomy, other)) return false;
  // Quarter credits are worth less than those of semesters and trimesters.
  const [one, another] = [model.calendar?.text, other.calendar?.text];
  return one === undefined || another === undefined || (one === 'quarter') === (another === 'quarter');
}

function scaleOf({ taxonomy }: TaxonomyIndex, { levels }: Curriculum | Catalog): string {
  if (levels.own.length > 0) return levels.own.map(({ id }) => id.text).join(' < ');
  return levels.scale?.text ?? taxonomy.levelScales[0]?.id ?? '';
}

/**
 * The ids of the frameworks that another file has to use so that everything that a course refers to means there what it
 * means here; undefined where that cannot be had.
 */
export function frameworksFor(
  links: LinkIndex,
  moved: MovableCourse,
  to: SourceDocument,
): readonly string[] | undefined {
  const missing = new Set<string>();
  for (const reference of referencesOf(moved)) {
    const before = links.resolve(moved.document, reference);
    if (before.state !== 'found') continue;
    const after = links.resolve(to, reference);
    const isSame = targetsOf(after).some((target) => before.targets.some((one) => isSameTarget(one, target)));
    if (!isSame || (after.state !== 'found' && reference.kind !== 'framework')) return undefined;
    if (after.state === 'not-used') missing.add(reference.id);
  }
  return [...missing];
}

/** The frameworks that a course refers to, and that its file uses. */
export function frameworksOf(links: LinkIndex, moved: MovableCourse): readonly string[] {
  const frameworks = referencesOf(moved).filter(
    (reference) => reference.kind === 'framework' && links.resolve(moved.document, reference).state === 'found',
  );
  return [...new Set(frameworks.map(({ id }) => id))];
}

/** What a course refers to in its file or beyond; its levels are compared scale by scale. */
function referencesOf({ facts, course, declaration }: MovableCourse): Reference[] {
  return facts.references.filter(
    ({ word, kind, id }) =>
      course.start <= word.start &&
      word.end <= course.end &&
      kind !== 'level' &&
      kind !== 'course-outcome' &&
      !(kind === 'course' && id === declaration.id),
  );
}

/** The files that use a catalog, and those that use these. */
export function allUsersOf(links: LinkIndex, catalog: SourceDocument): readonly SourceDocument[] {
  const found = new Set([catalog]);
  // Those that are found on the way are looked at in turn.
  for (const one of found) for (const user of links.usersOf(one)) found.add(user);
  found.delete(catalog);
  return [...found];
}

/** Whether a course of the same code is within reach of one of some files, besides the one that moves. */
export function isTaken(links: LinkIndex, moved: MovableCourse, files: readonly SourceDocument[]): boolean {
  const key = linkKey(moved.declaration);
  const inReach = new Set(files.flatMap((file) => links.scopeOf(file).documents));
  inReach.delete(moved.document);
  return [...inReach].some((file) => links.facts(file)?.declared.has(key));
}

/** Whether a course leads to files beside its own by paths that would lead elsewhere from another folder. */
export function hasPathsFor({ document, spot }: MovableCourse, uri: string): boolean {
  return parentOf(document.uri) !== parentOf(uri) && hasPaths(spot.node, document.uri);
}

function hasPaths(node: SyntaxNode, uri: string): boolean {
  if (node.kind === 'sequence') return node.items.some((item) => hasPaths(item, uri));
  if (node.kind !== 'mapping') return false;
  return node.entries.some(({ key, value }) => {
    if (keyText(key) !== 'links' || value.kind !== 'mapping') return hasPaths(value, uri);
    return value.entries.some((link) => link.value.kind === 'scalar' && fileAt(link.value.source, uri) !== undefined);
  });
}
