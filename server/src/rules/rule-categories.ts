import type { RuleCategory } from './rule.ts';

/** The categories of rules, in the order in which they are listed (what programs are about before how they are written), with what their rules are about. */
export const ruleCategories: Readonly<Record<RuleCategory, { readonly title: string; readonly about: string }>> = {
  requisites: {
    title: 'Requisites',
    about: 'Courses that require each other: in which order they are taken, and when they are offered.',
  },
  credits: {
    title: 'Credits and time',
    about: 'Credits of the program, its terms and its courses, hours, and the weights of assessments.',
  },
  skills: {
    title: 'Skills and levels',
    about: 'What the target roles require, and where, when and how far it is taught.',
  },
  outcomes: {
    title: 'Outcomes',
    about: 'How outcomes are worded, and which courses lead to them.',
  },
  credentials: {
    title: 'Credentials and accreditation',
    about: 'What a certification or an accreditor asks of a program.',
  },
  ids: {
    title: 'Names and codes',
    about:
      'Courses, skills, roles, outcomes and other names that stand for nothing, for several things, or for no use.',
  },
  comments: {
    title: 'Comments for the checks',
    about: 'Comments that say which findings to leave out.',
  },
};
