import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { builtIn } from '../../built-in.ts';
import { findingsByItself, type TextByItself } from '../../features/diagnostics/findings-by-itself.ts';
import { createSchemaStore } from '../../workspace/schema-store.ts';
import { isReader } from './reader.ts';

/** Where this file is, also where it is a part of a bundle: whoever starts a thread starts it with that. */
export const address = import.meta.url;

if (!isMainThread && parentPort && workerData?.task === isReader) {
  const { read } = workerData as { readonly read: TextByItself };
  const schemas = createSchemaStore(builtIn.schemas);
  if (read.schema?.source) await schemas.prepareForOthers();
  parentPort.postMessage(findingsByItself(read, schemas));
}
