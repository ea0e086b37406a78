import { deliveryProperty, remarks } from './basics.ts';
import { about, type Definitions, listOf, mapOf, record, ref, setOf, shortOrLong } from './json-schema.ts';
import { gradedMap } from './levels.ts';
import { requisiteProperties } from './requisites.ts';
import { courseSnippets, hoursSnippets } from './snippets.ts';

/** The courses of a program or a catalog; without the requisites, outcomes and levels, which stand on their own. */
export function courseDefinitions(): Definitions {
  return {
    courses: {
      ...about('The courses, each under its code as the catalog prints it.'),
      ...mapOf(ref('course')),
      propertyNames: { pattern: '\\S', 'x-expects': 'a course code such as HIT 112' },
      'x-expects': 'course codes, each with its course below it',
      defaultSnippets: courseSnippets,
    },
    course: {
      title: 'Course',
      ...record(courseProperties(), ['title', 'credits']),
      'x-expects': 'a group of keys with at least title and credits',
    },
    hours: {
      ...record({
        lecture: ref('amount', 'Lectures, seminars and discussions.'),
        laboratory: ref('amount', 'Supervised practice with software, records or equipment.'),
        clinical: ref('amount', 'Supervised work at a provider of care.'),
        field: ref('amount', 'Work outside the college, such as an affiliation or internship.'),
      }),
      minProperties: 1,
      'x-expects': 'the hours by kind, such as { lecture: 30, laboratory: 30 }',
      examples: [{ lecture: 30, laboratory: 30 }],
      defaultSnippets: hoursSnippets,
    },
    'practice-experience': {
      title: 'Hours and setting',
      ...record(
        {
          hours: ref('amount', 'Hours of practice in the whole term.'),
          setting: {
            ...about('Where it takes place.'),
            type: 'array',
            minItems: 1,
            uniqueItems: true,
            items: ref('practice-setting'),
            'x-expects': 'a list of settings, such as [on-site]',
          },
          ...remarks(),
        },
        ['hours'],
      ),
    },
    'practice-setting': {
      type: 'string',
      enum: ['on-site', 'remote', 'simulated'],
      enumDescriptions: [
        'At the place of a provider, payer or vendor.',
        'For a provider, payer or vendor, from elsewhere.',
        'In a laboratory of the college that imitates the workplace.',
      ],
    },
    'taught-skill': {
      title: 'Level and assessment',
      ...record(
        {
          level: about('The level to which this course brings the skill.'),
          assessed: {
            ...about('`true` where the course assesses the skill at this level.'),
            type: 'boolean',
            'x-expects': 'true or false',
          },
          ...remarks(),
        },
        ['level'],
      ),
    },
    repeats: {
      title: 'Limit',
      ...record({
        times: { ...about('How often it can be taken.'), type: 'integer', minimum: 2, 'x-expects': 'a whole number' },
        credits: ref('amount', 'How many credits count in all.'),
      }),
      minProperties: 1,
    },
  };
}

function courseProperties(): Definitions {
  return {
    title: ref('text', 'The title, as the catalog prints it.'),
    credits: ref('credits', 'Credits: a number such as `3` or `0.5`, or a range such as `{ min: 1, max: 3 }`.'),
    description: ref('text', 'The catalog description. Markdown is shown as such.'),
    part: ref('part-name', 'The part of the program that its credits count toward, as `credit-parts` names it.'),
    'weekly-hours': ref('hours', 'Hours a week by kind, such as `{ lecture: 3, laboratory: 2 }`.'),
    'contact-hours': ref('hours', 'Hours in the whole term by kind, such as `{ lecture: 45, laboratory: 30 }`.'),
    offered: {
      ...about('The seasons in which the course is offered. Without it, nothing is known about when.'),
      ...setOf(ref('season')),
      'x-expects': 'a list of seasons, such as [fall, spring]',
      examples: [['fall', 'spring']],
    },
    delivery: deliveryProperty(),
    'practice-experience': {
      ...about('Practice experience: its hours in the term, or a group that also says in which setting.'),
      ...shortOrLong(
        { type: 'number', minimum: 0, 'x-expects': 'a number of hours, or { hours: …, setting: […] }' },
        ref('practice-experience'),
      ),
      examples: [80, { hours: 80, setting: ['on-site'] }],
    },
    capstone: {
      ...about('`true` for a course that brings the whole program together.'),
      type: 'boolean',
      'x-expects': 'true or false',
    },
    repeatable: {
      ...about('`true` where it can be taken more than once; or how many `times`, or for how many `credits` in all.'),
      ...shortOrLong({ type: 'boolean', 'x-expects': 'true, false, or a limit such as { times: 2 }' }, ref('repeats')),
    },
    ...requisiteProperties(),
    teaches: {
      ...about('The skills that the course teaches, each with the level to which it brings them.'),
      ...gradedMap(ref('skill'), ref('taught-skill')),
      'x-expects': 'skills with their levels, such as { icd-10-cm-coding: introduced }',
      examples: [{ 'icd-10-cm-coding': 'introduced', 'data-quality': { level: 'reinforced', assessed: true } }],
    },
    'contributes-to': {
      ...about('The program outcomes to which the course contributes, each with the level to which it brings them.'),
      ...gradedMap(ref('outcome-id'), ref('taught-skill')),
      'x-expects': 'program outcomes with their levels, such as { plo-1: introduced }',
    },
    technologies: {
      ...about('The technologies that students work with.'),
      ...listOf(ref('technology')),
      'x-expects': 'a list of technologies',
    },
    outcomes: ref('course-outcomes', 'What students can do at the end of the course.'),
    assessments: ref('course-assessments'),
    ...remarks(),
  };
}
