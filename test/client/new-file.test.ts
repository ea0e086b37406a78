import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { root } from '../../client/editor/places.mjs';
import { nameEndings } from '../../client/src/file-names.ts';
import { fillTemplate, idFrom } from '../../client/src/template.ts';
import { kindByName } from '../../server/src/model/file-kind.ts';

const kinds = ['curriculum', 'role', 'catalog', 'framework'] as const;

describe('The name of a new file', () => {
  test.each([
    ['hit-aas', 'hit-aas'],
    ['Health Information Technology, A.A.S.', 'health-information-technology-aas'],
    ['  Clinical Analyst ', 'clinical-analyst'],
    ['Bachelor’s in Informática', 'bachelors-in-informatica'],
    ['--', ''],
  ])('%s gives the id %s', (name, id) => {
    expect(idFrom(name)).toBe(id);
  });
});

describe.each(kinds)('A new %s', (kind) => {
  const template = readFileSync(path.join(root, 'schemas', 'templates', `${kind}.yaml`), 'utf8');

  test('has the name as its title, selected, and the id that follows from it', () => {
    const { text, selectionStart, selectionEnd } = fillTemplate(template, kind, 'Health & Data: a start');
    const content = parse(text);
    expect(content[kind]).toBe('health-data-a-start');
    expect(content.title).toBe('Health & Data: a start');
    expect(text.slice(selectionStart, selectionEnd)).toBe('"Health & Data: a start"');
  });

  test('keeps the title of the template when only an id was typed', () => {
    const { text, selectionStart, selectionEnd } = fillTemplate(template, kind, 'hit-2');
    const content = parse(text);
    expect(content[kind]).toBe('hit-2');
    expect(content.title).toBe(parse(template).title);
    expect(text.slice(selectionStart, selectionEnd)).toBe(content.title);
  });

  test('gets a name that says its kind to the server', () => {
    expect(kindByName(`file:///x/hit-2${nameEndings[kind]}`)).toBe(kind);
  });
});

test('a template without a title selects the id', () => {
  const { text, selectionStart, selectionEnd } = fillTemplate('# mine\nrole: new-role\n', 'role', 'Coder');
  expect(text).toBe('# mine\nrole: coder\n');
  expect(text.slice(selectionStart, selectionEnd)).toBe('coder');
});

test('a name with signs that mean something in patterns is taken as it is', () => {
  expect(fillTemplate('role: a\ntitle: b\n', 'role', 'Coder $1 $&').text).toBe('role: coder-1\ntitle: Coder $1 $&\n');
});
