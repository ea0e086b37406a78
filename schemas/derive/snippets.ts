// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are the places of a snippet, not of a template string

/**
 * What is offered to be inserted as a whole, in VS Code's shape. `${1:HIT 100}` is a place to type over; a value that
 * begins with `^` is inserted without quotation marks, so that `^${3:3}` is a number.
 */
export interface Snippet {
  readonly label: string;
  readonly description: string;
  readonly body: unknown;
}

export const linkSnippets: readonly Snippet[] = [
  {
    label: 'link',
    description: 'A page with its title',
    body: { '${1:Catalog page}': '${2:https://www.example.edu}' },
  },
];

export const otherCertificationSnippets: readonly Snippet[] = [
  {
    label: 'other certification',
    description: 'A credential that the taxonomy does not know',
    body: { title: '${1:Certified Example Specialist}', 'awarded-by': '${2:Example Association}' },
  },
];

export const otherTechnologySnippets: readonly Snippet[] = [
  {
    label: 'other technology',
    description: 'A technology that the taxonomy does not know',
    body: { title: '${1:Name of the product or technology}' },
  },
];

export const levelSnippets: readonly Snippet[] = [
  {
    label: 'level',
    description: 'A level with its letter and meaning',
    body: { id: '${1:developed}', letter: '${2:D}', description: '${3:What a learner at this level can do}' },
  },
];

export const requisiteSnippets: readonly Snippet[] = [
  {
    label: 'one of several courses',
    description: 'One of several courses is enough',
    body: { any: ['${1:BIO 111}', '${2:BIO 168}'] },
  },
  {
    label: 'several courses together',
    description: 'Several courses together',
    body: { all: ['${1:BIO 168}', '${2:BIO 169}'] },
  },
  {
    label: 'condition',
    description: 'Something that is no course',
    body: { condition: '${1:Admission to the program}' },
  },
  {
    label: 'course with a minimum grade',
    description: 'A course that must be passed with a grade',
    body: { course: '${1:HIT 100}', 'minimum-grade': '${2:C}' },
  },
  {
    label: 'course outside the program',
    description: 'A course that another department teaches',
    body: { course: '${1:ENC 1102}', external: true },
  },
];

export const programOutcomeSnippets: readonly Snippet[] = [
  {
    label: 'program outcome',
    description: 'What graduates can do',
    body: { '${1:plo-1}': { text: '${2:Evaluate the accuracy of diagnostic coding}', bloom: '${3:evaluate}' } },
  },
];

export const outcomeSnippets: readonly Snippet[] = [
  {
    label: 'outcome',
    description: 'What students can do at the end of the course',
    body: { text: '${1:Apply ICD-10-CM codes to outpatient encounters}', bloom: '${2:apply}' },
  },
];

export const assessmentSnippets: readonly Snippet[] = [
  {
    label: 'assessment',
    description: 'An assessment with its weight and skills',
    body: { '${1:Final examination}': { weight: '^${2:40}', assesses: ['${3:icd-10-cm-coding}'] } },
  },
];

export const programAssessmentSnippets: readonly Snippet[] = [
  {
    label: 'program assessment',
    description: 'An assessment outside the courses',
    body: { '${1:Exit interview}': { 'program-outcomes': ['${2:plo-1}'] } },
  },
];

export const hoursSnippets: readonly Snippet[] = [
  {
    label: 'hours',
    description: 'Lecture and laboratory hours',
    body: { lecture: '^${1:30}', laboratory: '^${2:30}' },
  },
];

export const termSnippets: readonly Snippet[] = [
  {
    label: 'term',
    description: 'A term with its courses',
    body: { title: '${1:First fall}', season: '${2:fall}', courses: ['${3:HIT 100}'] },
  },
];

export const slotSnippets: readonly Snippet[] = [
  {
    label: 'choice',
    description: 'Students choose from several courses',
    body: { choose: '^${1:1}', from: ['${2:BIO 111}', '${3:BIO 168}'] },
  },
  {
    label: 'choice by credits',
    description: 'Students choose a number of credits from several courses',
    body: { choose: { credits: '^${1:6}' }, from: ['${2:BIO 111}', '${3:BIO 168}'] },
  },
  {
    label: 'elective',
    description: 'A place for a course that the plan does not name',
    body: { elective: '${1:Humanities elective}', credits: '^${2:3}' },
  },
];

export const planSnippets: readonly Snippet[] = [
  {
    label: 'plan',
    description: 'A part-time plan',
    body: {
      '${1:part-time}': {
        title: '${2:Part-time, over three years}',
        pace: 'part-time',
        terms: [{ title: '${3:First fall}', season: '${4:fall}', courses: ['${5:HIT 100}'] }],
      },
    },
  },
];

export const concentrationSnippets: readonly Snippet[] = [
  {
    label: 'concentration',
    description: 'A track that adds courses',
    body: { '${1:coding}': { title: '${2:Medical Coding}', adds: ['${3:HIT 240}'] } },
  },
];

export const curriculumSnippets: readonly Snippet[] = [
  {
    label: 'whole curriculum',
    description: 'A new curriculum',
    body: {
      curriculum: '${1:hit-aas}',
      title: '${2:Health Information Technology, A.A.S.}',
      award: '${3:associate}',
      calendar: '${4:semester}',
      courses: { '${5:HIT 100}': { title: '${6:Title}', credits: '^${7:3}' } },
      terms: [{ title: '${8:First fall}', season: '${9:fall}', courses: ['${5:HIT 100}'] }],
    },
  },
];

export const targetSnippets: readonly Snippet[] = [
  {
    label: 'roles and certifications',
    description: 'What the program prepares for',
    body: { roles: ['${1:health-information-technician}'], certifications: ['${2:rhit}'] },
  },
];

export const accreditationSnippets: readonly Snippet[] = [
  {
    label: 'accreditation with its dates',
    description: 'Status and term of an accreditation',
    body: { accreditor: '${1:cahiim}', status: '${2:accredited}', until: '${3:2030-06-30}' },
  },
];

export const catalogSnippets: readonly Snippet[] = [
  {
    label: 'whole catalog',
    description: 'A new catalog of courses',
    body: {
      catalog: '${1:allied-health}',
      title: '${2:Allied health courses}',
      courses: { '${3:BIO 168}': { title: '${4:Title}', credits: '^${5:4}' } },
    },
  },
];

export const roleSnippets: readonly Snippet[] = [
  {
    label: 'whole role',
    description: 'A new role',
    body: {
      role: '${1:records-technician}',
      title: '${2:Records Technician}',
      summary: '${3:Keeps health records complete, correct and accessible.}',
      responsibilities: ['${4:Check records for completeness}'],
      requires: { '${5:electronic-health-records}': '${6:reinforced}' },
      education: { minimum: '${7:associate}' },
    },
  },
];

export const frameworkSnippets: readonly Snippet[] = [
  {
    label: 'whole framework',
    description: 'A new framework of skills',
    body: {
      framework: '${1:general-education}',
      title: '${2:General education outcomes}',
      publisher: '${3:Example Community College}',
      items: { '${4:critical-thinking}': '${5:Critical thinking}' },
    },
  },
];

export const itemSnippets: readonly Snippet[] = [
  {
    label: 'item',
    description: 'A competency with its code, category and Bloom level',
    body: {
      '${1:record-integrity}': {
        code: '${2:I.1}',
        label: '${3:Keep the health record complete and correct}',
        category: '${4:Data and records}',
        bloom: '${5:apply}',
      },
    },
  },
];

const course = { title: '${2:Title}', credits: '^${3:3}' };

export const courseSnippets: readonly Snippet[] = [
  { label: 'course', description: 'A course with its title and credits', body: { '${1:HIT 100}': course } },
  {
    label: 'course in full',
    description: 'A course with hours, requisites, skills, outcomes and assessments',
    body: {
      '${1:HIT 100}': {
        ...course,
        'contact-hours': { lecture: '^${4:45}' },
        offered: ['${5:fall}'],
        prerequisites: ['${6:HIT 100}'],
        teaches: { '${7:icd-10-cm-coding}': '${8:introduced}' },
        outcomes: [{ text: '${9:Apply codes to outpatient encounters}', bloom: '${10:apply}' }],
        assessments: { '${11:Final examination}': '^${12:100}' },
      },
    },
  },
  {
    label: 'practice experience',
    description: 'A course of supervised practice',
    body: {
      '${1:HIT 290}': {
        title: '${2:Professional Practice Experience}',
        credits: '^${3:2}',
        'practice-experience': { hours: '^${4:80}', setting: ['${5:on-site}'] },
      },
    },
  },
];
