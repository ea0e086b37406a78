import { describe, expect, test } from 'vitest';
import { legendFor } from '../../../server/src/features/semantic-tokens/legend.ts';
import { semanticTokens, semanticTokensIn } from '../../../server/src/features/semantic-tokens/semantic-tokens.ts';
import { tokenModifiers, tokenTypes } from '../../../server/src/features/semantic-tokens/token.ts';
import { tokenEdits } from '../../../server/src/features/semantic-tokens/token-edits.ts';
import { seededRandom } from '../../support/random.ts';
import { type FixtureWorkspace, fixtureWorkspace } from '../../support/workspace.ts';

const ours = legendFor({ types: new Set(tokenTypes), modifiers: new Set(tokenModifiers) });

/** The tokens of the protocol as words, with type and modifiers, such as `HIT 100 course.declaration`. */
function inWords(workspace: FixtureWorkspace, data: readonly number[], legend = ours.legend): string[] {
  const lines = workspace.document(workspace.pathOf(workspace.uri)).text.split(/\r?\n/);
  const words: string[] = [];
  let line = 0;
  let character = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [down = 0, right = 0, length = 0, type = 0, bits = 0] = data.slice(at, at + 5);
    line += down;
    character = down === 0 ? character + right : right;
    const modifiers = legend.tokenModifiers.filter((_, index) => bits & (1 << index));
    const word = lines[line]?.slice(character, character + length);
    words.push(`${word} ${[legend.tokenTypes[type], ...modifiers].join('.')}`);
  }
  return words;
}

function seen(fixture: string): string[] {
  const workspace = fixtureWorkspace(fixture);
  return inWords(workspace, semanticTokens(workspace.snapshot(), workspace.uri, ours));
}

const program = `
//- /sciences.courses.yaml
catalog: sciences
courses: { BIO 111: { title: Biology } }
//- /thinking.skills.yaml
framework: thinking
items: { critical: Critical thinking }
//- /other.courses.yaml
catalog: other
courses: { ZOO 1: { title: Animals } }
//- /hit.curriculum.yaml
$0curriculum: hit
title: Health Information
award: associate
accreditation: [cahiim]
prepares-for: { roles: [medical-coder, my-role], certifications: [rhit], frameworks: [thinking] }
uses: [sciences, thinking]
levels: introduced-reinforced-mastered
outcomes:
  plo-1: { text: Code, bloom: apply, skills: [hipaa] }
courses:
  HIT 100:
    title: Introduction
    part: General
    prerequisites: ["BIO 111", { course: ENC 1, external: true }, ZOO 1, XYZ 9]
    teaches: { hipaa: introduced, icd-10-codng: mastered, thinking/critical: mastered, thinking/slow: mastered }
    contributes-to: { plo-1: reinforced, plo-7: reinforced }
    technologies: [encoder-software]
    outcomes: [{ id: find, text: Find }]
    assessments: { Quiz: { outcomes: [find] } }
terms:
  - { title: Fall, courses: [HIT 100] }
concentrations:
  night: { title: Night }
plans:
  p: { concentration: night, terms: [] }
//- /my.role.yaml
role: my-role
`;

describe('Ids are told by their kind', () => {
  test('in a program, with what is known of each', () => {
    expect(seen(program)).toEqual([
      'hit library.declaration',
      'cahiim credential.builtIn',
      'medical-coder role.builtIn',
      'my-role role',
      'rhit credential.builtIn',
      'thinking library',
      'sciences library',
      'thinking library',
      'introduced-reinforced-mastered level.builtIn',
      'plo-1 outcome.declaration',
      'apply level.builtIn',
      'hipaa skill.builtIn',
      'HIT 100 course.declaration',
      'BIO 111 course',
      'ENC 1 course.external',
      'ZOO 1 course.unresolved',
      'XYZ 9 course.unresolved',
      'hipaa skill.builtIn',
      'introduced level.builtIn',
      'icd-10-codng skill.unresolved',
      'mastered level.builtIn',
      'thinking library',
      'critical skill',
      'mastered level.builtIn',
      'thinking library',
      'slow skill.unresolved',
      'mastered level.builtIn',
      'plo-1 outcome',
      'reinforced level.builtIn',
      'plo-7 outcome.unresolved',
      'reinforced level.builtIn',
      'encoder-software technology.builtIn',
      'find outcome.declaration',
      'find outcome',
      'HIT 100 course',
      'night concentration.declaration',
      'night concentration',
    ]);
  });

  test('in a role and in a framework', () => {
    expect(seen('//- /r.role.yaml\n$0role: r\nrequires: { hipaa: { level: mastered } }\nleads-to: [lost]\n')).toEqual([
      'r role.declaration',
      'hipaa skill.builtIn',
      'mastered level.builtIn',
      'lost role.unresolved',
    ]);
    expect(seen('//- /f.skills.yaml\n$0framework: f\nlevels: [low]\nitems: { a: { broader: b }, b: B }\n')).toEqual([
      'f library.declaration',
      'low level.declaration',
      'a skill.declaration',
      'b skill',
      'b skill.declaration',
    ]);
  });

  test('what cannot be known is not called unresolved', () => {
    const workspace = fixtureWorkspace('//- /r.role.yaml\n$0role: r\nleads-to: [lost]\n');
    workspace.change({ reading: true });
    const data = semanticTokens(workspace.snapshot(), workspace.uri, ours);
    expect(inWords(workspace, data)).toEqual(['r role.declaration', 'lost role']);
  });

  test('once, where aliases and merge keys repeat them', () => {
    expect(
      seen(`
        $0curriculum: p
        courses:
          HIT 1: &one { prerequisites: &needed [HIT 2] }
          HIT 2: { <<: *one, corequisites: *needed }
      `),
    ).toEqual(['p library.declaration', 'HIT 1 course.declaration', 'HIT 2 course', 'HIT 2 course.declaration']);
  });

  test('in each of the lines that they go over, in files with CRLF as well', () => {
    expect(seen('//- /r.role.yaml\n$0role: r\r\nleads-to:\r\n  - "two\r\n    lines"\r\n  - analyst\r\n')).toEqual([
      'r role.declaration',
      'two role.unresolved',
      'lines role.unresolved',
      'analyst role.unresolved',
    ]);
    expect(
      seen(
        '$0curriculum: p\nterms:\n  - courses: [HIT\n\n      100,\n      HIT 1, "A\n      1"]\n  - courses:\n    - >-\n      HIT 1\ncourses: { HIT 1: {} }\n',
      ),
    ).toEqual([
      'p library.declaration',
      'HIT course.unresolved',
      '100 course.unresolved',
      'HIT 1 course',
      'A course.unresolved',
      '1 course.unresolved',
      'HIT 1 course',
      'HIT 1 course.declaration',
    ]);
  });

  test('nothing in YAML that is not of the format', () => {
    expect(seen('//- /a.yaml\n$0courses: { HIT 1: {} }\n')).toEqual([]);
  });
});

describe('A range', () => {
  const workspace = fixtureWorkspace(program);
  const lines = (start: number, end: number) => ({
    start: { line: start, character: 3 },
    end: { line: end, character: 2 },
  });
  const words = (start: number, end: number) =>
    inWords(workspace, semanticTokensIn(workspace.snapshot(), workspace.uri, lines(start, end), ours));

  test('has the ids of its lines', () => {
    expect(words(0, 0)).toEqual(['hit library.declaration']);
    expect(words(20, 22)).toEqual(['HIT 100 course', 'night concentration.declaration']);
    expect(words(900, 901)).toEqual([]);
  });

  test('after range makes the whole', () => {
    const whole = inWords(workspace, semanticTokens(workspace.snapshot(), workspace.uri, ours));
    expect([...words(0, 9), ...words(10, 13), ...words(14, 99)]).toEqual(whole);
  });
});

describe('An editor that does not know our kinds', () => {
  test('is told the nearest of the protocol’s, each a different one', () => {
    const standard = ['class', 'property', 'interface', 'enumMember'];
    const { legend, bitsOf } = legendFor({ types: new Set(standard), modifiers: new Set(['declaration']) });
    expect(legend.tokenTypes).toHaveLength(tokenTypes.length);
    expect(legend.tokenTypes.filter((type) => (tokenTypes as readonly string[]).includes(type))).toEqual([]);
    expect(new Set(legend.tokenTypes).size).toBe(tokenTypes.length);
    expect(legend.tokenModifiers).toEqual(['declaration']);
    expect(bitsOf(['declaration', 'unresolved'])).toBe(1);
  });

  test('knows what is built in as part of its library', () => {
    const { legend } = legendFor({ types: new Set(['skill']), modifiers: new Set(['defaultLibrary']) });
    expect(legend.tokenTypes.slice(0, 3)).toEqual(['class', 'skill', 'interface']);
    expect(legend.tokenModifiers).toEqual(['defaultLibrary']);
  });
});

describe('A difference', () => {
  const applied = (before: readonly number[], after: readonly number[]) => {
    const result = [...before];
    for (const { start, deleteCount, data } of tokenEdits(before, after)) {
      result.splice(start, deleteCount, ...(data ?? []));
    }
    return result;
  };

  test('is none where nothing changed', () => {
    expect(tokenEdits([0, 1, 2, 3, 4], [0, 1, 2, 3, 4])).toEqual([]);
    expect(tokenEdits([], [])).toEqual([]);
  });

  test('is the token that changed', () => {
    const before = [0, 1, 2, 3, 4, 1, 0, 5, 0, 0, 1, 0, 6, 0, 0];
    expect(tokenEdits(before, before.with(7, 9))).toEqual([{ start: 5, deleteCount: 5, data: [1, 0, 9, 0, 0] }]);
    expect(tokenEdits(before, before.slice(5))).toEqual([{ start: 0, deleteCount: 5, data: [] }]);
    expect(tokenEdits(before.slice(0, 10), before)).toEqual([{ start: 10, deleteCount: 0, data: [1, 0, 6, 0, 0] }]);
  });

  test('makes the one of the other, whatever they are', () => {
    const random = seededRandom(7);
    const tokens = () => Array.from({ length: 5 * Math.floor(random() * 6) }, () => Math.floor(random() * 2));
    for (let round = 0; round < 2_000; round++) {
      const [before, after] = [tokens(), tokens()];
      expect(applied(before, after)).toEqual(after);
      for (const { start, deleteCount, data } of tokenEdits(before, after)) {
        expect([start % 5, deleteCount % 5, (data?.length ?? 0) % 5]).toEqual([0, 0, 0]);
      }
    }
  });
});
