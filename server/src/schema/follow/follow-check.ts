import type { Finding, OffsetRange } from '../../syntax/finding.ts';
import { movedOffset, type TextEdit } from '../../syntax/incremental/edit.ts';
import { createLookUp, mergedEntryFor } from '../../syntax/locate.ts';
import { isEmpty, type Path, type YamlDocument } from '../../syntax/tree.ts';
import { maximumExpandedSize, plainValue } from '../../syntax/value.ts';
import { findingOf, type Said, tell } from '../check/said.ts';
import { type CheckBasis, type CheckCounts, type Checked, maximumMistakes, shownOf } from '../check.ts';
import { moreErrors } from '../compile/more-errors.ts';
import type { Mistake } from '../mistakes/mistake.ts';
import { reduceErrors } from '../mistakes/reduce.ts';
import { tidy } from '../mistakes/tidy.ts';
import type { Schema } from '../schema.ts';
import { type EditedPart, findEdited, hasEntry } from './edited-part.ts';
import type { Ways } from './ways.ts';

/** What was edited since a check: the edits in their order, and the paths of what they lie in. */
export interface EditedSince {
  readonly edits: readonly TextEdit[];
  readonly paths: readonly Path[];
  /** The paths that entries had before they were given other keys. */
  readonly formerPaths: readonly Path[];
}

/** Nodes of a part that is checked by itself; more might run into limits that only the whole runs into. */
const maximumNodes = 5_000;

/** Errors of the validator; at twice as many it gives up on finding all. */
const maximumErrors = 10_000;

/** How many findings make it worth to have a table of the entries of long groups. */
const findingsWorthATable = 8;

/**
 * The findings after some edits, from those before: only what was edited is checked again. Exactly what a check of the
 * whole gives; undefined where that is not certain. May throw what the validator throws.
 */
export function followCheck(
  schema: Schema,
  ways: Ways,
  basis: CheckBasis,
  since: EditedSince,
  document: YamlDocument,
): Checked | undefined {
  const parts: EditedPart[] = [];
  for (const path of outermost(since.paths)) {
    const part = findEdited(document.root, path);
    if (!part) return undefined;
    parts.push(since.formerPaths.length > 0 && part.edited === 'entry' ? { ...part, edited: 'renamed entry' } : part);
  }
  if (since.formerPaths.some((path) => hasEntry(document.root, path))) return undefined;
  const said = keptOf(basis.said, parts, since, document);
  const unsaid = keptOf(basis.unsaid, parts, since, document);
  if (!said || !unsaid) return undefined;

  let { counts } = basis;
  for (const part of parts) {
    const checked = checkPart(schema, ways, part, document);
    if (!checked) return undefined;
    counts = sumOf(counts, checked.counts);
    said.push(...checked.said);
    unsaid.push(...checked.unsaid);
  }
  if (isNearALimit(counts)) return undefined;
  said.sort((a, b) => a.finding.start - b.finding.start);
  return { findings: shownOf(said, document), basis: { said, unsaid, counts } };
}

/** What is said about one part, found by checking it by itself. */
function checkPart(schema: Schema, ways: Ways, part: EditedPart, document: YamlDocument): CheckBasis | undefined {
  const way = ways.wayTo(part.section, part.edited);
  const plain = way && plainValue(part.alone(way.keys));
  if (!plain || plain.size > maximumNodes) return undefined;
  const errors = schema.validate(plain.value);
  if (errors.some(({ keyword }) => keyword === moreErrors)) return undefined;
  const all = reduceErrors(schema, errors, plain.value);
  // What is wrong with a key, too, depends on no other key; but it is told together with what is wrong with others.
  if (part.edited === 'renamed entry' && all.some(({ keyName }) => keyName !== undefined)) return undefined;
  const mistakes = all.map((mistake) => inItsPlace(mistake, part)).filter(({ path }) => startsWith(path, part.path));
  const tidied = tidy(schema, mistakes);
  const lookUp = tidied.length > findingsWorthATable ? createLookUp() : mergedEntryFor;
  const { said, unsaid } = tell(schema, document, tidied, lookUp);
  return { said, unsaid, counts: { nodes: plain.size, errors: errors.length, mistakes: mistakes.length } };
}

/** An item that is checked by itself is the first of its list. */
function inItsPlace(mistake: Mistake, { edited, path, section }: EditedPart): Mistake {
  if (edited !== 'item' || mistake.path.length < 2 || mistake.path[0] !== section) return mistake;
  return { ...mistake, path: [...path, ...mistake.path.slice(2)] };
}

/** What was said about all that was not edited, in its new place; undefined where it may not be the same any more. */
function keptOf(
  said: readonly Said[],
  parts: readonly EditedPart[],
  { edits, formerPaths }: EditedSince,
  document: YamlDocument,
): Said[] | undefined {
  const kept: Said[] = [];
  for (const one of said) {
    if (parts.some(({ path }) => startsWith(one.path, path))) continue;
    if (formerPaths.some((path) => startsWith(one.path, path))) continue;
    // What is said about a group may be about its keys.
    if (formerPaths.some(([section]) => one.path.length === 1 && one.path[0] === section)) return undefined;
    const isAbove = parts.some(({ path }) => startsWith(path, one.path));
    if (isAbove && !one.isAboutKeys) return undefined;
    const finding = isAbove ? findingOf(document, one.remark) : moved(one.finding, edits);
    if (parts.some((part) => isAt(part, finding))) return undefined;
    kept.push(finding === one.finding ? one : { ...one, finding });
  }
  return kept;
}

/** Whether something is said at a part: about its key, say, or about a list because of its first item. */
function isAt({ node, edited }: EditedPart, { start }: OffsetRange): boolean {
  // Where nothing is written, what is said stands at the dash.
  const from = edited === 'item' && 'kind' in node && isEmpty(node) ? node.start - 1 : node.start;
  return from <= start && start <= node.end;
}

function moved(finding: Finding, edits: readonly TextEdit[]): Finding {
  const range = movedRange(finding, edits);
  const related = finding.related?.map((place) => ('start' in place ? movedRange(place, edits) : place));
  const about = finding.about && movedRange(finding.about, edits);
  const isSame =
    range === finding && about === finding.about && (related ?? []).every((one, at) => one === finding.related?.[at]);
  return isSame ? finding : { ...range, ...(related ? { related } : {}), ...(about ? { about } : {}) };
}

/** The same object where it stays in its place. */
function movedRange<Range extends OffsetRange>(range: Range, edits: readonly TextEdit[]): Range {
  let { start, end } = range;
  for (const edit of edits) {
    start = movedOffset(edit, start);
    end = movedOffset(edit, end);
  }
  return start === range.start && end === range.end ? range : { ...range, start, end };
}

/** The paths that no other one leads to. */
function outermost(paths: readonly Path[]): Path[] {
  return paths.filter(
    (path, index) => !paths.some((other, at) => startsWith(path, other) && (other.length < path.length || at < index)),
  );
}

function startsWith(path: Path, start: Path): boolean {
  return start.every((step, index) => step === path[index]);
}

function sumOf(one: CheckCounts, other: CheckCounts): CheckCounts {
  return {
    nodes: one.nodes + other.nodes,
    errors: one.errors + other.errors,
    mistakes: one.mistakes + other.mistakes,
  };
}

/** The counts only grow until the whole is checked again, so they are never too low. */
function isNearALimit({ nodes, errors, mistakes }: CheckCounts): boolean {
  return nodes > maximumExpandedSize || errors > maximumErrors || mistakes > maximumMistakes;
}
