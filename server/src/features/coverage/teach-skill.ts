import type { Range, TextEdit } from 'vscode-languageserver-types';
import { skillLabel } from '../../analysis/labels.ts';
import { levelLabel, scaleOf } from '../../analysis/level-scale.ts';
import { type ProgramCourse, programCourses } from '../../analysis/program-courses.ts';
import { closingCourses } from '../../analysis/skills/closing-courses.ts';
import { suitableCourses } from '../../analysis/skills/suitable-courses.ts';
import { firstTerm } from '../../analysis/skills/taught-skills.ts';
import { titledCourses } from '../../analysis/skills/titled-courses.ts';
import { trackOf } from '../../analysis/skills/tracks.ts';
import { creditsInWords } from '../../rules/words/credits.ts';
import { counted, shortened as firstOf } from '../../rules/words/lists.ts';
import { shortened } from '../../schema/words/shown.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { placesInWords } from '../words/places.ts';
import { programAt } from './programs-of.ts';
import { type TeachEdit, teachEdit } from './teach-edit.ts';
import { type GainsOf, gainsFor, gainsInWords } from './teach-gain.ts';
import { type WantedSkill, wantedSkill } from './teach-level.ts';

/** A skill that a program is to teach, at the level that one of its targets requires, or the highest of all. */
export interface TeachSkill {
  /** The address of the program. */
  readonly program: string;
  readonly skill: string;
  /** `role <id>` or `framework <id>`. */
  readonly target?: string;
}

/** All courses of the program to choose from, in the order in which they are offered. Plain text. */
export type TeachChoices =
  | {
      /** The skill with its level: `“CPT coding” (mastered)`. */
      readonly what: string;
      readonly choices: readonly TeachChoice[];
    }
  | { readonly problem: string };

export interface TeachChoice {
  /** The folded code, by which it is chosen. */
  readonly course: string;
  readonly label: string;
  /** Its term and credits. */
  readonly description: string;
  /** What would come of it, and what the course teaches already. */
  readonly detail: string;
  readonly suits: boolean;
  /** Why it cannot be chosen. */
  readonly refusal?: string;
}

/** What to change in the file of the course, and what to tell of it; or why it cannot be done. */
export type TeachResult =
  | {
      readonly uri: string;
      readonly edits: readonly TextEdit[];
      /** Where the skill stands then. */
      readonly range: Range;
      readonly told: string;
    }
  | { readonly problem: string };

/** So many courses are said to suit a skill best. */
const mostSuitable = 5;

/** So many skills of a course are named. */
const mostTaught = 4;

const changedMeanwhile = 'The program has changed in the meantime. Try again.';

/** The courses of a program that could teach a skill, the most suitable ones first, with what would come of each. */
export function teachChoices(snapshot: Snapshot, asked: TeachSkill): TeachChoices {
  const program = programAt(snapshot, asked.program);
  const wanted = program && wantedSkill(snapshot, program, asked.skill, asked.target);
  if (!program || !wanted) return { problem: changedMeanwhile };
  const suitable = suitableFor(snapshot, program, wanted);
  const all = [...programCourses(snapshot, program).values()];
  if (all.length === 0) return { problem: 'The program has no courses yet.' };
  const rankOf = ({ code }: ProgramCourse) => {
    const rank = suitable.indexOf(code);
    return rank < 0 ? suitable.length : rank;
  };
  const gainsOf = gainsFor(snapshot, program);
  return {
    what: skillInWords(snapshot, program, wanted),
    choices: all
      .sort((one, other) => rankOf(one) - rankOf(other) || firstTerm(one) - firstTerm(other))
      .map((course) => choiceOf(snapshot, program, course, { wanted, suitable, gainsOf, target: asked.target })),
  };
}

/** Has a course teach a skill; raises it where the course teaches it at a lower level. */
export function teachSkill(snapshot: Snapshot, asked: TeachSkill & { readonly course: string }): TeachResult {
  const program = programAt(snapshot, asked.program);
  const wanted = program && wantedSkill(snapshot, program, asked.skill, asked.target);
  const course = program && programCourses(snapshot, program).get(asked.course);
  if (!program || !wanted || !course) return { problem: changedMeanwhile };
  const edit = teachEdit(snapshot, program, course, wanted.required);
  const code = shortened(course.course.code.text, 30);
  if ('refusal' in edit) return { problem: `${code}: ${edit.refusal}` };
  const { lines } = edit.document;
  const gain = gainsInWords(gainsFor(snapshot, program)(course, edit));
  const skill = `“${labelOf(snapshot, program, wanted)}”`;
  const level = levelInWords(snapshot, edit);
  const done = edit.raised ? `Raised ${skill} to ${level} in ${code}.` : `${code} now teaches ${skill} (${level}).`;
  return {
    uri: edit.document.uri,
    edits: edit.changes.map(({ start, end, newText }) => ({
      range: { start: lines.positionAt(start), end: lines.positionAt(end) },
      newText,
    })),
    range: rangeOfSkill(snapshot, edit, course, asked.skill),
    told: gain === '' ? done : `${done} ${gain}.`,
  };
}

/** The courses that could close the gap, then what suits the skill otherwise; a course that teaches nothing does not, but for its title. */
function suitableFor(snapshot: Snapshot, program: SourceDocument, { required, concentration }: WantedSkill): string[] {
  const track = trackOf(snapshot, program, concentration);
  const closing = closingCourses(snapshot, program, [track], required.skill).map(({ course }) => course.code);
  const titled = titledCourses(snapshot, program)(required.skill);
  const others = suitableCourses(snapshot, program, track, required.skill)
    .filter((one) => one.in.course.teaches.length > 0 || titled.has(one.in.code))
    .map((one) => one.in.code);
  return [...new Set([...closing, ...others])].slice(0, mostSuitable);
}

/** What the courses of a list are chosen for. */
interface Choosing {
  readonly wanted: WantedSkill;
  readonly suitable: readonly string[];
  readonly gainsOf: GainsOf;
  readonly target: string | undefined;
}

function choiceOf(
  snapshot: Snapshot,
  program: SourceDocument,
  course: ProgramCourse,
  { wanted, suitable, gainsOf, target }: Choosing,
): TeachChoice {
  const { code, course: declared, document, places, taken } = course;
  const edit = teachEdit(snapshot, program, course, wanted.required);
  const titled = declared.title ? `${declared.code.text} ${declared.title.text}` : declared.code.text;
  const [place, ...others] = placesInWords(places);
  const when =
    place === undefined ? (taken === 'nobody' ? 'in no term' : undefined) : others.length > 0 ? `${place} …` : place;
  const about = [
    when,
    declared.credits && creditsInWords(declared.credits),
    document === program ? undefined : `in the catalog ${factsOf(document)?.model.title?.text ?? ''}`.trimEnd(),
  ];
  const taught = taughtInWords(snapshot, course);
  const effect =
    'refusal' in edit ? edit.refusal : effectInWords(snapshot, edit, gainsInWords(gainsOf(course, edit), target));
  return {
    course: code,
    label: shortened(titled, 80),
    description: about.flatMap((words) => (words ? [shortened(words, 60)] : [])).join(' · '),
    detail: [effect, taught].filter((words) => words !== '').join(' · '),
    suits: suitable.includes(code) && !('refusal' in edit),
    ...('refusal' in edit ? { refusal: edit.refusal } : {}),
  };
}

function effectInWords(snapshot: Snapshot, edit: TeachEdit, gain: string): string {
  const level = levelInWords(snapshot, edit);
  if (!edit.written.isRequired) return `at ${level}: its levels are on another scale than the required one`;
  const from = edit.raised && levelLabel(edit.raised)?.toLowerCase();
  const raised = edit.raised ? [`raised from ${from ?? 'no level'} to ${level}`] : [];
  return [...(gain === '' ? [] : [gain]), ...raised].join(', ');
}

function taughtInWords(snapshot: Snapshot, { course: { teaches }, document }: ProgramCourse): string {
  if (teaches.length === 0) return 'teaches no skills yet';
  const labels = teaches.map(({ id }) => shortened(skillLabel(snapshot, document, id.text), 40));
  return `teaches ${counted(labels.length, 'skill')}: ${firstOf(labels, mostTaught)}`;
}

function skillInWords(snapshot: Snapshot, program: SourceDocument, wanted: WantedSkill): string {
  const level = levelLabel(wanted.required)?.toLowerCase();
  const label = `“${labelOf(snapshot, program, wanted)}”`;
  return level === undefined ? label : `${label} (${shortened(level, 30)})`;
}

function labelOf(snapshot: Snapshot, program: SourceDocument, { required }: WantedSkill): string {
  return shortened(skillLabel(snapshot, program, required.skill), 60);
}

function levelInWords({ taxonomy }: Snapshot, { document, written: { level } }: TeachEdit): string {
  const model = factsOf(document)?.model;
  return shortened(levelLabel({ level, scale: model && scaleOf(model, taxonomy) })?.toLowerCase() ?? level, 30);
}

/** Where the skill stands once the file has its new text. */
function rangeOfSkill(snapshot: Snapshot, edit: TeachEdit, { code }: ProgramCourse, skill: string): Range {
  const document = snapshot.withText(edit.document, edit.text).document(edit.document.uri);
  const known = edit.raised?.skill ?? skill;
  const reference =
    document &&
    factsOf(document)?.references.find(
      ({ kind, use, owner, id }) => kind === 'skill' && use === 'teaches' && owner?.id === code && id === known,
    );
  const { start, end } = reference?.scalar ?? { start: 0, end: 0 };
  const lines = (document ?? edit.document).lines;
  return { start: lines.positionAt(start), end: lines.positionAt(end) };
}
