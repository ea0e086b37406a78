import { describe, expect, test } from 'vitest';
import { documentLinks } from '../../../server/src/features/navigation/document-links.ts';
import { writtenAddress } from '../../../server/src/features/navigation/written-address.ts';
import { college, collegeWith } from '../../support/college.ts';
import { textIn } from '../../support/navigation.ts';
import { fixtureWorkspace } from '../../support/workspace.ts';

/** The links of the first file of a fixture, as `words → target`. */
function linksOf(fixture: string): string[] {
  const workspace = fixtureWorkspace(fixture);
  return documentLinks(workspace.snapshot(), workspace.uri).map(
    ({ range, target = '' }) =>
      `${textIn(workspace, workspace.uri, range)} → ${target.replace('file:///workspace', '')}`,
  );
}

test('Addresses lead to the web, or to a file beside this one, wherever links may stand.', () => {
  const fixture = `
    //- /college/hit.curriculum.yaml
    curriculum: hit
    title: Health
    links: { Page: "https://www.example.edu/hit" }
    courses:
      HIT 100:
        title: Introduction
        links:
          Syllabus: syllabi/hit 100.pdf
          Policy: ../policy.md#grades
          Part: ../a%20plan.pdf#page=2&view=Fit,50%
        outcomes:
          - { text: Define terms, links: { Words: www.example.org/words } }
        assessments:
          Quiz: { weight: 100, links: { Sheet: quiz.pdf } }
      links:
        title: A course that is called so
    terms:
      - title: Fall
        links: { Calendar: 'https://www.example.edu/calendar' }
  `;
  expect(linksOf(fixture)).toEqual([
    'https://www.example.edu/hit → https://www.example.edu/hit',
    'syllabi/hit 100.pdf → /college/syllabi/hit%20100.pdf',
    '../policy.md#grades → /policy.md#grades',
    '../a%20plan.pdf#page=2&view=Fit,50% → /a%20plan.pdf#page=2&view=Fit,50%25',
    'www.example.org/words → https://www.example.org/words',
    'quiz.pdf → /college/quiz.pdf',
    'https://www.example.edu/calendar → https://www.example.edu/calendar',
  ]);
});

test('Addresses by which a framework and its items are known to others lead to the web, and nowhere else.', () => {
  const fixture = `
    //- /records.skills.yaml
    framework: records
    title: Records
    uri: https://www.example.org/records
    license: https://creativecommons.org/licenses/by/4.0/
    items:
      coding:
        label: Code cases
        uri: urn:uuid:00000000-0000-4000-8000-000000000001
        associations:
          precedes: [auditing]
          exact-match-of: ["https://www.example.com/standards/7", "javascript:alert(1)", "file:///etc/passwd"]
      auditing:
        label: Audit
        uri: "http://www.example.org/auditing"
        identifier: 00000000-0000-4000-8000-000000000002
  `;
  expect(linksOf(fixture)).toEqual([
    'https://www.example.org/records → https://www.example.org/records',
    'https://creativecommons.org/licenses/by/4.0/ → https://creativecommons.org/licenses/by/4.0/',
    'https://www.example.com/standards/7 → https://www.example.com/standards/7',
    'http://www.example.org/auditing → http://www.example.org/auditing',
  ]);
});

describe('What is no address of the web and no file beside this one is no link', () => {
  test.each([
    'command:workbench.action.quit',
    'javascript:alert(1)',
    '%6Aavascript:alert(1)',
    'file:///etc/passwd',
    '/etc/passwd',
    '//computer/share',
    '\\\\computer\\share',
    '%5C%5Ccomputer%5Cshare',
    'C:\\Users\\me',
    'https://',
    'https://a b',
    'mailto:me@example.org',
    '#part',
    '',
  ])('%s', (written) => {
    expect(writtenAddress(written, 'file:///workspace/a.curriculum.yaml')).toBeUndefined();
  });

  test('nor is a path in a file that is not saved yet', () => {
    expect(writtenAddress('syllabus.pdf', 'untitled:Untitled-1')).toBeUndefined();
  });
});

test('A catalog or framework that is used leads to its file.', () => {
  expect(
    linksOf(collegeWith('/hit.curriculum.yaml', '[sciences, outcomes]', '[scie$0nces, outcomes, nowhere]')),
  ).toEqual([
    'sciences → /sciences.courses.yaml',
    'outcomes → /outcomes.skills.yaml',
    '51.0707 → https://nces.ed.gov/ipeds/cipcode/cipdetail.aspx?y=56&cip=51.0707',
  ]);
});

test('A code leads to where it is published; where codes have no pages there, to ours.', () => {
  expect(linksOf(collegeWith('/clerk.role.yaml', 'clerk', 'cle$0rk'))).toEqual([
    '29-2072.00 → https://www.onetonline.org/link/summary/29-2072.00',
    '3252.2 → hit-taxonomy:/classifications/esco-3252.2.md',
  ]);
});

test('A schema that the file names leads to the schema.', () => {
  const text = `# yaml-language-server: $schema=https://example.org/role.schema.json\n${college['/clerk.role.yaml']}`;
  const workspace = fixtureWorkspace(`//- /clerk.role.yaml\n${text}`);
  const [link] = documentLinks(workspace.snapshot(), workspace.uri);
  expect(link?.target).toBe('https://example.org/role.schema.json');
});

test('An address is told by what it is called.', () => {
  const workspace = fixtureWorkspace('//- /a.role.yaml\nrole: a\nlinks: { The handbook: "https://example.org" }\n');
  expect(documentLinks(workspace.snapshot(), workspace.uri)[0]?.tooltip).toBe('Open “The handbook”');
});
