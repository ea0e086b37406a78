import { type Course, type Hours, hourKinds } from '../../model/course.ts';
import { counted, joined } from '../../rules/words/lists.ts';

/**
 * The hours of a course as plain text: `3 lecture and 2 laboratory hours a week; 45 lecture hours in the term; 80 hours
 * of practice experience`. Empty where none are written.
 */
export function hoursInWords(course: Pick<Course, 'weeklyHours' | 'contactHours' | 'practiceHours'>): string {
  const { weeklyHours, contactHours, practiceHours } = course;
  return [
    byKind(weeklyHours, 'a week'),
    byKind(contactHours, 'in the term'),
    practiceHours === undefined ? '' : `${counted(practiceHours, 'hour')} of practice experience`,
  ]
    .filter((words) => words !== '')
    .join('; ');
}

function byKind(hours: Hours, period: string): string {
  const kinds = hourKinds.flatMap((kind) => {
    const count = hours[kind];
    return count === undefined ? [] : [{ kind, count }];
  });
  const last = kinds.at(-1);
  if (!last) return '';
  return `${joined(kinds.map(({ kind, count }) => `${count} ${kind}`))} ${last.count === 1 ? 'hour' : 'hours'} ${period}`;
}
