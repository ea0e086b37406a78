import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { demonstrate } from '../../../server/src/features/rule-page/demonstration.ts';
import type { RuleExample } from '../../../server/src/rules/rule-about.ts';
import { rules } from '../../../server/src/rules/rules.ts';
import { snapshotsOfTexts } from '../../support/examples.ts';

const snapshotOf = snapshotsOfTexts();

describe.each(rules.map((rule) => [rule.code, rule] as const))('%s', (code, rule) => {
  const { about } = rule;

  test('stands in a file of its own, which is called like it', () => {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    const file = new URL(`../../../server/src/rules/${rule.category}/${code}.ts`, import.meta.url);
    expect(existsSync(file), `server/src/rules/${rule.category}/${code}.ts`).toBe(true);
  });

  test('says what it is about, in sentences', () => {
    expect(about.title).toMatch(/^[A-Z\d].*[^.\s]$/);
    expect(about.title.length).toBeGreaterThan(10);
    expect(about.title.length).toBeLessThan(80);
    expect(about.reason).toMatch(/^[A-Z].*\.$/);
    expect(about.reason.length).toBeGreaterThan(100);
    expect(about.reason.length).toBeLessThan(900);
    for (const end of about.leavesAlone ?? []) expect(end).toMatch(/^(of|where|while|in|about) .{10,200}[^.;]$/);
    expect(about.source).toMatch(/^[A-Z\d].*\.$/);
    expect(about.source.length).toBeGreaterThan(20);
    expect(about.source.length).toBeLessThan(400);
    for (const { about: number, unit, minimum, default: usual } of Object.values(rule.numbers ?? {})) {
      expect(number).toMatch(/^[A-Z].*\.$/);
      expect(unit).toMatch(/^[a-z%].*[^.]$/);
      expect(usual).toBeGreaterThanOrEqual(minimum);
    }
  });

  test('finds exactly one thing in the wrong example', () => {
    expect(found(about.wrong).map((one) => one.code)).toEqual([code]);
  });

  test('finds nothing in the right example, and nothing else does', () => {
    expect(found(about.right)).toEqual([]);
  });
});

test('each code belongs to one rule', () => {
  const codes = rules.map(({ code }) => code);
  expect(codes).toEqual([...new Set(codes)]);
});

/** All that is found in all files of an example. */
function found(example: RuleExample) {
  return demonstrate(example, snapshotOf).found.map(({ code, message, file, line }) => ({ code, message, file, line }));
}
