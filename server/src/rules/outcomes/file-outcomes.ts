import { type OutcomeVerbs, type VerbFinder, verbFinder } from '../../analysis/outcomes/outcome-verbs.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { Word } from '../../model/word.ts';
import type { OffsetRange } from '../../syntax/finding.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { factAbout } from '../../workspace/fact-about.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { CheckedFile } from '../rule.ts';

/** An outcome that has a text, and what its text says that students do. */
export interface ReadOutcome {
  readonly outcome: Outcome;
  readonly text: Word;
  readonly verbs: OutcomeVerbs;
}

/** The outcomes of programs, concentrations and courses in a file, with their verbs. Read once for a snapshot. */
export function readOutcomes({ snapshot, document }: CheckedFile): readonly ReadOutcome[] {
  return factAbout(snapshot, document, readAll);
}

function readAll(snapshot: Snapshot, document: SourceDocument): readonly ReadOutcome[] {
  const model = factsOf(document)?.model;
  if (!model || !('courses' in model)) return [];
  const findVerbs = verbsByText(snapshot);
  const seen = new Set<number>();
  const found: ReadOutcome[] = [];
  const add = (outcome: Outcome) => {
    const { text } = outcome;
    // What an alias repeats is one text, and one mistake.
    if (!text || seen.has(text.start)) return;
    seen.add(text.start);
    found.push({ outcome, text, verbs: findVerbs(text.text) });
  };
  if (model.kind === 'curriculum') {
    for (const outcome of model.outcomes) add(outcome);
    for (const { outcomes } of model.concentrations) for (const outcome of outcomes) add(outcome);
  }
  for (const { outcomes } of model.courses) for (const outcome of outcomes) add(outcome);
  return found;
}

/** So many texts are remembered: more than a long program has, and not all that anybody ever typed. */
const mostTexts = 20_000;

/** The verb finder, which remembers what it found: an edit changes one text of thousands. */
function verbsByText(snapshot: Snapshot): VerbFinder {
  const find = snapshot.fact(verbFinder);
  const known = snapshot.lasting(newKnownVerbs);
  if (known.size > mostTexts) known.clear();
  return (text) => {
    const there = known.get(text);
    if (there) return there;
    const verbs = find(text);
    known.set(text, verbs);
    return verbs;
  };
}

function newKnownVerbs(): Map<string, OutcomeVerbs> {
  return new Map();
}

/**
 * Where a part of a text stands in the file: the text may be in quotation marks, or on several lines. Undefined where it
 * cannot be told, as where it is written with escapes.
 */
export function placeInFile(file: CheckedFile, { text, start, end }: Word, part: OffsetRange): OffsetRange | undefined {
  const words = text.slice(part.start, part.end).split(/\s+/);
  const pattern = new RegExp(words.map((word) => word.replace(/[^\p{L}\p{N}]/gu, '\\$&')).join('\\s+'), 'gu');
  const before = [...text.slice(0, part.end).matchAll(pattern)].length;
  const written = file.document.text.slice(start, end);
  const all = [...written.matchAll(pattern)];
  const found = all[before - 1];
  if (!found || all.length !== [...text.matchAll(pattern)].length) return undefined;
  return { start: start + found.index, end: start + found.index + found[0].length };
}
