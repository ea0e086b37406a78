import picomatch from 'picomatch';
import { describe, expect, test } from 'vitest';
import { isAskedToBeYaml, isGivenSchema, isOurName, ourFiles } from '../../client/src/file-names.ts';
import { createGlobs } from '../../server/src/workspace/globs.ts';
import { defaultSettings } from '../../server/src/workspace/settings.ts';
import { isWanted } from '../../server/src/workspace/workspace-file.ts';

describe('Which files are ours', () => {
  const names = [
    'hit-aas.curriculum.yaml',
    'hit-aas.curriculum.yml',
    'allied-health.courses.yaml',
    'Clinical-Analyst.Role.YAML',
    'gen-ed.skills.yml',
    'curriculum.yaml',
    '.curriculum.yaml',
    'x.curriculum.yaml.bak',
    'docker-compose.yaml',
    'hit-curriculum.config.yaml',
    'hit-curriculum.config.yml',
    'my-hit-curriculum.config.yaml',
    'config.yaml',
  ];

  test.each(names)('%s: editor and server agree', (name) => {
    expect(isOurName(`/college/${name}`)).toBe(
      isWanted(`file:///college/${name}`, { folders: [], settingsFor: () => defaultSettings }),
    );
  });

  test('the search for files finds them at any depth', () => {
    const found = picomatch(ourFiles);
    expect(['a.role.yaml', 'x/y/a.courses.yml'].every((file) => found(file))).toBe(true);
    expect(found('a.yaml')).toBe(false);
  });
});

describe('A person who wants plain YAML', () => {
  test('is heard when the settings name our files', () => {
    expect(isAskedToBeYaml('/x/a.role.yaml', { '*.role.yaml': 'yaml' })).toBe(true);
  });

  test('is not assumed from a rule for all YAML, or for files of another kind', () => {
    expect(isAskedToBeYaml('/x/a.role.yaml', { '*.yaml': 'yaml', '**/x/**': 'yaml' })).toBe(false);
    expect(isAskedToBeYaml('/x/a.role.yaml', { '*.curriculum.yaml': 'yaml' })).toBe(false);
    expect(isAskedToBeYaml('/x/a.role.yaml', { '*.role.yaml': 'hit-curriculum' })).toBe(false);
  });
});

describe('A file that the setting hitCurriculum.schemas names', () => {
  const cases: readonly (readonly [globs: string | string[], path: string, given: boolean])[] = [
    ['*.syllabus.yaml', 'a.syllabus.yaml', true],
    ['*.syllabus.yaml', 'deep/down/a.syllabus.yaml', true],
    ['syllabi/*.yaml', 'syllabi/a.yaml', true],
    ['./syllabi/*.yaml', 'syllabi/a.yaml', true],
    ['/syllabi/*.yaml', 'syllabi/a.yaml', true],
    ['syllabi/*.yaml', 'old/syllabi/a.yaml', false],
    ['**/syllabi/*.yaml', 'old/syllabi/a.yaml', true],
    [['*.yaml', '!draft.yaml'], 'x/draft.yaml', false],
    [['*.yaml', '!draft.yaml'], 'x/a.yaml', true],
    ['*.yml', 'a.yaml', false],
  ];

  test.each(cases)('%j and %s: editor and server agree', (globs, path, given) => {
    // The editor's own patterns do not look at the name alone.
    expect(isGivenSchema({ 'own.json': globs }, (pattern) => picomatch(pattern)(path))).toBe(given);
    expect(createGlobs([globs].flat())(path)).toBe(given);
  });

  test('a setting that is no map of globs names nothing', () => {
    for (const setting of [undefined, null, 'x', { a: 1 }, { a: [null, ''] }]) {
      expect(isGivenSchema(setting, () => true)).toBe(false);
    }
  });
});
