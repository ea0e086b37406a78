import { setImmediate } from 'node:timers/promises';
import type { FileAccess } from '../../../server/src/workspace/files.ts';
import { type Contents, filesInMemory } from '../../support/files-in-memory.ts';

/** Files in memory, some of which take a few turns to be read, so that later news overtakes them. */
export interface SlowDisk {
  readonly contents: Contents;
  readonly files: FileAccess;
  /** So many times something was read. */
  readings(): number;
}

export function slowDisk(contents: Contents, slowness: number): SlowDisk {
  const files = filesInMemory(contents);
  let readings = 0;
  async function slowly<Value>(read: () => Promise<Value>): Promise<Value> {
    readings++;
    const isBefore = readings % 2 === 0;
    const early = isBefore ? await read() : undefined;
    for (let turn = (readings * 7 + slowness) % (slowness + 1); turn > 0; turn--) await setImmediate();
    readings++;
    return isBefore ? (early as Value) : read();
  }
  return {
    contents,
    files: {
      entries: (folder) => slowly(() => files.entries(folder)),
      read: (uri, within) => slowly(() => files.read(uri, within)),
    },
    readings: () => readings,
  };
}
