// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are the places of a snippet, not of a template string

import type { JsonSchemaObject } from '../../server/src/schema/schema.ts';

/** A small program format, so that a test of completion shows all that it depends on. */
export const programSchema: JsonSchemaObject = {
  type: 'object',
  properties: {
    program: { type: 'string', description: 'The id of the program.' },
    award: { enum: ['associate', 'bachelor', 'master'] },
    draft: { type: 'boolean' },
    code: { enum: ['12', 'true', '- x', 'a: b', 'plain', '# no'] },
    tags: { type: 'array', uniqueItems: true, items: { enum: ['coding', 'privacy', 'quality'] } },
    hours: { $ref: '#/definitions/hours' },
    courses: {
      type: 'object',
      additionalProperties: { $ref: '#/definitions/course' },
      defaultSnippets: [{ label: 'new course', body: { '${1:HIT 100}': { title: '${2:Title}', credits: '^${3:3}' } } }],
    },
    terms: { type: 'array', items: { $ref: '#/definitions/term' } },
    notes: { type: 'string' },
  },
  additionalProperties: false,
  definitions: {
    hours: { type: 'object', properties: { lecture: { type: 'number' }, laboratory: { type: 'number' } } },
    course: {
      title: 'Course',
      type: 'object',
      required: ['title', 'credits'],
      additionalProperties: false,
      properties: {
        title: { type: 'string' },
        credits: { type: 'number' },
        level: { enum: ['introduced', 'reinforced', 'mastered'] },
        kind: { const: 'lecture' },
        hours: { $ref: '#/definitions/hours' },
        skills: { type: 'array', items: { enum: ['coding', 'privacy', 'quality'] } },
      },
    },
    term: {
      title: 'Term',
      type: 'object',
      required: ['season', 'courses'],
      properties: {
        title: { type: 'string' },
        season: { enum: ['fall', 'spring'], default: 'fall' },
        courses: { type: 'array', items: { type: 'string' } },
      },
    },
  },
};
