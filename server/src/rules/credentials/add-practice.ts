import { coursesInScope } from '../../analysis/courses-in-scope.ts';
import { type Credits, canBeEqual, knownCredits } from '../../analysis/credits/credits.ts';
import { coursesWithCredits } from '../../analysis/credits/known-courses.ts';
import { creditsOfPath } from '../../analysis/credits/program-credits.ts';
import { pathsOf } from '../../analysis/program-paths.ts';
import type { Course } from '../../model/course.ts';
import type { Curriculum } from '../../model/file-model.ts';
import { foldCode } from '../../model/link.ts';
import { quoted } from '../../schema/words/shown.ts';
import { together } from '../../syntax/edit/change.ts';
import { insertEntry, insertItem } from '../../syntax/edit/insert.ts';
import { group, inline, type NewEntry } from '../../syntax/edit/new-value.ts';
import { childFor, childrenOf, isFlow, rootSpot, type Spot, spotAt } from '../../syntax/edit/spot.ts';
import type { CheckedFile } from '../rule.ts';
import { inDocument, type RuleFix } from '../rule-fix.ts';
import { courseInWords } from '../words/courses.ts';
import { amountInFile } from '../words/credits.ts';
import { joined } from '../words/lists.ts';

/** What a published program asks for, as a beginning. */
const title = 'Professional Practice Experience';
const credits = 3;
const hours = 120;

/** Courses with such titles often bring a program together. */
const mayBeCapstone = /\b(?:seminar|project|senior|portfolio|applied|simulation|synthesis|integrat\w+)\b/i;

/**
 * A new course with practice at a site, planned in the last term; or, where there is none yet, the mark of a capstone on a
 * course that may be one. Where and how students work, the person says.
 */
export function addPractice(file: CheckedFile, hasCapstone: boolean): RuleFix[] {
  const { model } = file;
  if (model.kind !== 'curriculum') return [];
  return [newCourse(file, model), ...(hasCapstone ? [] : capstones(file, model))];
}

function newCourse(file: CheckedFile, program: Curriculum): RuleFix {
  const { tree } = file.document;
  const code = freeCode(file, program);
  const term = childrenOf(spotAt(tree, ['terms'])).at(-1);
  const name = program.terms.at(-1)?.title?.text;
  const only = program.plans.length > 0 ? ' of the main plan only' : '';
  const where = term ? ` and plan it in ${name ? quoted(name) : 'the last term'}${only}` : '';
  const follows = term ? publishedAfter(file, program) : '';
  return {
    title: `Add ${quoted(`${code} ${title}`)} (${credits} credits, ${hours} hours)${where}${follows}`,
    edit() {
      const courses = spotAt(tree, ['courses']);
      const entry = entryOf(code, courses);
      const root = rootSpot(tree);
      const declared = courses
        ? insertEntry(tree, courses, 'end', entry)
        : root && insertEntry(tree, root, 'end', { key: 'courses', value: group([entry]) });
      return inDocument(file.document, together(declared, term ? planned(file, term, code) : []));
    },
  };
}

/** What has to be published once the course is planned, where it agrees with the plan before. */
function publishedAfter({ snapshot, document }: CheckedFile, program: Curriculum): string {
  const { credits: declared, terms } = program;
  const published = terms.at(-1)?.credits;
  const known = coursesWithCredits(snapshot, document);
  const agrees = pathsOf(program).some((path) => {
    const total = knownCredits(creditsOfPath(path, known).total);
    return declared !== undefined && total !== undefined && canBeEqual(declared, total);
  });
  const more = ({ min, max }: Credits) => amountInFile({ min: min + credits, max: max + credits });
  const changes = [
    ...(declared && agrees ? [`the program's \`credits\` ${more(declared)}`] : []),
    ...(published ? [`the term's ${more(published)}`] : []),
  ];
  return changes.length === 0 ? '' : `; then write ${joined(changes)}`;
}

function entryOf(code: string, courses: Spot | undefined): NewEntry {
  const others = childrenOf(courses);
  if (others.length > 0 && others.every(({ node }) => isFlow(node))) {
    return { key: code, value: inline({ title, credits, 'practice-experience': hours }) };
  }
  return {
    key: code,
    value: group([
      { key: 'title', value: inline(title) },
      { key: 'credits', value: inline(credits) },
      { key: 'practice-experience', value: inline(hours) },
    ]),
  };
}

function planned({ document: { tree } }: CheckedFile, term: Spot, code: string) {
  const courses = childFor(term, 'courses');
  return courses ? insertItem(tree, courses, 'end', inline(code)) : undefined;
}

/** In the subject that most courses have, at the height of the program: `HIT 295`, `HIM 4950`. */
function freeCode({ links, document }: CheckedFile, { award, courses }: Curriculum): string {
  const taken = coursesInScope(links, document);
  const shapes = courses.flatMap(({ code }) => {
    const parts = /^(\p{L}+)([\s-]?)(\d+)/u.exec(code.text.trim());
    return parts ? [{ subject: `${parts[1]}${parts[2]}`, digits: (parts[3] ?? '').length }] : [];
  });
  const counts = new Map<string, number>();
  for (const { subject } of shapes) counts.set(subject, (counts.get(subject) ?? 0) + 1);
  const [subject = 'HIT '] = [...counts].sort((a, b) => b[1] - a[1]).map(([one]) => one);
  const digits = Math.min(Math.max(3, shapes.find((one) => one.subject === subject)?.digits ?? 3), 4);
  const height = { bachelor: '4', master: '6' }[award?.text ?? ''] ?? '2';
  for (let number = 95; number < 100 + taken.size; number++) {
    const code = `${subject}${height}${String(number % 100).padStart(2, '0')}`.padEnd(subject.length + digits, '0');
    if (!taken.has(foldCode(code))) return code;
  }
  return `${subject}${height}95-PPE`;
}

function capstones(file: CheckedFile, { courses }: Curriculum): RuleFix[] {
  return courses
    .filter(({ title: name }) => name !== undefined && mayBeCapstone.test(name.text))
    .slice(-2)
    .flatMap((course) => capstone(file, course));
}

function capstone({ document }: CheckedFile, course: Course): RuleFix[] {
  const { tree } = document;
  const spot = spotAt(tree, ['courses', course.code.text]);
  if (!spot) return [];
  return [
    {
      title: `Say that ${quoted(courseInWords(course))} is the capstone`,
      edit: () => inDocument(document, insertEntry(tree, spot, 'end', { key: 'capstone', value: inline(true) })),
    },
  ];
}
