import fc from 'fast-check';

/** The skills of the little colleges; what begins with `own/` is an item of their framework. */
export const skillIds = ['hipaa', 'data-quality', 'own/privacy', 'own/deep', 'own/plain'] as const;
export type SkillId = (typeof skillIds)[number];
export const courseCodes = ['HIT 1', 'HIT 2', 'HIT 3', 'HIT 4', 'HIT 5', 'HIT 6'] as const;
export type CourseCode = (typeof courseCodes)[number];
export const outcomeIds = ['plo-1', 'plo-2'] as const;
export type OutcomeId = (typeof outcomeIds)[number];

/** A level, counted from 1; 0 where a skill is named without one. */
export type Level = 0 | 1 | 2 | 3;

export interface AnyCourse {
  readonly credits: number;
  readonly teaches: { readonly [skill in SkillId]?: Level };
  readonly contributes: { readonly [outcome in OutcomeId]?: Level };
  /** Its outcomes: each with the skills that it names and its Bloom level. */
  readonly outcomes: readonly { readonly skills: readonly SkillId[]; readonly bloom: number }[];
  readonly isInCatalog: boolean;
}

export interface AnyChoice {
  readonly take: { readonly options: number } | { readonly credits: number };
  readonly options: readonly (readonly CourseCode[])[];
}

/** A place in a term: a course, a course that nobody declares, a choice with a title, an elective without a code. */
export type AnySlot = CourseCode | 'undeclared' | 'elective' | AnyChoice;

export interface AnyConcentration {
  /** With the term, or only somewhere. */
  readonly adds: readonly AnySlot[];
  readonly inTerm: boolean;
  /** The place of the plan that is replaced, by where it stands, and by what. */
  readonly replaces?: { readonly place: number; readonly by: readonly CourseCode[] };
}

export interface AnyCollege {
  readonly courses: Readonly<Record<CourseCode, AnyCourse>>;
  readonly catalogUsesOtherLevels: boolean;
  readonly plan: readonly AnySlot[] | undefined;
  readonly concentrations: readonly AnyConcentration[];
  readonly items: Readonly<Record<string, AnyItem>>;
  readonly roles: readonly AnyRole[];
  readonly outcomes: Readonly<Record<OutcomeId, readonly SkillId[]>>;
  readonly weights: { readonly core: number; readonly useful: number };
}

/** An item of the framework: 0 where it states no level, or no Bloom level. */
export interface AnyItem {
  readonly level: Level;
  readonly bloom: number;
  readonly equals: readonly SkillId[];
}

export interface AnyRole {
  readonly requires: { readonly [skill in SkillId]?: { readonly level: Level; readonly isCore: boolean } };
  /** Only the first concentration prepares for it. */
  readonly onlyForConcentration: boolean;
  readonly usesOtherLevels: boolean;
}

const levelWords = ['introduced', 'reinforced', 'mastered'];
const otherLevelWords = ['baseline', 'developing', 'proficient'];
const bloomWords = ['remember', 'understand', 'apply', 'analyze', 'evaluate', 'create'];

// A level that is not written is rare, so that most programs have something to compare.
const level = fc.constantFrom<Level>(1, 1, 1, 2, 2, 2, 3, 3, 3, 0);
const code = fc.constantFrom(...courseCodes);
const skill = fc.constantFrom(...skillIds);
const someSkills = fc.uniqueArray(skill, { maxLength: 2 });

function someOf<Key extends string, Value>(keys: readonly Key[], value: fc.Arbitrary<Value>) {
  return fc
    .tuple(...keys.map(() => fc.option(value, { nil: undefined, freq: 2 })))
    .map((values) => Object.fromEntries(values.flatMap((one, at) => (one === undefined ? [] : [[keys[at], one]])))) as
    fc.Arbitrary<{ readonly [key in Key]?: Value }>; // biome-ignore format: the keys are known, and what they have
}

function allOf<Key extends string, Value>(keys: readonly Key[], value: fc.Arbitrary<Value>) {
  return fc
    .tuple(...keys.map(() => value))
    .map((values) => Object.fromEntries(values.map((one, at) => [keys[at], one]))) as
    fc.Arbitrary<Readonly<Record<Key, Value>>>; // biome-ignore format: as above
}

const course: fc.Arbitrary<AnyCourse> = fc.record({
  credits: fc.integer({ min: 1, max: 4 }),
  teaches: someOf(skillIds, level),
  contributes: someOf(outcomeIds, level),
  outcomes: fc.array(fc.record({ skills: someSkills, bloom: fc.integer({ min: 1, max: 6 }) }), { maxLength: 2 }),
  isInCatalog: fc.boolean(),
});

const options = fc.uniqueArray(
  fc.oneof(
    { weight: 3, arbitrary: code.map((one) => [one]) },
    { weight: 1, arbitrary: fc.uniqueArray(code, { minLength: 2, maxLength: 2 }) },
  ),
  { minLength: 2, maxLength: 4, selector: (one) => [...one].sort().join() },
);
const choice: fc.Arbitrary<AnyChoice> = fc.record({
  take: fc.oneof(
    fc.record({ options: fc.integer({ min: 1, max: 3 }) }),
    fc.record({ credits: fc.integer({ min: 1, max: 9 }) }),
  ),
  options,
});
const slot: fc.Arbitrary<AnySlot> = fc.oneof(
  { weight: 8, arbitrary: code },
  { weight: 6, arbitrary: choice },
  { weight: 1, arbitrary: fc.constant('elective' as const) },
);
const anySlot = fc.oneof({ weight: 20, arbitrary: slot }, { weight: 1, arbitrary: fc.constant('undeclared' as const) });

const concentration: fc.Arbitrary<AnyConcentration> = fc.record(
  {
    adds: fc.array(anySlot, { maxLength: 2 }),
    inTerm: fc.boolean(),
    replaces: fc.record({
      place: fc.nat({ max: 3 }),
      by: fc.uniqueArray(code, { minLength: 1, maxLength: 2 }),
    }),
  },
  { requiredKeys: ['adds', 'inTerm'] },
);

const item: fc.Arbitrary<AnyItem> = fc.record({
  level: fc.constantFrom<Level>(0, 1, 2, 3),
  bloom: fc.integer({ min: 0, max: 6 }),
  equals: fc.uniqueArray(fc.constantFrom<SkillId>('hipaa', 'data-quality'), { maxLength: 1 }),
});

const role: fc.Arbitrary<AnyRole> = fc.record({
  requires: someOf(skillIds, fc.record({ level: fc.constantFrom<Level>(1, 2, 3), isCore: fc.boolean() })),
  onlyForConcentration: fc.boolean(),
  usesOtherLevels: fc.constantFrom(false, false, false, true),
});

/** Any little college: a program, its catalog, its framework and its roles. */
export const colleges: fc.Arbitrary<AnyCollege> = fc.record({
  courses: allOf(courseCodes, course),
  catalogUsesOtherLevels: fc.constantFrom(false, false, false, true),
  plan: fc.option(fc.array(anySlot, { minLength: 1, maxLength: 4 }), { nil: undefined, freq: 8 }),
  concentrations: fc.array(concentration, { maxLength: 2 }),
  items: allOf(['privacy', 'deep', 'plain'], item),
  roles: fc.array(role, { minLength: 1, maxLength: 2 }),
  outcomes: allOf(outcomeIds, someSkills),
  weights: fc.record({ core: fc.constantFrom(2, 1, 0.3), useful: fc.constantFrom(1, 0.1, 0) }),
});

/** What a program calls a choice or an elective that stands at some place of its plan. */
const titleAt = (place: number) => `Place ${place}`;

/** Which of the courses are declared in the catalog. Without a plan, nobody would know which of them belong to the program. */
export function isInCatalog({ courses, plan }: AnyCollege, code: CourseCode): boolean {
  return plan !== undefined && courses[code].isInCatalog;
}

/** The files of a college. */
export function filesOf(college: AnyCollege): Readonly<Record<string, string>> {
  const { courses, catalogUsesOtherLevels, plan, concentrations, items, roles, outcomes, weights } = college;
  const declared = (inCatalog: boolean) =>
    courseCodes
      .filter((one) => isInCatalog(college, one) === inCatalog)
      .map((one) => `  ${one}: ${courseText(courses[one], inCatalog, catalogUsesOtherLevels)}\n`)
      .join('');
  const forConcentration = roles.flatMap(({ onlyForConcentration }, index) =>
    onlyForConcentration && concentrations.length > 0 ? [`r${index}`] : [],
  );
  const forAll = roles.map((_one, index) => `r${index}`).filter((id) => !forConcentration.includes(id));
  const ways = concentrations.map(({ adds, inTerm, replaces }, index) => {
    const added = adds.map((one, at) => slotText(one, `Added ${index} ${at}`)).join(', ');
    const replaced = plan?.[replaces?.place ?? 0];
    const keys = [
      `title: Concentration ${index}`,
      ...(index === 0 && forConcentration.length > 0
        ? [`prepares-for: { roles: [${forConcentration.join(', ')}] }`]
        : []),
      ...(adds.length === 0 ? [] : [`adds: ${inTerm && plan ? `{ Fall: [${added}] }` : `[${added}]`}`]),
      ...(replaces && replaced && replaced !== 'undeclared'
        ? [`replaces: { ${nameOf(replaced, replaces.place)}: [${replaces.by.join(', ')}] }`]
        : []),
    ];
    return `  c${index}: { ${keys.join(', ')} }\n`;
  });
  return {
    '/hit.curriculum.yaml': `curriculum: hit
title: HIT
award: associate
uses: [${plan ? 'own, shared' : 'own'}]
prepares-for: { roles: [${forAll.join(', ')}], frameworks: [own] }
outcomes:
${outcomeIds.map((id) => `  ${id}: { text: Code records, skills: [${outcomes[id].join(', ')}] }\n`).join('')}courses:
  HIT 9: { title: Last, credits: 3 }
${declared(false)}${plan ? `terms:\n  - { title: Fall, courses: [HIT 9] }\n  - title: Spring\n    courses:\n${plan.map((one, at) => `      - ${slotText(one, titleAt(at))}\n`).join('')}` : ''}${ways.length > 0 ? `concentrations:\n${ways.join('')}` : ''}`,
    '/shared.courses.yaml': `catalog: shared
title: Shared
uses: [own]
${catalogUsesOtherLevels ? `levels: [${otherLevelWords.join(', ')}]\n` : ''}courses:
  HIT 8: { title: First, credits: 3 }
${declared(true)}`,
    '/own.skills.yaml': `framework: own
title: Own
items:
  heading: Heading
${Object.entries(items)
  .map(([id, { level: rank, bloom, equals }], index) => {
    const keys = [
      `label: ${id}`,
      ...(rank > 0 ? [`level: ${levelWords[rank - 1]}`] : []),
      ...(bloom > 0 ? [`bloom: ${bloomWords[bloom - 1]}`] : []),
      ...(equals.length > 0 ? [`equals: [${equals.join(', ')}]`] : []),
      ...(index === 0 ? ['broader: heading'] : []),
    ];
    return `  ${id}: { ${keys.join(', ')} }\n`;
  })
  .join('')}`,
    ...Object.fromEntries(
      roles.map(({ requires, usesOtherLevels }, index) => [
        `/r${index}.role.yaml`,
        `role: r${index}
title: Role ${index}
uses: [own]
${usesOtherLevels ? `levels: [${otherLevelWords.join(', ')}]\n` : ''}requires:
${Object.entries(requires)
  .map(([id, { level: rank, isCore }]) => {
    const word = (usesOtherLevels ? otherLevelWords : levelWords)[rank - 1];
    return `  ${id}: { level: ${word}, importance: ${isCore ? 'core' : 'useful'} }\n`;
  })
  .join('')}`,
      ]),
    ),
    '/hit-curriculum.config.yaml': `coverage: { core: ${weights.core}, useful: ${weights.useful} }\n`,
  };
}

function courseText(course: AnyCourse, inCatalog: boolean, otherLevels: boolean): string {
  const { credits, teaches, contributes, outcomes } = course;
  const graded = (map: Readonly<Record<string, Level>>, words: readonly string[]) =>
    `{ ${Object.entries(map)
      .map(([id, rank]) => `${id}: ${rank > 0 ? words[rank - 1] : '{ assessed: true }'}`)
      .join(', ')} }`;
  const keys = [
    'title: Course',
    `credits: ${credits}`,
    `teaches: ${graded(teaches, inCatalog && otherLevels ? otherLevelWords : levelWords)}`,
    // The outcomes of a program are not known in a catalog.
    ...(inCatalog ? [] : [`contributes-to: ${graded(contributes, levelWords)}`]),
    `outcomes: [${outcomes.map(({ skills, bloom }) => `{ text: Code records, bloom: ${bloomWords[bloom - 1]}, skills: [${skills.join(', ')}] }`).join(', ')}]`,
  ];
  return `{ ${keys.join(', ')} }`;
}

function slotText(slot: AnySlot, title: string): string {
  if (slot === 'undeclared') return 'BIO 999';
  if (slot === 'elective') return `{ elective: ${title}, credits: 3 }`;
  if (typeof slot === 'string') return slot;
  const take = 'options' in slot.take ? slot.take.options : `{ credits: ${slot.take.credits} }`;
  const from = slot.options.map((one) => (one.length === 1 ? one[0] : `{ all: [${one.join(', ')}] }`));
  return `{ choose: ${take}, from: [${from.join(', ')}], title: ${title} }`;
}

function nameOf(slot: AnySlot, place: number): string {
  return typeof slot === 'string' && slot !== 'elective' ? slot : titleAt(place);
}
