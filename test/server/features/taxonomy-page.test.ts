import { describe, expect, test } from 'vitest';
import { builtIn } from '../../../server/src/built-in.ts';
import { pageUri } from '../../../server/src/features/taxonomy-page/page-address.ts';
import { pageLinks } from '../../../server/src/features/taxonomy-page/page-links.ts';
import { taxonomyPage } from '../../../server/src/features/taxonomy-page/taxonomy-page.ts';
import { createLineTable } from '../../../server/src/syntax/lines.ts';
import { isReferableList } from '../../../server/src/taxonomy/taxonomy-index.ts';
import { college, collegeWith } from '../../support/college.ts';
import { type FixtureWorkspace, fixtureWorkspace } from '../../support/workspace.ts';

const hit = '/hit.curriculum.yaml';
const example = collegeWith(hit, 'Spring', 'Spring');

/** What a page says of the workspace, the addresses of its links shortened. */
function inWorkspace(workspace: FixtureWorkspace, address: string): string[] {
  const text = taxonomyPage(workspace.snapshot(), `hit-taxonomy:/${address}.md`);
  const [, part = ''] = text.split('## In this workspace\n');
  return part
    .replaceAll('file:///workspace', '')
    .split('\n')
    .filter((line) => line !== '');
}

describe('The page of an entry', () => {
  test('says first what the entry is, and names others by links to their pages', () => {
    const text = taxonomyPage(fixtureWorkspace(example).snapshot(), 'hit-taxonomy:/skills/icd-10-cm-coding.md');
    expect(text).toMatch(/^# ICD-10-CM coding\n\n\*Skill\*, in a file `icd-10-cm-coding`\n\n/);
    expect(text).toContain('**Part of:** [Medical coding](../skills/medical-coding.md)');
    expect(text).toContain('[Medical Coder (mastered)](../roles/medical-coder.md)');
  });

  test('says where facts are from, and as of when', () => {
    const { snapshot } = fixtureWorkspace(example);
    const credential = taxonomyPage(snapshot(), 'hit-taxonomy:/credentials/rhit.md');
    expect(credential).toMatch(/\*\*Source:\*\* \[[^\]]+\]\(https:\/\/\S+\), as of \d{4}-\d\d-\d\d/);
    for (const page of ['classifications/onet-29-2072.00', 'roles/medical-coder']) {
      expect(taxonomyPage(snapshot(), `hit-taxonomy:/${page}.md`)).toContain('USDOL/ETA (CC BY 4.0, modified)');
    }
  });

  test('shows of a skill who teaches, requires, assesses and equals it', () => {
    expect(inWorkspace(fixtureWorkspace(example), 'skills/hipaa')).toEqual([
      '### Courses that teach it',
      `- [HIT 100 Introduction](${hit}#L23): introduced · Health Information Technology (Fall; Year 1, in the plan slow; Spring, in the concentration Data)`,
      '### Roles that require it',
      '- [Records Clerk](/clerk.role.yaml#L4): reinforced · core',
      '### Assessments of it',
      `- [Quizzes](${hit}#L30): HIT 100 Introduction · Health Information Technology`,
      '### Items of frameworks that equal it',
      '- [outcomes/rules: Rules](/outcomes.skills.yaml#L6): Outcomes',
    ]);
  });

  test('shows a course that teaches an item which equals the skill', () => {
    expect(inWorkspace(fixtureWorkspace(example), 'skills/evidence-based-decision-making')[1]).toMatch(
      /^- \[HIT 100 Introduction\]\(\/hit.curriculum.yaml#L24\): introduced · as outcomes\/thinking · /,
    );
  });

  test('calls an item by its id alone while the framework has none', () => {
    const workspace = fixtureWorkspace(collegeWith('/outcomes.skills.yaml', 'framework: outcomes', 'framework:'));
    expect(inWorkspace(workspace, 'skills/hipaa').at(-1)).toBe('- [rules: Rules](/outcomes.skills.yaml#L6)');
  });

  test('shows of a skill the outcomes that stand for it', () => {
    expect(inWorkspace(fixtureWorkspace(example), 'skills/medical-terminology')).toEqual([
      '### Outcomes that stand for it',
      `- [define: Define terms](${hit}#L28): HIT 100 Introduction · Health Information Technology`,
    ]);
  });

  test.each([
    [
      'roles/medical-coder',
      [
        '### Programs that prepare for it',
        `- [Health Information Technology](${hit}#L6)`,
        '### Roles that lead to it',
        '- [Records Clerk](/clerk.role.yaml#L6)',
      ],
    ],
    ['credentials/rhit', ['### Programs that prepare for it', `- [Health Information Technology](${hit}#L7)`]],
    ['classifications/cip-51.0707', ['### Programs with this code', `- [Health Information Technology](${hit}#L9)`]],
    ['skills/sql', ['Nothing links to it yet.']],
  ])('%s', (address, expected) => {
    expect(inWorkspace(fixtureWorkspace(example), address)).toEqual(expected);
  });

  test('of a category counts the courses behind its skills', () => {
    expect(inWorkspace(fixtureWorkspace(example), 'skill-categories/technical')).toContain(
      '- [ICD-10-CM coding](../skills/icd-10-cm-coding.md): 1 course',
    );
  });

  test('tells of a role that a file defines anew', () => {
    const workspace = fixtureWorkspace(collegeWith('/clerk.role.yaml', 'role: clerk', 'role: medical-coder'));
    expect(inWorkspace(workspace, 'roles/medical-coder')).toContain('- [Records Clerk](/clerk.role.yaml#L1)');
  });

  test('follows what is typed', () => {
    const workspace = fixtureWorkspace(example);
    workspace.type(hit, (college[hit] ?? '').trimStart().replace('icd-10-cm-coding: mastered', 'sql: introduced'));
    expect(inWorkspace(workspace, 'skills/sql')).toContain(
      `- [HIT 200 Coding](${hit}#L37): introduced · Health Information Technology (Spring)`,
    );
  });

  test('shows the words of people as they are written, and never runs them', () => {
    const evil = 'title: "[x](command:evil) <img src=x> `code`"';
    const workspace = fixtureWorkspace(collegeWith(hit, 'title: Coding', evil));
    const [, line = ''] = inWorkspace(workspace, 'skills/icd-10-cm-coding');
    expect(line).toContain('&#91;x&#93;(command:evil) &lt;img src=x');
    const links = pageLinks(workspace.snapshot(), 'hit-taxonomy:/skills/icd-10-cm-coding.md');
    expect(links.filter(({ target }) => target?.startsWith('command:'))).toEqual([]);
  });
});

describe('An address without a page', () => {
  const { snapshot } = fixtureWorkspace(example);

  test('of an id that is misspelt, suggests another', () => {
    expect(taxonomyPage(snapshot(), 'hit-taxonomy:/skills/icd-10-cm-codng.md')).toContain(
      'Did you mean [ICD-10-CM coding](../skills/icd-10-cm-coding.md)?',
    );
  });

  test.each(['hit-taxonomy:', 'hit-taxonomy:/cheese/gouda.md', 'hit-taxonomy:/skills/%E0.md'])('%s', (uri) => {
    expect(taxonomyPage(snapshot(), uri)).toContain('# No such page');
  });
});

test('Every entry has a page, whose links lead to other pages, to files or to the web.', () => {
  const snapshot = fixtureWorkspace(example).snapshot();
  const pages = Object.entries(builtIn.taxonomy).flatMap(([list, entries]) =>
    isReferableList(list) ? entries.map(({ id }: { id: string }) => pageUri({ list, id })) : [],
  );
  expect(pages.length).toBeGreaterThan(200);
  for (const uri of pages) {
    const text = taxonomyPage(snapshot, uri);
    expect(text, uri).not.toContain('Not in the taxonomy');
    const lines = createLineTable(text);
    for (const { range, target = '' } of pageLinks(snapshot, uri)) {
      expect(text.slice(lines.offsetAt(range.start) - 1, lines.offsetAt(range.start)), target).toBe('[');
      if (target.startsWith('hit-taxonomy:')) expect(pages).toContain(target);
      else expect(target).toMatch(/^(https:\/\/|file:\/\/\/workspace\/.*#L\d+$)/);
    }
  }
});
