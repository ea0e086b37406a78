import type { Challenge, Classification, Entry, LevelScale, Role, Skill, Taxonomy } from '../../../schemas/taxonomy.ts';
import {
  narrowerSkills,
  rolesBySkill,
  skillsByCategory,
  skillsByChallenge,
  skillsByTechnology,
} from '../../../schemas/taxonomy-links.ts';

/** The lists whose ids a curriculum may refer to; the value of the annotation `x-taxonomy` in the derived schemas. */
export type ReferableList =
  | 'skills'
  | 'roles'
  | 'awards'
  | 'credentials'
  | 'technologies'
  | 'challenges'
  | 'bloomLevels'
  | 'levelScales'
  | 'accreditors'
  | 'classifications'
  | 'skillCategories';

const referableLists: ReadonlySet<string> = new Set<ReferableList>([
  'skills',
  'roles',
  'awards',
  'credentials',
  'technologies',
  'challenges',
  'bloomLevels',
  'levelScales',
  'accreditors',
  'classifications',
  'skillCategories',
]);

export function isReferableList(name: string): name is ReferableList {
  return referableLists.has(name);
}

/** The taxonomy, ready for questions. */
export interface TaxonomyIndex {
  readonly taxonomy: Taxonomy;
  /** The entry with an id in a list. */
  entry<List extends ReferableList>(list: List, id: string): Taxonomy[List][number] | undefined;
  /** The entry of a public classification's code. */
  classification(system: string, code: string): Classification | undefined;
  /** The skills directly below a skill. */
  narrower(skill: string): readonly Skill[];
  /** The skills that answer a challenge. */
  skillsForChallenge(challenge: string): readonly Skill[];
  /** The skills that a technology is used with. */
  skillsForTechnology(technology: string): readonly Skill[];
  /** The skills of a category. */
  skillsInCategory(category: string): readonly Skill[];
  /** The roles that require a skill. */
  rolesRequiring(skill: string): readonly Role[];
  /** The challenges that a technology bears on. */
  challengesOf(technology: string): readonly Challenge[];
  /** The scale that has exactly these levels in this order. */
  scaleOf(levels: readonly unknown[]): LevelScale | undefined;
  /** All by which people may look for an entry: its id, its label and its synonyms, each once. */
  searchWords(entry: Entry): string;
  /** What an entry counts among, in a word or two: a skill's category, a role's place in a career. */
  groupOf(list: ReferableList, id: string): string | undefined;
  /** Where an entry stands in a list that is shown whole: by rank where its list has one, else by id. */
  order(list: ReferableList, id: string): number;
}

const careers = {
  entry: 'entry-level role',
  professional: 'professional role',
  leadership: 'leadership role',
} as const;

export function createTaxonomyIndex(taxonomy: Taxonomy): TaxonomyIndex {
  const byList = new Map<ReferableList, Map<string, Entry>>();
  const orders = new Map<ReferableList, Map<string, number>>();

  const entriesOf = kept(byList, (list) => new Map<string, Entry>(taxonomy[list].map((entry) => [entry.id, entry])));
  const orderOf = kept(orders, (list) => {
    const ids = taxonomy[list].map((entry) => entry.id);
    const shown = isRanked(list) ? ids : ids.sort((a, b) => (a < b ? -1 : 1));
    return new Map(shown.map((id, index) => [id, index]));
  });
  const links = once(() => ({
    narrower: narrowerSkills(taxonomy),
    byChallenge: skillsByChallenge(taxonomy),
    byTechnology: skillsByTechnology(taxonomy),
    byCategory: skillsByCategory(taxonomy),
    roles: rolesBySkill(taxonomy),
  }));

  const entry = <List extends ReferableList>(list: List, id: string) =>
    entriesOf(list).get(id) as Taxonomy[List][number] | undefined;

  return {
    taxonomy,
    entry,
    classification: (system, code) =>
      taxonomy.classifications.find((one) => one.system === system && one.code === code),
    narrower: (skill) => links().narrower.get(skill) ?? [],
    skillsForChallenge: (challenge) => links().byChallenge.get(challenge) ?? [],
    skillsForTechnology: (technology) => links().byTechnology.get(technology) ?? [],
    skillsInCategory: (category) => links().byCategory.get(category) ?? [],
    rolesRequiring: (skill) => links().roles.get(skill) ?? [],
    challengesOf: (technology) =>
      taxonomy.challenges.filter((challenge) => challenge.technologies?.includes(technology)),
    scaleOf: (levels) =>
      taxonomy.levelScales.find(
        (scale) =>
          scale.levels.length === levels.length && scale.levels.every((level, index) => level.id === levels[index]),
      ),
    searchWords: (one) => [...new Set([one.id, one.label, ...abbreviationOf(one), ...(one.synonyms ?? [])])].join(' '),
    groupOf(list, id) {
      if (list === 'skills') {
        const category = entry('skills', id)?.category;
        return category === undefined ? undefined : entry('skillCategories', category)?.label;
      }
      if (list === 'roles') {
        const role = entry('roles', id);
        return role && careers[role.career];
      }
      if (list === 'technologies') return entry('technologies', id)?.emerging ? 'emerging technology' : undefined;
      if (list === 'credentials') return entry('credentials', id)?.awardedBy;
      return undefined;
    },
    order: (list, id) => orderOf(list).get(id) ?? Number.MAX_SAFE_INTEGER,
  };
}

/** Lists whose own order says something. */
function isRanked(list: ReferableList): boolean {
  return list === 'bloomLevels' || list === 'levelScales' || list === 'awards';
}

function abbreviationOf(entry: Entry & { readonly abbreviation?: string }): string[] {
  return entry.abbreviation === undefined ? [] : [entry.abbreviation];
}

function kept<Key, Value>(values: Map<Key, Value>, make: (key: Key) => Value): (key: Key) => Value {
  return (key) => {
    const known = values.get(key);
    if (known !== undefined) return known;
    const made = make(key);
    values.set(key, made);
    return made;
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
