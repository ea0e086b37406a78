import type { DeclarationKind, Reference, Use } from '../../model/link.ts';
import type { ReferableList } from '../../taxonomy/taxonomy-index.ts';

/** One list of places under a heading of its own. */
export interface Section {
  readonly heading: string;
  /** Which references count, by where they stand. */
  readonly use: Use;
  /** What they belong to, where that matters too. */
  readonly owners?: readonly DeclarationKind[];
}

const outcomes: readonly DeclarationKind[] = ['outcome', 'course-outcome', 'course', 'curriculum', 'concentration'];

/** What the page of an entry of each list tells of the workspace, besides the courses that teach a skill. */
export const sections: Readonly<Record<ReferableList, readonly Section[]>> = {
  skills: [
    { heading: 'Roles that require it', use: 'requires' },
    { heading: 'Outcomes that stand for it', use: 'stands-for' },
    { heading: 'Assessments of it', use: 'assesses' },
    { heading: 'Items of frameworks that equal it', use: 'equals' },
  ],
  roles: [
    { heading: 'Programs that prepare for it', use: 'prepares-for' },
    { heading: 'Roles that lead to it', use: 'leads-to' },
  ],
  credentials: [
    { heading: 'Programs that prepare for it', use: 'prepares-for' },
    { heading: 'Roles that ask for it', use: 'requires' },
  ],
  technologies: [
    { heading: 'Courses that work with it', use: 'other', owners: ['course'] },
    { heading: 'Roles that work with it', use: 'other', owners: ['role'] },
  ],
  awards: [
    { heading: 'Programs that lead to it', use: 'other', owners: ['curriculum'] },
    { heading: 'Roles that ask for it', use: 'other', owners: ['role'] },
  ],
  accreditors: [{ heading: 'Programs that it accredits, or may', use: 'other' }],
  bloomLevels: [
    { heading: 'Outcomes at this level', use: 'other', owners: outcomes },
    { heading: 'Items of frameworks at this level', use: 'other', owners: ['skill'] },
  ],
  levelScales: [{ heading: 'Files that name it', use: 'level' }],
  classifications: [
    { heading: 'Programs with this code', use: 'other', owners: ['curriculum'] },
    { heading: 'Roles with this code', use: 'other', owners: ['role'] },
  ],
  challenges: [],
  skillCategories: [],
};

export function belongsTo({ use, owners }: Section, reference: Reference): boolean {
  if (reference.use !== use) return false;
  return owners === undefined || (reference.owner !== undefined && owners.includes(reference.owner.kind));
}
