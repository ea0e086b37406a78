import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../../client/editor/places.mjs';
import { nameEndings } from '../../../client/src/file-names.ts';
import { fillTemplate } from '../../../schemas/templates/fill-template.ts';
import { acceptInWorkspace } from '../../support/accept.ts';
import { findingsIn } from '../../support/findings.ts';
import { fixtureWorkspace } from '../../support/workspace.ts';

const kinds = ['curriculum', 'catalog', 'role', 'framework'] as const;

describe.each(kinds)('A new %s, before anything is typed', (kind) => {
  const file = `/new${nameEndings[kind]}`;
  const found = (text: string) => findingsIn(fixtureWorkspace(`//- ${file}\n${text}`), file);

  test.each([
    'New Program',
    'Medical Coding Certificate',
    'Health Information Technology, A.A.S.',
    'Health Informatics, B.S.',
    'Health Information Management, M.S.',
    'Graduate Certificate in Health Informatics',
    'Ph.D. in Health Informatics',
  ])('has nothing wrong, called %s', (name) => {
    const template = readFileSync(path.join(root, 'schemas', 'templates', `${kind}.yaml`), 'utf8');
    expect(found(template)).toEqual([]);
    expect(found(fillTemplate(template, kind, name).text)).toEqual([]);
  });

  test('has nothing wrong, inserted as a whole into an empty file', () => {
    const text = acceptInWorkspace(`//- ${file}\n$0`, `whole ${kind}`);
    expect(text).toContain(`${kind}: `);
    expect(found(text)).toEqual([]);
  });
});
