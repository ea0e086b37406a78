import type { ProgramCourse } from '../../analysis/program-courses.ts';
import type { ProgramPath } from '../../analysis/program-paths.ts';
import { entriesOf, fieldsOf, itemsOf } from '../../model/fields.ts';
import type { Curriculum } from '../../model/file-model.ts';
import { dereference, isEmpty, type SyntaxNode } from '../../syntax/tree.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import type { Loss, Losses } from './losses.ts';
import { short } from './sections.ts';

/** The keys that have a place in the format, or whose loss has a sentence of its own. All others are lost. */
const written = {
  // What is drawn from a catalog is written, and so `uses` has done its work.
  'no-place-program': 'curriculum title institution award calendar cip uses courses terms plans concentrations',
  'no-place-courses': 'title credits prerequisites corequisites strict-corequisites advisories',
  'no-place-plan': 'title concentration terms',
  'no-place-terms': 'title courses',
  'no-place-places': 'course choose from title elective credits',
} as const satisfies Partial<Record<Loss, string>>;

/** Tells every key of the program, its written courses and its written terms that the format has no place for. */
export function noteUnwritten(
  document: SourceDocument,
  model: Curriculum,
  path: ProgramPath,
  courses: readonly ProgramCourse[],
  losses: Losses,
): void {
  const root = rootOf(document);
  const add = (loss: keyof typeof written, node: SyntaxNode | undefined) => {
    const known = written[loss].split(' ');
    for (const [key, { value }] of fieldsOf(node)) {
      if (!isNothing(value) && !known.includes(key)) losses.add(loss, short(key));
    }
  };
  add('no-place-program', root);
  const declared = new Map([...new Set(courses.map((one) => one.document))].map((one) => [one, coursesIn(one)]));
  for (const { course, document: place } of courses) {
    add('no-place-courses', declared.get(place)?.get(course.start));
  }
  const plans = fieldsOf(fieldsOf(root).get('plans')?.value);
  const plan = path.plan && plans.get(path.plan.id.text)?.value;
  add('no-place-plan', plan);
  for (const term of itemsOf(fieldsOf(path.plan ? plan : root).get('terms')?.value)) {
    add('no-place-terms', term);
    for (const place of itemsOf(fieldsOf(term).get('courses')?.value)) add('no-place-places', place);
  }
  noteOtherWays(model, path, losses);
}

function noteOtherWays({ terms, plans, concentrations }: Curriculum, path: ProgramPath, losses: Losses): void {
  if (path.plan && terms.length > 0) losses.add('other-ways', 'the terms of the program itself');
  for (const { id } of [...plans, ...concentrations]) {
    if (id !== path.plan?.id && id !== path.concentration?.id) losses.add('other-ways', id.text);
  }
}

/** The courses of a file by where their entries begin. */
function coursesIn(document: SourceDocument): ReadonlyMap<number, SyntaxNode | undefined> {
  const entries = entriesOf(fieldsOf(rootOf(document)).get('courses')?.value);
  return new Map(entries.map(({ start, value }) => [start, value]));
}

function rootOf({ tree }: SourceDocument): SyntaxNode | undefined {
  return tree.documents.find(({ root }) => root)?.root;
}

/** A key behind which nothing is written yet, or an empty list or group. */
function isNothing(node: SyntaxNode | undefined): boolean {
  const value = node && dereference(node);
  if (!value || isEmpty(value)) return true;
  return (
    (value.kind === 'sequence' && value.items.length === 0) || (value.kind === 'mapping' && value.entries.length === 0)
  );
}
