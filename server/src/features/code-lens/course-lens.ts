import { coursesOfFile } from '../../analysis/file-courses.ts';
import type { Course } from '../../model/course.ts';
import { type Declaration, linkKey, type Use } from '../../model/link.ts';
import { counted } from '../../rules/words/lists.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import type { FileTarget } from '../../workspace/links/target.ts';
import { contributionInWords } from './contribution-words.ts';
import { declarationWith, declaredIn } from './declared.ts';
import type { LensMaker } from './lens.ts';
import { coursesUsing, filesUsing, hasUsers, listed, usersOf } from './users.ts';

/** What is recommended is not required. */
const requiring: readonly Use[] = ['prerequisites', 'corequisites', 'strict-corequisites'];

const planning: readonly Use[] = ['plan', 'choice', 'adds', 'replaces'];

/**
 * Above a course: `required by 3, teaches 4 skills · contributes to 2 roles, most to Medical Coder (18 %)`; in a catalog
 * first of all `used by 2 programs`. That it teaches no
 * skills is a gap once other courses of the file teach some.
 */
export const courseLens: LensMaker = {
  switch: 'courses',
  places(snapshot, document) {
    const uses = document.kind === 'catalog' ? [...planning, ...requiring] : requiring;
    const teachesAny = hasTeaching(document);
    return declaredIn(document, 'course')
      .filter((course) => teachesAny || hasUsers(snapshot, { from: 'file', document, declaration: course }, uses))
      .map((course) => ({ at: course.word, data: { about: 'course', uri: document.uri, key: linkKey(course) } }));
  },
  words(snapshot, document, data) {
    const course = data.about === 'course' ? declarationWith(document, data.key) : undefined;
    if (!course) return undefined;
    const target: FileTarget = { from: 'file', document, declaration: course };
    const planned = document.kind === 'catalog' ? usersOf(snapshot, target, planning) : [];
    const required = usersOf(snapshot, target, requiring);
    const taught = skillsOf(document, course);
    const parts = [
      planned.length > 0 ? `used by ${counted(filesUsing(planned).length, 'program')}` : '',
      required.length > 0 ? `required by ${coursesUsing(required)}` : '',
      taught.length > 0 ? `teaches ${counted(taught.length, 'skill')}` : '',
      taught.length === 0 && hasTeaching(document) ? 'teaches no skills' : '',
    ];
    const users = [...planned, ...required];
    return {
      title: [parts.filter((part) => part !== '').join(', '), contributionInWords(snapshot, document, course)]
        .filter((words) => words !== '')
        .join(' · '),
      // What it teaches stands below it, so that is listed only where there is nothing else to list.
      places: users.length > 0 ? listed(users) : taught.map((word) => ({ document, word })),
    };
  },
};

function hasTeaching(document: SourceDocument): boolean {
  return coursesIn(document).some(({ teaches }) => teaches.length > 0);
}

function coursesIn(document: SourceDocument): readonly Course[] {
  const model = factsOf(document)?.model;
  return model && 'courses' in model ? model.courses : [];
}

function skillsOf(document: SourceDocument, { id, word }: Declaration) {
  const course = coursesIn(document).find(({ code }) => code.start === word.start) ?? coursesOfFile(document).get(id);
  return (course?.teaches ?? []).map((skill) => skill.id);
}
