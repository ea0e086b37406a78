/** What a column can hold, by the name that `--map heading=field` has for it. */
export const fields = {
  code: 'the code of the course, such as HIT 112',
  subject: 'the letters of the code, where they stand in a column of their own',
  number: 'the number of the code, where it stands in a column of its own',
  title: 'the title',
  credits: 'the credits',
  prerequisites: 'what comes before the course',
  corequisites: 'what comes before or with the course',
  'strict-corequisites': 'what is taken with the course',
  advisories: 'what is recommended before the course',
  term: 'the term in which it is planned',
  year: 'the year of study',
  offered: 'the seasons in which it is offered',
  description: 'the description',
  lecture: 'the weekly hours of lecture',
  laboratory: 'the weekly hours of laboratory',
  clinical: 'the weekly hours of clinical practice',
  delivery: 'on-campus, online or hybrid',
  notes: 'notes',
  skill: 'the level to which the course brings the skill in the heading',
  outcome: 'the level to which the course brings the program outcome in the heading',
  ignored: 'not imported',
} as const satisfies Record<string, string>;

export type Field = keyof typeof fields;

/** Whether several columns can hold it. */
export function isOfSeveral(field: string): boolean {
  return field === 'skill' || field === 'outcome' || field === 'notes' || field === 'ignored';
}

export function isField(name: string): name is Field {
  return Object.hasOwn(fields, name);
}

/** How headings call a field, folded as `foldHeading` folds. Patterns that fit a part of a heading come last. */
const spellings: readonly (readonly [Field, RegExp])[] = [
  ['code', /^(?:course|class|catalog)? ?(?:codes?|ids?|identifier)$|^(?:course|catalog|class) (?:no|number|num|nbr|prefix and number|prefix number|code number|number code)$|^(?:course|crs|courses|class|crse|course code title)$|^crs (?:no|num|code|id)$|^subject (?:and )?number$/],
  ['subject', /^(?:subject|prefix|dept|department|rubric|discipline|subj|subject code|course prefix|course subject|subject area)$/],
  ['number', /^(?:no|num|nbr|number|catalog|cat no)$/],
  ['title', /^(?:course|class|long|short|full|descriptive|catalog)? ?(?:title|name|titles)(?: of course)?$|^title of the course$|^course description title$/],
  ['credits', /^(?:total |course |semester |sem |quarter )?(?:credits?|cr|crs|units?|credit hours?|cr hours?|cr hrs?|credit hrs?|credit units|sem hrs?|semester hours?|quarter hours?|sh|ch|hrs?|hours?|unit value|credit value)$/],
  ['strict-corequisites', /^(?:strict co ?requisites?|concurrent courses?|must be taken with)$/],
  ['corequisites', /^(?:co ?requisites?|co ?reqs?|concurrent(?: requisites?)?|pre ?co ?requisites?|prerequisites? or co ?requisites?)$/],
  ['prerequisites', /^(?:pre ?requisites?|pre ?reqs?|pre|requisites?|prerequisites? co ?requisites?|prerequisites? and co ?requisites?|prereqs? coreqs?|requirements?|course prerequisites?|prerequisite courses?|enrollment requirements?)$/],
  ['advisories', /^(?:advisor(?:y|ies)|recommended|recommended preparation|recommended prerequisites?|course advisor(?:y|ies))$/],
  ['offered', /^(?:offered|when offered|offering|offerings|typically offered|terms? offered|semesters? offered|usually offered|availability|term offering|course offering|schedule)$/],
  ['year', /^(?:year|yr|year of study|academic year|program year|level)$/],
  ['term', /^(?:term|semester|quarter|session|sequence|sem|plan term|term taken|suggested term|recommended term|recommended semester|semester taken|when taken|term order|year semester|year term|semester year|term year|semester term)$/],
  ['description', /^(?:(?:catalog|course) )?(?:description|desc|descr)$/],
  ['lecture', /^(?:lec|lecture|theory|class hours)(?: hours| hrs| hr| units)?(?: per week| week)?$/],
  ['laboratory', /^(?:lab|labs|laboratory)(?: hours| hrs| hr| units)?(?: per week| week)?$/],
  ['clinical', /^(?:clin|clinic|clinical)(?: hours| hrs| hr)?(?: per week| week)?$/],
  ['delivery', /^(?:delivery|modality|mode|delivery mode|delivery method|format|instruction mode|mode of delivery)$/],
  ['notes', /^(?:notes?|comments?|remarks?)$/],
]; // biome-ignore format: a table reads best with a field a line

/** A heading as it is compared: lower-case words, without signs and without what stands in brackets. */
export function foldHeading(heading: string): string {
  return heading
    .replace(/\([^)]*\)/gu, ' ')
    .toLowerCase()
    .replace(/#/gu, ' no ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\b(course|catalog|class) (course|catalog|class)\b/gu, '$1')
    .trim();
}

/** The field that a heading names. */
export function fieldOf(heading: string): Field | undefined {
  const folded = foldHeading(heading.slice(0, 200));
  if (folded === '') return undefined;
  return spellings.find(([, pattern]) => pattern.test(folded))?.[0];
}
