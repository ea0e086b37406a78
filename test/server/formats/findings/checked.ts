import { diagnostics } from '../../../../server/src/features/diagnostics.ts';
import { checkedFile } from '../../../../server/src/formats/findings/file-findings.ts';
import type { CheckedFile, FileFinding } from '../../../../server/src/formats/findings/finding.ts';
import { fixtureWorkspace } from '../../../support/workspace.ts';

/** The folder of the files of a fixture. */
export const root = 'file:///workspace';

/** What is found in the files of a fixture, by their paths. */
export function checkedFiles(fixture: string): readonly CheckedFile[] {
  const workspace = fixtureWorkspace(fixture);
  const snapshot = workspace.snapshot();
  return [...snapshot.documents()]
    .map((document) =>
      checkedFile({ document, diagnostics: diagnostics(snapshot, document.uri) }, (one) =>
        workspace.pathOf(one).slice(1),
      ),
    )
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** A finding that says what a test wants it to say. */
export function finding(parts: Partial<FileFinding> = {}): FileFinding {
  return {
    file: 'hit.curriculum.yaml',
    uri: `${root}/hit.curriculum.yaml`,
    range: { start: { line: 4, character: 2 }, end: { line: 4, character: 9 } },
    code: 'unknown-course',
    severity: 'error',
    message: 'There is no such course.',
    title: 'Course that is not there',
    related: [],
    line: 'HIT 100:',
    keys: ['courses', 'HIT 100'],
    marked: 'HIT 100',
    ...parts,
  };
}

/** A file with findings. */
export function fileWith(...findings: readonly FileFinding[]): CheckedFile {
  return { file: 'hit.curriculum.yaml', uri: `${root}/hit.curriculum.yaml`, findings };
}

/** A program with mistakes of several severities, one of which points at another file. */
export const faulty = `
//- /hit.curriculum.yaml
curriculum: hit
title: Health Information
award: associate
credits: 9
uses: [bio]
courses:
  HIT 100: { title: Introduction, credits: 3, offered: [autumn] }
  HIT 110:
    title: Coding
    credits: 3
    prerequisites: [HIT 100, HIT 999]
    outcomes:
      - Understand codes
  HIT 120: { title: Claims, credits: 3, prerequisites: [HIT 100, HIT 999] }
terms:
  - { title: Fall, courses: [HIT 100, HIT 110] }
//- /bio.courses.yaml
catalog: bio
title: Biology
courses:
  BIO 100: { title: Cells, credits: 4 }
`;
