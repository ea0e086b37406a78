import type { Entry, Link, Skill, Source, Taxonomy } from './taxonomy.ts';
import { narrowerSkills, skillsByCategory, skillsByChallenge, skillsByTechnology } from './taxonomy-links.ts';

/**
 * What is wrong with a taxonomy as a whole, a sentence each; empty when all is well. Looks at what a schema of one file
 * cannot see: ids and references, cycles, orphans, and texts that are missing after reading.
 */
export function integrityProblems(taxonomy: Taxonomy): string[] {
  return [
    ...namedLists(taxonomy).flatMap(([name, entries]) => entryProblems(name, entries)),
    ...textProblems(taxonomy),
    ...referenceProblems(taxonomy),
    ...broaderProblems(taxonomy.skills),
    ...cycleProblems(
      'role',
      'leads to',
      stepsOf(taxonomy.roles, (role) => role.leadsTo ?? []),
    ),
    ...orphanProblems(taxonomy),
    ...sourceProblems(taxonomy),
    ...verbProblems(taxonomy),
  ];
}

/** Each list with what one of its entries is called in a sentence. */
function namedLists(taxonomy: Taxonomy): [name: string, entries: readonly Entry[]][] {
  return [
    ['skill category', taxonomy.skillCategories],
    ['skill', taxonomy.skills],
    ['role', taxonomy.roles],
    ['award', taxonomy.awards],
    ['credential', taxonomy.credentials],
    ['technology', taxonomy.technologies],
    ['challenge', taxonomy.challenges],
    ['Bloom level', taxonomy.bloomLevels],
    ['level scale', taxonomy.levelScales],
    ['accreditor', taxonomy.accreditors],
    ['classification', taxonomy.classifications],
    ['outlook fact', taxonomy.outlook],
  ];
}

/** Lower-case words and numbers joined by hyphens; a classification's code may bring dots, as in `onet-29-2072.00`. */
const idPattern = /^[a-z0-9]+([-.][a-z0-9]+)*$/;

function entryProblems(name: string, entries: readonly Entry[]): string[] {
  const problems: string[] = [];
  const seen = new Set<string>();
  for (const { id, label, description } of entries) {
    if (seen.has(id)) problems.push(`The ${name} "${id}" is defined twice.`);
    seen.add(id);
    if (!idPattern.test(id)) problems.push(`The ${name} "${id}" must have an id of lower-case words with hyphens.`);
    if (label === '') problems.push(`The ${name} "${id}" has no label.`);
    if (description === '') problems.push(`The ${name} "${id}" has no description.`);
  }
  return problems;
}

/** Verbs that stand at a Bloom level as well must stand at another one. */
function verbProblems({ bloomLevels }: Taxonomy): string[] {
  return bloomLevels.flatMap(({ id, also = [] }) => {
    const others = new Set(bloomLevels.filter((level) => level.id !== id).flatMap(({ verbs }) => verbs));
    return also
      .filter((verb) => !others.has(verb))
      .map((verb) => `The Bloom level "${id}" says that it has "${verb}" as well, which no other level has.`);
  });
}

/** Texts beyond label and description that an entry must have. */
function textProblems(taxonomy: Taxonomy): string[] {
  const missing = (name: string, id: string, what: string, value: string | readonly unknown[]): string[] =>
    value.length > 0 ? [] : [`The ${name} "${id}" has no ${what}.`];
  return [
    ...taxonomy.roles.flatMap((role) => missing('role', role.id, 'summary', role.summary)),
    ...taxonomy.roles.flatMap((role) => missing('role', role.id, 'responsibilities', role.responsibilities)),
    ...taxonomy.roles.flatMap((role) => missing('role', role.id, 'required skills', Object.keys(role.requires))),
    ...taxonomy.credentials.flatMap((entry) => missing('credential', entry.id, 'abbreviation', entry.abbreviation)),
    ...taxonomy.credentials.flatMap((entry) => missing('credential', entry.id, 'awarding body', entry.awardedBy)),
    ...taxonomy.credentials.flatMap((entry) => missing('credential', entry.id, 'eligibility', entry.eligibility)),
    ...taxonomy.credentials.flatMap((entry) => missing('credential', entry.id, 'source', entry.sources)),
    ...taxonomy.technologies.flatMap((entry) => missing('technology', entry.id, 'uses', entry.uses)),
    ...taxonomy.bloomLevels.flatMap((level) => missing('Bloom level', level.id, 'verbs', level.verbs)),
    ...taxonomy.levelScales.flatMap((scale) => missing('level scale', scale.id, 'levels', scale.levels)),
    ...taxonomy.accreditors.flatMap((entry) => missing('accreditor', entry.id, 'abbreviation', entry.abbreviation)),
    ...taxonomy.classifications.flatMap((entry) => missing('classification', entry.id, 'code', entry.code)),
  ];
}

function referenceProblems(taxonomy: Taxonomy): string[] {
  const problems: string[] = [];
  const check = (from: string, name: string, known: readonly { readonly id: string }[]) => {
    const ids = new Set(known.map(({ id }) => id));
    return (references: readonly string[] | string | undefined): void => {
      for (const id of [references ?? []].flat()) {
        if (!ids.has(id)) problems.push(`${from} refers to the unknown ${name} "${id}".`);
      }
    };
  };

  for (const skill of taxonomy.skills) {
    const from = `The skill "${skill.id}"`;
    check(from, 'skill category', taxonomy.skillCategories)(skill.category);
    check(from, 'skill', taxonomy.skills)(skill.broader);
    check(from, 'challenge', taxonomy.challenges)(skill.challenges);
    check(from, 'technology', taxonomy.technologies)(skill.technologies);
    check(from, 'Bloom level', taxonomy.bloomLevels)(skill.bloom);
  }
  for (const role of taxonomy.roles) {
    const from = `The role "${role.id}"`;
    check(from, 'skill', taxonomy.skills)(Object.keys(role.requires));
    const levels = Object.values(role.requires).map(({ level }) => level);
    check(from, 'level of the default scale', taxonomy.levelScales[0]?.levels ?? [])(levels);
    check(from, 'award', taxonomy.awards)(role.education.minimum);
    check(from, 'award', taxonomy.awards)(role.education.preferred);
    check(from, 'credential', taxonomy.credentials)(role.certifications);
    check(from, 'technology', taxonomy.technologies)(role.technologies);
    check(from, 'classification', taxonomy.classifications)(role.classifications);
    check(from, 'role', taxonomy.roles)(role.leadsTo);
  }
  for (const award of taxonomy.awards) {
    const from = `The award "${award.id}"`;
    check(from, 'role', taxonomy.roles)(award.preparesFor);
    check(from, 'skill', taxonomy.skills)(award.teaches);
  }
  for (const credential of taxonomy.credentials) {
    const from = `The credential "${credential.id}"`;
    check(from, 'award', taxonomy.awards)(credential.minimumAward);
    check(from, 'award', taxonomy.awards)(credential.approvedAwards);
    check(from, 'accreditor', taxonomy.accreditors)(credential.accreditation);
  }
  for (const challenge of taxonomy.challenges) {
    check(`The challenge "${challenge.id}"`, 'technology', taxonomy.technologies)(challenge.technologies);
  }
  return problems;
}

/** A broader skill is of the same category, so that each category is a set of trees. */
function broaderProblems(skills: readonly Skill[]): string[] {
  const byId = new Map(skills.map((skill) => [skill.id, skill]));
  const strays = skills.flatMap((skill) => {
    const broader = byId.get(skill.broader ?? '');
    if (broader === undefined || broader.category === skill.category) return [];
    return [
      `The skill "${skill.id}" is ${skill.category}, but its broader skill "${broader.id}" is ${broader.category}.`,
    ];
  });
  const steps = stepsOf(skills, (skill) => (skill.broader === undefined ? [] : [skill.broader]));
  return [...strays, ...cycleProblems('skill', 'broader', steps)];
}

type Steps = ReadonlyMap<string, readonly string[]>;

function stepsOf<Item extends { readonly id: string }>(
  items: readonly Item[],
  next: (item: Item) => readonly string[],
): Steps {
  return new Map(items.map((item) => [item.id, next(item)]));
}

/** Each cycle once, with its path, told from the member that comes first in the list. */
function cycleProblems(name: string, relation: string, steps: Steps): string[] {
  const problems: string[] = [];
  const done = new Set<string>();
  const visit = (id: string, path: readonly string[]): void => {
    const start = path.indexOf(id);
    if (start >= 0) {
      const cycle = [...path.slice(start), id].join(' → ');
      problems.push(`The ${name}s ${cycle} form a cycle of "${relation}".`);
      return;
    }
    if (done.has(id)) return;
    for (const next of steps.get(id) ?? []) visit(next, [...path, id]);
    done.add(id);
  };
  for (const id of steps.keys()) visit(id, []);
  return problems;
}

/** Nothing stands alone: a skill has a broader or a narrower one, and every category, technology and challenge a skill. */
function orphanProblems(taxonomy: Taxonomy): string[] {
  const narrower = narrowerSkills(taxonomy);
  const alone = taxonomy.skills
    .filter((skill) => skill.broader === undefined && narrower.get(skill.id)?.length === 0)
    .map((skill) => `The skill "${skill.id}" stands alone: it has neither a broader nor a narrower skill.`);
  const unused = (name: string, skills: ReadonlyMap<string, readonly Skill[]>): string[] =>
    [...skills].filter(([, used]) => used.length === 0).map(([id]) => `No skill refers to the ${name} "${id}".`);
  return [
    ...alone,
    ...unused('skill category', skillsByCategory(taxonomy)),
    ...unused('technology', skillsByTechnology(taxonomy)),
    ...unused('challenge', skillsByChallenge(taxonomy)),
  ];
}

function sourceProblems(taxonomy: Taxonomy): string[] {
  const sources: [from: string, source: Source][] = [
    ...taxonomy.credentials.flatMap(({ id, sources }) =>
      sources.map((source): [string, Source] => [`credential "${id}"`, source]),
    ),
    ...taxonomy.classifications.map(({ id, source }): [string, Source] => [`classification "${id}"`, source]),
    ...taxonomy.outlook.flatMap(({ id, source }): [string, Source][] =>
      source === undefined ? [] : [[`outlook fact "${id}"`, source]],
    ),
  ];
  const links = namedLists(taxonomy).flatMap(([name, entries]) =>
    entries.flatMap(({ id, links }) => (links ?? []).map((link): [string, Link] => [`${name} "${id}"`, link])),
  );
  return [
    ...sources.flatMap(([from, { asOf }]) =>
      isIsoDate(asOf)
        ? []
        : [`The ${from} has a source without the ISO date as of which it holds, such as 2026-11-22.`],
    ),
    ...[...sources, ...links].flatMap(([from, { title, url }]) =>
      title !== '' && /^https?:\/\/\S+$/.test(url) ? [] : [`The ${from} has a link without a title or a web address.`],
    ),
  ];
}

function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
