import { coursesOfFile } from '../../analysis/file-courses.ts';
import { graphInReach } from '../../analysis/requisites/graph.ts';
import { type RedundantPrerequisite, redundantPrerequisites } from '../../analysis/requisites/redundant.ts';
import { quoted } from '../../schema/words/shown.ts';
import { courseTitles, ofRequisites } from '../reads.ts';
import type { CheckedFile, Found, Rule } from '../rule.ts';
import { courseInWords, coursePlace } from '../words/courses.ts';
import { requisitePlace } from './cycle-words.ts';
import { namedRequisites, removalsOf } from './named-requisite.ts';

/** A prerequisite that follows from another prerequisite of the same course. */
export const requisiteRedundant: Rule = {
  code: 'requisite-redundant',
  category: 'requisites',
  severity: 'information',
  atMost: 'information',
  tags: ['unused'],
  about: {
    title: 'Prerequisite that follows from another one',
    reason:
      'Who may take this course has had the other prerequisite already, because a prerequisite of the course needs it. Naming it again is not wrong, and some catalogs do so on purpose; but the list gets longer than what students have to see to, and when the courses change, such extra lines are forgotten and become wrong. A prerequisite is left alone where it says more than the way around: where it asks for a minimum grade that is not asked for there, where a corequisite of any kind is on the way, or where one of several branches would be enough.',
    source:
      'The Curricular Analytics framework calls these extraneous requisites, and leaves them out before it measures.',
    wrong: `curriculum: medical-coding
title: Medical Coding, Certificate
award: certificate
courses:
  HIT 100:
    title: Introduction to Health Information
    credits: 3
  HIT 112:
    title: Diagnostic Coding
    credits: 3
    prerequisites: [HIT 100]
  HIT 212:
    title: Advanced Diagnostic Coding
    credits: 3
    prerequisites: [HIT 100, HIT 112]
`,
    right: `curriculum: medical-coding
title: Medical Coding, Certificate
award: certificate
courses:
  HIT 100:
    title: Introduction to Health Information
    credits: 3
  HIT 112:
    title: Diagnostic Coding
    credits: 3
    prerequisites: [HIT 100]
  HIT 212:
    title: Advanced Diagnostic Coding
    credits: 3
    prerequisites: [HIT 112]
`,
  },
  reads: ofRequisites,
  tells: courseTitles,
  check(file) {
    const { document, facts, snapshot } = file;
    if (!('courses' in file.model) || facts.incomplete) return [];
    const own = coursesOfFile(document);
    const { courses, edges } = graphInReach(snapshot, document);
    return redundantPrerequisites(edges, (code) => own.has(code) && courses.get(code)?.document === document)
      .filter(({ edge }) => isWrittenThere(edge))
      .map((redundant) => findingOf(file, redundant));
  },
  // Which prerequisites a course has is decided by the college, so that none is removed unseen.
  fixes: (file, finding) => removalsOf(file, finding),
};

/** What an alias or a merge key repeats is written for another course, where it may well be needed. */
function isWrittenThere({ requisite, owner: { course } }: RedundantPrerequisite['edge']): boolean {
  return course.start <= requisite.start && requisite.end <= course.end;
}

function findingOf(file: CheckedFile, { edge, through }: RedundantPrerequisite): Found {
  const { start, end, text } = edge.requisite.code;
  const between = graphInReach(file.snapshot, file.document).courses.get(through.needs);
  const name = between ? quoted(courseInWords(between.course)) : quoted(through.requisite.code.text);
  return {
    start,
    end,
    message: `${quoted(edge.owner.course.code.text)} needs ${name}, which cannot be taken without ${quoted(text)}: this prerequisite says nothing more and can be removed.`,
    values: { through: through.needs, requisites: namedRequisites([{ edge }]) },
    related: [requisitePlace(file, through), ...(between ? [coursePlace(file, between)] : [])],
  };
}
