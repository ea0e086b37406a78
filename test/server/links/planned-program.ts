/** A program with everything whose ids mean each other: parts, plans, choices, electives, concentrations. */
export const plannedProgram = `# A program for a test
curriculum: planned
title: Health Records
version: '2026'
status: draft
institution: Example College
award: associate
calendar: semester
uses: [shared, goals]
levels:
  - { id: knows, label: Knows }
  - id: does
    label: Does
  - leads
accreditation:
  - cahiim
  - { title: State board, abbreviation: SB, status: planned }
delivery: [online, on-campus]
credits: { min: 60, max: 64 }
credit-parts:
  General: 15
  Major: { min: 40, max: 45 }
cip: '51.0707'
prepares-for:
  roles: [medical-coder, clerk]
  certifications: [rhit]
  frameworks: [goals]
outcomes:
  plo-1: Code records
  plo-2:
    text: Keep records safe
    bloom: apply
    skills: [hipaa, goals/safe]
assessments:
  Portfolio:
    assesses: [hipaa]
    outcomes: [plo-1, plo-2]
  Survey: { outcomes: [plo-2] }
courses:
  # the first
  HIT 100:
    title: Records
    description: >-
      How records are kept,
      and by whom.
    credits: 3
    part: Major
    offered: [fall, spring]
    weekly-hours: { lecture: 2, laboratory: 2 }
    teaches:
      hipaa: knows
      goals/safe: { level: does, assessed: true }
      "goals/neat": leads
    outcomes:
      - Describe records
      - { id: clo-1, text: Keep records, bloom: understand, program-outcomes: [plo-2] }
    assessments:
      Quiz: 40
      Project: { weight: 60, assesses: [hipaa], outcomes: [clo-1], program-outcomes: [plo-1] }
  HIT 110:
    title: Coding
    credits: { min: 3, max: 4 }
    prerequisites:
      - HIT 100
      - any: [HIT 120, { course: MTH 1, external: true, minimum-grade: C }]
      - condition: Sophomore standing
    contributes-to: { plo-1: does, plo-2: knows }
    technologies: [ehr, { title: Homemade }]
    repeatable: true
  HIT 120:
    corequisites: [hit 110]
    practice-experience: { hours: 40 }
    capstone: true
  GEN 100:
terms:
  - title: First
    season: fall
    year: 1
    credits: 15
    courses:
      - HIT 100
      - { course: HIT 110, credits: 4, part: General }
      - { choose: 1, from: [HIT 120, { all: [GEN 100, HIT 100] }], title: A choice }
      - elective: Free choice
        credits: 3
  - title: Second
    courses: [HIT 120, GEN 100]
plans:
  part-time:
    title: Part time
    pace: part-time
    concentration: data
    terms:
      - title: First
        courses: [HIT 100]
      - { title: Later, courses: [HIT 110, { elective: Other choice }] }
concentrations:
  data:
    title: Data
    credits: 9
    prepares-for: { roles: [clinical-analyst] }
    adds:
      First: [GEN 100]
    replaces:
      A choice: HIT 110
      HIT 120: [GEN 100, { elective: Any }]
      Other choice: [HIT 100]
    outcomes:
      plo-3: Use data
notes: nothing
`;
