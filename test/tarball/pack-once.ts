import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { type Packed, packServer } from './pack-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    packed: Packed;
    /** A folder for everything that the tests write. */
    scratch: string;
  }
}

/** Packs the server before the first test, and takes all that was written away after the last. */
export default async function packOnce(project: TestProject): Promise<() => void> {
  const scratch = realpathSync(mkdtempSync(path.join(tmpdir(), 'hit-packed-')));
  const archive = path.join(scratch, 'archive');
  mkdirSync(archive);
  project.provide('scratch', scratch);
  project.provide('packed', await packServer(archive));
  return () => rmSync(scratch, { recursive: true, force: true });
}
