import { changedSince } from '../../node/changed-since.ts';
import type { Inputs } from '../inputs.ts';
import type { Talk } from '../talk.ts';
import { WrongUse } from '../wrong-use.ts';

/** The same inputs with only those files that were changed since a version in Git, or are new. */
export async function onlyChanged(inputs: Inputs, revision: string, talk: Talk): Promise<Inputs> {
  const documents = await changedSince(inputs.documents, revision);
  if ('problem' in documents) throw new WrongUse(documents.problem);
  talk.detail(`${documents.length} of ${inputs.documents.length} files were changed since ${revision}.`);
  return { ...inputs, documents };
}
