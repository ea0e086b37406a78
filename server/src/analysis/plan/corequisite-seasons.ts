import { foldCode } from '../../model/link.ts';
import type { Requisite, RequisiteKind } from '../../model/requisite.ts';
import type { PlacedCourse } from '../courses-in-scope.ts';
import { seasonsOf } from './offered.ts';
import { type Season, seasons } from './term-moment.ts';

/** Corequisites of a course that are not offered in some of the seasons in which the course itself is. */
export interface SeasonConflict {
  readonly kind: Extract<RequisiteKind, 'corequisites' | 'strict-corequisites'>;
  /** The corequisites, each with the seasons in which it is offered. */
  readonly corequisites: readonly OfferedCourse[];
  /** The seasons of the course in which one of them is not offered; in the order of the year of study. */
  readonly without: readonly Season[];
  /** One of them has no season at all in common with the course. */
  readonly never: boolean;
}

export interface OfferedCourse {
  /** The code as the requisite has it; of several ways to meet it, the first. */
  readonly code: string;
  readonly offered: ReadonlySet<Season>;
}

/**
 * The conflicts of a course, at most one of each kind. Where seasons are not known, and where one of several ways to
 * meet a corequisite may be open, there is none.
 */
export function seasonConflicts(
  { course }: PlacedCourse,
  courses: ReadonlyMap<string, PlacedCourse>,
): SeasonConflict[] {
  const own = seasonsOf(course);
  if (!own) return [];
  return (['corequisites', 'strict-corequisites'] as const).flatMap((kind): SeasonConflict[] => {
    const missing = course.requisites[kind]
      .flatMap((one) => offeredCourses(one, courses))
      .flatMap((corequisite) => {
        const without = seasons.filter((season) => own.has(season) && !corequisite.offered.has(season));
        return without.length > 0 ? [{ corequisite, without }] : [];
      });
    if (missing.length === 0) return [];
    const all = new Set(missing.flatMap(({ without }) => without));
    return [
      {
        kind,
        corequisites: missing.map(({ corequisite }) => corequisite),
        without: seasons.filter((season) => all.has(season)),
        never: missing.some(({ without }) => without.length === own.size),
      },
    ];
  });
}

/** What it takes to meet a requisite, as far as seasons are known. */
function offeredCourses(requisite: Requisite, courses: ReadonlyMap<string, PlacedCourse>): OfferedCourse[] {
  if (requisite.kind === 'condition') return [];
  if (requisite.kind === 'all') return requisite.items.flatMap((item) => offeredCourses(item, courses));
  if (requisite.kind === 'course') {
    const known = requisite.external ? undefined : courses.get(foldCode(requisite.code.text));
    const offered = known && seasonsOf(known.course);
    return offered ? [{ code: requisite.code.text, offered }] : [];
  }
  const ways = requisite.items.map((item) => offeredCourses(item, courses));
  // A way of which no season is known may be open in every one.
  if (ways.some((courses) => courses.length === 0)) return [];
  const [first] = ways.flat();
  return first ? [{ code: first.code, offered: new Set(ways.flatMap(openSeasons)) }] : [];
}

/** The seasons in which all of several courses are offered. */
function openSeasons(some: readonly OfferedCourse[]): Season[] {
  return seasons.filter((season) => some.every(({ offered }) => offered.has(season)));
}
