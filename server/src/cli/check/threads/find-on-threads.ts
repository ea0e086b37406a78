import type { CheckedFile } from '../../../formats/findings/finding.ts';
import { shareTexts } from '../../../node/shared-texts.ts';
import { copiedState } from '../../../workspace/copied-state.ts';
import type { SourceDocument } from '../../../workspace/document.ts';
import type { WorkspaceState } from '../../../workspace/state.ts';
import type { Inputs } from '../../inputs.ts';
import type { Talk } from '../../talk.ts';
import { type Colleague, startColleague } from './colleague.ts';
import type { ReadByOthers } from './messages.ts';
import { type CopiedWorkspace, createShare } from './share.ts';
import { dealtOut } from './shares.ts';

/** So many files are read or judged between two looks at the clock. */
const batch = 16;

/** A part of the files, and who reads and judges it: this thread, where there is nobody else. */
interface Part {
  readonly numbers: readonly number[];
  readonly colleague: Colleague | undefined;
}

/**
 * What the editor would say of the chosen files of a workspace as it is now, found by several threads, of which this is
 * one. All read their part of the files; then each is told what the files of the others declare and refer to; then all
 * judge their part. Gives the findings by the URIs of the files.
 *
 * @param start starts another thread; what one of them cannot do is done here
 */
export async function findOnThreads(
  { workspace, documents: chosen, shown, cwd }: Pick<Inputs, 'workspace' | 'documents' | 'shown' | 'cwd'>,
  threads: number,
  talk: Talk,
  start: (address: URL) => Colleague | undefined = startColleague,
): Promise<ReadonlyMap<string, CheckedFile>> {
  // A part of its own, so that a thread reads no more than it needs.
  const { address } = await import('./thread.ts');
  const colleagues = Array.from({ length: threads - 1 }, () => start(new URL(address)));
  try {
    const state = workspace.state();
    const documents = [...state.open.values(), ...state.disk.values()];
    const copy = copiedWorkspace(state, documents, new Set(chosen));
    const weighed = documents.map(({ uri, text }, number) => ({
      uri,
      // To judge a file costs about what it costs to read it.
      weight: text.length * (copy.chosen.has(number) ? 2 : 1),
    }));
    const parts = dealtOut(weighed, threads).map(
      (numbers, index): Part => ({ numbers, colleague: colleagues[index - 1] }),
    );
    const texts = shareTexts(documents.map(({ text }) => text));
    const { schemas } = workspace;
    for (const { numbers, colleague } of parts) {
      colleague?.begin({ ...copy, texts, numbers, hasOtherSchemas: schemas.isReadyForOthers, cwd });
    }

    const { taxonomy } = workspace.snapshot();
    const share = createShare(copy, { schemas, taxonomy, text: (number) => documents[number]?.text ?? '', shown });
    const doneByOthers = () => colleagues.reduce((sum, colleague) => sum + (colleague?.done() ?? 0), 0);

    const read: ReadByOthers[] = [];
    const tellRead = (done: number) => talk.progress(`Understanding file ${done + doneByOthers()}…`);
    const tellJudged = (done: number) => talk.progress(`Checking ${done + doneByOthers()} of ${chosen.length} files…`);
    for (const { numbers, colleague } of parts) {
      if (!colleague) read.push({ numbers, summaries: await toTheEnd(share.read(numbers), tellRead) });
    }
    for (const { numbers, colleague } of parts) {
      const summaries = await colleague?.read;
      // What was read by nobody is read by whoever needs it.
      if (summaries) {
        read.push({ numbers, summaries });
        share.takeIn(numbers, summaries);
      }
    }
    for (const { numbers, colleague } of parts) colleague?.goOn(read.filter((one) => one.numbers !== numbers));

    const files: CheckedFile[] = [];
    for (const { numbers, colleague } of parts) {
      if (!colleague) files.push(...(await toTheEnd(share.judge(numbers), tellJudged)));
    }
    for (const { numbers, colleague } of parts) {
      if (!colleague) continue;
      const judged = await colleague.judged;
      if (!judged) talk.detail('A thread came to nothing: its files are checked by this one.');
      files.push(...(judged ?? (await toTheEnd(share.judge(numbers), tellJudged))));
    }
    return new Map(files.map((file) => [file.uri, file]));
  } finally {
    await Promise.all(colleagues.map((colleague) => colleague?.end()));
  }
}

function copiedWorkspace(
  state: WorkspaceState,
  documents: readonly SourceDocument[],
  chosen: ReadonlySet<SourceDocument>,
): CopiedWorkspace {
  return {
    state: copiedState(state),
    open: [...state.open.values()].map(({ uri, version, languageId }) => ({
      uri,
      version,
      ...(languageId === undefined ? {} : { languageId }),
    })),
    closed: [...state.disk.values()].map(({ uri }) => uri),
    chosen: new Set(documents.flatMap((document, number) => (chosen.has(document) ? [number] : []))),
  };
}

/** Does all steps; between some of them it says how far it is, and listens to the other threads and to Ctrl+C. */
async function toTheEnd<Result>(
  steps: Generator<undefined, Result, void>,
  tell: (done: number) => void,
): Promise<Result> {
  for (let done = 0; ; done++) {
    const step = steps.next();
    if (step.done) return step.value;
    if (done % batch > 0) continue;
    tell(done);
    await new Promise((resolve) => setImmediate(resolve));
  }
}
