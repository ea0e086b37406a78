import { describe, expect, test } from 'vitest';
import { hover } from '../../../server/src/features/hover.ts';
import { fixtureWorkspace } from '../../support/workspace.ts';

/** A college with a program, a catalog, a framework and a role. `$0` is put in front of a word of one of its files. */
const college = {
  '/hit.curriculum.yaml': `
curriculum: hit-aas
title: Health Information Technology
award: associate
uses: [sciences, competencies]
credits: 12
credit-parts: { Major: 9 }
prepares-for: { roles: [coder, medical-coder], certifications: [rhit] }
outcomes:
  plo-1: { text: Code records, bloom: apply, skills: [icd-10-cm-coding] }
courses:
  HIT 100: { title: Introduction, credits: 3, part: Major, teaches: { hipaa: introduced } }
  HIT 112:
    title: Diagnostic Coding
    credits: { min: 3, max: 4 }
    weekly-hours: { lecture: 3, laboratory: 2 }
    offered: [fall, spring]
    prerequisites: [hit100, { any: [BIO 111, ENG 101] }, { condition: Admission to the program }]
    corequisites: [{ course: ZOO 1, external: true }]
    teaches: { icd-10-cm-coding: introduced, competencies/records: mastered }
    contributes-to: { plo-1: introduced }
    outcomes: [{ id: code, text: Code encounters, program-outcomes: [plo-1] }]
    assessments: { Exam: { weight: 100, outcomes: [code] } }
  HIT 212: { title: Advanced Coding, credits: 3, prerequisites: [HIT 112], teaches: { icd-10-cm-coding: mastered } }
  HIT 299: { title: Topics, credits: 1, advisories: [{ any: [HIT 112] }] }
terms:
  - { title: First fall, courses: [HIT 100, { elective: Elective, credits: 3, part: Major }] }
  - { title: Spring, courses: [HIT 112, { choose: 1, from: [BIO 111, BIO 112], title: Science }] }
plans:
  slow: { title: Part-time, terms: [{ title: Fall 2, courses: [HIT 112] }] }
concentrations:
  data: { title: Health Data, adds: { Spring: [HIT 212] }, replaces: { Elective: HIT 299 } }
`,
  '/sciences.courses.yaml': `
catalog: sciences
title: Sciences
institution: Example College
courses:
  BIO 111: { title: Biology I, credits: 4 }
  BIO 112: { title: Biology II, credits: 4, prerequisites: [BIO 111] }
  BIO 999: { title: Never planned, credits: 4 }
`,
  '/competencies.skills.yaml': `
framework: competencies
title: Competencies
publisher: Council
levels: [seen, done]
items:
  data: Data
  records: { code: I.1, label: Records, broader: data, bloom: apply, level: done, equals: [record-analysis] }
`,
  '/coder.role.yaml': `
role: coder
title: Clinic Coder
summary: Codes the visits of a clinic.
requires: { icd-10-cm-coding: { level: mastered, importance: core }, cpt-coding: reinforced, record-analysis: introduced }
education: certificate
leads-to: [medical-coder]
`,
} as const;

/** What is shown in front of the first `word` behind `after` in a file of the college. */
function hoverAt(path: keyof typeof college, word: string, after = '', change = (text: string) => text): string {
  const files = Object.entries(college).map(([name, text]) => {
    const changed = name === path ? change(text) : text;
    if (name !== path) return `//- ${name}${changed}`;
    const from = changed.indexOf(after);
    const at = changed.indexOf(word, from);
    if (from < 0 || at < 0) throw new Error(`“${word}” is not in ${path}.`);
    return `//- ${name}${changed.slice(0, at)}$0${changed.slice(at)}`;
  });
  const fixture = fixtureWorkspace(files.join(''));
  const shown = hover(fixture.snapshot(), fixture.uri, fixture.position)?.contents;
  return typeof shown === 'object' && 'kind' in shown ? shown.value : '';
}

/** The lines of a hover, without the two spaces that break a line. */
function linesAt(...at: Parameters<typeof hoverAt>): string[] {
  return hoverAt(...at)
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '');
}

describe('a course', () => {
  const diagnosticCoding = [
    '#### HIT 112 Diagnostic Coding',
    '3–4 credits · 3 lecture and 2 laboratory hours a week · offered in fall and spring',
    '**Prerequisites:** hit100, and one of BIO 111 or ENG 101; admission to the program',
    '**Corequisites:** ZOO 1 (outside the program)',
    '**Teaches:** ICD-10-CM coding (introduced) · I.1 Records (mastered)',
    '**Prerequisite of:** HIT 212',
    '**Recommended for:** HIT 299',
    '**Planned:** Spring; Fall 2, in the plan Part-time',
    '| Contributes to | By itself | Lost without it |',
    '|---|---|---|',
    '| Clinic Coder | 41 % | 41 % |',
    '| Program outcomes | 33 % | 33 % |',
    '| Medical Coder | 1 % | 1 % |',
  ];

  test('where it is declared, and wherever its code is written', () => {
    expect(linesAt('/hit.curriculum.yaml', 'HIT 112:')).toEqual(diagnosticCoding);
    expect(linesAt('/hit.curriculum.yaml', 'HIT 112]', 'HIT 212:')).toEqual(diagnosticCoding);
    expect(linesAt('/hit.curriculum.yaml', 'HIT 112', 'Spring, courses')).toEqual(diagnosticCoding);
  });

  test('of a catalog: where it comes from, and what of it is planned here', () => {
    expect(linesAt('/hit.curriculum.yaml', 'BIO 111', 'terms:')).toEqual([
      '#### BIO 111 Biology I',
      '4 credits',
      '**Prerequisite of:** BIO 112, HIT 112',
      '**Planned:** Spring, as a choice',
      '**From:** Sciences',
    ]);
  });

  test('in its catalog: which programs plan it', () => {
    expect(linesAt('/sciences.courses.yaml', 'BIO 111', 'courses:')).toContain(
      '**Planned:** Health Information Technology: Spring, as a choice',
    );
    expect(linesAt('/sciences.courses.yaml', 'BIO 999')).toContain(
      '**Planned:** by none of the programs that use this catalog',
    );
  });

  test('that a concentration has in the place of another', () => {
    expect(linesAt('/hit.curriculum.yaml', 'HIT 299', 'replaces')).toContain(
      '**Planned:** First fall, in the concentration Health Data',
    );
  });

  test('outside the program, and one that nobody has', () => {
    expect(hoverAt('/hit.curriculum.yaml', 'ZOO 1')).toBe(
      '#### ZOO 1\n\nA course outside this program: nothing more is asked about it.',
    );
    expect(hoverAt('/hit.curriculum.yaml', 'ENG 101')).toBe(
      '#### ENG 101\n\nNeither this program nor a catalog that it uses has this course.',
    );
  });

  test('of a catalog that is not used says what is missing', () => {
    const shown = hoverAt('/hit.curriculum.yaml', 'BIO 111', 'terms:', (text) => text.replace('sciences, ', ''));
    expect(shown).toContain('#### BIO 111 Biology I');
    expect(shown).toContain('This file does not name *Sciences* under `uses`.');
  });

  test('half-written, or needing itself, is shown as far as it goes', () => {
    const change = (text: string) =>
      text.replace(/ {2}HIT 212:.*\n/, '  HIT 212:\n    prerequisites: [HIT 212, { any: }, { all: [HIT 212] }]\n');
    expect(linesAt('/hit.curriculum.yaml', 'HIT 212:', '', change)).toEqual([
      '#### HIT 212',
      '**Prerequisites:** HIT 212 and HIT 212',
      '**Prerequisite of:** HIT 212',
      '**Planned:** Spring, in the concentration Health Data',
    ]);
  });

  test('cannot show more than text', () => {
    const change = (text: string) =>
      text.replace('title: Introduction,', 'title: "[x](command:y) <b> ![i](http://i)",');
    expect(linesAt('/hit.curriculum.yaml', 'HIT 100:', '', change)[0]).toBe(
      '#### HIT 100 \\[x\\](command:y) &lt;b\\> !\\[i\\](http\\://i)',
    );
  });

  test('that many others need is honest about how many', () => {
    const others = Array.from(
      { length: 12 },
      (_, n) => `  XYZ ${n}: { title: T, credits: 1, prerequisites: [HIT 100] }\n`,
    );
    const change = (text: string) => text.replace('courses:\n', `courses:\n${others.join('')}`);
    expect(hoverAt('/hit.curriculum.yaml', 'HIT 100:', '', change)).toContain(
      '**Prerequisite of:** HIT 112, XYZ 0, XYZ 1, XYZ 2, XYZ 3, XYZ 4 and 7 more',
    );
  });
});

describe('a skill', () => {
  test('of the taxonomy: what it is, which courses teach it and which roles require it', () => {
    const shown = linesAt('/hit.curriculum.yaml', 'icd-10-cm-coding', 'HIT 112');
    expect(shown[0]).toBe('#### ICD-10-CM coding');
    expect(shown).toContain(
      '**Taught by:** HIT 112 (introduced, Spring) · HIT 212 (mastered, Spring, in the concentration Health Data)',
    );
    expect(shown).toContain('**Required in this workspace of:** Clinic Coder (mastered)');
    expect(shown.join()).toContain('Medical Coder (mastered)');
    expect(linesAt('/hit.curriculum.yaml', 'icd-10-cm-coding', 'plo-1')).toEqual(shown);
  });

  test('in a role: the courses of every program', () => {
    expect(linesAt('/coder.role.yaml', 'icd-10-cm-coding')).toContain(
      '**Taught in Health Information Technology:** HIT 112 (introduced, Spring) · HIT 212 (mastered, Spring, in the concentration Health Data)',
    );
  });

  test('of a framework, also where only the course names it', () => {
    const shown = [
      '#### I.1 Records',
      '**Framework:** Competencies',
      '**Part of:** Data',
      '**Usual aim:** Bloom level Apply',
      '**Level:** done',
      '**Means the same as:** Record completeness analysis',
    ];
    expect(linesAt('/hit.curriculum.yaml', 'records', 'HIT 112')).toEqual([
      ...shown,
      '**Taught by:** HIT 112 (mastered, Spring)',
    ]);
    expect(linesAt('/competencies.skills.yaml', 'records')).toEqual([
      ...shown,
      '**Taught in Health Information Technology:** HIT 112 (mastered, Spring)',
    ]);
  });

  test('that no course teaches says so', () => {
    const change = (text: string) =>
      text.replace('hipaa: introduced', 'privacy: introduced').replace('bloom: apply, ', '');
    expect(
      linesAt('/hit.curriculum.yaml', 'hipaa', '', (text) => change(text).replace('[icd-10-cm-coding] }', '[hipaa] }')),
    ).toContain('**Taught by:** no course of this program');
  });
});

describe('a role', () => {
  test('in a program: what it requires and where that is met, what is missing first', () => {
    const shown = linesAt('/hit.curriculum.yaml', 'coder', 'roles');
    expect(shown.slice(0, 3)).toEqual([
      '#### Clinic Coder',
      'Codes the visits of a clinic.',
      '**Required, mastered:** ICD-10-CM coding',
    ]);
    expect(shown).toContain('**Leads to:** Medical Coder');
    expect(shown.slice(-4)).toEqual([
      '| Health Data | 75 % | 75 % | 2 of 3 skills |',
      '* CPT coding, reinforced: missing',
      '* ICD-10-CM coding, mastered: HIT 212 (mastered, Spring, in the concentration Health Data), not for everyone',
      '* Record completeness analysis, introduced: HIT 112 (mastered, Spring)',
    ]);
  });

  test('of the taxonomy, with a long list that says how much of it is not shown', () => {
    const shown = linesAt('/hit.curriculum.yaml', 'medical-coder');
    expect(shown[0]).toBe('#### Medical Coder');
    expect(shown.slice(shown.indexOf('| In this program | For everyone | Possible | Met |')).slice(2, 4)).toEqual([
      '| Without a concentration | 3 % | 3 % | 0 of 22 skills |',
      '| Health Data | 7 % | 7 % | 1 of 22 skills |',
    ]);
    expect(shown.at(-1)).toBe('* and 12 more: 11 not met, 1 met');
  });

  test('whose levels cannot be compared: what is not known is not counted as not met', () => {
    const shown = linesAt('/hit.curriculum.yaml', 'medical-coder', '', (text) =>
      text.replace('award: associate', 'award: associate\nlevels: [seen, done]').replaceAll('introduced', 'seen'),
    );
    expect(shown.join('\n')).toContain('| Health Data | 0 % | 0 % | 0 of 22 skills, 2 not known |');
    expect(shown.at(-1)).toBe('* and 12 more: 10 not met, 2 not known');
  });

  test('in programs of the same title, told apart by their ids, or else by their files', () => {
    const program = (path: string, id: string) =>
      `//- ${path}\ncurriculum: ${id}\ntitle: R\nprepares-for: { roles: [r] }\n`;
    const role = '//- /r.role.yaml\nrole: $0r\nrequires: { sql: introduced }\n';
    const rows = (programs: string) => {
      const fixture = fixtureWorkspace(`${role}${programs}`);
      const shown = hover(fixture.snapshot(), fixture.uri, fixture.position)?.contents;
      const value = typeof shown === 'object' && 'kind' in shown ? shown.value : '';
      return [...value.matchAll(/^\* (.*?): prepares/gm)].map(([, name]) => name);
    };
    expect(rows(program('/a.curriculum.yaml', 'day') + program('/b.curriculum.yaml', 'night'))).toEqual([
      'R (day)',
      'R (night)',
    ]);
    expect(rows(program('/a/x.curriculum.yaml', 'day') + program('/b/x.curriculum.yaml', 'day'))).toEqual([
      'R (a/x.curriculum.yaml)',
      'R (b/x.curriculum.yaml)',
    ]);
  });

  test('in its own file: how far each program meets it', () => {
    expect(linesAt('/coder.role.yaml', 'coder').at(-1)).toBe(
      '* Health Information Technology: prepares for it, 41 % covered · 1 of 3 skills',
    );
  });
});

test('a credential: who may take it, since when and by which source that is known, and which programs prepare', () => {
  const shown = hoverAt('/hit.curriculum.yaml', 'rhit');
  for (const words of ['**Eligibility:**', '**Source:** [', 'as of 20']) expect(shown).toContain(words);
  expect(shown).toContain('**Programs that prepare for it:** Health Information Technology');
});

test('an outcome: its text, and what contributes to it', () => {
  expect(linesAt('/hit.curriculum.yaml', 'plo-1', 'contributes-to')).toEqual([
    '#### plo-1',
    'Code records',
    '**Bloom level:** Apply',
    '**Stands for:** ICD-10-CM coding',
    '**Contributing:** HIT 112 (introduced)',
  ]);
  expect(linesAt('/hit.curriculum.yaml', 'code]', 'outcomes: [code')).toEqual([
    '#### code',
    'Code encounters',
    '**Assessed in:** HIT 112',
  ]);
});

test('a term: its courses and their credits', () => {
  const shown = ['#### Spring', '7–8 credits', '* HIT 112 Diagnostic Coding, 3–4 credits', '* Science, 4 credits'];
  expect(linesAt('/hit.curriculum.yaml', 'Spring', 'terms')).toEqual(shown);
  expect(linesAt('/hit.curriculum.yaml', 'Spring', 'adds')).toEqual(shown);
});

test('what stands around the courses, in brief', () => {
  expect(linesAt('/hit.curriculum.yaml', 'data', 'concentrations')).toEqual([
    '#### Health Data',
    'Concentration',
    '**Adds:** HIT 212 Advanced Coding',
    '**Replaces:** Elective by HIT 299 Topics',
  ]);
  expect(linesAt('/hit.curriculum.yaml', 'slow')).toEqual(['#### Part-time', '1 term · 3–4 credits']);
  expect(linesAt('/hit.curriculum.yaml', 'Elective', 'replaces')).toEqual(['#### Elective', 'Elective · 3 credits']);
  expect(linesAt('/hit.curriculum.yaml', 'Major', 'HIT 100')).toEqual([
    '#### Major',
    '9 credits, as published',
    '**Courses:** HIT 100',
    '**Places of the plan:** 1',
  ]);
});

test('a program, a catalog and a framework: how big they are, and who uses them', () => {
  expect(linesAt('/hit.curriculum.yaml', 'hit-aas')).toEqual([
    '#### Health Information Technology',
    'Associate degree · 12 credits · 4 courses · 2 terms',
    '**Prepares for:** Clinic Coder · Medical Coder',
  ]);
  expect(linesAt('/hit.curriculum.yaml', 'sciences')).toEqual([
    '#### Sciences',
    'Example College · 3 courses',
    '**Used by:** Health Information Technology',
  ]);
  expect(linesAt('/hit.curriculum.yaml', 'competencies/')).toEqual([
    '#### Competencies',
    'Council · 2 items',
    '**Used by:** Health Information Technology',
  ]);
});

test('a level that a file lists for itself', () => {
  expect(linesAt('/competencies.skills.yaml', 'done')).toEqual([
    '#### done',
    'Level 2 of 2, seen → done',
    'Used 1 time in this file',
  ]);
});
