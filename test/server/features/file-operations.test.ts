import { describe, expect, test } from 'vitest';
import { deletionWarning } from '../../../server/src/features/file-operations/delete-files.ts';
import { renameFiles } from '../../../server/src/features/file-operations/rename-files.ts';
import { filesAfter, plainEdits, showsPreviews } from '../../support/renaming.ts';
import { type FixtureWorkspace, fixtureWorkspace } from '../../support/workspace.ts';

function editFor(workspace: FixtureWorkspace, renames: Readonly<Record<string, string>>, client = showsPreviews) {
  const files = Object.entries(renames).map(([from, to]) => ({
    oldUri: workspace.uriOf(from),
    newUri: workspace.uriOf(to),
  }));
  return renameFiles(workspace.snapshot(), files, client);
}

/** The lines that change when files are renamed, with the old names of their files. */
function linesAfter(fixture: string, renames: Readonly<Record<string, string>>, client = showsPreviews): string[] {
  const workspace = fixtureWorkspace(fixture);
  const edit = editFor(workspace, renames, client);
  return Object.entries(edit ? filesAfter(workspace, edit) : {}).flatMap(([path, after]) => {
    const before = workspace.document(path).text.split('\n');
    const lines = after.split('\n').filter((line, index) => line !== before[index]);
    return lines.map((line) => `${path} ${line.trim()}`);
  });
}

const college = `
//- /programs/hit.curriculum.yaml
# yaml-language-server: $schema=../schemas/own.schema.json
curriculum: hit-aas
title: HIT
award: associate
uses: [allied-health]
links:
  Catalog: ../allied-health.courses.yaml
  Handbook: handbook.pdf#page=2
  Web: https://www.example.edu/handbook.pdf
courses:
  HIT 112:
    title: Coding
    credits: 3
    prerequisites: [BIO 168]
    links: { Syllabus: ./syllabi/hit 112.pdf, "Old one": 'syllabi/hit%20112%20old.pdf', Folder: syllabi/ }
//- /allied-health.courses.yaml
catalog: allied-health
title: Allied Health
links: { Program: programs/hit.curriculum.yaml }
courses:
  BIO 168: { title: Anatomy, credits: 4 }
`;

describe('relative paths', () => {
  test('from a file that is moved', () => {
    expect(linesAfter(college, { '/programs/hit.curriculum.yaml': '/health/aas/hit.curriculum.yaml' })).toEqual([
      '/allied-health.courses.yaml links: { Program: health/aas/hit.curriculum.yaml }',
      '/programs/hit.curriculum.yaml # yaml-language-server: $schema=../../schemas/own.schema.json',
      '/programs/hit.curriculum.yaml Catalog: ../../allied-health.courses.yaml',
      '/programs/hit.curriculum.yaml Handbook: ../../programs/handbook.pdf#page=2',
      `/programs/hit.curriculum.yaml links: { Syllabus: ../../programs/syllabi/hit 112.pdf, "Old one": '../../programs/syllabi/hit%20112%20old.pdf', Folder: ../../programs/syllabi/ }`,
    ]);
  });

  test('to a file of any kind that is renamed', () => {
    expect(linesAfter(college, { '/programs/syllabi/hit 112.pdf': '/programs/syllabi/HIT 112, #2.pdf' })).toEqual([
      `/programs/hit.curriculum.yaml links: { Syllabus: "./syllabi/HIT 112, %232.pdf", "Old one": 'syllabi/hit%20112%20old.pdf', Folder: syllabi/ }`,
    ]);
    expect(linesAfter(college, { '/programs/syllabi/hit 112 old.pdf': '/programs/old/hit 111.pdf' })).toEqual([
      `/programs/hit.curriculum.yaml links: { Syllabus: ./syllabi/hit 112.pdf, "Old one": 'old/hit%20111.pdf', Folder: syllabi/ }`,
    ]);
    expect(linesAfter(college, { '/programs/handbook.pdf': '/programs/guide.pdf' })).toEqual([
      '/programs/hit.curriculum.yaml Handbook: guide.pdf#page=2',
    ]);
    expect(linesAfter(college, { '/schemas/own.schema.json': '/schemas/our own.schema.json' })).toEqual([
      '/programs/hit.curriculum.yaml # yaml-language-server: $schema="../schemas/our own.schema.json"',
    ]);
  });

  test('within a folder that is renamed stay as they are', () => {
    expect(linesAfter(college, { '/programs': '/curricula' })).toEqual([
      '/allied-health.courses.yaml links: { Program: curricula/hit.curriculum.yaml }',
    ]);
    expect(linesAfter(college, { '/programs/syllabi': '/programs/outlines' })).toEqual([
      `/programs/hit.curriculum.yaml links: { Syllabus: ./outlines/hit 112.pdf, "Old one": 'outlines/hit%20112%20old.pdf', Folder: outlines/ }`,
    ]);
  });

  test('of files that are moved together stay as they are', () => {
    const renames = {
      '/programs/hit.curriculum.yaml': '/x/programs/hit.curriculum.yaml',
      '/allied-health.courses.yaml': '/x/allied-health.courses.yaml',
      '/programs/handbook.pdf': '/x/programs/handbook.pdf',
      '/programs/syllabi': '/x/programs/syllabi',
      '/schemas': '/x/schemas',
    };
    expect(linesAfter(college, renames)).toEqual([]);
    expect(editFor(fixtureWorkspace(college), renames)).toBeNull();
  });

  test('that could be taken for something else keep apart', () => {
    const fixture = '//- /a.role.yaml\nrole: b\ntitle: A\nlinks: { Notes: notes.md, Page: "page 1.md" }\n';
    expect(linesAfter(fixture, { '/notes.md': '/www.notes.md' })).toEqual([
      '/a.role.yaml links: { Notes: ./www.notes.md, Page: "page 1.md" }',
    ]);
    expect(linesAfter(fixture, { '/page 1.md': '/sub/page: 1.md' })).toEqual([
      '/a.role.yaml links: { Notes: notes.md, Page: "sub/page: 1.md" }',
    ]);
  });
});

describe('an id that is the name of its file', () => {
  test('follows the name, and all that uses it follows the id', () => {
    expect(linesAfter(college, { '/allied-health.courses.yaml': '/health.courses.yaml' })).toEqual([
      '/allied-health.courses.yaml catalog: health',
      '/programs/hit.curriculum.yaml uses: [health]',
      '/programs/hit.curriculum.yaml Catalog: ../health.courses.yaml',
    ]);
    expect(editFor(fixtureWorkspace(college), { '/allied-health.courses.yaml': '/health.courses.yaml' })).toMatchObject(
      {
        changeAnnotations: {
          'The catalog itself': { needsConfirmation: false },
          'Files that use it': { needsConfirmation: false },
          Links: { needsConfirmation: false },
        },
      },
    );
  });

  const onlyLinks = (name: string) => [`/programs/hit.curriculum.yaml Catalog: ${name}`];
  test.each([
    ['is no id', '/Allied Health.courses.yaml', '../Allied Health.courses.yaml'],
    ['says another kind', '/health.skills.yaml', '../health.skills.yaml'],
    ['says no kind', '/health.yaml', '../health.yaml'],
  ])('stays where the new name %s', (_name, to, link) => {
    expect(linesAfter(college, { '/allied-health.courses.yaml': to })).toEqual(onlyLinks(link));
  });

  test('stays where another file has it', () => {
    const more = `${college}//- /health.skills.yaml\nframework: health\ntitle: Health\nitems: { a: A }\n`;
    expect(linesAfter(more, { '/allied-health.courses.yaml': '/health.courses.yaml' })).toEqual(
      onlyLinks('../health.courses.yaml'),
    );
  });

  test('stays where the file is only moved, or was not called by it', () => {
    expect(linesAfter(college, { '/allied-health.courses.yaml': '/shared/allied-health.courses.yaml' })).toEqual([
      '/allied-health.courses.yaml links: { Program: ../programs/hit.curriculum.yaml }',
      '/programs/hit.curriculum.yaml Catalog: ../shared/allied-health.courses.yaml',
    ]);
    expect(linesAfter(college, { '/programs/hit.curriculum.yaml': '/programs/him.curriculum.yaml' })).toEqual([
      '/allied-health.courses.yaml links: { Program: programs/him.curriculum.yaml }',
    ]);
  });

  test('an editor that shows no headings gets plain edits', () => {
    expect(linesAfter(college, { '/allied-health.courses.yaml': '/health.courses.yaml' }, plainEdits)).toHaveLength(3);
  });
});

describe('what is deleted', () => {
  const warningFor = (fixture: string, ...paths: string[]) => {
    const workspace = fixtureWorkspace(fixture);
    return deletionWarning(workspace.snapshot(), paths.map(workspace.uriOf));
  };
  const framework = `
//- /f.skills.yaml
framework: f
title: F
items: { one: One, two: Two }
//- /a.role.yaml
role: a
title: A
uses: [f]
requires: { f/one: introduced, f/two: introduced }
//- /b.role.yaml
role: b
title: B
leads-to: [a, medical-coder]
//- /medical-coder.role.yaml
role: medical-coder
title: Our coder
`;

  test('is told with what refers to it, and where', () => {
    expect(warningFor(college, '/allied-health.courses.yaml')).toEqual({
      message:
        '“allied-health.courses.yaml” is used by hit.curriculum.yaml in 2 places: BIO 168. Once deleted, it is unknown there. It is linked from hit.curriculum.yaml (“Catalog”).',
      place: {
        uri: 'file:///workspace/programs/hit.curriculum.yaml',
        range: { start: { line: 4, character: 7 }, end: { line: 4, character: 20 } },
      },
    });
    expect(warningFor(framework, '/f.skills.yaml')?.message).toBe(
      '“f.skills.yaml” is used by a.role.yaml in 3 places: f/one, f/two. Once deleted, they are unknown there.',
    );
  });

  test('a folder, and several files at once', () => {
    const moved = framework.replaceAll('//- /f', '//- /old/f').replaceAll('//- /a', '//- /old/a');
    expect(warningFor(moved, '/old')?.message).toBe(
      '“old” is used by b.role.yaml: a. Once deleted, it is unknown there.',
    );
    expect(warningFor(framework, '/f.skills.yaml', '/a.role.yaml')?.message).toBe(
      'What you delete is used by b.role.yaml: a. Once deleted, it is unknown there.',
    );
  });

  test('a file of any kind that is linked', () => {
    expect(warningFor(college, '/programs/syllabi')?.message).toBe(
      '“syllabi” is linked from hit.curriculum.yaml (“Syllabus”, “Old one”, “Folder”).',
    );
  });

  test.each([
    ['that nothing refers to', '/b.role.yaml'],
    ['whose id the taxonomy knows as well', '/medical-coder.role.yaml'],
    ['that is not ours', '/notes.md'],
  ])('something %s needs no word', (_name, path) => {
    expect(warningFor(framework, path)).toBeNull();
  });

  test('together with all that refers to it needs no word', () => {
    expect(warningFor(college, '/allied-health.courses.yaml', '/programs')).toBeNull();
  });
});
