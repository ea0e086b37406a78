import { expect, test } from 'vitest';
import { DiagnosticTag } from 'vscode-languageserver-types';
import { expectFindings, findingsIn, findingWith, relatedTo } from '../../../support/findings.ts';
import { fixtureWorkspace } from '../../../support/workspace.ts';

const files = `
//- /hit.curriculum.yaml
curriculum: hit
title: HIT
award: associate
uses: [sciences, competencies]
prepares-for:
  roles: [clerk, medical-coder]
  frameworks: [competencies]
courses:
  HIT 100: { title: Introduction, credits: 3, prerequisites: [BIO 111], teaches: { competencies/thinking: introduced } }
//- /sciences.courses.yaml
catalog: sciences
title: Sciences
status: retired
courses:
  BIO 111: { title: Biology, credits: 4 }
//- /competencies.skills.yaml
framework: competencies
title: Competencies
status: retired
items: { thinking: Thinking }
//- /clerk.role.yaml
role: clerk
title: Clerk
status: retired
leads-to: [chief]
//- /chief.role.yaml
role: chief
title: Chief
status: review
`;

test('a catalog, a framework and a role that are retired are each told once, and struck through', () => {
  const marked = files
    .replace(
      'uses: [sciences, competencies]\n',
      '$&#      ^^^^^^^^ retired-file the catalog “Sciences” says itself\n#                ^^^^^^^^^^^^ retired-file the framework “Competencies”\n',
    )
    .replace('roles: [clerk, medical-coder]\n', '$&#         ^^^^^ retired-file the role “Clerk”\n');
  const workspace = expectFindings(marked, ['retired-file']);
  const finding = findingWith(workspace, '/hit.curriculum.yaml', 'retired-file');
  expect(finding.tags).toEqual([DiagnosticTag.Deprecated]);
  expect(relatedTo(workspace, finding)).toEqual(['/sciences.courses.yaml:1 It says so here']);
});

test('what is in review, or says nothing, is none; and a retired program may name what it likes', () => {
  expectFindings(files.replaceAll('status: retired', 'status: adopted'), ['retired-file']);
  expectFindings(files.replaceAll('status: retired\n', ''), ['retired-file']);
  expectFindings(files.replace('award: associate', 'award: associate\nstatus: retired'), ['retired-file']);
});

test('it is told again when somebody retires the catalog', () => {
  const workspace = expectFindings(files.replaceAll('status: retired\n', ''), ['retired-file']);
  workspace.type('/sciences.courses.yaml', `${workspace.document('/sciences.courses.yaml').text}status: retired\n`);
  expect(findingsIn(workspace, '/hit.curriculum.yaml').map(({ code }) => code)).toContain('retired-file');
});

test('what nobody can know to be retired is not told: one of two catalogs with the same id, and what is not there', () => {
  const twice = `${files}//- /other.courses.yaml\ncatalog: sciences\ntitle: Other Sciences\nstatus: retired\n`;
  const workspace = fixtureWorkspace(twice.replace('competencies]\nprepares', 'elsewhere]\nprepares'));
  const found = findingsIn(workspace, '/hit.curriculum.yaml').filter(({ code }) => code === 'retired-file');
  const told = found.map(({ range }) => range.start.line);
  // The framework that is a target and the role are still known, and told.
  expect(told).toEqual([5, 6]);
});
