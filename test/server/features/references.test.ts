import { describe, expect, test } from 'vitest';
import { DocumentHighlightKind } from 'vscode-languageserver-types';
import { documentHighlight } from '../../../server/src/features/navigation/document-highlight.ts';
import { references } from '../../../server/src/features/navigation/references.ts';
import { collegeWith } from '../../support/college.ts';
import { wordsAt } from '../../support/navigation.ts';
import { fixtureWorkspace } from '../../support/workspace.ts';

const hit = '/hit.curriculum.yaml';

function referencesAt(fixture: string, includeDeclaration = false): string[] {
  const workspace = fixtureWorkspace(fixture);
  const found = references(workspace.snapshot(), workspace.uri, workspace.position, includeDeclaration) ?? [];
  return found.map(({ uri, range }) => wordsAt(workspace, uri, range)).sort();
}

describe('References are found in all files', () => {
  const toBiology = [
    '/hit.curriculum.yaml:20 BIO 111',
    '/hit.curriculum.yaml:35 BIO 111',
    '/hit.curriculum.yaml:40 BIO 111',
    '/nursing.curriculum.yaml:10 BIO 111',
    '/nursing.curriculum.yaml:13 BIO 111',
    '/sciences.courses.yaml:8 bio111',
  ];

  test('from a reference', () => {
    expect(referencesAt(collegeWith(hit, '- BIO 111', '- BIO$0 111'))).toEqual(toBiology);
  });

  test('from the declaration, which counts where it is wanted', () => {
    const fixture = collegeWith('/sciences.courses.yaml', '  BIO 111', '  BIO$0 111');
    expect(referencesAt(fixture)).toEqual(toBiology);
    expect(referencesAt(fixture, true)).toEqual([...toBiology, '/sciences.courses.yaml:4 BIO 111'].sort());
  });

  test('to a skill of the taxonomy, whatever is said of it', () => {
    const expected = [
      '/clerk.role.yaml:4 hipaa',
      `${hit}:23 hipaa`,
      `${hit}:30 hipaa`,
      '/outcomes.skills.yaml:6 hipaa',
    ];
    expect(referencesAt(collegeWith('/clerk.role.yaml', 'hipaa', 'hip$0aa'))).toEqual(expected);
  });

  test('to a framework, in front of slashes too', () => {
    expect(referencesAt(collegeWith('/outcomes.skills.yaml', 'outcomes', 'out$0comes'))).toEqual([
      `${hit}:24 outcomes`,
      `${hit}:4 outcomes`,
      `${hit}:8 outcomes`,
    ]);
  });

  test('to a course outside of the program, as far as the same college speaks of it', () => {
    expect(referencesAt(collegeWith(hit, 'ENG 101', 'ENG$0 101'), true)).toEqual([`${hit}:21 ENG 101`]);
  });

  test('from the page of an entry', () => {
    const workspace = fixtureWorkspace(collegeWith(hit, 'Spring', 'Spring'));
    const found = references(workspace.snapshot(), 'hit-taxonomy:/roles/medical-coder.md', workspace.position, true);
    expect(found?.map(({ uri, range }) => wordsAt(workspace, uri, range)).sort()).toEqual([
      '/clerk.role.yaml:6 medical-coder',
      `${hit}:6 medical-coder`,
    ]);
  });

  test('where there is no id, there are none', () => {
    expect(referencesAt(collegeWith(hit, 'Introduction', 'Intro$0duction'))).toEqual([]);
  });

  test('the same code of another college is another course', () => {
    const fixture = `
      //- /north/a.curriculum.yaml
      curriculum: a
      courses:
        BIO$0 111: { title: Biology }
        BIO 112: { prerequisites: [BIO 111] }
      //- /south/b.curriculum.yaml
      curriculum: b
      courses:
        BIO 111: { title: Life }
        BIO 112: { prerequisites: [BIO 111] }
    `;
    expect(referencesAt(fixture)).toEqual(['/north/a.curriculum.yaml:4 BIO 111']);
  });
});

describe('A program that does not use a catalog may mean another course by the same code', () => {
  const fixture = (inCatalog: string, inProgram: string) => `
      //- /a.courses.yaml
      catalog: a
      courses: { ${inCatalog}: { title: Biology } }
      //- /b.curriculum.yaml
      curriculum: b
      uses: [a]
      courses: { HIT 1: { prerequisites: [BIO 111] } }
      //- /c.curriculum.yaml
      curriculum: c
      courses: { HIT 2: { prerequisites: [${inProgram}] } }
    `;

  test('so it is none of the references', () => {
    expect(referencesAt(fixture('BIO$0 111', 'BIO 111'))).toEqual(['/b.curriculum.yaml:3 BIO 111']);
  });

  test('unless they are asked for in it', () => {
    expect(referencesAt(fixture('BIO 111', 'BIO$0 111'))).toEqual([
      '/b.curriculum.yaml:3 BIO 111',
      '/c.curriculum.yaml:2 BIO 111',
    ]);
  });
});

describe('Highlights show where an id is declared, and where it is read', () => {
  const highlightsAt = (fixture: string) => {
    const workspace = fixtureWorkspace(fixture);
    const found = documentHighlight(workspace.snapshot(), workspace.uri, workspace.position) ?? [];
    return found.map(
      ({ range, kind }) => `${range.start.line + 1} ${kind === DocumentHighlightKind.Write ? 'written' : 'read'}`,
    );
  };

  test('in the file alone', () => {
    expect(highlightsAt(collegeWith(hit, '  HIT 100:', '  HIT$0 100:'))).toEqual([
      '15 written',
      '34 read',
      '40 read',
      '49 read',
      '54 read',
    ]);
  });

  test('of what another file declares, what is read here', () => {
    expect(highlightsAt(collegeWith(hit, '- BIO 111', '- BIO 1$011'))).toEqual(['20 read', '35 read', '40 read']);
  });

  test('of what nobody declares, too', () => {
    expect(highlightsAt(collegeWith(hit, 'ENG 101', 'ENG$0 101'))).toEqual(['21 read']);
  });
});
