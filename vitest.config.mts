import { defineConfig } from 'vitest/config';

// These start a whole editor or pack something: see test/*.config.mts and test/vscode/run.mjs.
const elsewhere = ['**/node_modules/**', 'test/{vscode,browser,package,tarball,neovim,emacs}/**'];

/** Tests of what happens in memory. Nothing outlasts them, so all of them share what was loaded. */
const inMemory = 'test/{rooms,schemas,server}/**/*.test.{ts,tsx}';

export default defineConfig({
  test: {
    // A busy machine takes its time.
    testTimeout: 60_000,
    expect: { poll: { timeout: 10_000 } },
    projects: [
      { extends: true, test: { name: 'in memory', include: [inMemory], exclude: elsewhere, isolate: false } },
      {
        extends: true,
        test: {
          name: 'in processes',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...elsewhere, inMemory],
          globalSetup: 'test/protocol/bundle-once.ts',
        },
      },
    ],
  },
});
