import { describe, expect, test } from 'vitest';
import { judge } from './judge.mjs';

/** A summary as vitest writes it: for each file how many of how many lines, and of how many branches. */
function summaryOf(files: Readonly<Record<string, readonly [lines: string, branches: string]>>) {
  const of = (written: string) => {
    const [covered, total] = written.split('/').map(Number);
    return { covered, total };
  };
  const figures = Object.entries(files).map(([file, [lines, branches]]) => [
    `/project/${file}`,
    { lines: of(lines), branches: of(branches) },
  ]);
  return { total: { lines: of('190/200'), branches: of('45/60') }, ...Object.fromEntries(figures) };
}

/** Reasons that are good for any figures. */
const withFloors = (reasons: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(reasons).map(([name, because]) => [name, { least: 0, because }]));

const judged = (files: Parameters<typeof summaryOf>[0], reasons: Readonly<Record<string, string>> = {}) =>
  judge(summaryOf(files), '/project', withFloors(reasons)).results.map(({ name, state }) => `${state}: ${name}`);

describe('what is said of a measurement', () => {
  test('the whole first, and how many folders have enough; they are not listed', () => {
    expect(judged({ 'server/a/one.ts': ['9/10', '18/20'], 'server/b/two.ts': ['10/10', '0/0'] })).toEqual([
      'passed: All: 95.0 % of lines, 75.0 % of branches',
      'passed: Folders with at least 90 % of both: 2',
    ]);
  });

  test('a folder is judged by all its files together, and by none of the folders in it', () => {
    expect(
      judged({ 'a/bad.ts': ['0/10', '0/4'], 'a/good.ts': ['100/100', '40/40'], 'a/inside/bad.ts': ['0/1', '0/0'] }),
    ).toEqual([
      'passed: All: 95.0 % of lines, 75.0 % of branches',
      'passed: Folders with at least 90 % of both: 1',
      'failed: a/inside: 0.0 % of lines, 100.0 % of branches',
    ]);
  });

  test('enough lines do not make up for branches', () => {
    expect(judged({ 'a/one.ts': ['10/10', '89/100'] })).toContain('failed: a: 100.0 % of lines, 89.0 % of branches');
  });

  test('nothing is rounded up to what would be enough', () => {
    expect(judged({ 'a/one.ts': ['8999/10000', '1/1'] })).toContain('failed: a: 89.9 % of lines, 100.0 % of branches');
  });

  test('the failure says what to do about it', () => {
    const { results } = judge(summaryOf({ 'a/one.ts': ['1/10', '1/1'] }), '/project', {});
    expect(results.find(({ state }) => state === 'failed')?.error).toBe(
      'Less than 90 %. Test it, or say in test/coverage/below.mjs why it is not.',
    );
  });
});

describe('a folder below that is named', () => {
  test('is told with its reason', () => {
    expect(judged({ 'a/one.ts': ['1/10', '1/1'] }, { a: 'It runs elsewhere.' })).toEqual([
      'passed: All: 95.0 % of lines, 75.0 % of branches',
      'passed: a: 10.0 % of lines, 100.0 % of branches – It runs elsewhere.',
    ]);
  });

  test('may be named by the beginning of its path, which holds for all that is in there', () => {
    const reasons = { 'client/': 'It runs in VS Code.' };
    expect(judged({ 'client/one.ts': ['0/1', '0/0'], 'client/src/two.ts': ['0/1', '0/0'] }, reasons)).toEqual([
      'passed: All: 95.0 % of lines, 75.0 % of branches',
      'passed: client: 0.0 % of lines, 100.0 % of branches – It runs in VS Code.',
      'passed: client/src: 0.0 % of lines, 100.0 % of branches – It runs in VS Code.',
    ]);
  });

  test('has the reason that is most its own', () => {
    const reasons = { 'client/': 'It runs in VS Code.', 'client/webview': 'It runs in a browser.' };
    const files = { 'client/src/one.ts': ['0/1', '0/0'], 'client/webview/two.ts': ['0/1', '0/0'] } as const;
    expect(judged(files, reasons).slice(1)).toEqual([
      'passed: client/src: 0.0 % of lines, 100.0 % of branches – It runs in VS Code.',
      'passed: client/webview: 0.0 % of lines, 100.0 % of branches – It runs in a browser.',
    ]);
  });

  test('has its own reason where it is also the beginning of others', () => {
    const reasons = { 'client/': 'It runs in VS Code.', client: 'It has one branch.' };
    const files = { 'client/one.ts': ['0/1', '0/0'], 'client/src/two.ts': ['0/1', '0/0'] } as const;
    expect(judged(files, reasons).slice(1)).toEqual([
      'passed: client: 0.0 % of lines, 100.0 % of branches – It has one branch.',
      'passed: client/src: 0.0 % of lines, 100.0 % of branches – It runs in VS Code.',
    ]);
  });

  test('does not excuse one whose name only begins alike, nor those in it', () => {
    const files = { 'client-more/one.ts': ['0/1', '0/0'], 'server/in/two.ts': ['0/1', '0/0'] } as const;
    const states = judge(summaryOf(files), '/project', withFloors({ 'client/': 'No.', server: 'No.' })).results;
    expect(states.filter(({ state }) => state === 'failed').map(({ name }) => name)).toEqual([
      'client-more: 0.0 % of lines, 100.0 % of branches',
      'server/in: 0.0 % of lines, 100.0 % of branches',
      'client/ is below 90 %',
      'server is below 90 %',
    ]);
  });

  test('must not stay named once it has enough, or is gone', () => {
    const reasons = { 'a/': 'It was hard to test.', gone: 'It is gone.' };
    expect(judged({ 'a/one.ts': ['10/10', '1/1'] }, reasons).slice(2)).toEqual([
      'failed: a/ is below 90 %',
      'failed: gone is below 90 %',
    ]);
  });

  test('may stay named while it has hardly enough, so that it does not come and go', () => {
    const reasons = { a: 'It is hard to test.' };
    expect(judged({ 'a/one.ts': ['91/100', '0/0'] }, reasons)).toHaveLength(2);
    expect(judged({ 'a/one.ts': ['92/100', '0/0'] }, reasons)).toContain('failed: a is below 90 %');
  });

  test('must have at least what is said of it', () => {
    const reasons = { 'a/': { least: 80, because: 'It is hard to test.' } };
    const result = (lines: string) =>
      judge(summaryOf({ 'a/one.ts': [lines, '0/0'] }), '/project', reasons).results.find(({ name }) =>
        name.startsWith('a:'),
      );
    expect(result('80/100')).toEqual({
      name: 'a: 80.0 % of lines, 100.0 % of branches – It is hard to test.',
      state: 'passed',
    });
    expect(result('79/100')).toEqual({
      name: 'a: 79.0 % of lines, 100.0 % of branches',
      state: 'failed',
      error: 'test/coverage/below.mjs says that it has at least 80 %. Test what it lost.',
    });
  });
});
