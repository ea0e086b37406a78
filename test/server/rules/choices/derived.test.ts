import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { derivedFromRules } from '../../../../server/build/derived-files.ts';

test.each([...derivedFromRules()])('%s is current (npm run rules makes it so)', (path, text) => {
  const written = readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8');
  expect(written === text).toBe(true);
});
