import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { DocumentSymbol } from 'vscode-languageserver-types';
import { documentSymbols, flatDocumentSymbols } from '../../../../server/src/features/symbols/document-symbols.ts';
import { fixtureWorkspace } from '../../../support/workspace.ts';

const college = `
//- /hit.curriculum.yaml
curriculum: hit-aas
title: Health Information Technology
award: associate
uses: [sciences]
outcomes:
  plo-1: Code what is documented
courses:
  HIT 100:
    title: Introduction
    credits: 3
    teaches:
      hipaa: introduced
    outcomes:
      - Tell what is private
    assessments: { Quiz: 40 }
  HIT 299: { title: Selected Topics, credits: { min: 1, max: 3 } }
terms:
  - title: First fall
    courses:
      - HIT 100
      - bio111
      - { choose: 1, from: [BIO 112, all: [HIT 100, HIT 299]] }
      - { elective: Humanities elective, credits: 3 }
  - title: First spring
    courses: [XYZ 1]
//- /sciences.courses.yaml
catalog: sciences
title: Sciences
courses:
  BIO 111: { title: Biology I, credits: 4 }
  BIO 112: { title: Biology II, credits: 4 }
`;

/** The outline as an indented list. */
function drawn(symbols: readonly DocumentSymbol[], indent = ''): string[] {
  return symbols.flatMap(({ name, detail, children }) => [
    `${indent}${name}${detail === undefined ? '' : ` · ${detail}`}`,
    ...drawn(children ?? [], `${indent}  `),
  ]);
}

test('The outline reads like the program: outcomes, courses with their credits, terms with theirs.', () => {
  const { snapshot, uri } = fixtureWorkspace(college);
  expect(drawn(documentSymbols(snapshot(), uri))).toEqual([
    'Health Information Technology · hit-aas',
    '  Uses',
    '    Sciences · sciences',
    '  Outcomes',
    '    plo-1 · Code what is documented',
    '  Courses',
    '    HIT 100 Introduction · 3 credits',
    '      HIPAA · introduced',
    '      Tell what is private',
    '      Quiz · 40 %',
    '    HIT 299 Selected Topics · 1–3 credits',
    '  Terms',
    '    First fall · 14–16 credits',
    '      HIT 100 Introduction · 3 credits',
    '      bio111 Biology I · 4 credits',
    '      Choose 1: BIO 112, HIT 100 + HIT 299 · 4–6 credits',
    '      Humanities elective · 3 credits',
    '    First spring',
    '      XYZ 1',
  ]);
});

test('What a program draws on and prepares for stands in its outline, and all of a concentration.', () => {
  const { snapshot, uri } = fixtureWorkspace(`
//- /hit.curriculum.yaml
curriculum: hit
title: HIT
uses: [sciences, nowhere]
prepares-for:
  roles: [medical-coder, night-clerk]
  certifications: [rhit]
courses:
  HIT 210: { title: Coding, credits: 3 }
  HIT 240: { title: Coding II, credits: 4 }
terms:
  - title: Spring
    courses: [HIT 210, { elective: Technical elective, credits: 6 }]
concentrations:
  data:
    title: Health Data
    credits: 13
    prepares-for: { roles: [night-clerk] }
    adds:
      Spring: [BIO 111]
    replaces:
      HIT 210: HIT 240
      Technical elective: [HIT 254, { elective: Free, credits: 3 }]
    outcomes:
      plo-d: Query records
//- /sciences.courses.yaml
catalog: sciences
title: Sciences
courses:
  BIO 111: { title: Biology I, credits: 4 }
//- /clerk.role.yaml
role: night-clerk
title: Clerk at Night
`);
  expect(drawn(documentSymbols(snapshot(), uri))).toEqual([
    'HIT · hit',
    '  Uses',
    '    Sciences · sciences',
    '    nowhere',
    '  Prepares for',
    '    Medical Coder · medical-coder',
    '    Clerk at Night · night-clerk',
    '    Registered Health Information Technician · rhit',
    '  Courses',
    '    HIT 210 Coding · 3 credits',
    '    HIT 240 Coding II · 4 credits',
    '  Terms',
    '    Spring · 9 credits',
    '      HIT 210 Coding · 3 credits',
    '      Technical elective · 6 credits',
    '  Concentrations',
    '    Health Data · 13 credits',
    '      Clerk at Night · night-clerk',
    '      BIO 111 Biology I · 4 credits, in Spring',
    '      HIT 240 Coding II · 4 credits, instead of HIT 210',
    '      HIT 254 · instead of Technical elective',
    '      Free · 3 credits, instead of Technical elective',
    '      plo-d · Query records',
  ]);
});

test('A catalog, a role and a framework have outlines as well.', () => {
  const outlineOf = (fixture: string) => {
    const { snapshot, uri } = fixtureWorkspace(fixture);
    return drawn(documentSymbols(snapshot(), uri));
  };
  expect(outlineOf('//- /r.role.yaml\nrole: clerk\ntitle: Clerk\nrequires: { hipaa: mastered }\n')).toEqual([
    'Clerk · clerk',
    '  Requires',
    '    HIPAA · mastered',
  ]);
  expect(
    outlineOf('//- /f.skills.yaml\nframework: own\ntitle: Own\nitems:\n  a: { code: I.1, label: First }\n'),
  ).toEqual(['Own · own', '  Items', '    I.1 First · a']);
});

test('Half a program has half an outline.', () => {
  const { snapshot, uri } = fixtureWorkspace('curriculum:\ncourses:\n  HIT 100:\n  HIT 1\nterms:\n  -\n  - title:\n');
  expect(drawn(documentSymbols(snapshot(), uri))).toEqual([
    'Program',
    '  Courses',
    '    HIT 100',
    '  Terms',
    '    Term',
  ]);
});

test('Each line lies within the one above it, and the cursor goes to a place within the line.', () => {
  const text = readFileSync('samples/example-college/hit-aas.curriculum.yaml', 'utf8');
  const { snapshot, uri } = fixtureWorkspace(`//- /a.curriculum.yaml\n${text}`);
  const within = (inner: DocumentSymbol['range'], outer: DocumentSymbol['range']) =>
    before(outer.start, inner.start) && before(inner.end, outer.end);
  const before = (a: { line: number; character: number }, b: { line: number; character: number }) =>
    a.line < b.line || (a.line === b.line && a.character <= b.character);
  let count = 0;
  const look = (symbols: readonly DocumentSymbol[], parent?: DocumentSymbol) => {
    for (const symbol of symbols) {
      count++;
      expect(within(symbol.selectionRange, symbol.range), symbol.name).toBe(true);
      if (parent) expect(within(symbol.range, parent.range), symbol.name).toBe(true);
      look(symbol.children ?? [], symbol);
    }
  };
  look(documentSymbols(snapshot(), uri));
  expect(count).toBeGreaterThan(150);
  expect(flatDocumentSymbols(snapshot(), uri)).toHaveLength(count);
});

test('Nothing is cut off, however many courses there are.', () => {
  const courses = Array.from({ length: 6000 }, (_, index) => `  C ${index}: { title: T, credits: 1 }`).join('\n');
  const { snapshot, uri } = fixtureWorkspace(`curriculum: big\ntitle: Big\naward: associate\ncourses:\n${courses}\n`);
  expect(flatDocumentSymbols(snapshot(), uri)).toHaveLength(6002);
});
