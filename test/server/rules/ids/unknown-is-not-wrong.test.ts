import { describe, expect, test } from 'vitest';
import type { WorkspaceState } from '../../../../server/src/workspace/state.ts';
import { expectFindings, findingsIn } from '../../../support/findings.ts';
import type { FixtureWorkspace } from '../../../support/workspace.ts';

const program = '/hit.curriculum.yaml';
const codesIn = (workspace: FixtureWorkspace, path = program) => findingsIn(workspace, path).map(({ code }) => code);

/** A program with an id of every kind that no file declares. */
const college = () =>
  expectFindings(`
    //- /hit.curriculum.yaml
    curriculum: hit
    title: HIT
    award: associate
    uses: [sciences, nothing]
    #                ^^^^^^^ unknown-library
    prepares-for: { roles: [nobody-there] }
    #                       ^^^^^^^^^^^^ unknown-role
    courses:
      HIT 100:
        title: Introduction
        credits: 3
        prerequisites: [BIO 111]
        teaches: { outcms/thinking: introduced }
    #              ^^^^^^ unknown-framework
    //- /sciences.courses.yaml
    catalog: sciences
    title: Sciences
    courses:
      BIO 111: { title: Biology I, credits: 4 }
    //- /basics.courses.yaml
    catalog: basics
    title: Basics
    courses:
      MAT 1: { title: Mathematics, credits: 4, prerequisites: [XYZ 99] }
    #                                                          ^^^^^^ unknown-course
  `);

describe('what could still turn up is not missing', () => {
  const nothingKnown: [string, Partial<WorkspaceState>][] = [
    ['while the folder is being read', { reading: true }],
    [
      'while a folder cannot be listed',
      { unreadableFolders: new Map([['file:///workspace/a', 'file:///workspace/a']]) },
    ],
    ['in a file outside of all folders', { folders: [] }],
  ];
  test.each(nothingKnown)('%s', (_name, state) => {
    const workspace = college();
    workspace.change(state);
    expect([...codesIn(workspace), ...codesIn(workspace, '/basics.courses.yaml')]).toEqual([]);
  });

  test.each([
    ['role', '/closed.role.yaml', ['unknown-library', 'unknown-framework']],
    ['catalog', '/closed.courses.yaml', ['unknown-role']],
    ['framework', '/closed.skills.yaml', ['unknown-role']],
    ['program', '/closed.curriculum.yaml', ['unknown-library', 'unknown-role', 'unknown-framework']],
  ])('while a %s cannot be read', (_kind, path, codes) => {
    const workspace = college();
    const uri = workspace.uriOf(path);
    workspace.change({ unreadable: new Map([[uri, uri]]) });
    expect(codesIn(workspace)).toEqual(codes);
  });

  test('while the text of a file is broken so that its id cannot be read', () => {
    const workspace = college();
    workspace.type('/new.courses.yaml', '"catalog');
    expect(codesIn(workspace)).toEqual(['unknown-role']);
    workspace.type('/new.courses.yaml', 'catalog: nothing\n');
    expect(codesIn(workspace)).toEqual(['unused-library', 'unknown-role', 'unknown-framework']);
  });

  test('while the text of a catalog is broken, in the programs that use it', () => {
    const workspace = expectFindings(`
      //- /hit.curriculum.yaml
      curriculum: hit
      title: HIT
      award: associate
      uses: [sciences]
      courses:
        HIT 100: { title: Introduction, credits: 3, prerequisites: [BIO 111, BIO 112] }
        #                                                                    ^^^^^^^ unknown-course
      //- /sciences.courses.yaml
      catalog: sciences
      title: Sciences
      courses:
        BIO 111: { title: Biology I, credits: 4 }
    `);
    workspace.type('/sciences.courses.yaml', 'catalog: sciences\ncourses:\n  BIO 111: { title: "Bio\n');
    expect(codesIn(workspace)).toEqual([]);
  });
});

describe('a file that is checked against a schema of its own', () => {
  test.each(['none', './own.schema.json'])('has words of its own, too (%s)', (schema) => {
    const workspace = college();
    const { text } = workspace.document(program);
    workspace.type(program, `# yaml-language-server: $schema=${schema}\n${text}`);
    expect(codesIn(workspace).filter((code) => !String(code).startsWith('schema'))).toEqual([]);
  });

  test('but what it declares counts for others', () => {
    const workspace = college();
    workspace.type('/nothing.skills.yaml', '# yaml-language-server: $schema=none\nframework: nothing\nitems: {}\n');
    workspace.type('/nobody.role.yaml', '# yaml-language-server: $schema=none\nrole: nobody-there\n');
    expect(codesIn(workspace)).toEqual(['unused-library', 'unknown-framework']);
  });
});
