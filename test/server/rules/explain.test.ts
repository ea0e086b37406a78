import { describe, expect, test } from 'vitest';
import { termLoad } from '../../../server/src/rules/credits/term-load.ts';
import { libraryNotUsed } from '../../../server/src/rules/ids/library-not-used.ts';
import { unknownRole } from '../../../server/src/rules/ids/unknown-role.ts';
import { explainRule } from '../../../server/src/rules/pages/explain.ts';
import { rulePage } from '../../../server/src/rules/pages/page.ts';
import { rules } from '../../../server/src/rules/rules.ts';

describe('what a terminal says of a rule', () => {
  test('is plain text that reads from top to bottom', () => {
    expect(explainRule(unknownRole)).toBe(`Role that does not exist

unknown-role (Names and codes, an error unless you choose otherwise)

A program prepares for a role, or a role leads to another one, that is neither
one of the built-in roles nor defined by a file of the workspace. Without the
role nobody knows which skills it requires, so that the program cannot be
measured by it. A role of your own is a file whose name ends in \`.role.yaml\`.

Where this comes from: The format needs it: roles are named by their ids.

Wrong:

    curriculum: health-information-certificate
    title: Health Information, Certificate
    award: certificate
    prepares-for:
      roles: [medical-codr]

Right:

    curriculum: health-information-certificate
    title: Health Information, Certificate
    award: certificate
    prepares-for:
      roles: [medical-coder]
`);
  });

  test('lists what a rule leaves alone', () => {
    const terms = explainRule(termLoad);
    expect(terms).toContain('\n\nNothing is said:\n- of too few credits in the last term');
    const page = rulePage(termLoad, { found: [], fixes: [] });
    expect(page).toContain('\n\nNothing is said:\n\n- of too few credits in the last term');
    expect(page).toContain('\n## How to change this\n');
  });

  test('names the files of an example that has several', () => {
    expect(explainRule(libraryNotUsed)).toContain('    # sciences.courses.yaml\n    catalog: sciences\n');
  });

  test('names the numbers that can be chosen', () => {
    const text = explainRule({
      ...unknownRole,
      numbers: { most: { default: 18, minimum: 1, unit: 'credits', about: 'The most credits of a term.' } },
    });
    expect(text).toContain('\nmost: The most credits of a term. 18 credits unless you choose otherwise.\n');
  });

  test.each(rules.map((rule) => [rule.code, rule] as const))('fits into a terminal: %s', (_code, rule) => {
    const sentences = explainRule(rule)
      .split('\n')
      .filter((line) => !line.startsWith('    '));
    expect(Math.max(...sentences.map((line) => line.length))).toBeLessThanOrEqual(100);
  });
});
