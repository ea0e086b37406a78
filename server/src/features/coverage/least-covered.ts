import { programCoverage } from '../../analysis/coverage/program-coverage.ts';
import type { TargetCoverage } from '../../analysis/report/target-coverage.ts';
import { shortened } from '../../schema/words/shown.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { coverageInWords, mainCoverage, metInWords, percentOfResult } from '../words/coverage.ts';
import { fileTitle } from '../words/file-title.ts';
import { mainResults } from './gaps.ts';
import { programsOf } from './programs-of.ts';

/** What a status bar says of a program. All words are plain text. */
export interface LeastCovered {
  readonly program: string;
  readonly title: string;
  /** The least covered of the targets. */
  readonly least: { readonly title: string; readonly percent: string };
  /** All targets, in the order of the program. */
  readonly targets: readonly { readonly title: string; readonly coverage: string; readonly met: string }[];
}

/**
 * The target that a program covers least, by what everyone reaches; of roles and frameworks before outcomes. Null for a
 * file of no program or of several, and where nothing can be judged.
 */
export function leastCovered(snapshot: Snapshot, uri: string): LeastCovered | null {
  const document = snapshot.document(uri);
  const [program, ...others] = document ? programsOf(snapshot, document) : [];
  if (!program || others.length > 0) return null;
  const all = programCoverage(snapshot, program).flatMap((target) =>
    mainResults(target).map((result) => ({ target, result, covered: mainCoverage(result) })),
  );
  const judged = all.flatMap(({ target, result, covered }) =>
    covered === undefined ? [] : [{ target, result, covered }],
  );
  const isOutcomes = ({ kind }: TargetCoverage) => kind === 'outcomes';
  const named = judged.filter(({ target }) => !isOutcomes(target));
  const [least] = (named.length > 0 ? named : judged).sort((one, other) => one.covered - other.covered);
  if (!least) return null;
  return {
    program: program.uri,
    title: shortened(fileTitle(program), 80),
    least: { title: shortened(least.target.title, 40), percent: percentOfResult(least.covered, least.result) },
    targets: all.map(({ target, result }) => ({
      title: shortened(target.title, 80),
      coverage: coverageInWords(result).replace(' covered', ''),
      met: metInWords(target, result),
    })),
  };
}
