// The tests of the package for npm, which is packed once for all of them;
// `npx vitest run --config test/npm-package.config.mts test/tarball/action` runs some of them.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: '.',
    include: ['test/tarball/**/*.test.ts'],
    globalSetup: 'test/tarball/pack-once.ts',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // They start many programs, and a machine has few processors.
    fileParallelism: false,
  },
});
