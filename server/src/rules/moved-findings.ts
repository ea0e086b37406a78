import type { ModelPart } from '../model/model-part.ts';
import type { Finding, OffsetRange, RelatedDeclaration, RelatedPlace } from '../syntax/finding.ts';
import { shiftOf } from '../syntax/incremental/edit.ts';
import type { FactsStep } from '../workspace/links/file-facts.ts';
import { failedRuleCode } from './failed-rule.ts';
import { readByAll } from './reads.ts';
import type { Rule } from './rule.ts';

/**
 * Whether a rule could find something else now that some parts of the file that it judges say something else, or say it
 * in other words.
 */
export function isAskedAnew(
  { reads, tells = [] }: Rule,
  findings: readonly Finding[],
  parts: ReadonlySet<ModelPart>,
): boolean {
  if (!reads) return parts.size > 0;
  for (const part of parts) if (readByAll.has(part)) return true;
  return reads.some((part) => parts.has(part)) || (findings.length > 0 && tells.some((part) => parts.has(part)));
}

/**
 * The findings of a rule in the text after an edit, if nothing that the rule reads says something else. Undefined where
 * one of them begins or ends in what was read again: there, the edit alone does not tell where it stands now.
 */
export function movedFindings(findings: readonly Finding[], step: FactsStep): readonly Finding[] | undefined {
  const moved: Finding[] = [];
  for (const finding of findings) {
    const one = movedFinding(finding, step);
    if (!one) return undefined;
    moved.push(one);
  }
  return moved;
}

function movedFinding(finding: Finding, step: FactsStep): Finding | undefined {
  if (finding.code === failedRuleCode) return undefined;
  const { about, related } = finding;
  const range = movedRange(finding, step);
  const aboutThere = about && movedRange(about, step);
  const relatedThere = related && movedPlaces(related, step);
  if (!range || (about && !aboutThere) || (related && !relatedThere)) return undefined;
  if (range === finding && aboutThere === about && relatedThere === related) return finding;
  return {
    ...finding,
    start: range.start,
    end: range.end,
    ...(aboutThere ? { about: aboutThere } : {}),
    ...(relatedThere ? { related: relatedThere } : {}),
  };
}

type Place = RelatedPlace | RelatedDeclaration;

/** The same list where none of the places has moved. */
function movedPlaces(places: readonly Place[], step: FactsStep): readonly Place[] | undefined {
  const moved: Place[] = [];
  let hasMoved = false;
  for (const place of places) {
    // A place of another file is named by what is declared there.
    if ('uri' in place) {
      moved.push(place);
      continue;
    }
    const there = movedRange(place, step);
    if (!there) return undefined;
    moved.push(there === place ? place : { message: place.message, start: there.start, end: there.end });
    hasMoved ||= there !== place;
  }
  return hasMoved ? moved : places;
}

/** The same object where it has not moved. */
function movedRange(range: OffsetRange, step: FactsStep): OffsetRange | undefined {
  const { region, edit } = step;
  const { start, end } = range;
  const shift = shiftOf(edit);
  const isStartBefore = start <= region.start;
  const isEndBefore = end <= region.start;
  if (!isStartBefore && start <= region.end) return undefined;
  if (!isEndBefore && end <= region.end) return undefined;
  if (shift === 0 || (isStartBefore && isEndBefore)) return range;
  return { start: isStartBefore ? start : start + shift, end: isEndBefore ? end : end + shift };
}
