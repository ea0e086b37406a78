import process from 'node:process';
import { defineConfig } from 'vitest/config';

/** Which tests of those below test/server, as patterns. */
const chosen: string[] = JSON.parse(process.env.TESTS_IN_MEMORY ?? '["**"]');

// The tests in memory, without those that try many texts by chance: they would run for every single fault.
export default defineConfig({
  test: {
    include: chosen.map((pattern) => `test/server/${pattern.endsWith('**') ? `${pattern}/*.test.{ts,tsx}` : pattern}`),
    exclude: [
      '**/node_modules/**',
      'test/server/{hard-cases,hostile,incremental,drawing,formats}/**',
      'test/server/syntax/{quick,incremental}/any-text.test.ts',
      'test/server/**/*{fuzz,random,by-chance,brute}*.test.ts',
    ],
    isolate: false,
    testTimeout: 60_000,
  },
});
