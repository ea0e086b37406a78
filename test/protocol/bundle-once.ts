import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
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
  project.provide('serverBundle', bundleServer(folder));
  project.onTestsRerun(() => void bundleServer(folder));
  return () => rmSync(folder, { recursive: true, force: true });
}
