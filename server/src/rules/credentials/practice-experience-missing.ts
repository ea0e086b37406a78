import { practiceExperience } from '../../analysis/credentials/practice-experience.ts';
import type { Rule } from '../rule.ts';
import { addPractice } from './add-practice.ts';

/** A degree program in health information without practice at a site and without a capstone. */
export const practiceExperienceMissing: Rule = {
  code: 'practice-experience-missing',
  category: 'credentials',
  severity: 'warning',
  about: {
    title: 'Health information program without a practice experience',
    reason:
      'Accredited programs in health information bring students to a practice site, or end in a capstone that takes its place, and employers ask for it. The rule looks at associate, bachelor’s and master’s programs that are in health information by their CIP code, or by a credential or role that they prepare for. A course with `practice-experience`, `capstone`, clinical or field hours is enough, and so is a title such as Practicum, Internship, Directed Practice or Affiliation, also in a choice or a concentration. Left alone are programs that are only begun (fewer than two planned terms, or far fewer credits than published; without a plan and a total, fewer than eight courses), and those of which a course is not known.',
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
  check({ snapshot, document, model }) {
    if (model.kind !== 'curriculum' || practiceExperience(snapshot, document) !== 'missing') return [];
    const word = model.title ?? model.id;
    if (!word) return [];
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
  fixes: (file) => addPractice(file),
};
