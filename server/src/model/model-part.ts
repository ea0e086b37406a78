import type { Course } from './course.ts';
import type { Catalog, Curriculum, Framework, Role } from './file-model.ts';
import type { DeclarationKind, ReferenceKind } from './link.ts';

/**
 * A part of what a file says, for whoever tells what an edit changed: `courses.teaches` is what any of its courses
 * teaches, `terms` its terms. Where a course comes or goes, all parts of courses say something else, and `courses` does.
 * Where something stands is no part of what is said.
 */
export type ModelPart =
  | CoursePart
  | Exclude<keyof Curriculum | keyof Catalog | keyof Role | keyof Framework, 'kind' | 'range' | 'sections'>
  /** Which keys stand at the top. */
  | 'sections'
  | LinkPart
  /** Whether all of it could be read. */
  | 'incomplete'
  /** Anything at all, comments included. */
  | 'text';

/** What courses say. Whether the key of the assessments is written belongs to `courses.assessments`. */
export type CoursePart = `courses.${Exclude<keyof Course, 'start' | 'end' | 'assessmentsKey'>}`;

/**
 * What a file declares and refers to, by the kind that declarations and references have: their ids, words, uses and
 * owners. Apart from these: what anything that is declared is called, and the level beside anything that is referred to
 * (which is in `links.level`, as the references of the kind `level` are).
 */
export type LinkPart = `links.${DeclarationKind | ReferenceKind}` | 'links.title';

/** By what a file as a whole means something else: what can be referred to, how, and whether that is certain. */
export const frameParts: ReadonlySet<ModelPart> = new Set<ModelPart>([
  'id',
  'uses',
  'levels',
  'incomplete',
  'sections',
  'links.library',
  'links.framework',
  'links.catalog',
  'links.curriculum',
]);
