import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { findingsJson } from '../../../../server/src/formats/findings/json.ts';
import { checkedFiles, faulty, fileWith } from './checked.ts';

describe('Findings as JSON', () => {
  test('tell the file, the place from 1 on, the words and how many there are', () => {
    const report = JSON.parse(findingsJson(checkedFiles(faulty), { version: '1.2.3' }));
    expect(report).toMatchObject({
      format: 'hit-curriculum-findings',
      version: 1,
      tool: { name: 'hit-curriculum', version: '1.2.3' },
      counts: { files: 2, filesWithFindings: 1 },
      files: [{ file: 'bio.courses.yaml', findings: [] }, { file: 'hit.curriculum.yaml' }],
    });
    const { findings } = report.files[1];
    expect(findings).toContainEqual({
      code: 'unknown-course',
      severity: 'error',
      message: expect.stringContaining('`HIT 999`'),
      title: expect.any(String),
      category: 'Names and codes',
      start: { line: 11, column: 30 },
      end: { line: 11, column: 37 },
      related: [
        {
          file: 'hit.curriculum.yaml',
          message: expect.any(String),
          start: { line: 14, column: 66 },
          end: { line: 14, column: 73 },
        },
      ],
    });
    const counted = report.counts.errors + report.counts.warnings + report.counts.information + report.counts.hints;
    expect(counted).toBe(findings.length);
  });

  test('have the keys that the documentation tells, and no others', () => {
    const page = readFileSync(path.join(import.meta.dirname, '../../../../docs/command-line.md'), 'utf8');
    const example = JSON.parse(/```json\n(.*?)```/s.exec(page)?.[1] ?? '{}');
    const report = JSON.parse(findingsJson(checkedFiles(faulty), { version: '1.2.3' }));
    expect(Object.keys(example)).toEqual(Object.keys(report));
    expect(Object.keys(example.counts)).toEqual(Object.keys(report.counts));
    const [told] = example.files[0].findings;
    const found = report.files[1].findings.find(
      ({ related, category }: { related: unknown[]; category?: string }) => related.length > 0 && category,
    );
    expect(Object.keys(told)).toEqual(Object.keys(found));
    expect(Object.keys(told.related[0])).toEqual(Object.keys(found.related[0]));
  });

  test('are empty where nothing is found', () => {
    expect(JSON.parse(findingsJson([fileWith()], { version: '1' })).files).toEqual([
      { file: 'hit.curriculum.yaml', findings: [] },
    ]);
  });
});
