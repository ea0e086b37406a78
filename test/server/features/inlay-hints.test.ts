import { describe, expect, test } from 'vitest';
import type { InlayHint, Range } from 'vscode-languageserver-types';
import { type HintClient, inlayHints, plainHintClient } from '../../../server/src/features/inlay-hints/inlay-hints.ts';
import { resolveInlayHint } from '../../../server/src/features/inlay-hints/resolve-inlay-hint.ts';
import { roomForEach } from '../../../server/src/features/inlay-hints/room.ts';
import { shortenText } from '../../../server/src/features/inlay-hints/shorten.ts';
import { defaultSettings } from '../../../server/src/workspace/settings.ts';
import { type FixtureWorkspace, fixtureWorkspace } from '../../support/workspace.ts';

const whole: Range = { start: { line: 0, character: 0 }, end: { line: 10_000, character: 0 } };
const vscode: HintClient = { resolvesTooltip: true, resolvesLocation: true };
const all = defaultSettings.inlayHints;

function hintsIn(workspace: FixtureWorkspace, range = whole, switches = all, client = plainHintClient): InlayHint[] {
  return inlayHints(workspace.snapshot(), workspace.uri, range, switches, client);
}

/** The lines that have hints, as they are seen, with the hints in ‹›. */
function seen(workspace: FixtureWorkspace, range = whole, switches = all): string[] {
  const { text } = workspace.document(workspace.pathOf(workspace.uri));
  const lines = text.split('\n');
  const hinted = new Set<number>();
  for (const { position, label } of hintsIn(workspace, range, switches).toReversed()) {
    const line = lines[position.line] ?? '';
    lines[position.line] = `${line.slice(0, position.character)}‹${label}›${line.slice(position.character)}`;
    hinted.add(position.line);
  }
  return lines.filter((_, index) => hinted.has(index)).map((line) => line.trim());
}

const catalog = `
//- /sciences.courses.yaml
catalog: sciences
title: Life Sciences
courses:
  BIO 111: { title: Biology I, credits: 4 }
  BIO 112: { title: Biology II, credits: { min: 3, max: 4 } }
//- /thinking.skills.yaml
framework: thinking
title: Thinking
items:
  ct: { code: I.1, label: Critical thinking }
  slow-thinking: Slow thinking
//- /hit.curriculum.yaml
`;

describe('Behind codes and ids stands what they are called', () => {
  test('behind requisites, in brackets, behind quotation marks and in nested groups', () => {
    const workspace = fixtureWorkspace(`${catalog}$0curriculum: hit
uses: [sciences]
courses:
  HIT 100:
    title: Introduction
    prerequisites: [BIO 111, "bio 112"]
    corequisites:
      - any: [{ course: 'HIT 112', minimum-grade: C }, { all: [BIO111] }]
      - HIT 112 # next year
  HIT 112:
    title: Coding
`);
    expect(seen(workspace)).toEqual([
      'uses: [sciences‹Life Sciences›]',
      'prerequisites: [BIO 111‹Biology I›, "bio 112"‹Biology II›]',
      "- any: [{ course: 'HIT 112'‹Coding›, minimum-grade: C }, { all: [BIO111‹Biology I›] }]",
      '- HIT 112‹Coding› # next year',
    ]);
  });

  test('behind the entry where the id is a key, so that id, colon and level stay together', () => {
    const workspace = fixtureWorkspace(`${catalog}$0curriculum: hit
uses: [thinking]
outcomes:
  plo-1: Code encounters
courses:
  HIT 100:
    title: Introduction
    teaches:
      hcpcs-coding: introduced # since 2020
      thinking/ct: { level: mastered, assessed: true }
      "data-quality":
        level: introduced
      encoder-use:
    contributes-to: { plo-1: introduced }
`);
    expect(seen(workspace)).toEqual([
      'hcpcs-coding: introduced‹HCPCS Level II coding› # since 2020',
      'thinking/ct: { level: mastered, assessed: true }‹I.1 Critical thinking›',
      '"data-quality":‹Data quality and integrity›',
      'encoder-use:‹Encoder and grouper use›',
      'contributes-to: { plo-1: introduced‹Code encounters› }',
    ]);
  });

  test('not where the name has the words of the id, and not where the code is declared', () => {
    const workspace = fixtureWorkspace(`${catalog}$0curriculum: hit
uses: [thinking]
prepares-for: { roles: [medical-coder] }
courses:
  HIT 100:
    title: HIT100
    teaches: { icd-10-cm-coding: introduced, thinking/slow-thinking: introduced }
  HIT 112:
    prerequisites: [HIT 100, HIT 113, XYZ 1]
  HIT 113: {}
`);
    expect(seen(workspace)).toEqual([]);
  });

  test('behind credentials, accreditors, technologies, classifications and roles', () => {
    const workspace = fixtureWorkspace(`
      //- /r.role.yaml
      $0role: r
      certifications: [rhit]
      technologies: [encoder-software]
      classifications: { onet: 29-2072.00 }
      leads-to:
        - s
        - hie-specialist
      //- /s.role.yaml
      role: s
      title: Senior of the Records
    `);
    expect(seen(workspace)).toEqual([
      'certifications: [rhit‹Registered Health Information Technician›]',
      'technologies: [encoder-software‹Encoder and grouper software›]',
      'classifications: { onet: 29-2072.00‹Medical records specialists, coders among them› }',
      '- s‹Senior of the Records›',
      '- hie-specialist‹Health Information Exchange (HIE) Specialist›',
    ]);
  });

  test('behind what comes in the place of something, and not behind what it replaces', () => {
    const workspace = fixtureWorkspace(`${catalog}$0curriculum: hit
uses: [sciences]
terms: [{ courses: [BIO 111] }]
concentrations:
  c: { replaces: { BIO 111: BIO 112 } }
`);
    expect(seen(workspace).at(-1)).toBe('c: { replaces: { BIO 111: BIO 112‹Biology II› } }');
  });

  test('not where two catalogs mean two things by it', () => {
    const workspace = fixtureWorkspace(`
      //- /a.courses.yaml
      catalog: a
      courses: { BIO 1: { title: Life } }
      //- /b.courses.yaml
      catalog: b
      courses: { BIO 1: { title: Death } }
      //- /p.curriculum.yaml
      $0curriculum: p
      uses: [a, b]
      terms: [{ courses: [BIO 1] }]
    `);
    expect(seen(workspace)).toEqual([]);
  });

  test('in half a file as far as it goes', () => {
    expect(seen(fixtureWorkspace(`${catalog}$0uses: [sciences]\nterms:\n  - courses: [BIO 111, `))).toEqual([
      'uses: [sciences‹Life Sciences›]',
      '- courses: [BIO 111‹Biology I›,',
    ]);
  });
});

describe('Behind the title of a term stand its credits and those of the plan so far', () => {
  const terms = `${catalog}$0curriculum: hit
uses: [sciences]
courses:
  HIT 1: { title: One, credits: 1 }
  HIT 2: { title: Two, credits: 2.5 }
terms:
  - title: "First"
    courses: [HIT 1]
  - title: Second
    courses: [HIT 2, { choose: 1, from: [BIO 111, BIO 112] }]
  - title: Third
    credits: 7
    courses: [NOT 1, KNOWN 2]
  - title: Empty
  - title: Last
    courses: [HIT 1, { elective: Any, credits: 3 }]
plans:
  slow:
    terms:
      - { title: S1, courses: [HIT 1] }
      - { courses: [HIT 2] }
      - { title: S3, courses: [HIT 1] }
`;
  const credits = { titles: false, labels: false, credits: true };

  test('as far as they are known, for each plan by itself', () => {
    expect(seen(fixtureWorkspace(terms), whole, credits)).toEqual([
      '- title: "First"‹· 1 credit›',
      '- title: Second‹· 5.5–6.5 credits · 6.5–7.5 so far›',
      '- title: Third‹· 7 credits · 13.5–14.5 so far›',
      '- title: Last‹· 4 credits›',
      '- { title: S1‹· 1 credit›, courses: [HIT 1] }',
      '- { title: S3‹· 1 credit · 4.5 so far›, courses: [HIT 1] }',
    ]);
  });

  test('once, where an alias repeats a term', () => {
    const workspace = fixtureWorkspace(`
      $0terms:
        - &fall { title: Fall, credits: 3 }
        - *fall
        - { <<: *fall, season: fall }
    `);
    expect(hintsIn(workspace).map(({ label }) => label)).toEqual(['· 3 credits', '· 3 credits · 6 so far']);
  });
});

describe('A line that words would make longer than a window', () => {
  const program = (skills: string, courses = '[BIO 111, BIO 112]') => `${catalog}$0curriculum: hit
uses: [sciences]
outcomes:
  plo-1:
    text: Code
    skills: ${skills}
terms:
  - title: Spring
    courses: ${courses}
`;
  const skillsIn = (skills: string) =>
    seen(fixtureWorkspace(program(skills))).filter((line) => line.startsWith('skills'));

  test('has none between the ids of a list', () => {
    expect(skillsIn('[hcpcs-coding, encoder-use]')).toEqual([
      'skills: [hcpcs-coding‹HCPCS Level II coding›, encoder-use‹Encoder and grouper use›]',
    ]);
    expect(skillsIn('[hcpcs-coding, data-quality, electronic-health-records, encoder-use]')).toEqual([]);
  });

  test('has them where nothing is pushed out of sight by them', () => {
    const id = 'health-record-content';
    expect(skillsIn(`[icd-10-cm-coding, icd-10-pcs-coding, release-of-information, ${id}]`)).toEqual([
      `skills: [icd-10-cm-coding, icd-10-pcs-coding, release-of-information, ${id}‹Health record content and structure›]`,
    ]);
  });

  test('has the titles of courses, and credits that are never cut', () => {
    const line = '{ title: Summer, season: summer, year: 2, weeks: 10, credits: 8, courses: [BIO 111, BIO 112] }';
    const text = program('[]').replace('  - title: Spring\n', `  - ${line}\n  - title: Spring\n`);
    expect(seen(fixtureWorkspace(text)).filter((one) => one.startsWith('- {'))).toEqual([
      '- { title: Summer‹· 7–8 credits›, season: summer, year: 2, weeks: 10, credits: 8, courses: [BIO 111‹Biology I›, BIO 112‹Biology II›] }',
    ]);
  });

  test('cuts titles before credits', () => {
    const title = 'A title that is long enough to take the room of all the others in its line';
    const workspace = fixtureWorkspace(`
      $0courses: { A 1: { title: ${title}, credits: 30 }, A 2: { title: ${title}, credits: 12 }, A 3: { title: ${title}, credits: 1 } }
      terms:
        - { title: First, courses: [A 1] }
        - { title: Second, courses: [A 1, A 2, A 3] }
    `);
    expect(hintsIn(workspace).map(({ label }) => label)).toContain('· 43 credits · 73 so far');
  });
});

describe('Only what is asked for', () => {
  const workspace = fixtureWorkspace(`${catalog}$0curriculum: hit
uses: [sciences]
courses:
  HIT 1: { title: One, credits: 1, prerequisites: [BIO 111], teaches: { hcpcs-coding: mastered } }
terms:
  - { title: Fall, courses: [HIT 1] }
  - { title: Spring, courses: [BIO 112] }
`);

  test('the lines of a range, as they are in the whole', () => {
    const lines = (start: number, end: number) => ({
      start: { line: start, character: 9 },
      end: { line: end, character: 1 },
    });
    expect(seen(workspace, lines(6, 6))).toEqual([
      '- { title: Spring‹· 3–4 credits · 4–5 so far›, courses: [BIO 112‹Biology II›] }',
    ]);
    expect(seen(workspace, lines(1, 2))).toEqual(['uses: [sciences‹Life Sciences›]']);
    expect(seen(workspace, lines(90, 91))).toEqual([]);
    expect([...seen(workspace, lines(0, 3)), ...seen(workspace, lines(4, 9))]).toEqual(seen(workspace));
  });

  test('the kinds that are switched on', () => {
    const kinds = (switches: Partial<typeof all>) => hintsIn(workspace, whole, { ...all, ...switches }).length;
    expect(kinds({})).toBe(7);
    expect(kinds({ titles: false })).toBe(3);
    expect(kinds({ labels: false })).toBe(6);
    expect(kinds({ credits: false })).toBe(5);
    expect(kinds({ titles: false, labels: false, credits: false })).toBe(0);
  });
});

describe('Who points at a hint', () => {
  const workspace = fixtureWorkspace(`${catalog}$0curriculum: hit
accreditation: [cahiim]
outcomes:
  plo-1: Judge whether the records and what is taken from them are complete, correct and fit for use
courses:
  HIT 1: { contributes-to: { plo-1: mastered }, teaches: { hcpcs-coding: mastered } }
`);
  const resolved = (name: string, client: HintClient, showsPages = true) => {
    const hint = hintsIn(workspace, whole, all, client).find(({ label }) => String(label).startsWith(name));
    if (!hint) throw new Error(`There is no hint ${name}.`);
    const before = structuredClone(hint);
    const after = resolveInlayHint(workspace.snapshot(), hint, client, showsPages);
    const [part] = typeof after.label === 'string' ? [] : after.label;
    return { before: before.tooltip, after: after.tooltip, uri: part?.location?.uri };
  };
  const outcome = 'Judge whether the records and what is taken from them are complete, correct and fit for use';

  test('can go to what it names, and is told of it there', () => {
    expect(resolved('Judge', vscode)).toEqual({ before: undefined, after: undefined, uri: workspace.uri });
  });

  test('reads the whole name of an entry of the taxonomy', () => {
    expect(resolved('Commission', vscode)).toEqual({
      before: undefined,
      after: expect.stringMatching(/^Commission on Accreditation for .* Education$/),
      uri: 'hit-taxonomy:/accreditors/cahiim.md',
    });
    expect(resolved('Commission', vscode, false).uri).toBeUndefined();
  });

  test('reads the whole name in an editor that asks for nothing later', () => {
    expect(resolved('Judge', plainHintClient)).toEqual({ before: outcome, after: outcome, uri: undefined });
  });

  test('reads nothing more where nothing is cut', () => {
    expect(resolved('HCPCS', vscode)).toMatchObject({ before: undefined, after: undefined });
  });

  test('gets the hint back when it is somebody else’s', () => {
    const hint = { position: { line: 0, character: 0 }, label: 'x', data: { uri: workspace.uri, key: 'course ZZ' } };
    expect(resolveInlayHint(workspace.snapshot(), hint, vscode, true)).toBe(hint);
    const other = { position: { line: 0, character: 0 }, label: 'x', data: 7 };
    expect(resolveInlayHint(workspace.snapshot(), other, vscode, true)).toBe(other);
  });
});

describe('Room in a line', () => {
  test('short names leave theirs to the long ones, and many have none', () => {
    expect(roomForEach([80])).toBe(60);
    expect(roomForEach([30, 30])).toBe(60);
    expect(roomForEach([10, 70, 70])).toBe(40);
    expect(roomForEach(Array.from({ length: 9 }, () => 20))).toBe(10);
    expect(roomForEach(Array.from({ length: 10 }, () => 20))).toBeUndefined();
    expect(roomForEach(Array.from({ length: 20 }, () => 2))).toBe(60);
  });

  test('names are cut behind a word where there is one', () => {
    expect(shortenText('Diagnostic Coding', 17)).toBe('Diagnostic Coding');
    expect(shortenText('Diagnostic Coding', 16)).toBe('Diagnostic…');
    expect(shortenText('Health Law, Privacy and Ethics', 13)).toBe('Health Law…');
    expect(shortenText('Anatomy', 5)).toBe('Anat…');
    expect(shortenText('A Pneumonoultramicroscopic', 12)).toBe('A Pneumonou…');
    expect(shortenText('👩‍⚕️👩‍⚕️👩‍⚕️', 3)).not.toMatch(/[\ud800-\udbff]…/);
  });
});
