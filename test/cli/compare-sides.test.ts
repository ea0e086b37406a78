import { describe, expect, test } from 'vitest';
import { sideOf } from '../../server/src/cli/compare/side.ts';
import { temporaryFolder } from '../protocol/bundle.ts';

const cwd = temporaryFolder({ 'notes:hit.yaml': 'curriculum: hit\n' });
const now = (named: string) => ({ kind: 'now', named });
const then = (revision: string, path: string) => ({ kind: 'then', revision, path, written: `${revision}:${path}` });

describe('What a person compares', () => {
  test.each([
    ['HEAD~1:programs/hit.yaml', then('HEAD~1', 'programs/hit.yaml')],
    ['origin/main:', then('origin/main', '')],
    ['v1:./hit.yaml', then('v1', './hit.yaml')],
    ['main@{2026-08-17 10:00}:hit.yaml', then('main@{2026-08-17 10:00}', 'hit.yaml')],
    ['HEAD^{/fix: a}:hit.yaml', then('HEAD^{/fix: a}', 'hit.yaml')],
    ['a:hit:2.yaml', then('a', 'hit:2.yaml')],
  ])('%s is a version', (written, side) => {
    expect(sideOf(written, cwd)).toEqual(side);
  });

  test('a path of Windows within a version is read as Git writes it', () => {
    expect(sideOf('HEAD:programs\\hit.yaml', cwd)).toMatchObject({ revision: 'HEAD', path: 'programs/hit.yaml' });
  });

  test.each([
    'programs/hit.yaml',
    'hit-aas',
    'C:\\programs\\hit.yaml',
    'c:/programs/hit.yaml',
    // It is there, and called so.
    'notes:hit.yaml',
    ':hit.yaml',
  ])('%s is a file as it is now, or an id', (written) => {
    expect(sideOf(written, cwd)).toEqual(now(written));
  });
});
