import type { LevelScale, ScaleLevel, Taxonomy } from '../taxonomy.ts';
import { idPattern } from './basics.ts';
import {
  about,
  type Definitions,
  inWords,
  type JsonSchema,
  mapOf,
  record,
  ref,
  shortOrLong,
  when,
} from './json-schema.ts';
import { levelSnippets } from './snippets.ts';
import { idsOf } from './vocabulary.ts';

/**
 * Levels are words of a scale, and `levels` at the top of a file says which. So no level has its words where it stands:
 * the root of each schema picks an overlay by `levels`, and the overlay holds every level of the file to that scale.
 * Exactly one overlay applies, so that a wrong level is one problem with one list of words.
 */

/** What a scale's overlays are called; `own` is a scale that the file itself lists. */
type ScaleName = string;

const ownScale: ScaleName = 'own';

/** The default scale is the first of the taxonomy. */
export function defaultScale(taxonomy: Taxonomy): LevelScale {
  const [first] = taxonomy.levelScales;
  if (first === undefined) throw new Error('The taxonomy has no level scale.');
  return first;
}

/** For each scale: `level-…` is one word of it; `graded-…` a word or a map with `level`; `levels-of-…` a whole course. */
export function levelDefinitions(taxonomy: Taxonomy): Definitions {
  const definitions: Record<string, JsonSchema> = {
    'level-own': {
      title: 'Level',
      type: 'string',
      pattern: idPattern,
      'x-words-of': 'levels',
      'x-expects': 'a level of the scale that this file lists under levels',
    },
    'own-level': {
      title: 'Level of an own scale',
      ...shortOrLong(ref('id', 'The word for the level.'), ref('own-level-in-full')),
      defaultSnippets: levelSnippets,
    },
    'own-level-in-full': {
      title: 'Level in full',
      ...record(
        {
          id: ref('id', 'The word by which this file refers to the level.'),
          label: ref('text', 'How it is printed.'),
          letter: ref('text', 'The letter or two that a curriculum map shows.'),
          description: ref('text', 'What a learner at this level can do.'),
        },
        ['id'],
      ),
    },
    levels: {
      title: 'Level scale',
      ...about(
        `The scale on which skills are taught and required: one of the known scales, or a list of your own levels from lowest to highest. Without it, the scale is ${defaultScale(taxonomy).label.toLowerCase()}.`,
      ),
      ...shortOrLong(
        idsOf(
          'levelScales',
          taxonomy.levelScales,
          `one of the scales ${inWords(scaleNames(taxonomy).slice(0, -1))}, or a list of levels from lowest to highest`,
        ),
        { type: 'array', minItems: 2, uniqueItems: true, items: ref('own-level') },
        'array',
      ),
      examples: [defaultScale(taxonomy).id, ['aware', 'practiced', 'independent']],
    },
  };
  for (const scale of taxonomy.levelScales) definitions[`level-${scale.id}`] = wordsOf(scale.levels);
  for (const scale of scaleNames(taxonomy)) {
    definitions[`graded-${scale}`] = shortOrLong(ref(`level-${scale}`), {
      properties: { level: ref(`level-${scale}`) },
    });
    definitions[`levels-of-course-${scale}`] = {
      properties: {
        teaches: { additionalProperties: ref(`graded-${scale}`) },
        'contributes-to': { additionalProperties: ref(`graded-${scale}`) },
      },
    };
  }
  return definitions;
}

/**
 * Keywords for a root schema: what `overlay` makes of a scale applies where the file's `levels` says that scale, the
 * default scale where it says none, and the author's own scale in any other case.
 */
export function levelsByScale(taxonomy: Taxonomy, overlay: (scale: ScaleName) => JsonSchema): JsonSchema {
  const named = taxonomy.levelScales.reduceRight<JsonSchema>(
    (otherwise, { id }) => when({ properties: { levels: { const: id } } }, overlay(id), otherwise),
    overlay(ownScale),
  );
  return when({ required: ['levels'] }, named, overlay(defaultScale(taxonomy).id));
}

/** The overlay of a file that has courses. */
export function courseLevels(scale: ScaleName): JsonSchema {
  return { properties: { courses: { additionalProperties: ref(`levels-of-course-${scale}`) } } };
}

/** A map from what is graded to its level, in short or in full; the level's word is the overlay's business. */
export function gradedMap(key: JsonSchema, inFull: JsonSchema): JsonSchema {
  return { ...mapOf(when({ type: 'object' }, inFull)), propertyNames: key };
}

function scaleNames(taxonomy: Taxonomy): ScaleName[] {
  return [...taxonomy.levelScales.map((scale) => scale.id), ownScale];
}

function wordsOf(levels: readonly ScaleLevel[]): JsonSchema {
  return {
    title: 'Level',
    type: 'string',
    enum: levels.map((level) => level.id),
    enumDescriptions: levels.map((level) => `${level.label} (${level.letter}). ${level.description}`),
    'x-expects': `one of the levels ${inWords(levels.map((level) => level.id))}`,
  };
}
