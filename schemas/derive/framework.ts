import type { Taxonomy } from '../taxonomy.ts';
import { idOf, remarks } from './basics.ts';
import { usesProperty } from './curriculum.ts';
import { about, type Definitions, type JsonSchema, mapOf, record, ref, shortOrLong } from './json-schema.ts';
import { levelsByScale } from './levels.ts';
import { frameworkSnippets, itemSnippets } from './snippets.ts';

/** `*.skills.yaml`: a framework of skills beyond the taxonomy. */
export function frameworkSchema(taxonomy: Taxonomy): JsonSchema {
  const properties = {
    framework: ref('id', 'The id of the framework; other files write its items as `framework-id/item-id`.'),
    title: ref('text', 'What the framework is called.'),
    publisher: ref('text', 'The body that publishes it.'),
    version: ref('version', 'The edition, such as `2025`.'),
    status: ref('status', 'Where it stands on its way to adoption.'),
    effective: ref('date', 'The day from which it is in force, such as `2026-08-15`.'),
    description: ref('text', 'What it covers. Markdown is shown as such.'),
    uses: usesProperty(),
    levels: ref('levels'),
    items: ref('items'),
    ...remarks(),
  };
  return {
    title: 'Framework',
    ...about("Skills beyond the built-in taxonomy: an accreditor's competencies, a college's own."),
    ...record(properties, ['framework', 'title', 'items']),
    'x-expects': 'a framework, beginning with its id such as framework: general-education',
    ...levelsByScale(taxonomy, (scale) => ({
      properties: {
        items: { additionalProperties: { properties: { level: ref(`level-${scale}`) } } },
      },
    })),
    defaultSnippets: frameworkSnippets,
  };
}

/** The items of a framework. */
export function frameworkDefinitions(): Definitions {
  return {
    items: {
      ...about('The skills or competencies of the framework. Each has an id.'),
      ...mapOf({
        title: 'Item',
        ...shortOrLong(
          {
            type: 'string',
            minLength: 1,
            'x-expects': 'the label of the item, or a group such as { label: …, code: … }',
          },
          ref('item'),
        ),
      }),
      propertyNames: ref('id'),
      'x-expects': 'ids with their items, such as { critical-thinking: Critical thinking }',
      defaultSnippets: itemSnippets,
    },
    item: {
      title: 'Item in full',
      ...record(
        {
          code: ref(
            'text',
            'The code that the publisher prints, such as `I.1`; in quotation marks where it is a number.',
          ),
          label: ref('text', 'What the item is called.'),
          description: ref('text', 'What it means. Markdown is shown as such.'),
          'also-called': ref('texts', 'Other words by which people look for it.'),
          category: ref('text', 'The group or domain that it belongs to.'),
          broader: {
            ...about('The broader item of this framework that it is a part of.'),
            ...idOf('item', 'the id of another item, such as critical-thinking'),
          },
          bloom: ref('bloom', "The level of Bloom's revised taxonomy at which it aims."),
          level: about('The level of the scale that the framework asks for.'),
          equals: ref('skills', 'The skills of the taxonomy, or the items of other frameworks, that mean the same.'),
          ...remarks(),
        },
        ['label'],
      ),
    },
  };
}
