import type { Course } from '../../model/course.ts';
import type { Curriculum } from '../../model/file-model.ts';
import type { Slot } from '../../model/plan.ts';
import type { TaxonomyIndex } from '../../taxonomy/taxonomy-index.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import { targetsOf } from '../../workspace/links/target.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { writtenCredits } from '../credits/written-credits.ts';
import { isWhollyKnown } from '../outcomes/known-program.ts';
import { programCourses } from '../program-courses.ts';

/** What colleges call the courses in which students work at a site. */
const practiceTitle =
  /\b(?:practic(?:um|ums|a)|internships?|externships?|preceptorships?|residenc(?:y|ies)|affiliations?|co-?ops?|cooperative education|apprenticeships?|fieldwork|PPE|(?:professional|directed|supervised|clinical|management|field|work)[\s-]+(?:\w+[\s-]+)?(?:practice|experiences?|placements?|rotations?|work))\b/i;

/** What they call those that bring everything together. */
const capstoneTitle = /\bcapstones?\b/i;

/** CIP codes of health information management and technology. */
const fields: readonly string[] = ['51.0706', '51.0707'];

const awards: readonly string[] = ['associate', 'bachelor', 'master'];

/** Where no total is published, so many courses without a plan are no mere beginning. */
const severalCourses = 8;

/** A program of which less than this part of its published credits is planned is still being written. */
const mostOfPlan = 0.75;

/** Whether a course is practice at a site, or a capstone: as it says itself, by its hours, or by its title. */
export function isPractice(course: Course): boolean {
  return isCapstone(course) || isAtSite(course);
}

/** Whether a course brings everything together: it says so itself, or its title does. */
export function isCapstone({ capstone, title }: Course): boolean {
  return capstone === true || isCapstoneTitle(title?.text);
}

function isAtSite({ practiceHours, weeklyHours, contactHours, title }: Course): boolean {
  if (practiceHours !== undefined) return true;
  const hours = [weeklyHours.clinical, weeklyHours.field, contactHours.clinical, contactHours.field];
  return hours.some((one) => one !== undefined && one > 0) || isPracticeTitle(title?.text);
}

function isCapstoneTitle(title: string | undefined): boolean {
  return title !== undefined && capstoneTitle.test(title);
}

function isPracticeTitle(title: string | undefined): boolean {
  return title !== undefined && practiceTitle.test(title);
}

/**
 * `present`: students work at a site; `capstone`: they do not, and a capstone stands in its place; `missing`: neither of
 * them; `unknown`: not all courses are known, the program is only begun, or it is no degree program in health information.
 */
export type PracticeState = 'present' | 'capstone' | 'missing' | 'unknown';

/**
 * Whether a degree program in health information has a practice experience or a capstone anywhere, be it in a choice or
 * a concentration.
 */
export function practiceExperience(snapshot: Snapshot, program: SourceDocument): PracticeState {
  const model = factsOf(program)?.model;
  if (model?.kind !== 'curriculum' || !isHealthInformation(snapshot, program, model)) return 'unknown';
  const courses = [...programCourses(snapshot, program).values()];
  const slots = [...model.terms, ...model.plans.flatMap(({ terms }) => terms)].flatMap((term) => term.slots);
  const named = [...slots, ...model.concentrations.flatMap(changedSlots)];
  if (courses.some(({ course }) => isAtSite(course)) || named.some((slot) => isPracticeTitle(titleOf(slot)))) {
    return 'present';
  }
  if (!isWhollyKnown(snapshot, program) || !isFarAlong(snapshot, program, model, courses.length)) return 'unknown';
  const hasCapstone =
    courses.some(({ course }) => isCapstone(course)) || named.some((slot) => isCapstoneTitle(titleOf(slot)));
  return hasCapstone ? 'capstone' : 'missing';
}

/**
 * Whether a program says that a body which accredits health information programs does or will accredit it, or prepares
 * for a credential that rests on such an accreditation, as RHIT and RHIA do on that of CAHIIM.
 */
export function namesAccreditation(taxonomy: TaxonomyIndex, program: Curriculum): boolean {
  const targets = [program.preparesFor, ...program.concentrations.map(({ preparesFor }) => preparesFor)];
  const certifications = targets.flatMap((one) => one.certifications);
  if (certifications.some(({ text }) => needsAccreditation(taxonomy, text))) return true;
  return program.accreditations.some(({ accreditor }) => accreditor?.text === 'cahiim');
}

function changedSlots({ adds, replaces }: Curriculum['concentrations'][number]): Slot[] {
  return [...adds.flatMap(({ slots }) => slots), ...replaces.flatMap(({ by }) => by)];
}

function titleOf(slot: Slot): string | undefined {
  return slot.kind === 'course' ? undefined : slot.title?.text;
}

/** By its CIP code; without one, by the credentials and roles that it prepares for. */
function isHealthInformation(snapshot: Snapshot, program: SourceDocument, model: Curriculum): boolean {
  if (!model.award || !awards.includes(model.award.text)) return false;
  const { taxonomy } = snapshot;
  if (model.preparesFor.certifications.some(({ text }) => needsAccreditation(taxonomy, text))) return true;
  if (model.cip) return fields.includes(model.cip.text);
  return (factsOf(program)?.references ?? []).some((reference) => {
    if (reference.kind !== 'role' || reference.use !== 'prepares-for') return false;
    const [target] = targetsOf(snapshot.links.resolve(program, reference));
    if (target?.from !== 'taxonomy' || target.list !== 'roles') return false;
    // The credential that is usual for a role stands first.
    return needsAccreditation(taxonomy, taxonomy.entry('roles', target.id)?.certifications?.[0]);
  });
}

/** Of a credential that asks for an accredited program: those of health information management do. */
function needsAccreditation(taxonomy: TaxonomyIndex, credential: string | undefined): boolean {
  return credential !== undefined && taxonomy.entry('credentials', credential)?.accreditation !== undefined;
}

function isFarAlong(snapshot: Snapshot, program: SourceDocument, model: Curriculum, count: number): boolean {
  const { terms, plans, credits } = model;
  const [plan = []] = [terms, ...plans.map((one) => one.terms)].filter((one) => one.length > 0);
  if (plan.length > 0 && (plan.length < 2 || plan.some(({ slots }) => slots.length === 0))) return false;
  if (credits) return writtenCredits(snapshot, program, model) >= mostOfPlan * credits.min;
  return plan.length > 0 || count >= severalCourses;
}
