import type { CourseChange, SkillDifference } from '../../analysis/report/difference.ts';

/** How far a skill is brought, for everyone and at best. */
export function levelWords(levels: SkillDifference['before']): string {
  if (!levels) return 'Not taught';
  const { guaranteed, possible } = levels;
  if (possible === undefined) return guaranteed ?? 'Taught, without a level';
  if (guaranteed === possible) return possible;
  return guaranteed === undefined ? `${possible}, not for everyone` : `${possible}; for everyone ${guaranteed}`;
}

const changeWords: Readonly<Record<CourseChange['what'], string>> = {
  code: 'Code',
  title: 'Title',
  credits: 'Credits',
  term: 'Term',
  taken: 'Who takes it',
  part: 'Part of the credits',
  offered: 'Offered in',
  requisite: 'Requires',
  skill: 'Skill',
  outcome: 'Outcome',
  technology: 'Technology',
};

/** What it is about a course that changed, such as `Credits`, `Skill: Coding` or `Term (Data track)`. */
export function changeTitle({ what, of }: CourseChange): string {
  if (!of) return changeWords[what];
  return what === 'term' ? `${changeWords[what]} (${of.label})` : `${changeWords[what]}: ${of.label}`;
}

/** What stands where one of the versions has nothing. */
const absentWords: Partial<Record<CourseChange['what'], string>> = {
  term: 'Not in the plan',
  skill: 'Not taught',
  offered: 'Not said',
  title: 'Not said',
  credits: 'Not said',
  part: 'Not said',
};

/** One side of a change. */
export function sideWords(what: CourseChange['what'], words: string | undefined): string {
  return words ?? absentWords[what] ?? 'Not named';
}
