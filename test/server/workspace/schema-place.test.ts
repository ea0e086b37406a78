import { describe, expect, test } from 'vitest';
import { builtIn } from '../../../server/src/built-in.ts';
import { createTaxonomyIndex } from '../../../server/src/taxonomy/taxonomy-index.ts';
import { readSettings } from '../../../server/src/workspace/settings.ts';
import { createWorkspace } from '../../../server/src/workspace/workspace.ts';

const folder = 'file:///college/plans';

/** What is said of the schema of a file, and which files were read for it. */
async function ask({
  uri = `${folder}/a.role.yaml`,
  comment,
  setting,
  files = {},
  folders = [folder],
}: {
  uri?: string;
  comment?: string;
  setting?: string;
  files?: Record<string, string>;
  folders?: readonly string[];
}) {
  const reads: string[] = [];
  const workspace = createWorkspace({
    files: {
      entries: async () => [],
      read: async (asked) => {
        reads.push(asked);
        return files[asked];
      },
    },
    taxonomy: createTaxonomyIndex(builtIn.taxonomy),
    builtInSchemas: builtIn.schemas,
  });
  workspace.setFolders(folders);
  if (setting !== undefined) workspace.configure(readSettings({ schemas: { [setting]: '*.yaml' } }), new Map());
  const text = comment === undefined ? 'role: a\n' : `# yaml-language-server: $schema=${comment}\nrole: a\n`;
  workspace.open(uri, text, 1, 'yaml');
  await workspace.prepare(uri);
  const snapshot = workspace.snapshot();
  const document = snapshot.document(uri);
  const choice = document && snapshot.schemaFor(document);
  return { failure: choice?.failure, message: choice?.schema.problem, reads };
}

const elsewhere = [
  'file://evil.example/share/x.json',
  'FILE://evil.example/share/x.json',
  'file:////evil.example/share/x.json',
  'file://localhost/college/plans/x.json',
  '\\\\evil.example\\share\\x.json',
  '//evil.example/share/x.json',
  '\\\\?\\UNC\\evil.example\\share\\x.json',
];

describe('a schema on another computer is not read', () => {
  test.each(elsewhere)('by the comment: %s', async (comment) => {
    const { failure, message, reads } = await ask({ comment });
    expect(failure).toBe('schema-not-local');
    expect(message).toContain('nothing is read from the network');
    expect(message).toContain('in this comment');
    expect(reads).toEqual([]);
  });

  test('by the comment, in a file of another tool as well', async () => {
    const { failure, reads } = await ask({ uri: `${folder}/x.yaml`, comment: '//evil.example/x.json' });
    expect([failure, reads]).toEqual(['schema-not-local', []]);
  });

  test.each(elsewhere)('by the setting: %s', async (setting) => {
    const { failure, message, reads } = await ask({ setting });
    expect(failure).toBe('schema-not-local');
    expect(message).toContain('the setting hitCurriculum.schemas');
    expect(reads).toEqual([]);
  });

  test.each([
    'file://evil.example/x.json',
    '//evil.example/share/x.json#/definitions/a',
    '\\\\evil.example\\share\\x.json',
    'file:///%5C%5Cevil.example/x.json',
  ])('by a schema that refers to %s', async ($ref) => {
    const files = { [`${folder}/own.json`]: JSON.stringify({ properties: { role: { $ref } } }) };
    const { failure, message, reads } = await ask({ setting: 'own.json', files });
    expect(failure).toBe('schema-not-local');
    expect(message).toContain('own.json');
    expect(reads).toEqual([`${folder}/own.json`]);
  });

  test('but it is where the workspace itself is on that computer', async () => {
    const share = 'file://college.example/plans';
    const files = { [`${share}/own.json`]: '{}' };
    const uri = `${share}/a.role.yaml`;
    expect(await ask({ uri, comment: 'own.json', files, folders: [share] })).toMatchObject({ failure: undefined });
    const { failure, reads } = await ask({ uri, comment: '//evil.example/plans/own.json', folders: [share] });
    expect([failure, reads]).toEqual(['schema-not-local', []]);
  });
});

describe('a comment names schemas of the workspace only', () => {
  test.each([
    '../own.json',
    '/etc/own.json',
    'file:///etc/own.json',
    'file:///college/plans/../own.json',
    'file:///college/plans/%2e%2e/own.json',
    'file:///college/plans/..%5Cown.json',
    'sub/../../own.json',
    '/college/plans-of-others/own.json',
  ])('%s lies outside', async (comment) => {
    const { failure, message, reads } = await ask({ comment });
    expect(failure).toBe('schema-outside-folder');
    expect(message).toContain('inside the workspace folder');
    expect(message).toContain('hitCurriculum.schemas');
    expect(reads).toEqual([]);
  });

  test.each(['../own.json', '/college/plans/own.json', 'file:///college/plans/own.json'])(
    '%s lies inside',
    async (comment) => {
      const files = { [`${folder}/own.json`]: '{}' };
      const { failure, reads } = await ask({ uri: `${folder}/spring/a.role.yaml`, comment, files });
      expect([failure, reads]).toEqual([undefined, [`${folder}/own.json`]]);
    },
  );

  test('of a file outside of all folders: what is beside it or below', async () => {
    const uri = 'file:///downloads/a.role.yaml';
    expect(await ask({ uri, comment: '../own.json' })).toMatchObject({
      failure: 'schema-outside-folder',
      message: expect.stringContaining('the folder of this file'),
      reads: [],
    });
    const files = { 'file:///downloads/sub/own.json': '{}' };
    expect(await ask({ uri, comment: 'sub/own.json', files })).toMatchObject({ failure: undefined });
  });

  test('and a schema inside does not lead outside', async () => {
    const files = { [`${folder}/own.json`]: '{ "$ref": "../secret.json" }', 'file:///college/secret.json': '{}' };
    const { failure, reads } = await ask({ comment: 'own.json', files });
    expect([failure, reads]).toEqual(['schema-outside-folder', [`${folder}/own.json`]]);
  });

  test('the setting may name any file', async () => {
    const files = {
      'file:///college/own.json': '{ "$ref": "shared/all.json" }',
      'file:///college/shared/all.json': '{}',
    };
    const { failure, reads } = await ask({ setting: '../own.json', files });
    expect([failure, reads]).toEqual([undefined, ['file:///college/own.json', 'file:///college/shared/all.json']]);
  });
});
