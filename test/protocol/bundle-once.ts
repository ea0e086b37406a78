import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { ranFolder } from '../coverage/programs-folder.ts';
import { bundleServer } from './bundle-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The server's bundle for Node, made from the sources as they are now. */
    serverBundle: string;
  }
}

/** Bundles the server once for all tests that start it, and again before each new run of a `vitest` that watches. */
export default function bundleOnce(project: TestProject): () => void {
  const folder = mkdtempSync(path.join(tmpdir(), 'hit-bundle-'));
  const plain = project.vitest.config.coverage.enabled;
  const bundle = bundleServer(folder, { plain });
  if (plain) makeFolderForAll(ranFolder(path.dirname(bundle)));
  project.provide('serverBundle', bundle);
  project.onTestsRerun(() => void bundleServer(folder, { plain }));
  return () => rmSync(folder, { recursive: true, force: true });
}

/** Some tests start programs as another person of the machine, who has to be able to write there as well. */
function makeFolderForAll(folder: string): void {
  mkdirSync(folder);
  chmodSync(folder, 0o777);
}
