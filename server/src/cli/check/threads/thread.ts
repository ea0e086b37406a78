import { once } from 'node:events';
import { isMainThread, type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { builtIn } from '../../../built-in.ts';
import { sharedText } from '../../../node/shared-texts.ts';
import { createTaxonomyIndex } from '../../../taxonomy/taxonomy-index.ts';
import { createSchemaStore } from '../../../workspace/schema-store.ts';
import { shownUri } from '../../shown-uri.ts';
import { isChecker, type ReadByOthers, type Task, type Word } from './messages.ts';
import { createShare } from './share.ts';

/** Where this file is, also where it is a part of a bundle: whoever starts a thread starts it with that. */
export const address = import.meta.url;

/** So many files are read or judged between two words about it. */
const batch = 16;

if (!isMainThread && parentPort && workerData === isChecker) await work(parentPort);

async function work(port: MessagePort): Promise<void> {
  const say = (word: Word) => port.postMessage(word);
  const [task] = (await once(port, 'message')) as [Task];
  const schemas = createSchemaStore(builtIn.schemas);
  if (task.hasOtherSchemas) await schemas.prepareForOthers();
  const share = createShare(task, {
    schemas,
    taxonomy: createTaxonomyIndex(builtIn.taxonomy),
    text: (number) => sharedText(task.texts, number),
    shown: (uri) => shownUri(task.cwd, uri),
  });
  const summaries = toTheEnd(share.read(task.numbers), say);
  say({ kind: 'read', summaries });
  const [others] = (await once(port, 'message')) as [readonly ReadByOthers[]];
  for (const other of others) share.takeIn(other.numbers, other.summaries);
  say({ kind: 'judged', files: toTheEnd(share.judge(task.numbers), say) });
}

function toTheEnd<Result>(steps: Generator<undefined, Result, void>, say: (word: Word) => void): Result {
  for (let done = 0; ; done++) {
    const step = steps.next();
    if (step.done) return step.value;
    if (done % batch === 0) say({ kind: 'progress', done });
  }
}
