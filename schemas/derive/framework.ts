import type { Taxonomy } from '../taxonomy.ts';
import { idOf, remarks } from './basics.ts';
import { usesProperty } from './curriculum.ts';
import { about, type Definitions, type JsonSchema, mapOf, record, ref, setOf, shortOrLong } from './json-schema.ts';
import { levelsByScale } from './levels.ts';
import { frameworkSnippets, itemSnippets } from './snippets.ts';

/** `*.skills.yaml`: a framework of skills beyond the taxonomy. */
export function frameworkSchema(taxonomy: Taxonomy): JsonSchema {
  const properties = {
    framework: ref('id', 'The id of the framework; other files write its items as `framework-id/item-id`.'),
    title: ref('text', 'What the framework is called.'),
    publisher: ref('text', 'The body that publishes it.'),
    creator: ref('text', 'Who wrote it, where that is not the publisher.'),
    version: ref('version', 'The edition, such as `2025`.'),
    status: ref('status', 'Where it stands on its way to adoption.'),
    effective: ref('date', 'The day from which it is in force, such as `2026-08-15`.'),
    description: ref('text', 'What it covers. Markdown is shown as such.'),
    language: {
      ...about('The language of its texts, such as `en` or `en-US`.'),
      type: 'string',
      pattern: '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$',
      'x-expects': 'the tag of a language, such as en or en-US',
    },
    subjects: ref('texts', 'The fields that it belongs to, such as `Health information management`.'),
    license: ref('text', 'The terms on which others may use it: the address of the license, or its name.'),
    ...permanentNames('framework'),
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
          type: ref('text', 'What kind of item it is to the publisher, such as `Domain` or `Competency`.'),
          'education-level': ref('texts', 'The stages of education that it is for, such as `Postsecondary`.'),
          associations: ref('associations'),
          ...permanentNames('item'),
          ...remarks(),
        },
        ['label'],
      ),
    },
    associations: {
      title: 'Associations',
      ...about('How the item stands to others, beside `broader` and `equals`: kinds of association with their items.'),
      ...record(associationKinds()),
      'x-expects': 'kinds of association with their items, such as { related-to: [critical-thinking] }',
    },
    associated: {
      title: 'Associated item',
      ...about('An item of this framework, one of another as `framework-id/item-id`, or an address.'),
      anyOf: [idOf('item', 'the id of an item'), ref('framework-skill'), ref('permanent-address')],
      'x-expects': 'the id of an item, that of another framework as framework-id/item-id, or an address',
    },
    'permanent-address': {
      type: 'string',
      pattern: '^[A-Za-z][A-Za-z0-9+.-]*:\\S+$',
      'x-expects': 'an address such as https://www.example.org/competencies/1',
    },
    identifier: {
      type: 'string',
      pattern: '^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$',
      'x-expects': 'a UUID such as 6f1c3a52-0b9e-4d77-8a64-2f3d9c1e5b70',
    },
  };
}

/** By what other systems know a framework or an item, whatever it is called here and there. */
function permanentNames(what: string): Definitions {
  return {
    uri: ref('permanent-address', `The permanent address of the ${what}, by which other systems know it.`),
    identifier: ref(
      'identifier',
      `The UUID by which other systems know the ${what}, where its \`uri\` does not have it.`,
    ),
  };
}

/** The kinds of association that 1EdTech CASE has; its exact matches within reach are `equals`, its tree is `broader`. */
function associationKinds(): Definitions {
  const kinds = {
    'related-to': 'Items that have something to do with it.',
    precedes: 'Items that are learned after it.',
    'peer-of': 'Items of the same rank that go with it.',
    'part-of': 'Items that it is a part of without standing below them.',
    'child-of': 'Further items that it stands below, beside the one under `broader`.',
    'exact-match-of': 'Items that mean the same and are not in the workspace; for all others there is `equals`.',
    'replaced-by': 'The items that took its place.',
    exemplar: 'Examples of what is meant.',
    'skill-level': 'The items that say at which level it is meant.',
    'translation-of': 'The items that say the same in another language.',
  };
  return Object.fromEntries(
    Object.entries(kinds).map(([kind, meaning]) => [
      kind,
      {
        ...about(meaning),
        ...setOf(ref('associated')),
        'x-expects': 'a list of items, such as [critical-thinking]',
      },
    ]),
  );
}
