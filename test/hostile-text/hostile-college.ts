/**
 * A college whose every text is a stranger's. `{{name}}` is replaced by a hostile text with the name behind it, so that one
 * sees from where it came; what has the same name says the same.
 */

const program = `
curriculum: hit
title: {{programTitle}}
institution: {{institution}}
version: {{programVersion}}
description: {{programDescription}}
notes: {{programNotes}}
links: { {{linkName}}: "https://example.org/" }
award: associate
accreditation:
  - { title: {{accreditor}}, abbreviation: {{accreditorShort}}, status: candidate }
credits: 9
credit-parts:
  {{part}}: 6
uses: [sciences, thinking]
prepares-for:
  roles: [clerk, medical-coder]
  frameworks: [thinking]
  certifications:
    - rhit
    - { title: {{certification}}, abbreviation: {{certificationShort}}, awarded-by: {{awardedBy}} }
levels:
  - { id: aware, label: {{levelLabel}}, letter: A, description: {{levelDescription}} }
  - { id: able, label: {{secondLevelLabel}}, letter: B }
outcomes:
  plo-1: {{outcomeText}}
  plo-2: { text: {{secondOutcomeText}}, bloom: apply, skills: [hipaa] }
assessments:
  {{programAssessment}}: { program-outcomes: [plo-1], assesses: [hipaa] }
courses:
  {{firstCode}}:
    title: {{courseTitle}}
    credits: 3
    part: {{part}}
    description: {{courseDescription}}
    notes: {{courseNotes}}
    links: { {{courseLinkName}}: "https://example.org/course" }
    prerequisites:
      - {{catalogCode}}
      - condition: {{condition}}
      - any: [{{secondCode}}, { course: {{externalCode}}, external: true }]
    teaches:
      hipaa: aware
      thinking/critical: { level: able, assessed: true }
    contributes-to: { plo-1: aware }
    technologies: [{ title: {{technology}}, description: {{technologyDescription}} }]
    outcomes:
      - {{courseOutcome}}
      - { id: define, text: {{secondCourseOutcome}}, bloom: apply, skills: [hipaa], program-outcomes: [plo-1] }
    assessments:
      {{courseAssessment}}: { weight: 60, assesses: [hipaa], outcomes: [define] }
      {{secondCourseAssessment}}: 30
  {{secondCode}}:
    title: {{secondCourseTitle}}
    credits: { min: 1, max: 3 }
    prerequisites: [{{firstCode}}, {{missingCode}}]
    teaches: { privacy: aware }
terms:
  - title: {{firstTerm}}
    credits: 7
    courses: [{{firstCode}}, {{catalogCode}}]
  - title: {{secondTerm}}
    courses:
      - { choose: 1, title: {{choice}}, from: [{{secondCode}}, {{catalogCode}}], part: {{part}} }
      - { elective: {{elective}}, credits: 3 }
plans:
  slow:
    title: {{planTitle}}
    terms: [{ title: {{slowTerm}}, courses: [{{firstCode}}] }]
concentrations:
  data:
    title: {{concentration}}
    description: {{concentrationDescription}}
    adds: { {{secondTerm}}: [{{secondCode}}] }
    replaces: { {{elective}}: {{catalogCode}} }
    prepares-for: { roles: [clerk] }
    outcomes: { plo-data: {{concentrationOutcome}} }
`;

const other = `
curriculum: other
title: {{otherTitle}}
award: associate
uses: [sciences]
prepares-for: { roles: [clerk] }
courses:
  {{firstCode}}: { title: {{otherCourseTitle}}, credits: 4, teaches: { hipaa: introduced } }
  {{onlyOther}}: { title: {{onlyOtherTitle}}, credits: 2, prerequisites: [{{catalogCode}}] }
terms:
  - { title: {{otherTerm}}, courses: [{{firstCode}}, {{onlyOther}}] }
`;

const catalog = `
catalog: sciences
title: {{catalogTitle}}
institution: {{catalogInstitution}}
description: {{catalogDescription}}
courses:
  {{catalogCode}}:
    title: {{catalogCourseTitle}}
    description: {{catalogCourseDescription}}
    credits: 4
    teaches: { anatomy-and-physiology: introduced }
`;

const framework = `
framework: thinking
title: {{frameworkTitle}}
publisher: {{publisher}}
creator: {{creator}}
description: {{frameworkDescription}}
subjects: [{{subject}}]
levels:
  - { id: aware, label: {{frameworkLevel}}, letter: A }
  - { id: able, label: {{secondFrameworkLevel}}, letter: B }
items:
  critical:
    code: {{itemCode}}
    label: {{itemLabel}}
    description: {{itemDescription}}
    also-called: [{{itemSynonym}}]
    category: {{itemCategory}}
    type: {{itemType}}
    education-level: [{{educationLevel}}]
    level: able
    associations: { precedes: [ethical] }
  ethical: { label: {{secondItemLabel}}, broader: critical, equals: [professional-ethics], category: {{itemCategory}} }
  plain: {{thirdItemLabel}}
`;

const role = `
role: clerk
title: {{roleTitle}}
also-called: [{{roleSynonym}}]
summary: {{roleSummary}}
responsibilities: [{{responsibility}}]
uses: [thinking]
requires:
  hipaa: { level: reinforced, importance: core }
  icd-10-cm-coding: mastered
education: { minimum: associate, subject: {{educationSubject}} }
experience: {{experience}}
technologies: [{ title: {{roleTechnology}} }]
classifications: { onet: 29-2072.00 }
leads-to: [medical-coder]
`;

const readCollege = {
  'hit.curriculum.yaml': program,
  'other.curriculum.yaml': other,
  'sciences.courses.yaml': catalog,
  'thinking.skills.yaml': framework,
  'clerk.role.yaml': role,
};

/** All of it is read, and all that refers to something finds it, but for what is missing on purpose. */
export function hostileCollege(text: string): Readonly<Record<string, string>> {
  return written(readCollege, () => text);
}

/** The same with another text at each place, in turn. */
export function mixedCollege(texts: readonly string[]): Readonly<Record<string, string>> {
  const places = new Map<string, number>();
  return written(readCollege, (place) => {
    const index = places.get(place) ?? places.size;
    places.set(place, index);
    return texts[index % texts.length] ?? '';
  });
}

const wrongProgram = `
curriculum: {{programId}}
title: { {{keyInTitle}}: {{valueInTitle}} }
award: {{award}}
calendar: {{calendar}}
cip: {{cip}}
effective: {{effective}}
credits: {{credits}}
{{unknownKey}}: {{unknownValue}}
uses: [{{catalogId}}, {{usedTwice}}, {{usedTwice}}, {{frameworkId}}]
levels: [{{levelId}}, {{levelId}}]
links: { {{badLink}}: {{badAddress}} }
prepares-for:
  roles: [{{roleId}}, {{unknownRole}}, clerc]
  certifications: [{{certificationId}}]
  frameworks: [{{frameworkId}}]
  {{unknownTargets}}: []
outcomes:
  {{outcomeId}}: Code
courses:
  {{duplicateCode}}: { title: One, credits: {{badCredits}}, offered: [{{season}}] }
  {{duplicateCode}}: { title: Two, credits: 3, prerequisites: [{{duplicateCode}}, {{nowhereCode}}] }
  HIT 1:
    title: Introduction
    credits: 3
    part: {{unknownPart}}
    {{unknownCourseKey}}: 1
    prerequisites: [{ course: HIT 1, minimum-grade: {{grade}} }, HIT 2]
    teaches:
      {{skillId}}: introduced
      hipaa: {{level}}
      {{frameworkSlash}}: mastered
    contributes-to: { {{unknownOutcome}}: introduced }
    outcomes: [{ id: {{courseOutcomeId}}, text: Understand, bloom: {{bloom}} }]
    assessments: { Quizzes: { weight: {{weight}}, outcomes: [{{unknownCourseOutcome}}] } }
  HIT 2: { title: Circle, credits: 3, prerequisites: [HIT 1] }
terms:
  - { title: {{sameTerm}}, courses: [HIT 1, {{nowhereCode}}], season: {{termSeason}} }
  - { title: {{sameTerm}}, courses: [HIT 1, HIT 2] }
concentrations:
  {{concentrationId}}:
    title: Data
    adds: { {{unknownTerm}}: [HIT 2] }
    replaces: { {{unknownElective}}: HIT 2 }
plans:
  {{planId}}: { concentration: {{unknownConcentration}}, terms: [] }
`;

const wrongCatalog = `
catalog: {{catalogId}}
title: Sciences
courses: {}
`;
const wrongFramework = `
framework: {{frameworkId}}
title: Thinking
items:
  {{itemId}}: { label: One, broader: {{unknownItem}}, equals: [{{unknownSkill}}], bloom: {{itemBloom}} }
`;
const wrongRole = `
role: {{roleId}}
title: Clerk
requires: { {{requiredSkill}}: {{requiredLevel}} }
education: {{education}}
leads-to: [{{unknownNext}}]
classifications: { onet: {{onet}}, {{unknownClassification}}: x }
`;
const wrongConfig = `
extends: {{preset}}
rules:
  {{unknownRule}}: warning
  unknown-course: {{severity}}
  {{secondUnknownRule}}: { severity: {{secondSeverity}} }
{{unknownChoice}}: {{chosen}}
`;

/** All of it is wrong, so that messages quote it. */
export function wrongCollege(text: string): Readonly<Record<string, string>> {
  return written(
    {
      'wrong.curriculum.yaml': wrongProgram,
      'wrong.courses.yaml': wrongCatalog,
      'wrong.skills.yaml': wrongFramework,
      'wrong.role.yaml': wrongRole,
      'hit-curriculum.config.yaml': wrongConfig,
    },
    () => text,
  );
}

function written(files: Readonly<Record<string, string>>, textAt: (place: string) => string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).map(([name, template]) => [
      name,
      template.trimStart().replaceAll(/\{\{(\w+)\}\}/g, (_, place: string) => quoted(`${textAt(place)} ${place}`)),
    ]),
  );
}

/** A text between quotation marks, in which YAML has every character that there is. */
export function quoted(text: string): string {
  return JSON.stringify(text).replaceAll(
    /[\u007f-\u00a0\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The names of all places that a stranger's text stands at. */
export function placesIn(files: Readonly<Record<string, string>>): readonly string[] {
  const names = Object.values(files).flatMap((text) => [...text.matchAll(/ (\w+)"/g)].map((match) => match[1] ?? ''));
  return [...new Set(names)];
}

/** A name of a file with as much of a text in it as a disk takes. */
export function fileNameOf(text: string, ending: string): string {
  const most = [...text.replaceAll(/[/\0]/g, '∕')].slice(0, 30).join('');
  return `${most.replaceAll(/[\ud800-\udfff]/g, 'x').replace(/^\.+/, 'x')}${ending}`;
}
