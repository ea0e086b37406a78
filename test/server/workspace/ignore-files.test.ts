import { describe, expect, test } from 'vitest';
import { isIgnored, noIgnoreFiles, readIgnoreRules } from '../../../server/src/workspace/ignore-files.ts';

/** The `.gitignore` files of a workspace folder by the paths of their folders, each with its lines. */
const inside = (files: Record<string, readonly string[]>) => ({
  ...noIgnoreFiles,
  inside: new Map(Object.entries(files).map(([path, lines]) => [path, readIgnoreRules(lines.join('\n'))])),
});

describe('the lines of a .gitignore', () => {
  test.each<[lines: readonly string[], path: string, ignored: boolean]>([
    [['build'], 'build/a.role.yaml', true],
    [['build'], 'deep/build/a.role.yaml', true],
    [['build/'], 'build/a.role.yaml', true],
    [['a.role.yaml/'], 'a.role.yaml', false],
    [['/build'], 'deep/build/a.role.yaml', false],
    [['old/drafts'], 'old/drafts/a.role.yaml', true],
    [['old/drafts'], 'x/old/drafts/a.role.yaml', false],
    [['*.role.yaml'], 'deep/a.role.yaml', true],
    [['*.role.yaml', '!rhit.role.yaml'], 'deep/rhit.role.yaml', false],
    // What is in an ignored folder cannot be taken out again.
    [['build/', '!build/a.role.yaml'], 'build/a.role.yaml', true],
    [['build/*', '!build/a.role.yaml'], 'build/a.role.yaml', false],
    [['a/**/c'], 'a/b/b/c/x.role.yaml', true],
    [['**/c'], 'a/c/x.role.yaml', true],
    [['a/**'], 'a/x.role.yaml', true],
    [['# build', '', '\\#a.role.yaml'], '#a.role.yaml', true],
    [['old (2019)'], 'old (2019)/a.role.yaml', true],
    [['*.{role,skills}.yaml'], 'a.role.yaml', false],
    [['\uFEFFbuild\r'], 'build/a.role.yaml', true],
    [['Build'], 'build/a.role.yaml', false],
  ])('%j on %s: %s', (lines, path, ignored) => {
    expect(isIgnored(inside({ '': lines }), path)).toBe(ignored);
  });
});

describe('several .gitignore files', () => {
  test('each starts at its own folder', () => {
    const ignores = inside({ nursing: ['/drafts', 'x.role.yaml'] });
    expect(isIgnored(ignores, 'nursing/drafts/a.role.yaml')).toBe(true);
    expect(isIgnored(ignores, 'drafts/a.role.yaml')).toBe(false);
    expect(isIgnored(ignores, 'nursing/deep/x.role.yaml')).toBe(true);
    expect(isIgnored(ignores, 'x.role.yaml')).toBe(false);
  });

  test('the innermost has the last word', () => {
    const ignores = inside({ '': ['*.role.yaml', 'drafts/'], nursing: ['!a.role.yaml', '!drafts/'] });
    expect(isIgnored(ignores, 'nursing/a.role.yaml')).toBe(false);
    expect(isIgnored(ignores, 'nursing/b.role.yaml')).toBe(true);
    expect(isIgnored(ignores, 'nursing/drafts/x.skills.yaml')).toBe(false);
    expect(isIgnored(ignores, 'drafts/x.skills.yaml')).toBe(true);
  });

  test('those outside of a repository do not count in it', () => {
    const ignores = { ...inside({ '': ['*.role.yaml'] }), repositories: new Set(['clone']) };
    expect(isIgnored(ignores, 'clone/a.role.yaml')).toBe(false);
    expect(isIgnored(ignores, 'a.role.yaml')).toBe(true);
  });

  test('those around the workspace folder count, but not what they say of it as a whole', () => {
    const around = (...lines: string[]) => ({
      ...noIgnoreFiles,
      around: [{ uri: 'file:///home/.gitignore', path: 'college', rules: readIgnoreRules(lines.join('\n')) }],
    });
    expect(isIgnored(around('drafts/'), 'drafts/a.role.yaml')).toBe(true);
    expect(isIgnored(around('/college/a.role.yaml'), 'a.role.yaml')).toBe(true);
    // Whoever opens an ignored folder wants to see what is in it.
    expect(isIgnored(around('college/'), 'a.role.yaml')).toBe(false);
    expect(isIgnored(around('*'), 'deep/a.role.yaml')).toBe(false);
  });
});
