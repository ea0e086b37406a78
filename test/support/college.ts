/** A small college: two programs that share a catalog and a framework, and a role of its own. */
export const college: Readonly<Record<string, string>> = {
  '/hit.curriculum.yaml': `
curriculum: hit-aas
title: Health Information Technology
award: associate
uses: [sciences, outcomes]
prepares-for:
  roles: [clerk, medical-coder]
  certifications: [rhit]
  frameworks: [outcomes]
cip: "51.0707"
credit-parts:
  Core: 6
outcomes:
  plo-1: Code records
courses:
  HIT 100:
    title: Introduction
    credits: 3
    part: Core
    prerequisites:
      - BIO 111
      - any: [bio  112, { course: ENG 101, external: true }]
    teaches:
      hipaa: introduced
      outcomes/thinking: introduced
    contributes-to:
      plo-1: introduced
    outcomes:
      - { id: define, text: Define terms, skills: [medical-terminology], program-outcomes: [plo-1] }
    assessments:
      Quizzes: { weight: 100, assesses: [hipaa], outcomes: [define] }
  HIT 200:
    title: Coding
    credits: 4
    prerequisites: [HIT 100]
    corequisites: [BIO 111]
    teaches:
      icd-10-cm-coding: mastered
terms:
  - title: Fall
    courses: [HIT 100, BIO 111]
  - title: Spring
    courses:
      - HIT 200
      - { elective: Humanities, credits: 3 }
plans:
  slow:
    concentration: data
    terms:
      - { title: Year 1, courses: [HIT 100] }
concentrations:
  data:
    title: Data
    adds: { Spring: [BIO 112] }
    replaces: { Humanities: HIT 100 }
`,
  '/nursing.curriculum.yaml': `
curriculum: nursing
title: Nursing
award: associate
uses: [sciences]
prepares-for: { roles: [clerk] }
courses:
  NUR 100:
    title: Nursing I
    credits: 5
    corequisites: [BIO 111]
    prerequisites: [{ course: ENG 101, external: true }]
terms:
  - { title: First fall, courses: [NUR 100, BIO 111] }
`,
  '/sciences.courses.yaml': `
catalog: sciences
title: Sciences
courses:
  BIO 111:
    title: Biology I
    credits: 4
    teaches: { anatomy-and-physiology: introduced }
  BIO 112: { title: Biology II, credits: 4, prerequisites: [bio111] }
`,
  '/outcomes.skills.yaml': `
framework: outcomes
title: Outcomes
items:
  reasoning: Reasoning
  thinking: { label: Critical thinking, broader: reasoning, equals: [evidence-based-decision-making] }
  rules: { label: Rules, equals: [hipaa] }
`,
  '/clerk.role.yaml': `
role: clerk
title: Records Clerk
requires:
  hipaa: { level: reinforced, importance: core }
classifications: { onet: 29-2072.00, esco: "3252.2" }
leads-to: [medical-coder]
`,
};

/** The college as a fixture, with some words of one file replaced: so that `$0` stands in it, or something else. */
export function collegeWith(path: string, from: string, to: string): string {
  const text = college[path];
  if (!text?.includes(from)) throw new Error(`“${from}” is not in ${path}.`);
  return Object.entries({ ...college, [path]: text.replace(from, to) })
    .map(([name, content]) => `//- ${name}${content}`)
    .join('');
}
