import { defineConfig } from 'vitest/config';

// These start a whole editor or pack something: see test/*.config.mts and test/vscode/run.mjs.
const elsewhere = ['**/node_modules/**', 'test/{vscode,browser,package,tarball,neovim,emacs}/**'];

/** Tests of what happens in memory. Nothing outlasts them, so all of them share what was loaded. */
const inMemory = 'test/{coverage,rooms,schemas,server}/**/*.test.{ts,tsx}';

export default defineConfig({
  test: {
    // All processors: without this word one of them is left idle, which of two is half.
    maxWorkers: '100%',
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
      { extends: true, test: { name: 'in memory', include: [inMemory], exclude: elsewhere, isolate: false } },
      {
        extends: true,
        test: {
          name: 'in processes',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...elsewhere, inMemory],
          globalSetup: 'test/protocol/bundle-once.ts',
          setupFiles: 'test/coverage/count-programs.ts',
        },
      },
    ],
  },
});
