import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type CodeActionClient, codeActions } from '../../../../server/src/features/code-actions/code-actions.ts';
import { findingsOf } from '../../../../server/src/features/diagnostics.ts';
import { applied } from '../../../../server/src/syntax/edit/change.ts';
import type { Finding } from '../../../../server/src/syntax/finding.ts';
import { parseText } from '../../../../server/src/syntax/parse.ts';
import { toValue } from '../../../../server/src/syntax/value.ts';
import { brokenFiles } from '../../../schemas/broken.ts';
import { type FixtureWorkspace, fixtureWorkspace } from '../../../support/workspace.ts';

const client: CodeActionClient = {
  createsFiles: false,
  resolvesEdits: false,
  edits: { documentChanges: true, annotations: false },
};

/** What is offered for the finding with a code, by title: the text afterwards, `‸` where a person goes on writing. */
function offered(workspace: FixtureWorkspace, finding: Finding, file = '/a.curriculum.yaml'): Record<string, string> {
  const document = workspace.document(file);
  const start = document.lines.positionAt(finding.start);
  const actions = codeActions(
    workspace.snapshot(),
    document.uri,
    { start, end: start },
    { only: ['quickfix'] },
    { ...client, edits: { ...client.edits, snippets: true } },
  );
  return Object.fromEntries(
    actions
      .filter(({ title }) => title.startsWith(`Ignore \`${finding.code}\` `))
      .map(({ title, edit }) => {
        const changes = (edit?.documentChanges ?? []).flatMap((one) => ('edits' in one ? one.edits : []));
        const after = applied(
          document.text,
          changes.map((change) => ({
            start: document.lines.offsetAt(change.range.start),
            end: document.lines.offsetAt(change.range.end),
            newText: 'snippet' in change ? change.snippet.value.replace(/\$\{1:reason\}/, '‸') : change.newText,
          })),
        );
        return [title, after ?? ''];
      }),
  );
}

function offeredFor(text: string, code: string): Record<string, string> {
  const workspace = fixtureWorkspace(`//- /a.curriculum.yaml\n${text}`);
  const found = findingsOf(workspace.snapshot(), workspace.document('/a.curriculum.yaml'));
  const finding = found.find((one) => one.code === code);
  if (!finding) throw new Error(`There is no ${code}, but: ${found.map((one) => one.code)}`);
  return offered(workspace, finding);
}

const head = 'curriculum: a\ntitle: A\naward: certificate\n';

describe('a comment that has a finding ignored is written', () => {
  test.each([
    ['>-', ''],
    ['|', ''],
    ['"', '"'],
    ['Students will', ''],
  ])('above the line in which a text of several lines begins: text: %s', (mark, end) => {
    const course = 'courses:\n  HIT 1:\n    title: One\n    credits: 3\n    outcomes:\n      - id: a-1\n';
    const outcome = `        text: ${mark}\n          Understand law, and the rules\n          of privacy${end}\n`;
    expect(offeredFor(`${head}${course}${outcome}`, 'outcome-verb')['Ignore `outcome-verb` here, with a reason']).toBe(
      `${head}${course}        # hit-curriculum-ignore outcome-verb: ‸\n${outcome}`,
    );
  });

  test('above the line, and at the top of the file', () => {
    const text = `${head}courses:\n  HIT 1:\n    title: One\n    credits: 3\n    prerequisites: [HIT 2]\n`;
    expect(offeredFor(text, 'unknown-course')).toEqual({
      'Ignore `unknown-course` here, with a reason': text.replace(
        '    prereq',
        '    # hit-curriculum-ignore unknown-course: ‸\n    prereq',
      ),
      'Ignore `unknown-course` in this file, with a reason': `# hit-curriculum-ignore unknown-course: ‸\n${text}`,
    });
  });

  test('in braces', () => {
    const text = `${head}courses: {\n  HIT 1: { title: One, credits: 3,\n    prerequisites: [HIT 2] } }\n`;
    expect(offeredFor(text, 'unknown-course')).toMatchObject({
      'Ignore `unknown-course` here, with a reason': text.replace(
        '    prereq',
        '    # hit-curriculum-ignore unknown-course: ‸\n    prereq',
      ),
    });
  });

  test('at the end of the first line, as above it would be about the file', () => {
    const text = 'curriculum: A b # ours\ntitle: A\naward: certificate\n';
    expect(Object.values(offeredFor(text, 'schema-pattern'))[0]).toBe(
      text.replace('# ours', '# ours # hit-curriculum-ignore schema-pattern: ‸'),
    );
  });

  test('into one that is there, which has its reason', () => {
    const text = `# hit-curriculum-ignore unused-course: Soon.\n# Ours\n${head}courses:\n  HIT 1:\n    # hit-curriculum-ignore schema-unknown-key: Ours.\n    prerequisites: [HIT 2]\n    title: One\n    credits: 3\n`;
    expect(offeredFor(text, 'unknown-course')).toEqual({
      'Ignore `unknown-course` here, with a reason': text.replace('unknown-key:', 'unknown-key, unknown-course:'),
      'Ignore `unknown-course` in this file, with a reason': text.replace(
        'unused-course:',
        'unused-course, unknown-course:',
      ),
    });
  });

  test('below what a file begins with, and with its line breaks', () => {
    const text = `\uFEFF# Ours\r\n${head}courses:\r\n  HIT 1: { title: One, credits: 3, prerequisites: [HIT 2] }\r\n`;
    expect(Object.values(offeredFor(text, 'unknown-course'))[1]).toBe(
      text.replace('Ours\r\n', 'Ours\r\n# hit-curriculum-ignore unknown-course: ‸\r\n'),
    );
  });
});

const endings = { curriculum: 'curriculum', catalog: 'courses', role: 'role', framework: 'skills' } as const;
const samples = path.join(import.meta.dirname, '../../../../samples');

/** Tries for every finding of a text both ways to have it ignored; gives how many there were. */
function tryAll(ending: string, text: string, others: Readonly<Record<string, string>> = {}): number {
  const file = `/a.${ending}.yaml`;
  const workspace = fixtureWorkspace(`//- ${file}\n`);
  for (const [name, other] of Object.entries(others)) workspace.type(`/${name}`, other);
  workspace.type(file, text);
  const found = () => findingsOf(workspace.snapshot(), workspace.document(file));
  const before = found();
  const document = workspace.document(file);
  const lineOf = ({ start }: Finding) => document.lines.positionAt(start).line;
  let tried = 0;
  const few = (finding: Finding) => before.filter(({ code }) => code === finding.code).indexOf(finding) < 3;
  for (const finding of before.filter(few)) {
    for (const [title, after] of Object.entries(offered(workspace, finding, file))) {
      const plain = after.replace('‸', '');
      const isGone = (one: Finding) =>
        one.code === finding.code && (title.includes('in this file') || lineOf(one) === lineOf(finding));
      workspace.type(file, plain);
      const left = found().filter(({ code }) => code !== 'ignore-without-reason');
      expect(told(left), `${title}: ${finding.message}\n${plain}`).toEqual(told(before.filter((one) => !isGone(one))));
      expect(valuesOf(plain)).toEqual(valuesOf(text));
      workspace.type(file, after.replace('‸', 'Because.'));
      expect(found().filter(({ code }) => code === 'ignore-without-reason')).toEqual([]);
      workspace.type(file, text);
      tried++;
    }
  }
  return tried;
}

function told(findings: readonly Finding[]): string[] {
  return findings.map(({ code, message }) => `${code} ${message}`);
}

function valuesOf(text: string): unknown {
  return parseText(text).documents.map(({ root }) => root && toValue(root));
}

describe('it makes that finding go, and changes nothing else', () => {
  test('of the sample with mistakes', () => {
    const text = readFileSync(path.join(samples, 'mistakes/mistakes.curriculum.yaml'), 'utf8');
    expect(tryAll('curriculum', text)).toBeGreaterThan(10);
    tryAll('curriculum', text.replaceAll('\n', '\r\n'));
  });

  test.each(['example-college/hit-aas', 'central-florida/hiim-2014', 'fresno/hit-2026'])('of the sample %s', (name) => {
    const text = readFileSync(path.join(samples, `${name}.curriculum.yaml`), 'utf8');
    const catalog = 'allied-health.courses.yaml';
    const others = { [catalog]: readFileSync(path.join(samples, 'example-college', catalog), 'utf8') };
    const spoiled = text.replace('    title:', '    titel:').replace(/\[([A-Z]+) (\d)/, '[$1 9$2');
    tryAll('curriculum', text, others);
    expect(tryAll('curriculum', spoiled, others)).toBeGreaterThan(2);
  });

  test.each(brokenFiles)('$mistake', ({ kind, text }) => {
    tryAll(endings[kind], text);
    tryAll(endings[kind], text.trimEnd());
  });
});
