import { parseDocument } from 'yaml';
import type {
  Accreditor,
  Award,
  BloomLevel,
  Challenge,
  Classification,
  Credential,
  Entry,
  LevelScale,
  Link,
  OutlookFact,
  RequiredSkill,
  Role,
  Skill,
  Source,
  Taxonomy,
  Technology,
} from './taxonomy.ts';
import {
  entriesOf,
  isMap,
  nested,
  nestedList,
  oneOf,
  optionalNumber,
  optionalText,
  optionalTexts,
  present,
  type RawEntry,
  text,
  texts,
} from './taxonomy-fields.ts';

/**
 * Reads the taxonomy from the texts of its files; knows no file system.
 *
 * A list stands in `<list>.yaml`, or in several files `<list>/<part>.yaml` or `<list>/<part>/<anything>.yaml`, where the
 * part's name says a field that the entries then need not repeat: `skills/<category>.yaml`, `roles/<career>.yaml`. Each
 * file is a map from id to entry; keys are in kebab-case. What is broken is told in `problems` and left out; whether
 * references resolve is the business of `integrityProblems`.
 *
 * @param files file name relative to the taxonomy's folder, with forward slashes → its YAML text
 */
export function readTaxonomy(files: ReadonlyMap<string, string>): { taxonomy: Taxonomy; problems: string[] } {
  const problems: string[] = [];
  const list = <Item>(name: string, read: (entry: RawEntry, part: string) => Item): Item[] =>
    filesOfList(files, name).flatMap(({ file, part, content }) =>
      entriesOf(file, parseYaml(file, content, problems), problems).map((entry) => read(entry, part)),
    );

  const taxonomy: Taxonomy = {
    skillCategories: list('skill-categories', readEntry),
    skills: list('skills', readSkill),
    roles: list('roles', readRole),
    awards: list('awards', readAward),
    credentials: list('credentials', readCredential),
    technologies: list('technologies', readTechnology),
    challenges: list('challenges', readChallenge),
    bloomLevels: list('bloom-levels', readBloomLevel),
    levelScales: list('level-scales', readLevelScale),
    accreditors: list('accreditors', readAccreditor),
    classifications: list('classifications', readClassification),
    outlook: list('outlook', readOutlookFact),
  };
  return { taxonomy, problems };
}

interface ListFile {
  readonly file: string;
  /** `technical` for `skills/technical.yaml` and `skills/technical/coding.yaml`; empty where the list is one file. */
  readonly part: string;
  readonly content: string;
}

/** In the order of their names, so that the same files always give the same taxonomy. */
function filesOfList(files: ReadonlyMap<string, string>, name: string): ListFile[] {
  const found: ListFile[] = [];
  for (const [file, content] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (file === `${name}.yaml`) found.push({ file, part: '', content });
    if (file.startsWith(`${name}/`) && file.endsWith('.yaml')) {
      const part = file.slice(name.length + 1, -'.yaml'.length).split('/')[0] ?? '';
      found.push({ file, part, content });
    }
  }
  return found;
}

function parseYaml(file: string, content: string, problems: string[]): unknown {
  const document = parseDocument(content);
  for (const error of document.errors) problems.push(`${file}: ${error.message.split('\n')[0]?.replace(/:$/, '.')}`);
  return document.errors.length > 0 ? undefined : document.toJS();
}

function readEntry(entry: RawEntry): Entry {
  return {
    id: entry.id,
    label: text(entry, 'label'),
    description: text(entry, 'description'),
    ...present({
      synonyms: optionalTexts(entry, 'synonyms'),
      links: entry.fields.links === undefined ? undefined : nestedList(entry, 'links').map(readLink),
    }),
  };
}

function readLink(entry: RawEntry): Link {
  return { title: text(entry, 'title'), url: text(entry, 'url') };
}

function readSource(entry: RawEntry): Source {
  return { ...readLink(entry), asOf: text(entry, 'as-of') };
}

function readSkill(entry: RawEntry, category: string): Skill {
  return {
    ...readEntry(entry),
    category: optionalText(entry, 'category') ?? category,
    bloom: text(entry, 'bloom'),
    ...present({
      broader: optionalText(entry, 'broader'),
      challenges: optionalTexts(entry, 'challenges'),
      technologies: optionalTexts(entry, 'technologies'),
    }),
  };
}

function readRole(entry: RawEntry, career: string): Role {
  const fields = { career, ...entry.fields };
  return {
    ...readEntry(entry),
    summary: text(entry, 'summary'),
    career: oneOf({ ...entry, fields }, 'career', ['entry', 'professional', 'leadership']),
    responsibilities: texts(entry, 'responsibilities'),
    requires: readRequirements(entry),
    education: readEducation(entry),
    ...present({
      alsoCalled: optionalTexts(entry, 'also-called'),
      certifications: optionalTexts(entry, 'certifications'),
      technologies: optionalTexts(entry, 'technologies'),
      classifications: optionalTexts(entry, 'classifications'),
      leadsTo: optionalTexts(entry, 'leads-to'),
    }),
  };
}

/** As in a role file: `skill: level` is a useful skill, `skill: { level: …, importance: core }` one at the core. */
function readRequirements(entry: RawEntry): Record<string, RequiredSkill> {
  const requirements = entry.fields.requires;
  if (!isMap(requirements)) return {};
  const short = Object.entries(requirements).map(([skill, required]) => {
    return [skill, typeof required === 'string' ? { level: required, importance: 'useful' } : required];
  });
  const written = { ...entry, fields: { requires: Object.fromEntries(short) } };
  const required = nested(written, 'requires').map((skill) => {
    const importance = oneOf(skill, 'importance', ['useful', 'core']);
    return [skill.id, { level: text(skill, 'level'), importance }] as const;
  });
  return Object.fromEntries(required);
}

function readEducation(entry: RawEntry): Role['education'] {
  const fields = entry.fields.education;
  if (!isMap(fields)) return { minimum: '' };
  const education = { ...entry, fields };
  return { minimum: text(education, 'minimum'), ...present({ preferred: optionalText(education, 'preferred') }) };
}

function readAward(entry: RawEntry): Award {
  return {
    ...readEntry(entry),
    ...present({
      years: optionalNumber(entry, 'years'),
      semesterCredits: optionalNumber(entry, 'semester-credits'),
      quarterCredits: optionalNumber(entry, 'quarter-credits'),
      subject: optionalText(entry, 'subject'),
      preparesFor: optionalTexts(entry, 'prepares-for'),
      teaches: optionalTexts(entry, 'teaches'),
    }),
  };
}

function readCredential(entry: RawEntry): Credential {
  return {
    ...readEntry(entry),
    abbreviation: text(entry, 'abbreviation'),
    awardedBy: text(entry, 'awarded-by'),
    eligibility: text(entry, 'eligibility'),
    sources: nestedList(entry, 'sources').map(readSource),
    ...present({
      minimumAward: optionalText(entry, 'minimum-award'),
      approvedAwards: optionalTexts(entry, 'approved-awards'),
      accreditation: optionalText(entry, 'accreditation'),
    }),
  };
}

function readTechnology(entry: RawEntry): Technology {
  return { ...readEntry(entry), emerging: entry.fields.emerging === true, uses: texts(entry, 'uses') };
}

function readChallenge(entry: RawEntry): Challenge {
  return { ...readEntry(entry), ...present({ technologies: optionalTexts(entry, 'technologies') }) };
}

function readBloomLevel(entry: RawEntry): BloomLevel {
  return {
    ...readEntry(entry),
    rank: optionalNumber(entry, 'rank') ?? 0,
    verbs: texts(entry, 'verbs'),
    ...present({ also: optionalTexts(entry, 'also') }),
  };
}

function readLevelScale(entry: RawEntry): LevelScale {
  const levels = nested(entry, 'levels').map((level) => ({
    id: level.id,
    label: text(level, 'label'),
    letter: text(level, 'letter'),
    description: text(level, 'description'),
  }));
  return { ...readEntry(entry), levels };
}

function readAccreditor(entry: RawEntry): Accreditor {
  return {
    ...readEntry(entry),
    abbreviation: text(entry, 'abbreviation'),
    accredits: oneOf(entry, 'accredits', ['program', 'institution']),
  };
}

function readClassification(entry: RawEntry): Classification {
  return {
    ...readEntry(entry),
    system: oneOf(entry, 'system', ['onet', 'cip', 'esco']),
    code: text(entry, 'code'),
    source: readSourceField(entry) ?? { title: '', url: '', asOf: '' },
  };
}

function readOutlookFact(entry: RawEntry): OutlookFact {
  return {
    ...readEntry(entry),
    kind: oneOf(entry, 'kind', ['figure', 'benefit']),
    ...present({ source: readSourceField(entry) }),
  };
}

function readSourceField(entry: RawEntry): Source | undefined {
  const fields = entry.fields.source;
  return isMap(fields) ? readSource({ ...entry, fields }) : undefined;
}
