import { programCoverage } from '../../analysis/coverage/program-coverage.ts';
import { saysWhatItPreparesFor } from '../../analysis/outcomes/known-program.ts';
import { percentInWords } from '../../analysis/report/percent.ts';
import type { CoverageResult, TargetCoverage } from '../../analysis/report/target-coverage.ts';
import type { Reference } from '../../model/link.ts';
import { shortened } from '../../schema/words/shown.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { coverageInWords, mainCoverage, metInWords } from '../words/coverage.ts';
import { fileTitle } from '../words/file-title.ts';
import { mainResults } from './gaps.ts';
import { programsOf } from './programs-of.ts';

/** What a status bar says of a program. All words are plain text. */
export interface LeastCovered {
  readonly program: string;
  readonly title: string;
  /** The least covered of the targets, with `82 %`, `at least 82 %` or `not known`. */
  readonly least: { readonly title: string; readonly percent: string };
  /** All targets, in the order of the program. */
  readonly targets: readonly { readonly title: string; readonly coverage: string; readonly met: string }[];
}

/** A target on one way. */
interface Judged {
  readonly target: TargetCoverage;
  readonly result: CoverageResult;
  readonly covered: number | undefined;
}

/**
 * The role that a program covers least, by what everyone reaches; of a program for no role the framework, else its
 * outcomes. As long as not all of them are known, none is said to be covered wholly. Null for a file of no program or of
 * several, and for a program that prepares for nothing.
 */
export function leastCovered(snapshot: Snapshot, uri: string): LeastCovered | null {
  const document = snapshot.document(uri);
  const [program, ...others] = document ? programsOf(snapshot, document) : [];
  if (!program || others.length > 0) return null;
  const all = programCoverage(snapshot, program).flatMap((target) =>
    mainResults(target).map((result): Judged => ({ target, result, covered: mainCoverage(result) })),
  );
  const least = leastOf(snapshot, program, all);
  if (!least) return null;
  return {
    program: program.uri,
    title: shortened(fileTitle(program), 80),
    least,
    targets: all.map(({ target, result }) => ({
      title: shortened(target.title, 80),
      coverage: coverageInWords(result).replace(' covered', '').replace('coverage ', ''),
      met: metInWords(target, result),
    })),
  };
}

function leastOf(
  snapshot: Snapshot,
  program: SourceDocument,
  all: readonly Judged[],
): LeastCovered['least'] | undefined {
  const open = unresolved(snapshot, program);
  const kind = (['role', 'framework', 'outcomes'] as const).find((one) =>
    [...all.map(({ target }) => target), ...open].some((found) => found.kind === one),
  );
  const notKnown = (title: string) => ({ title: shortened(title, 40), percent: 'not known' });
  const candidates = all.filter(({ target }) => target.kind === kind);
  const [least] = candidates
    .flatMap(({ covered, ...one }) => (covered === undefined ? [] : [{ ...one, covered }]))
    .sort((one, other) => one.covered - other.covered);
  if (least && least.covered < 1) {
    return { title: shortened(least.target.title, 40), percent: percentInWords(least.covered, least.result.atLeast) };
  }
  // What is not known may be covered less than the others.
  const dark = candidates.find(({ covered }) => covered === undefined)?.target.title;
  const named = open.find((one) => one.kind === kind)?.word.text;
  const unknown = dark ?? named ?? (saysWhatItPreparesFor(program) ? undefined : 'Coverage');
  if (unknown !== undefined) return notKnown(unknown);
  return (
    least && { title: shortened(least.target.title, 40), percent: percentInWords(least.covered, least.result.atLeast) }
  );
}

/** The roles and frameworks that a program names and that nobody is known to define, such as a half-typed one. */
function unresolved(snapshot: Snapshot, program: SourceDocument): readonly Reference[] {
  return (factsOf(program)?.references ?? []).filter(
    (reference) =>
      reference.use === 'prepares-for' &&
      (reference.kind === 'role' || reference.kind === 'framework') &&
      snapshot.links.resolve(program, reference).state !== 'found',
  );
}
