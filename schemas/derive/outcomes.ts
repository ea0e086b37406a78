import { idOf, remarks } from './basics.ts';
import { about, type Definitions, listOf, mapOf, record, ref, setOf, shortOrLong } from './json-schema.ts';
import { assessmentSnippets, outcomeSnippets, programAssessmentSnippets, programOutcomeSnippets } from './snippets.ts';

/** What students can do at the end of a program or a course, and how it is found out. */
export function outcomeDefinitions(): Definitions {
  const outcomeText = ref('text', 'What a student can do, beginning with a verb that can be measured.');
  const skills = ref('skills', 'The skills that this outcome stands for.');
  const bloom = ref('bloom', "The level of Bloom's revised taxonomy at which the outcome aims.");
  return {
    skills: {
      ...setOf(ref('skill')),
      'x-expects': 'a list of skills, such as [icd-10-cm-coding, data-quality]',
    },
    'outcome-id': idOf('outcome', 'the id of a program outcome, such as plo-1'),
    'outcome-ids': { ...setOf(ref('outcome-id')), 'x-expects': 'a list of ids, such as [plo-1, plo-2]' },
    'course-outcome-ids': {
      ...setOf(idOf('course-outcome', 'the id of an outcome, such as code-encounters')),
      'x-expects': 'a list of ids, such as [code-encounters]',
    },
    'program-outcomes': {
      ...about('What graduates can do. Each outcome has an id that courses refer to.'),
      ...mapOf({
        title: 'Program outcome',
        ...shortOrLong(
          {
            type: 'string',
            minLength: 1,
            'x-expects': 'the text of the outcome, or { text: …, bloom: …, skills: […] }',
          },
          ref('program-outcome'),
        ),
      }),
      propertyNames: ref('id'),
      'x-expects': 'ids with their outcomes, such as { plo-1: Evaluate the accuracy of coding }',
      defaultSnippets: programOutcomeSnippets,
    },
    'program-outcome': {
      title: 'Program outcome',
      ...record({ text: outcomeText, bloom, skills, ...remarks() }, ['text']),
    },
    'course-outcomes': {
      ...listOf({
        title: 'Course outcome',
        ...shortOrLong(
          {
            type: 'string',
            minLength: 1,
            'x-expects': 'the text of the outcome, or { text: …, bloom: …, skills: […] }',
          },
          ref('course-outcome'),
        ),
        defaultSnippets: outcomeSnippets,
      }),
      'x-expects': 'a list of outcomes, each on its own line after a dash',
    },
    'course-outcome': {
      title: 'Course outcome',
      ...record(
        {
          id: ref('id', 'An id, where an assessment refers to this outcome.'),
          text: outcomeText,
          bloom,
          skills,
          'program-outcomes': ref('outcome-ids', 'The program outcomes that it leads to.'),
          ...remarks(),
        },
        ['text'],
      ),
    },
    'course-assessments': {
      ...about('How students are assessed: what each assessment is called, and its weight in percent.'),
      ...mapOf({
        title: 'Assessment',
        ...shortOrLong(
          {
            type: 'number',
            minimum: 0,
            maximum: 100,
            'x-expects': 'a weight in percent such as 40, or { weight: …, assesses: […] }',
          },
          ref('course-assessment'),
        ),
      }),
      'x-expects': 'assessments with their weights, such as { Final examination: 40 }',
      defaultSnippets: assessmentSnippets,
    },
    'course-assessment': {
      title: 'Assessment',
      ...record({ weight: ref('weight', 'Its part of the grade, in percent.'), ...assessed() }, ['weight']),
    },
    weight: {
      type: 'number',
      minimum: 0,
      maximum: 100,
      'x-expects': 'a number from 0 to 100, without a percent sign',
    },
    'program-assessments': {
      ...about(
        'How the program as a whole is assessed outside its courses: an exit interview, a certification examination.',
      ),
      ...mapOf(ref('program-assessment')),
      'x-expects': 'assessments with what they assess, such as { Exit interview: { program-outcomes: [plo-1] } }',
      defaultSnippets: programAssessmentSnippets,
    },
    'program-assessment': { title: 'Program assessment', ...record(assessed()) },
  };
}

function assessed(): Definitions {
  return {
    assesses: ref('skills', 'The skills that it assesses.'),
    outcomes: ref('course-outcome-ids', 'The course outcomes that it assesses, by their ids.'),
    'program-outcomes': ref('outcome-ids', 'The program outcomes that it assesses.'),
    ...remarks(),
  };
}
