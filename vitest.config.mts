import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    // These start a whole editor or pack something: see test/*.config.mts and test/vscode/run.mjs.
    exclude: ['**/node_modules/**', 'test/{vscode,browser,package,tarball,neovim,emacs}/**'],
    testTimeout: 30_000,
    // A busy machine takes its time.
    expect: { poll: { timeout: 10_000 } },
  },
});
