import { isCapstone, namesAccreditation, practiceExperience } from '../../analysis/credentials/practice-experience.ts';
import { programCourses } from '../../analysis/program-courses.ts';
import type { Word } from '../../model/word.ts';
import { quoted } from '../../schema/words/shown.ts';
import { ofAccreditation } from '../reads.ts';
import type { CheckedFile, Found, Rule } from '../rule.ts';
import { firstOthers } from '../words/bounded.ts';
import { courseInWords, coursePlace } from '../words/courses.ts';
import { addPractice } from './add-practice.ts';

/** A degree program in health information without practice at a site and without a capstone. */
export const practiceExperienceMissing: Rule = {
  code: 'practice-experience-missing',
  category: 'credentials',
  severity: 'warning',
  about: {
    title: 'Health information program without a practice experience',
    reason:
      'Accredited programs in health information bring students to a practice site, or end in a capstone that takes its place, and employers ask for it. The rule looks at associate, bachelor’s and master’s programs that are in health information by their CIP code, or by a credential or role that they prepare for. A course with `practice-experience`, `capstone`, clinical or field hours is enough, and so is a title such as Practicum, Internship, Directed Practice or Affiliation, also in a choice or a concentration. Where only a capstone is there, programs that name CAHIIM, RHIT or RHIA are told so as an information. Left alone are programs that are only begun (fewer than two planned terms, or far fewer credits than published; without a plan and a total, fewer than eight courses), and those of which a course is not known.',
    source:
      'Published programs: Western Governors University, the University of Central Florida and Chicago State University (120 hours) all have one.',
    wrong: `curriculum: hit-aas
title: Health Information Technology
award: associate
cip: "51.0707"
courses:
  HIT 100: { title: Introduction, credits: 3 }
  HIT 110: { title: Health Records, credits: 3 }
  HIT 112: { title: Diagnostic Coding, credits: 3 }
  HIT 114: { title: Procedural Coding, credits: 3 }
  HIT 120: { title: Health Law, credits: 3 }
  HIT 130: { title: Health Statistics, credits: 3 }
  HIT 200: { title: Quality Management, credits: 3 }
  HIT 212: { title: Payment Systems, credits: 3 }
`,
    right: `curriculum: hit-aas
title: Health Information Technology
award: associate
cip: "51.0707"
courses:
  HIT 100: { title: Introduction, credits: 3 }
  HIT 110: { title: Health Records, credits: 3 }
  HIT 112: { title: Diagnostic Coding, credits: 3 }
  HIT 114: { title: Procedural Coding, credits: 3 }
  HIT 120: { title: Health Law, credits: 3 }
  HIT 130: { title: Health Statistics, credits: 3 }
  HIT 200: { title: Quality Management, credits: 3 }
  HIT 212: { title: Payment Systems, credits: 3 }
  HIT 295: { title: Practice at a Site, credits: 3, practice-experience: 120 }
`,
  },
  reads: [
    ...ofAccreditation,
    'courses.title',
    'courses.capstone',
    'courses.credits',
    'courses.part',
    'courses.weeklyHours',
    'courses.contactHours',
    'courses.practiceHours',
  ],
  check(file) {
    const { snapshot, document, model, taxonomy } = file;
    if (model.kind !== 'curriculum') return [];
    const state = practiceExperience(snapshot, document);
    const word = model.title ?? model.id;
    if (!word) return [];
    if (state === 'capstone' && namesAccreditation(taxonomy, model)) return [onlyCapstone(file, word)];
    if (state !== 'missing') return [];
    return [
      {
        start: word.start,
        end: word.end,
        message:
          'No course of this health information program is a practice experience or a capstone. Give a course its hours with `practice-experience`, or write `capstone: true` in the course that brings everything together.',
        values: { award: model.award?.text },
      },
    ];
  },
  fixes: (file, { values = {} }) => addPractice(file, values.capstone === true),
};

/** A capstone is enough, and still not what accredited programs have. */
function onlyCapstone(file: CheckedFile, { start, end }: Word): Found {
  const courses = [...programCourses(file.snapshot, file.document).values()].filter(({ course }) => isCapstone(course));
  const [first] = courses;
  const has = first ? `${quoted(courseInWords(first.course))} is a capstone` : 'A capstone is planned';
  return {
    start,
    end,
    severity: 'information',
    message: `${has}, and no course of this program is a practice experience at a site, which programs that CAHIIM accredits have. Where students work at a site, write the hours under \`practice-experience\`.`,
    values: { capstone: true },
    related: firstOthers(courses).map((course) => coursePlace(file, course)),
  };
}
