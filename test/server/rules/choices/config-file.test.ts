import { describe, expect, test } from 'vitest';
import { documentInfo } from '../../../../server/src/features/document-info.ts';
import { hover } from '../../../../server/src/features/hover.ts';
import { programTree } from '../../../../server/src/features/programs/program-tree.ts';
import { createDocument } from '../../../../server/src/workspace/document.ts';
import { readSettings } from '../../../../server/src/workspace/settings.ts';
import { uriKey } from '../../../../server/src/workspace/uris.ts';
import { acceptInWorkspace, itemsInWorkspace } from '../../../support/accept.ts';
import { expectFindings, findingsIn } from '../../../support/findings.ts';
import { fixtureWorkspace } from '../../../support/workspace.ts';

const program = `curriculum: hit
title: HIT
award: associate
courses:
  HIT 1: { title: Coding, credits: 3, prerequisites: [BIO 1], repeatable: true }
`;

/** How grave the unknown course of a program is; undefined where nothing is said of it. */
function severityIn(files: Readonly<Record<string, string>>, path = '/hit.curriculum.yaml', settings: unknown = {}) {
  const all = { [path]: program, ...files };
  const workspace = fixtureWorkspace(
    Object.entries(all)
      .map(([name, text]) => `//- ${name}\n${text}`)
      .join('\n'),
  );
  workspace.change({ settings: readSettings(settings) });
  const found = findingsIn(workspace, path).find(({ code }) => code === 'unknown-course');
  return found && ['', 'error', 'warning', 'information', 'hint'][found.severity ?? 0];
}

const off = 'rules: { unknown-course: off }\n';
const hint = 'rules: { unknown-course: hint }\n';

describe('The configuration of a program', () => {
  test('is the file beside it, or that of a folder around it', () => {
    expect(severityIn({})).toBe('error');
    expect(severityIn({ '/hit-curriculum.config.yaml': off })).toBe(undefined);
    expect(severityIn({ '/hit-curriculum.config.yaml': off }, '/health/hit/hit.curriculum.yaml')).toBe(undefined);
    expect(severityIn({ '/hit-curriculum.config.yml': hint })).toBe('hint');
    expect(severityIn({ '/arts/hit-curriculum.config.yaml': off })).toBe('error');
  });

  test('is the nearest file alone: nothing of those further out counts', () => {
    const files = { '/hit-curriculum.config.yaml': off, '/health/hit-curriculum.config.yaml': 'categories: {}\n' };
    expect(severityIn(files, '/health/hit.curriculum.yaml')).toBe('error');
    expect(severityIn(files, '/arts/hit.curriculum.yaml')).toBe(undefined);
    const both = { '/hit-curriculum.config.yml': off, '/hit-curriculum.config.yaml': hint };
    expect(severityIn(both)).toBe('hint');
  });

  test('wins over the settings of the editor where it says something', () => {
    const settings = { rules: { 'unknown-course': 'warning' } };
    expect(severityIn({}, undefined, settings)).toBe('warning');
    expect(severityIn({ '/hit-curriculum.config.yaml': hint }, undefined, settings)).toBe('hint');
    expect(severityIn({ '/hit-curriculum.config.yaml': 'rules: {}\n' }, undefined, settings)).toBe('warning');
    expect(severityIn({ '/hit-curriculum.config.yaml': 'preset: strict\n' }, undefined, settings)).toBe('error');
  });

  test('is not looked for outside of the workspace folder, nor in another one', () => {
    const workspace = fixtureWorkspace(
      `//- /health/hit.curriculum.yaml\n${program}\n//- /hit-curriculum.config.yaml\n${off}\n//- /arts/hit-curriculum.config.yaml\n${off}`,
    );
    const codes = () => findingsIn(workspace, '/health/hit.curriculum.yaml').map(({ code }) => code);
    expect(codes()).not.toContain('unknown-course');
    workspace.change({ folders: [workspace.uriOf('/health'), workspace.uriOf('/arts')] });
    expect(codes()).toContain('unknown-course');
    workspace.change({ folders: [workspace.uriOf(''), workspace.uriOf('/arts')] });
    expect(codes()).not.toContain('unknown-course');
  });

  test('is the text in the editor while it is open, else that on disk', () => {
    const workspace = fixtureWorkspace(`//- /hit.curriculum.yaml\n${program}\n//- /hit-curriculum.config.yaml\n${off}`);
    const found = () => findingsIn(workspace, '/hit.curriculum.yaml').filter(({ code }) => code === 'unknown-course');
    expect(found()).toHaveLength(0);
    workspace.type('/hit-curriculum.config.yaml', hint);
    expect(found()).toHaveLength(1);
    workspace.change({ open: new Map(), saved: new Map() });
    expect(found()).toHaveLength(0);
    workspace.change({
      disk: new Map([...workspace.snapshot().parts.disk].filter(([key]) => !key.includes('config'))),
    });
    expect(found()).toHaveLength(1);
  });

  test.each([
    ['rules: [\n', 'error'],
    ['rules: { unknown-course: off\n', undefined],
    ['preset: [strict\nrules:\n  unknown-course: off\n', undefined],
    ['- rules\n', 'error'],
    ['', 'error'],
    ['rules:\n  unknown-course: off\n  duplicate-id: loud\n  : :\n', undefined],
    ['rules: &r\n  <<: *r\n  unknown-course: off\n', 'error'],
    ['categories: { ids: hint }\nrules: 3\n', 'hint'],
    ['rules: { unknown-course: false }\n', undefined],
  ])('%j: what can be read counts, and nothing is switched off by the rest', (text, severity) => {
    expect(severityIn({ '/hit-curriculum.config.yaml': text })).toBe(severity);
  });
});

describe('In a configuration file', () => {
  test('words that mean nothing are told, with those that may be meant', () => {
    expectFindings(`
//- /hit-curriculum.config.yaml
preset: stict
#       ^^^^^ schema-not-allowed-value Did you mean \`strict\`
categories:
  skils: information
# ^^^^^ schema-unknown-key Did you mean \`skills\`
  ids: loud
  #    ^^^^ schema-not-allowed-value is not a severity
rules:
  unknown-cours: off
# ^^^^^^^^^^^^^ schema-unknown-key Did you mean \`unknown-course\`
  duplicate-id: 3
  #             ^ schema-wrong-type must be a severity such as warning
  term-load: 20
  #          ^^ schema-wrong-type must be a severity such as warning, or numbers such as { maximum: 18 }
  term-lod: hint
# ^^^^^^^^ schema-unknown-key Unknown key \`term-lod\`. Did you mean \`term-load\`? It stands here already.
  unused-level:
# ^^^^^^^^^^^^ schema-missing-value
  ambiguous-role: false
`);
  });

  test('two numbers that leave no room between them are told once, where one of them stands', () => {
    expectFindings(`
//- /hit-curriculum.config.yaml
rules:
  term-load: { maximum: 9, full-time-minimum: 15 }
  #                                           ^^ config-contradiction \`full-time-minimum\` (15) is above \`maximum\` (9)
`);
    expectFindings(`
//- /hit-curriculum.config.yaml
rules:
  term-load: { maximum: 9 }
  #                     ^ config-contradiction (12, unless you choose another)
`);
    expectFindings('//- /hit-curriculum.config.yaml\nrules: { term-load: { maximum: 12, full-time-minimum: 12 } }\n');
  });

  test('what is no YAML is told there, and what is fine is not', () => {
    expectFindings('//- /hit-curriculum.config.yaml\npreset: accreditation\nrules: { unused-course: "off" }\n');
    const workspace = fixtureWorkspace('//- /hit-curriculum.config.yml\nrules: [off\n');
    expect(findingsIn(workspace, '/hit-curriculum.config.yml').length).toBeGreaterThan(0);
  });

  test('also where the editor takes it for plain YAML', () => {
    const workspace = fixtureWorkspace('//- /hit-curriculum.config.yaml\n');
    const { uri } = workspace;
    const document = createDocument(uri, 'prest: strict\n', 1, 'yaml');
    workspace.change({ open: new Map([[uriKey(uri), document]]) });
    expect(findingsIn(workspace, '/hit-curriculum.config.yaml').map(({ message }) => message)).toEqual([
      expect.stringContaining('Did you mean `preset`'),
    ]);
  });

  test('the keys, the rules with their titles and the severities with their meaning are completed', () => {
    const labels = (fixture: string) => itemsInWorkspace(fixture).items.map(({ label }) => label);
    expect(labels('//- /hit-curriculum.config.yaml\n$0')).toEqual(['preset', 'categories', 'rules', 'coverage']);
    const [first] = itemsInWorkspace('//- /hit-curriculum.config.yaml\nrules:\n  $0').items.filter(
      ({ label }) => label === 'unused-course',
    );
    expect(first).toMatchObject({ detail: 'Course that stands nowhere · hint' });
    expect(JSON.stringify(first?.documentation)).toContain('stands in no term');
    const { items: severities } = itemsInWorkspace('//- /hit-curriculum.config.yaml\nrules:\n  unused-course: $0');
    expect(severities.map(({ label }) => label)).toEqual(['error', 'warning', 'information', 'hint', '"off"']);
    expect(severities.every(({ documentation }) => documentation)).toBe(true);
    expect(labels('//- /hit-curriculum.config.yaml\npreset: $0')).toEqual(['recommended', 'strict', 'accreditation']);
    expect(labels('//- /hit-curriculum.config.yaml\ncategories: { $0 }')).toContain('skills');
    expect(acceptInWorkspace('//- /hit-curriculum.config.yaml\nrules:\n  unused-course: $0\n', 'hint')).toContain(
      'unused-course: hint',
    );
  });

  test('the numbers of a rule are offered with those that count by default, and its key brings no severity along', () => {
    const config = '//- /hit-curriculum.config.yaml\nrules:\n  ';
    const numbers = '{ maximum: 18, full-time-minimum: 12 }';
    const labels = itemsInWorkspace(`${config}term-load: $0`).items.map(({ label }) => label);
    expect(labels).toEqual(['error', 'warning', 'information', 'hint', '"off"', numbers]);
    expect(acceptInWorkspace(`${config}term-load: $0\n`, numbers)).toContain(`  term-load: ${numbers}\n`);
    const [key] = itemsInWorkspace(`${config}$0`).items.filter(({ label }) => label === 'term-load');
    expect(key?.textEdit?.newText ?? key?.insertText).toBe(
      'term-load: $' + '{1|error,warning,information,hint,"off"|}',
    );
    expect(itemsInWorkspace(`${config}unused-course: $0`).items).toHaveLength(5);
  });

  test('a hover on a rule names its numbers first', () => {
    const workspace = fixtureWorkspace('//- /hit-curriculum.config.yaml\nrules: { term-l$0oad: hint }\n');
    const text = JSON.stringify(hover(workspace.snapshot(), workspace.uri, workspace.position)?.contents);
    const [numbers, reason] = ['`maximum`: 18 credits', 'Above 18 credits'].map((words) => text.indexOf(words));
    expect(numbers).toBeGreaterThan(0);
    expect(numbers).toBeLessThan(reason ?? 0);
    expect(text).toContain('`full-time-minimum`: 12 credits');
  });

  test('a hover on a rule tells why there is one, and leads to its page', () => {
    const workspace = fixtureWorkspace('//- /hit-curriculum.config.yaml\nrules: { unused-c$0ourse: hint }\n');
    const text = (showsPages: boolean) =>
      JSON.stringify(hover(workspace.snapshot(), workspace.uri, workspace.position, showsPages)?.contents);
    expect(text(true)).toContain('Course that stands nowhere');
    expect(text(true)).toContain('(hit-rules:/unused-course.md)');
    expect(text(false)).not.toContain('hit-rules');
  });
});

describe('A configuration file is no curriculum', () => {
  test('whatever it begins with, it declares nothing and stands in no list', () => {
    const workspace = fixtureWorkspace('//- /hit-curriculum.config.yaml\nrole: coder\ntitle: Coder\n');
    const snapshot = workspace.snapshot();
    expect(snapshot.links.files()).toEqual([]);
    expect(snapshot.links.declaring('role coder')).toEqual([]);
    expect(programTree(snapshot, [])).toEqual([]);
    expect(documentInfo(snapshot, workspace.uri)).toMatchObject({
      kind: null,
      schema: { title: 'HIT Curriculum configuration', because: 'file-kind' },
    });
    // That of the schema, and none of a rule.
    expect(findingsIn(workspace, '/hit-curriculum.config.yaml').map(({ code }) => code)).toEqual([
      'schema-unknown-key',
      'schema-unknown-key',
    ]);
  });
});
