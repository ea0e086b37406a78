import { expect, test } from 'vitest';
import { checkedFile } from '../../../../server/src/rules/check-rules.ts';
import { creditsTotal } from '../../../../server/src/rules/credits/credits-total.ts';
import { applied } from '../../../../server/src/syntax/edit/change.ts';
import { randomEdit, seededRandom } from '../../../support/random.ts';
import { type FixtureWorkspace, fixtureWorkspace } from '../../../support/workspace.ts';

const path = '/test.curriculum.yaml';

function totalsIn(workspace: FixtureWorkspace) {
  const file = checkedFile(workspace.snapshot(), workspace.document(path));
  const found = file ? creditsTotal.check(file, {}) : [];
  return found.map((one) => {
    const finding = { code: creditsTotal.code, severity: creditsTotal.severity, ...one };
    return { finding, fixes: (file && creditsTotal.fixes?.(file, finding)) ?? [] };
  });
}

/** A program with parts and terms that add up to anything. */
function anyProgram(random: () => number): string {
  const pick = (count: number) => Math.floor(random() * count);
  const amount = () =>
    random() < 0.2 ? `{ min: ${pick(4)}, max: ${4 + pick(4)} }` : `${pick(10)}${random() < 0.3 ? '.5' : ''}`;
  const part = () => `P${pick(3)}`;
  const parts =
    random() < 0.7 ? ['credit-parts:', ...[0, 1, 2].map((index) => `  P${index}: ${amount()} # published`)] : [];
  const slots = () =>
    Array.from(
      { length: 1 + pick(3) },
      () => `      - { elective: E, credits: ${amount()}${random() < 0.8 ? `, part: ${part()}` : ''} }`,
    );
  const terms = [0, 1, 2].slice(pick(3)).flatMap((index) => [`  - title: T${index}`, '    courses:', ...slots()]);
  return [
    'curriculum: hit',
    'title: HIT',
    'award: certificate',
    `credits: ${amount()} # as printed`,
    ...parts,
    ...(random() < 0.8 ? ['terms:', ...terms] : []),
    '',
  ].join('\n');
}

test('Whatever the program: after a fix, its finding is gone, and nothing but one number was written.', () => {
  const random = seededRandom(115);
  let mended = 0;
  for (let run = 0; run < 150; run++) {
    const text = anyProgram(random);
    const [first] = totalsIn(fixtureWorkspace(text));
    for (const fix of first?.fixes ?? []) {
      const [changes] = fix.edit()?.changes ?? [];
      const after = applied(text, changes?.changes ?? []) ?? '';
      const message = `${text}\n${fix.title}\n${after}`;
      expect(after.split('\n').length, message).toBe(text.split('\n').length);
      expect(after.match(/# as printed/g), message).toHaveLength(1);
      const stays = totalsIn(fixtureWorkspace(after)).some(
        ({ finding }) => finding.message === first?.finding.message || isSame(finding.values, first?.finding.values),
      );
      expect(stays, message).toBe(false);
      mended++;
    }
  }
  expect(mended).toBeGreaterThan(50);
});

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

test('Whatever is typed, the rule never fails.', () => {
  const random = seededRandom(120);
  for (let run = 0; run < 60; run++) {
    let text = anyProgram(random);
    for (let edit = 0; edit < 4; edit++) {
      text = randomEdit(text, random);
      if (text.includes('$0') || text.startsWith('\n') || /^\/\/- /m.test(text)) continue;
      for (const { fixes } of totalsIn(fixtureWorkspace(text))) for (const fix of fixes) fix.edit();
    }
  }
});
