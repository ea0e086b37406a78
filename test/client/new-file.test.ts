import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { root } from '../../client/editor/places.mjs';
import { nameEndings } from '../../client/src/file-names.ts';
import { fillTemplate, idFrom } from '../../schemas/templates/fill-template.ts';
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

describe('A new curriculum whose name says its award', () => {
  const template = readFileSync(path.join(root, 'schemas', 'templates', 'curriculum.yaml'), 'utf8');

  test.each([
    ['Medical Coding Certificate', 'certificate', 30],
    ['Diploma in Medical Coding', 'certificate', 30],
    ['Undergraduate Certificate in Coding', 'certificate', 30],
    ['Health Informatics, B.S.', 'bachelor', 120],
    ['Bachelor of Science in HIM', 'bachelor', 120],
    ['BSHIM', 'bachelor', 120],
    ['Health Informatics (M.S.)', 'master', 36],
    ["Master's in Health Information Management", 'master', 36],
    ['Health Information Technology, A.A.S.', 'associate', 60],
    ['Health Information Technology A.S.', 'associate', 60],
    ['Associate of Applied Science', 'associate', 60],
    ['Post-Baccalaureate Certificate in HIM', 'graduate-certificate', 18],
    ['Graduate Certificate in Informatics', 'graduate-certificate', 18],
    ['Ph.D. in Informatics', 'doctorate', 60],
    ['Health Information as a Service', 'associate', 60],
  ])('%s is a %s of %d credits', (name, award, credits) => {
    const { text, selectionStart, selectionEnd } = fillTemplate(template, 'curriculum', name);
    expect(parse(text)).toMatchObject({ title: name, award, credits });
    expect(parse(text.slice(selectionStart, selectionEnd))).toBe(name);
    expect(text).toMatch(/^credits: {1}\d+ +# the total that you publish\nprepares-for: +# the positions/m);
  });

  test('leads to a position of that award', () => {
    const { text } = fillTemplate(template, 'curriculum', 'Medical Coding Certificate');
    expect(parse(text)['prepares-for']).toEqual({ roles: ['medical-coder'] });
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
