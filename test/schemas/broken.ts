import type { SchemaName } from '../../schemas/derive/schemas.ts';

/** A small file with one mistake of the kind that a schema finds. */
export interface Broken {
  readonly mistake: string;
  readonly kind: SchemaName;
  readonly text: string;
  /** The words that are underlined; the last such words of the text. */
  readonly at: string;
  /** What our own checker says about it; only how it begins where it ends in “…”. */
  readonly says: string;
}

const program = 'curriculum: hit-aas\ntitle: Health Information Technology\naward: associate\n';

/** A program with one course, and lines of that course. */
function withCourse(...lines: string[]): string {
  const start = `${program}courses:\n  HIT 112:\n    title: Diagnostic Coding\n    credits: 3\n`;
  return `${start}${lines.map((line) => `    ${line}\n`).join('')}`;
}

/** A program with one term, and the items of its courses. */
function withTerm(...items: string[]): string {
  return `${program}terms:\n  - title: First fall\n    courses:\n${items.map((item) => `      - ${item}\n`).join('')}`;
}

export const brokenFiles: readonly Broken[] = [
  {
    mistake: 'a mistyped key at the top',
    kind: 'curriculum',
    text: program.replace('title', 'titel'),
    at: 'titel',
    says: 'Unknown key `titel`. Did you mean `title`?',
  },
  {
    mistake: 'a mistyped key in a course',
    kind: 'curriculum',
    text: withCourse('teachs: { icd-10-cm-coding: introduced }'),
    at: 'teachs',
    says: 'Unknown key `teachs`. Did you mean `teaches`?',
  },
  {
    mistake: 'a skill by the name that people use',
    kind: 'curriculum',
    text: withCourse('teaches: { EHR: introduced }'),
    at: 'EHR',
    says: '`EHR` is not a known skill; an item of a framework is written framework-id/item-id. Did you mean `electronic-health-records`?',
  },
  {
    mistake: 'a credential by its full name',
    kind: 'role',
    text: 'role: outpatient-coder\ntitle: Outpatient Coder\ncertifications: [Certified Coding Specialist]\n',
    at: 'Certified Coding Specialist',
    says: '`Certified Coding Specialist` is not a known credential; any other is written { title: …, awarded-by: … }. Did you mean `ccs`?',
  },
  {
    mistake: 'a mistyped level',
    kind: 'curriculum',
    text: withCourse('teaches:', '  icd-10-cm-coding: introducd'),
    at: 'introducd',
    says: '`icd-10-cm-coding` must be one of the levels introduced, reinforced and mastered; `introducd` is not. Did you mean `introduced`?',
  },
  {
    mistake: 'a level of another scale',
    kind: 'curriculum',
    text: `levels: introduced-developed-mastered\n${withCourse('teaches:', '  sql: { level: reinforced, assessed: true }')}`,
    at: 'reinforced',
    says: '`level` must be one of the levels introduced, developed and mastered; `reinforced` is not.',
  },
  {
    mistake: 'a skill without a level',
    kind: 'curriculum',
    text: withCourse('teaches:', '  icd-10-cm-coding:'),
    at: 'icd-10-cm-coding',
    says: '`icd-10-cm-coding` has no value: it must be one of the levels introduced, reinforced and mastered.',
  },
  {
    mistake: 'a mistyped skill as a key',
    kind: 'curriculum',
    text: withCourse('teaches:', '  icd-10-cm-codng: introduced'),
    at: 'icd-10-cm-codng',
    says: '`icd-10-cm-codng` is not a known skill; an item of a framework is written framework-id/item-id. Did you mean `icd-10-cm-coding`?',
  },
  {
    mistake: 'a mistyped skill in a list',
    kind: 'curriculum',
    text: withCourse('outcomes:', '  - { text: Assign codes, skills: [data-qualty] }'),
    at: 'data-qualty',
    says: '`data-qualty` is not a known skill; an item of a framework is written framework-id/item-id. Did you mean `data-quality`?',
  },
  {
    mistake: 'a list of skills where each needs a level',
    kind: 'curriculum',
    text: withCourse('teaches: [sql, fhir]'),
    at: '[sql, fhir]',
    says: '`teaches` must be skills with their levels, such as { icd-10-cm-coding: introduced }.',
  },
  {
    mistake: 'a course without a title',
    kind: 'curriculum',
    text: `${program}courses:\n  HIT 112:\n    credits: 3\n`,
    at: 'HIT 112',
    says: '`HIT 112` needs `title`: a text.',
  },
  {
    mistake: 'credits in words',
    kind: 'curriculum',
    text: withCourse().replace('credits: 3', 'credits: three'),
    at: 'three',
    says: '`credits` must be a number, or a range such as { min: 1, max: 3 }.',
  },
  {
    mistake: 'a range of credits without its end',
    kind: 'curriculum',
    text: withCourse().replace('credits: 3', 'credits: { min: 1 }'),
    at: 'credits',
    says: '`credits` needs `max`: a number.',
  },
  {
    mistake: 'a Bloom level that is none',
    kind: 'curriculum',
    text: withCourse('outcomes:', '  - { text: Assign codes, bloom: applying }'),
    at: 'applying',
    says: '`bloom` must be one of the Bloom levels remember, understand, apply, analyze, evaluate and create; `applying` is not. Did you mean `apply`?',
  },
  {
    mistake: 'a single prerequisite that is no list',
    kind: 'curriculum',
    text: withCourse('prerequisites: HIT 100'),
    at: 'HIT 100',
    says: '`prerequisites` must be a list of requisites, each on its own line after a dash. Put it in brackets: `[HIT 100]`.',
  },
  {
    mistake: 'a requisite of an unknown shape',
    kind: 'curriculum',
    text: withCourse('prerequisites:', '  - any-of: [BIO 111, BIO 168]'),
    at: 'any-of',
    says: 'Unknown key `any-of`. Did you mean `any`?',
  },
  {
    mistake: 'a requisite deep inside others',
    kind: 'curriculum',
    text: withCourse('prerequisites:', '  - any: [{ all: [HIT 100, { conditon: Consent }] }, BIO 168]'),
    at: 'conditon',
    says: 'Unknown key `conditon`. Did you mean `condition`?',
  },
  {
    mistake: 'a season that is none',
    kind: 'curriculum',
    text: withCourse('offered: [autumn]'),
    at: 'autumn',
    says: 'Item 1 of `offered` must be one of fall, winter, spring, summer; `autumn` is not.',
  },
  {
    mistake: 'a weight with a percent sign',
    kind: 'curriculum',
    text: withCourse('assessments:', '  Final examination: 40%'),
    at: '40%',
    says: '`Final examination` must be a weight in percent such as 40, or { weight: …, assesses: […] }.',
  },
  {
    mistake: 'hours that do not say their kind',
    kind: 'curriculum',
    text: withCourse('contact-hours: 45'),
    at: '45',
    says: '`contact-hours` must be the hours by kind, such as { lecture: 30, laboratory: 30 }.',
  },
  {
    mistake: 'a CIP code without quotation marks',
    kind: 'curriculum',
    text: `${program}cip: 51.0707\n`,
    at: '51.0707',
    says: '`cip` must be a CIP code such as "51.0707". Put it in quotation marks.',
  },
  {
    mistake: 'a certification in capitals',
    kind: 'curriculum',
    text: `${program}prepares-for: { certifications: [RHIT] }\n`,
    at: 'RHIT',
    says: '`RHIT` is not a known credential; any other is written { title: …, awarded-by: … }. Did you mean `rhit`?',
  },
  {
    mistake: 'an id in capitals',
    kind: 'curriculum',
    text: program.replace('hit-aas', 'HIT-AAS'),
    at: 'HIT-AAS',
    says: '`HIT-AAS` is not an id of lower-case words joined by hyphens, such as health-data. Did you mean `hit-aas`?',
  },
  {
    mistake: 'a choice without anything to choose from',
    kind: 'curriculum',
    text: withTerm('{ choose: 1 }'),
    at: '{ choose: 1 }',
    says: 'Item 1 of `courses` needs `from`: a list of at least two courses, such as [BIO 111, BIO 168].',
  },
  {
    mistake: 'a choice with a mistyped key',
    kind: 'curriculum',
    text: withTerm('{ chose: 1, from: [BIO 111, BIO 168] }'),
    at: 'chose',
    says: 'Unknown key `chose`. Did you mean `choose`?',
  },
  {
    mistake: 'an elective without credits',
    kind: 'curriculum',
    text: withTerm('{ elective: Humanities elective }'),
    at: '{ elective: Humanities elective }',
    says: 'Item 1 of `courses` needs `credits`: a number, or a range such as { min: 1, max: 3 }.',
  },
  {
    mistake: 'a catalog without courses',
    kind: 'catalog',
    text: 'catalog: allied-health\ntitle: Allied Health\n',
    at: 'catalog',
    says: 'The file needs `courses`: course codes, each with its course below it.',
  },
  {
    mistake: 'terms in a catalog',
    kind: 'catalog',
    text: 'catalog: allied-health\ntitle: Allied Health\ncourses: {}\nterms: []\n',
    at: 'terms',
    says: 'Unknown key `terms`. The keys here are `institution`, `version`, …',
  },
  {
    mistake: 'an importance that is none',
    kind: 'role',
    text: 'role: coder\ntitle: Coder\nrequires:\n  cpt-coding: { level: mastered, importance: high }\n',
    at: 'high',
    says: '`importance` must be one of core, useful; `high` is not.',
  },
  {
    mistake: 'an award that is none',
    kind: 'role',
    text: 'role: coder\ntitle: Coder\neducation: { minimum: associates }\n',
    at: 'associates',
    says: '`minimum` must be one of the awards certificate, associate, bachelor, master, graduate-certificate and doctorate; `associates` is not. Did you mean `associate`?',
  },
  {
    mistake: 'an item of a framework without a label',
    kind: 'framework',
    text: 'framework: own\ntitle: Own\nitems:\n  first: First\n  second: { code: A.1 }\n',
    at: 'second',
    says: '`second` needs `label`: a text.',
  },
  {
    mistake: 'an item of a framework whose id is none',
    kind: 'framework',
    text: 'framework: own\ntitle: Own\nitems:\n  first: First\n  Second item: Second\n',
    at: 'Second item',
    says: '`Second item` is not an id of lower-case words joined by hyphens, such as health-data.',
  },
];
