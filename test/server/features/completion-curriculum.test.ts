import { describe, expect, test } from 'vitest';
import { builtIn } from '../../../server/src/built-in.ts';
import { createSchema } from '../../../server/src/schema/load.ts';
import { accept, labelsAt } from '../../support/accept.ts';

const root = builtIn.schemas['curriculum.schema.json'] ?? true;
const typing = { schema: createSchema('hit-curriculum:/schemas/curriculum.schema.json', root, { trusted: true }) };

const program = 'curriculum: hit-aas\ntitle: Health Information Technology\naward: associate\n';
const course = `${program}courses:\n  HIT 112:\n    title: Diagnostic Coding\n    credits: 3\n`;

describe('a program director writes a curriculum', () => {
  test('and starts with the whole of it', () => {
    expect(accept('$0', 'whole curriculum', { ...typing })).toMatch(/^curriculum: /);
    const labels = labelsAt('$0', typing);
    expect(labels.slice(0, 3)).toEqual(['curriculum', 'title', 'award']);
    expect(new Set(labels.map((label) => label.toLowerCase())).size).toBe(labels.length);
    expect(labels.at(-1)).toBe('whole curriculum');
    // Once it is begun, what is missing is offered instead.
    expect(labelsAt('curriculum: a\n$0', typing)).toContain('Curriculum');
  });

  test('and writes what it prepares for in front of what it uses, which stays', () => {
    const after = accept(`${program}credits: 69\nprep$0uses: [hit-aas-skills]\n\noutcomes:\n`, 'prepares-for', typing);
    expect(after).toMatch(/\ncredits: 69\nprepares-for:\n(?: {2}.*\n)+uses: \[hit-aas-skills\]\n\noutcomes:\n$/);
    expect(after.match(/uses/g)).toHaveLength(1);
    // A key that ends like another one is one key.
    const whole = `${course}    strict-$0corequisites: [HIT 111]\n`;
    expect(accept(whole, 'corequisites', typing)).toBe(`${course}    corequisites: [HIT 111]\n`);
  });

  test('adds a course', () => {
    expect(accept(`${program}courses:\n  $0`, 'course', typing)).toMatch(
      /\ncourses:\n {2}HIT 100:\n {4}title: Title\n {4}credits: 3/,
    );
    expect(labelsAt(`${program}courses:\n  HIT 112:\n    $0`, typing).slice(0, 2)).toEqual(['title', 'credits']);
  });

  test('says what it teaches, with a level of the scale that the file has chosen', () => {
    const taught = `${course}    teaches:\n      $0`;
    expect(accept(taught, 'icd-10-cm-coding', typing)).toBe(
      `${course}    teaches:\n      icd-10-cm-coding: introduced`,
    );
    expect(accept(`levels: baseline-to-expert\n${taught}`, 'icd-10-cm-coding', typing)).toMatch(/coding: baseline$/);
    const own = 'levels: [aware, { id: developed, letter: D }, expert]\n';
    expect(accept(`${own}${taught}`, 'icd-10-cm-coding', typing)).toMatch(/coding: aware$/);
    expect(labelsAt(`${own}${course}    teaches:\n      icd-10-cm-coding: $0`, typing).slice(0, 3)).toEqual([
      'aware',
      'developed',
      'expert',
    ]);
    expect(labelsAt(`${own}${course}    teaches:\n      icd-10-cm-coding: { level: $0 }`, typing)).toEqual([
      'aware',
      'developed',
      'expert',
    ]);
    const level = `${course}    teaches:\n      icd-10-cm-coding: $0`;
    expect(labelsAt(level, typing).slice(0, 3)).toEqual(['introduced', 'reinforced', 'mastered']);
    expect(labelsAt(`levels: introduced-developed-mastered\n${level}`, typing).slice(0, 3)).toEqual([
      'introduced',
      'developed',
      'mastered',
    ]);
  });

  test('finds a skill by its beginning, without those that merely hold its letters', () => {
    const ids = (typed: string) => labelsAt(`${course}    teaches:\n      ${typed}$0`, typing);
    expect(ids('ic').length).toBeLessThan(60);
    expect(ids('icd')[0]).toBe('icd-10-cm-coding');
    expect(ids('icd')).not.toContain('clinical-documentation');
    expect(ids('i10cm')).toContain('icd-10-cm-coding');
  });

  test('says it in full', () => {
    const inFull = `${course}    teaches:\n      icd-10-cm-coding: { $0 }`;
    expect(labelsAt(inFull, typing).slice(0, 2)).toEqual(['level', 'assessed']);
    const level = `${course}    teaches:\n      icd-10-cm-coding: { level: ma$0, assessed: true }`;
    expect(accept(level, 'mastered', typing)).toContain('{ level: mastered, assessed: true }');
  });

  test('adds an outcome and its Bloom level', () => {
    expect(accept(`${course}    outcomes:\n      - $0`, 'outcome', typing)).toMatch(
      /\n {4}outcomes:\n {6}- text: .+\n {8}bloom: apply$/,
    );
    const bloom = `${course}    outcomes:\n      - text: Apply codes\n        bloom: $0`;
    expect(labelsAt(bloom, typing)).toEqual(['remember', 'understand', 'apply', 'analyze', 'evaluate', 'create']);
  });

  test('is offered one form of a thing, not also its bare required keys', () => {
    for (const outcomes of [`${course}    outcomes:\n      - $0`, `${course}    outcomes:\n      $0`]) {
      expect(labelsAt(outcomes, typing)).toContain('outcome');
      expect(labelsAt(outcomes, typing)).not.toContain('Course outcome');
    }
    const requisites = labelsAt(`${course}    prerequisites:\n      - $0`, typing);
    expect(requisites).toContain('one of several courses');
    expect(requisites).not.toContain('Any of these');
    const slots = labelsAt(`${program}terms:\n  - courses:\n    - $0`, typing);
    expect(slots).toContain('Course in a term');
  });

  test('plans a term, with a choice in it', () => {
    expect(accept(`${program}terms:\n  $0`, 'term', typing)).toMatch(
      /\nterms:\n {2}- title: First fall\n {4}season: fall\n {4}courses:\n {6}- HIT 100$/,
    );
    const slots = `${program}terms:\n  - title: First fall\n    courses:\n      - $0`;
    expect(accept(slots, 'choice', typing)).toMatch(/\n {6}- choose: 1\n {8}from:\n {10}- BIO 111\n {10}- BIO 168$/);
    const chosen = `${program}terms:\n  - title: First fall\n    courses:\n      - choose: 1\n        $0`;
    expect(labelsAt(chosen, typing)[0]).toBe('from');
    expect(labelsAt(chosen, typing)).not.toContain('elective');
  });

  test('names roles and certifications', () => {
    expect(accept(`${program}prepares-for:\n  roles: $0`, 'medical-coder', typing)).toMatch(
      /roles: \[medical-coder\]$/,
    );
    expect(accept(`${program}prepares-for:\n  certifications:\n    - $0`, 'rhit', typing)).toMatch(/ {4}- rhit$/);
    expect(accept(`${program}cip: $0`, '"51.0707"', typing)).toMatch(/cip: "51.0707"$/);
  });
});
