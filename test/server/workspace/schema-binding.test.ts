import { describe, expect, test } from 'vitest';
import { createDocument } from '../../../server/src/workspace/document.ts';
import { createGlobs } from '../../../server/src/workspace/globs.ts';
import { readModeline } from '../../../server/src/workspace/modeline.ts';
import { schemaReferenceFor } from '../../../server/src/workspace/schema-reference.ts';
import { readSettings } from '../../../server/src/workspace/settings.ts';
import { childUri, folderOf, pathBelow, resolveReference, uriKey } from '../../../server/src/workspace/uris.ts';

describe('globs of the setting', () => {
  test.each([
    ['*.syllabus.yaml', 'a.syllabus.yaml', true],
    ['*.syllabus.yaml', 'deep/down/a.syllabus.yaml', true],
    ['*.syllabus.yaml', 'a.syllabus.yml', false],
    ['plans/*.yaml', 'plans/a.yaml', true],
    ['plans/*.yaml', 'plans/deep/a.yaml', false],
    ['plans/**', 'plans/deep/a.yaml', true],
    ['/plans/a.yaml', 'plans/a.yaml', true],
    ['./plans/a.yaml', 'plans/a.yaml', true],
    ['plans\\a.yaml', 'plans/a.yaml', true],
    ['c1.yaml', 'c10.yaml', false],
    ['**/.hidden/*.yaml', 'x/.hidden/a.yaml', true],
    ['*.{yaml,yml}', 'a.yml', true],
    ['[', '[', true],
    ['', 'a.yaml', false],
  ])('%s on %s: %s', (glob, path, expected) => {
    expect(createGlobs([glob])(path)).toBe(expected);
  });
});

describe('the comment that names a schema', () => {
  const schemaOf = (text: string) => {
    const modeline = readModeline(text);
    return modeline && [modeline.schema, text.slice(modeline.start, modeline.end)];
  };

  test.each([
    ['# yaml-language-server: $schema=a.json\nx: 1', 'a.json'],
    ['#yaml-language-server:$schema=a.json', 'a.json'],
    ['\uFEFF# yaml-language-server: $schema=a.json', 'a.json'],
    ['%YAML 1.2\n---\n# A plan\r\n\r\n  # yaml-language-server: $schema=a.json', 'a.json'],
    ['# yaml-language-server: foo=bar $schema=a.json\n# yaml-language-server: $schema=b.json', 'a.json'],
    ['# yaml-language-server: $schema="a.json"', 'a.json'],
    ["# yaml-language-server: $schema='my plan.json' # the plan", 'my plan.json'],
    ['# yaml-language-server: $schema = a.json', 'a.json'],
    ['# yaml-language-server : $schema\t=  "$schema"', '$schema'],
    ['# yaml-language-server: $schema="a.json', 'a.json'],
  ])('%j', (text, schema) => {
    expect(schemaOf(text)).toEqual([schema, schema]);
  });

  test.each([
    '',
    'x: 1 # yaml-language-server: $schema=a.json',
    'x: 1\n# yaml-language-server: $schema=a.json',
    '# yaml-language-server: $schema=',
    '# yaml-language-server: $schema=""',
    '# yaml-language-server: $schema =\nx: 1',
    '# see yaml-language-server',
  ])('none in %j', (text) => {
    expect(schemaOf(text)).toBeUndefined();
  });
});

describe('addresses', () => {
  test('are the same however an editor writes them', () => {
    expect(uriKey('file:///c:/A%20b/(x).yaml')).toBe(uriKey('file:///C%3A/A b/%28x%29.yaml'));
  });

  test('of a file below a folder, and the way back', () => {
    const uri = childUri('file:///home/me%2Byou', 'a b/c#d é.role.yaml');
    expect(uri).toBe('file:///home/me%2Byou/a%20b/c%23d%20%C3%A9.role.yaml');
    expect(pathBelow('file:///home/me%2Byou/', uri)).toBe('a b/c#d é.role.yaml');
    expect(pathBelow('file:///home/me', uri)).toBeUndefined();
  });

  test('belong to the innermost folder', () => {
    expect(folderOf('file:///a/b/c.yaml', ['file:///a', 'file:///a/b', 'file:///a/bc'])).toBe('file:///a/b');
  });

  test.each([
    ['s.json', 'file:///w', 'file:///w/s.json'],
    ['../s.json', 'file:///w/x', 'file:///w/s.json'],
    ['./a b/s.json', 'file:///w', 'file:///w/a%20b/s.json'],
    ['/abs/s.json', 'file:///w', 'file:///abs/s.json'],
    ['sub\\s.json', 'file:///w', 'file:///w/sub/s.json'],
    ['C:\\s.json', 'file:///w', 'file:///c%3A/s.json'],
    ['file:///x/s.json', undefined, 'file:///x/s.json'],
    ['s.json', 'vscode-vfs://github/o/r', 'vscode-vfs://github/o/r/s.json'],
    ['s.json', undefined, undefined],
    ['https://example.com/s.json', 'file:///w', 'https://example.com/s.json'],
  ])('“%s” in %s means %s', (written, folder, expected) => {
    expect(resolveReference(written, folder)).toBe(expected);
  });
});

describe('which schema counts', () => {
  const settings = readSettings({ schemas: { 'a.json': '*.yaml', 'b.json': ['plans/*', '!plans/x.yaml'] } });
  const context = { folders: ['file:///w'], settingsFor: () => settings };
  const none = { folders: ['file:///w'], settingsFor: () => readSettings({}) };
  const choose = (uri: string, text: string, language?: string, where = context) => {
    const reference = schemaReferenceFor(createDocument(uri, text, 1, language), where);
    return reference && [reference.uri, reference.because];
  };

  test.each([
    ['the last rule that matches', 'file:///w/plans/y.yaml', '', ['file:///w/b.json', 'setting']],
    [
      'an earlier one, where the last takes the file out',
      'file:///w/plans/x.yaml',
      '',
      ['file:///w/a.json', 'setting'],
    ],
    ['the rule before the kind', 'file:///w/x.role.yaml', '', ['file:///w/a.json', 'setting']],
    ['outside the folders the name', 'file:///v/plans/y.yaml', '', ['file:///w/a.json', 'setting']],
    [
      'the comment before the rule',
      'file:///w/plans/y.yaml',
      '# yaml-language-server: $schema=c.json',
      ['file:///w/plans/c.json', 'modeline'],
    ],
    ['none, by the comment', 'file:///w/y.yaml', '# yaml-language-server: $schema=none', undefined],
  ])('%s', (_name, uri, text, expected) => {
    expect(choose(uri, text, 'yaml')).toEqual(expected);
  });

  test.each([
    ['file:///w/x.skills.yml', 'yaml', 'framework'],
    ['file:///w/x.yaml', 'hit-curriculum', 'catalog'],
    ['untitled:Untitled-1', 'hit-curriculum', 'catalog'],
  ])('%s in %s by its kind', (uri, language, kind) => {
    expect(choose(uri, 'catalog: x', language, none)).toEqual([
      `hit-curriculum:/schemas/${kind}.schema.json`,
      'file-kind',
    ]);
  });

  test('none for another tool’s file, whatever its first key', () => {
    expect(choose('file:///w/x.yaml', 'role: x', 'yaml', none)).toBeUndefined();
  });

  test('a built-in one can be asked for by its address', () => {
    const text = '# yaml-language-server: $schema=hit-curriculum:/schemas/role.schema.json';
    expect(choose('file:///w/x.yaml', text, 'yaml', none)).toEqual([
      'hit-curriculum:/schemas/role.schema.json',
      'modeline',
    ]);
  });
});
