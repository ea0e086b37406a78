import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import type { CheckedFile } from '../../../../server/src/formats/findings/finding.ts';
import { findingsSarif } from '../../../../server/src/formats/findings/sarif.ts';
import { checkedFiles, faulty, fileWith, finding, root } from './checked.ts';

const require = createRequire(import.meta.url);

/** The published schema; it is of a draft that ajv no longer reads, whose words all mean the same in the next one. */
function validator() {
  const file = require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
  const { $schema: _, id: __, ...schema } = JSON.parse(readFileSync(file, 'utf8'));
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  return ajv.compile(schema);
}

const isValid = validator();

interface Sarif {
  readonly $schema: string;
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly Record<string, unknown>[] } };
    readonly columnKind: string;
    readonly originalUriBaseIds: unknown;
    readonly results: readonly SarifResult[];
  }[];
}

interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly { readonly physicalLocation: unknown }[];
  readonly relatedLocations?: readonly unknown[];
  readonly partialFingerprints: { readonly primaryLocationLineHash: string };
}

function sarifOf(files: readonly CheckedFile[]) {
  const report = JSON.parse(findingsSarif(files, { version: '1.2.3', root })) as Sarif;
  isValid(report);
  expect(isValid.errors ?? []).toEqual([]);
  const [run] = report.runs;
  if (!run) throw new Error('There is no run.');
  return run;
}

describe('Findings as SARIF', () => {
  test('are valid, with a rule and help for each code, and a place for each finding', () => {
    const { results, tool, columnKind, originalUriBaseIds } = sarifOf(checkedFiles(faulty));
    expect(columnKind).toBe('utf16CodeUnits');
    expect(originalUriBaseIds).toEqual({ '%SRCROOT%': { uri: 'file:///workspace/' } });
    expect(results.length).toBeGreaterThan(4);
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    const unknown = results.find(({ ruleId }) => ruleId === 'unknown-course');
    expect(unknown).toMatchObject({
      level: 'error',
      message: { text: expect.stringContaining('`HIT 999`') },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'hit.curriculum.yaml', uriBaseId: '%SRCROOT%' },
            region: { startLine: 11, startColumn: 30, endLine: 11, endColumn: 37 },
          },
        },
      ],
      relatedLocations: [
        { id: 1, physicalLocation: { artifactLocation: { uri: 'hit.curriculum.yaml' }, region: { startLine: 14 } } },
      ],
    });
    const rule = tool.driver.rules.find(({ id }) => id === 'unknown-course');
    expect(rule).toMatchObject({
      name: 'UnknownCourse',
      help: { text: expect.stringContaining('Wrong:'), markdown: expect.stringContaining('## Right') },
    });
  });

  test('are valid where nothing is found, and where nothing was checked', () => {
    expect(sarifOf([fileWith()]).results).toEqual([]);
    expect(sarifOf([]).results).toEqual([]);
  });

  test('are valid whatever a file says, and keep an address that is not in the folder', () => {
    const { results } = sarifOf([
      fileWith(
        finding({ message: '\u0000 \ud800 <b>“x”</b>', line: '\u0000' }),
        finding({ uri: 'file:///elsewhere/a%20b%25.yaml', file: '../elsewhere/a b%.yaml', code: 'made-up' }),
        finding({ uri: `${root}/Pr%C3%BCfung%20%231.yaml` }),
      ),
    ]);
    expect(results[1]?.locations[0]?.physicalLocation).toMatchObject({
      artifactLocation: { uri: 'file:///elsewhere/a%20b%25.yaml' },
    });
    expect(results[2]?.locations[0]?.physicalLocation).toMatchObject({
      artifactLocation: { uri: 'Pr%C3%BCfung%20%231.yaml', uriBaseId: '%SRCROOT%' },
    });
  });

  test.each([
    ['error', 'error'],
    ['warning', 'warning'],
    ['information', 'note'],
    ['hint', 'note'],
  ] as const)('say of %s that it is a %s', (severity, level) => {
    expect(sarifOf([fileWith(finding({ severity }))]).results[0]?.level).toBe(level);
  });
});

describe('Fingerprints', () => {
  const fingerprints = (fixture: string) =>
    sarifOf(checkedFiles(fixture)).results.map(({ ruleId, partialFingerprints }) => [
      ruleId,
      partialFingerprints.primaryLocationLineHash,
    ]);

  test('stay the same when the folder is moved, when it is checked from elsewhere, and when a course is laid out anew', () => {
    const before = fingerprints(faulty);
    expect(fingerprints(faulty.replaceAll('//- /', '//- /deep/drafts/'))).toEqual(before);
    const laidOut = faulty.replace(
      '  HIT 120: { title: Claims, credits: 3, prerequisites: [HIT 100, HIT 999] }',
      '  HIT 120:\n    title: Claims\n    credits: 3\n    prerequisites:\n      - HIT 100\n      - HIT 999',
    );
    expect(laidOut).not.toBe(faulty);
    expect(fingerprints(laidOut)).toEqual(before);
  });

  test('are numbered in the order of the paths where files of one name have the same findings', () => {
    const role = 'role: a\ntitle: A\nrequirs: {}\n';
    const found = fingerprints(`//- /one/a.role.yaml\n${role}//- /two/a.role.yaml\n${role}`);
    const hashes = found.filter(([code]) => code === 'schema-unknown-key').map(([, hash]) => hash);
    expect(hashes).toEqual([expect.stringMatching(/:1$/), expect.stringMatching(/:2$/)]);
  });

  test('stay the same when lines are written above', () => {
    const before = fingerprints(faulty);
    const after = fingerprints(faulty.replace('title: Health', '# One line.\n# Another line.\n\ntitle: Health'));
    expect(after).toEqual(before);
  });

  test('differ, also between findings that are alike', () => {
    const alike = `
curriculum: hit
title: Health Information
award: associate
courses:
  HIT 100: { title: A, credits: 3, offered: [autumn] }
  HIT 110:
    title: B
    credits: 3
    offered: [autumn]
  HIT 120:
    title: C
    credits: 3
    offered: [autumn]
`;
    const found = fingerprints(alike).filter(([code]) => code === 'schema-not-allowed-value');
    expect(found).toHaveLength(3);
    expect(new Set(found.map(([, hash]) => hash)).size).toBe(3);
    // Of two that are alike, the first keeps its own where the second is gone.
    expect(fingerprints(alike.replace(/offered: \[autumn\]\n$/, 'offered: [fall]\n'))).toEqual(
      expect.arrayContaining(found.slice(0, 2)),
    );
  });
});
