import type { ReportDifference } from '../../../../server/src/analysis/report/difference.ts';

/** A difference with one of everything, as a committee may see it. */
export const everythingChanged: ReportDifference = {
  between: 'versions',
  before: {
    title: 'Health Information Technology, A.A.S.',
    version: '2026-2027',
    name: 'Health Information Technology, A.A.S. (2026-2027)',
    short: '2026-2027',
  },
  after: {
    title: 'Health Information Technology, A.A.S.',
    version: '2027-2028',
    name: 'Health Information Technology, A.A.S. (2027-2028)',
    short: '2027-2028',
  },
  courses: {
    added: [
      {
        code: 'HIT240',
        shown: 'HIT 240',
        title: 'Health Data Analytics',
        place: { uri: 'file:///hit.curriculum.yaml', line: 7, character: 2, endLine: 9, endCharacter: 0 },
      },
    ],
    removed: [{ code: 'HIT115', shown: 'HIT 115', title: 'Records Practice' }],
    changed: [
      {
        code: 'HIT200',
        shown: 'HIT 200',
        title: 'Medical Coding and the Classification of Diseases and Procedures',
        place: { uri: 'file:///hit.curriculum.yaml', line: 3, character: 2, endLine: 5, endCharacter: 0 },
        changes: [
          { what: 'code', before: 'HIM 200', after: 'HIT 200' },
          { what: 'credits', before: '3', after: '4' },
          { what: 'term', before: 'First fall', after: 'Second spring' },
          { what: 'term', of: { id: 'data', label: 'Data track' }, before: 'First fall' },
          { what: 'requisite', of: { id: 'BIO168', label: 'BIO 168 Anatomy' }, after: 'Prerequisite, one of several' },
          {
            what: 'skill',
            of: { id: 'coding', label: 'Clinical classification' },
            before: 'Introduced',
            after: 'Mastered, assessed',
          },
          { what: 'technology', of: { id: 'fhir', label: 'FHIR' }, after: 'Used' },
        ],
      },
    ],
  },
  targets: [
    {
      id: 'role coder',
      title: 'Medical Coder',
      way: '',
      wayTitle: '',
      before: { guaranteed: 0.5, possible: 0.75 },
      after: { guaranteed: 0.671, possible: 0.6 },
    },
    {
      id: 'role coder',
      title: 'Medical Coder',
      way: 'data',
      wayTitle: 'Data track',
      before: { guaranteed: 0.25, possible: 0.25 },
      after: { guaranteed: 0.254, possible: 0.25 },
    },
    {
      id: 'role clerk',
      title: 'Health Information Clerk',
      way: '',
      wayTitle: '',
      before: { guaranteed: 1, possible: 1 },
      after: { guaranteed: 1, possible: 1 },
    },
    { id: 'role analyst', title: 'Analyst', way: '', wayTitle: '', after: { guaranteed: 0.1, possible: 0.4 } },
    { id: 'role scribe', title: 'Scribe', way: '', wayTitle: '', before: { possible: 0.3 } },
  ],
  skills: {
    gained: [{ id: 'analytics', label: 'Data analytics', after: { possible: 'Reinforced' } }],
    lost: [{ id: 'paper', label: 'Paper records', before: {} }],
    raised: [
      {
        id: 'coding',
        label: 'Clinical classification',
        before: { possible: 'Introduced', guaranteed: 'Introduced' },
        after: { possible: 'Mastered', guaranteed: 'Introduced' },
      },
    ],
    lowered: [
      {
        id: 'hipaa',
        label: 'Privacy and security law',
        before: { possible: 'Mastered', guaranteed: 'Mastered' },
        after: { possible: 'Reinforced', guaranteed: 'Reinforced' },
      },
    ],
  },
  credits: { before: '60', after: '63 to 64', changed: true },
  incomplete: false,
  same: false,
};

/** A difference that is none. */
export const nothingChanged: ReportDifference = {
  between: 'versions',
  before: { title: 'Health Information', name: 'Health Information', short: 'Health Information' },
  after: { title: 'Health Information', name: 'Health Information', short: 'Health Information' },
  courses: { added: [], removed: [], changed: [] },
  targets: [],
  skills: { gained: [], lost: [], raised: [], lowered: [] },
  credits: { before: '60', after: '60', changed: false },
  incomplete: false,
  same: true,
};

/** The same, of two programs. */
export const twoPrograms: ReportDifference = {
  ...everythingChanged,
  between: 'programs',
  before: { title: 'Health Information', name: 'Health Information, Fresno', short: 'Fresno' },
  after: { title: 'Health Information, A.A.S.', name: 'Health Information, A.A.S., Hudson', short: 'Hudson' },
};
