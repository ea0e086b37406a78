import type { FileModel } from '../../model/file-model.ts';
import type { Declaration, Reference } from '../../model/link.ts';
import type { ModelPart } from '../../model/model-part.ts';
import type { OffsetRange } from '../../syntax/finding.ts';
import type { TextEdit } from '../../syntax/incremental/edit.ts';

/** What a file of the format says by itself, declares and refers to: worked out once for each version of it. */
export interface FileFacts {
  readonly model: FileModel;
  /** In the order of the text. */
  readonly declarations: readonly Declaration[];
  /** In the order of the text, each place once: what can be shown and edited. */
  readonly references: readonly Reference[];
  /** The same with all that aliases and merge keys say by these words again, each time for what they stand in. */
  readonly uses: readonly Reference[];
  /** The declarations by their `linkKey`: the keys in no order, each list in that of the text. */
  readonly declared: ReadonlyMap<string, readonly Declaration[]>;
  /** The references by the `linkKey` of what they mean. */
  readonly mentioned: ReadonlyMap<string, readonly Reference[]>;
  /** The uses in the same way. */
  readonly used: ReadonlyMap<string, readonly Reference[]>;
  /** Some of the text could not be read as YAML, so what is missing here may well be in it. */
  readonly incomplete: boolean;
  /** Stands for these facts, without holding them. */
  readonly token: object;
  /** How these facts came from earlier ones, newest last, and only the last of many; empty where all was read at once. */
  readonly steps: readonly FactsStep[];
}

/** What became of the facts of a file by one edit inside one item. */
export interface FactsStep {
  /** The `token` of the facts before. */
  readonly from: object;
  readonly edit: TextEdit;
  /**
   * A range of the text before: what begins or ends in it, but at its start, may have moved in other ways than the edit
   * says. That of what was read again, or of the edit alone where all around it stands as it stood.
   */
  readonly region: OffsetRange;
  /** The parts that may say something else now; all others say the same, word by word. */
  readonly parts: ReadonlySet<ModelPart>;
}

/** The steps from some facts to others; none where they are the same, undefined where it is not known how they came. */
export function stepsBetween(before: Pick<FileFacts, 'token'>, after: FileFacts): readonly FactsStep[] | undefined {
  if (before.token === after.token) return [];
  const first = after.steps.findLastIndex(({ from }) => from === before.token);
  return first < 0 ? undefined : after.steps.slice(first);
}
