import type { Course } from './course.ts';
import type { Catalog, Curriculum, Framework, Role } from './file-model.ts';

/** What is said of a course, as opposed to where. */
export type CoursePart = `courses.${Exclude<keyof Course, keyof Place>}`;

type Place = Record<'start' | 'end', unknown>;

type FilePart = Exclude<keyof Curriculum | keyof Catalog | keyof Role | keyof Framework, 'kind' | 'range' | 'courses'>;

/**
 * A part of what a file says. `courses.teaches` is what any of its courses teaches: where a course comes or goes, all
 * parts of courses say something else. `terms` are its terms with all that is in them. `links` is what it declares and
 * refers to: kinds, ids, words, uses, owners, titles and levels. `incomplete` is whether all of it could be read. `text`
 * is anything at all, comments included.
 */
export type ModelPart = CoursePart | FilePart | 'links' | 'incomplete' | 'text';
