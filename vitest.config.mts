import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// These start a whole editor or pack something: see test/*.config.mts and test/vscode/run.mjs.
const elsewhere = ['**/node_modules/**', 'test/{vscode,browser,package,tarball,neovim,emacs}/**'];

/** Tests of what happens in memory. Nothing outlasts them, so all of them share what was loaded. */
const inMemory = {
  tests: 'test/{coverage,rooms,schemas,server}/**/*.test.{ts,tsx}',
  uncounted: [
    'test/server/{hard-cases,hostile,hostile-schemas,incremental}/**/*.test.ts',
    'test/server/features/{completion-everywhere,rename-keeps-meaning}.test.ts',
    'test/server/features/code-actions/**/{any-*,keeps*}.test.ts',
    'test/server/syntax/{heavy,quick/any-text,incremental/splice-like-whole}.test.ts',
  ],
  settings: { isolate: false },
};

/** Tests that start programs. */
const inProcesses = {
  tests: 'test/**/*.test.{ts,tsx}',
  uncounted: [
    'test/{bench,docs,hostile-text,supply}/**/*.test.ts',
    'test/cli/{files-under,paths}/**/*.test.ts',
    'test/cli/out-file.test.ts',
    'test/protocol/{files-under,model}/**/*.test.ts',
    'test/protocol/{heavy-texts,hostile-*,long-work,odd-documents}.test.ts',
  ],
  settings: { globalSetup: 'test/protocol/bundle-once.ts', setupFiles: 'test/coverage/count-programs.ts' },
};

function project(name: string, include: string[], exclude: string[], settings: object) {
  return { extends: true as const, test: { name, include, exclude: [...elsewhere, ...exclude], ...settings } };
}

/**
 * Where it is measured what runs, tests are left out of it that try very many texts, or how long something takes: being
 * counted nearly doubles the time of a test, and what these reach others reach as well.
 */
const uncounted = { env: { UNCOUNTED: '1' } };

export default defineConfig({
  test: {
    // Half as many again as there are processors: tests of programs wait a part of their time.
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
    // A busy machine takes its time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 10_000 } },
    setupFiles: ['test/support/fixed-seed.ts'],
    coverage: {
      provider: 'custom',
      customProviderModule: 'test/coverage/provider.mjs',
      include: ['server/src/**/*.{ts,tsx}', 'client/src/**/*.{ts,tsx}', 'client/webview/*.{ts,tsx}'],
      // It runs in a browser's worker, for which it cannot be loaded here.
      exclude: ['server/src/browser/**'],
      reporter: ['json-summary'],
      reportsDirectory: 'test/out/coverage',
      reportOnFailure: true,
    },
    projects: [
      project('in memory', [inMemory.tests], inMemory.uncounted, inMemory.settings),
      project('in memory, many texts', inMemory.uncounted, [], { ...inMemory.settings, ...uncounted }),
      project('in processes', [inProcesses.tests], [inMemory.tests, ...inProcesses.uncounted], inProcesses.settings),
      project('in processes, many texts', inProcesses.uncounted, [], { ...inProcesses.settings, ...uncounted }),
    ],
  },
});
