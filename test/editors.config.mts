// The tests that start a whole editor; `npx vitest run --config test/editors.config.mts test/browser` runs some of them.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: '.',
    include: ['test/{browser,package,neovim,emacs}/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Each test goes on where the one before it left the editor, so after a failure the rest would only repeat it.
    bail: 1,
    fileParallelism: false,
  },
});
