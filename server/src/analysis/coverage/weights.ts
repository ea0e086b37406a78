import type { SourceDocument } from '../../workspace/document.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { Weights } from '../report/report.ts';

/** What skills weigh unless somebody chooses otherwise. */
export const defaultWeights: Weights = { core: 2, useful: 1 };

/**
 * What skills weigh in the coverage of a program: each weight by its nearest configuration file, else by the settings of
 * the editor, else as by default.
 */
export function weightsFor(snapshot: Snapshot, program: SourceDocument): Weights {
  const places = snapshot.ruleSettings(program).map(({ coverage }) => coverage);
  const chosen = (name: keyof Weights) =>
    places.map((place) => place[name]).find((one) => one !== undefined) ?? defaultWeights[name];
  return { core: chosen('core'), useful: chosen('useful') };
}
