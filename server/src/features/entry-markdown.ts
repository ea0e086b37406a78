import type { Credential, Entry, LevelScale, Role, Skill } from '../../../schemas/taxonomy.ts';
import type { ReferableList, TaxonomyIndex } from '../taxonomy/taxonomy-index.ts';
import { escapeMarkdown, factLines, link } from './markdown.ts';

/** How an entry names the entries that it is linked with. */
export interface Naming {
  /** Lists longer than this are cut. */
  readonly shown: number;
  /** An entry's name, in Markdown. */
  name(list: ReferableList, entry: { readonly id: string; readonly label: string }): string;
}

/** A hover is read at a glance, and what it names can be looked up in turn. */
const forHovers: Naming = { shown: 6, name: (_list, { label }) => escapeMarkdown(label) };

interface Context {
  readonly taxonomy: TaxonomyIndex;
  readonly naming: Naming;
}

const systems = { onet: 'O*NET-SOC', cip: 'CIP', esco: 'ESCO' } as const;

/** All that the taxonomy knows of an entry, in Markdown, for hovers and beside completions. */
export function entryMarkdown(taxonomy: TaxonomyIndex, list: ReferableList, id: string): string | undefined {
  const entry = taxonomy.entry(list, id);
  if (!entry) return undefined;
  return [`#### ${escapeMarkdown(titleOf(entry))}`, ...entryBlocks(taxonomy, list, entry)].join('\n\n');
}

/** What is said of an entry below its title, in blocks of Markdown that belong apart. */
export function entryBlocks(taxonomy: TaxonomyIndex, list: ReferableList, entry: Entry, naming = forHovers): string[] {
  const blocks = [
    escapeMarkdown(entry.description),
    ...aboutEntry({ taxonomy, naming }, list, entry.id),
    linksOf(entry),
  ];
  return blocks.filter((block) => block !== '');
}

function aboutEntry(context: Context, list: ReferableList, id: string): string[] {
  const { taxonomy } = context;
  switch (list) {
    case 'skills':
      return skillBlocks(context, taxonomy.entry('skills', id));
    case 'roles':
      return roleBlocks(context, taxonomy.entry('roles', id));
    case 'credentials':
      return credentialBlocks(context, taxonomy.entry('credentials', id));
    case 'technologies': {
      const technology = taxonomy.entry('technologies', id);
      return [
        factLines([
          ['Used for', technology?.uses.map(escapeMarkdown).join(' · ')],
          ['Skills', names(context, 'skills', taxonomy.skillsForTechnology(id))],
          ['Bears on', names(context, 'challenges', taxonomy.challengesOf(id))],
        ]),
      ];
    }
    case 'challenges':
      return [
        factLines([
          ['Answered by', names(context, 'skills', taxonomy.skillsForChallenge(id))],
          ['Technologies', namesOf(context, 'technologies', taxonomy.entry('challenges', id)?.technologies)],
        ]),
      ];
    case 'bloomLevels': {
      const level = taxonomy.entry('bloomLevels', id);
      const count = taxonomy.taxonomy.bloomLevels.length;
      return [
        factLines([
          ['Where it stands', level && `Bloom level ${escapeMarkdown(level.label)}, ${level.rank} of ${count}`],
          ['Verbs', level?.verbs.map(escapeMarkdown).join(', ')],
        ]),
      ];
    }
    case 'levelScales': {
      const scale = taxonomy.entry('levelScales', id);
      return scale ? [scaleList(scale)] : [];
    }
    case 'awards':
      return awardBlocks(context, id);
    case 'skillCategories':
      return [factLines([['Skills', names(context, 'skills', taxonomy.skillsInCategory(id))]])];
    case 'accreditors': {
      const accreditor = taxonomy.entry('accreditors', id);
      return [factLines([['Accredits', accreditor && (accreditor.accredits === 'program' ? 'programs' : 'colleges')]])];
    }
    case 'classifications': {
      const classification = taxonomy.entry('classifications', id);
      if (!classification) return [];
      const { system, code, source } = classification;
      return [
        factLines([
          ['Code', escapeMarkdown(`${systems[system]} ${code}`)],
          ['Source', sourceText(source)],
        ]),
      ];
    }
  }
}

function skillBlocks(context: Context, skill: Skill | undefined): string[] {
  if (!skill) return [];
  const { taxonomy } = context;
  const bloom = taxonomy.entry('bloomLevels', skill.bloom);
  return [
    factLines([
      ['Category', namesOf(context, 'skillCategories', [skill.category])],
      ['Part of', namesOf(context, 'skills', skill.broader === undefined ? [] : [skill.broader])],
      ['Narrower', names(context, 'skills', taxonomy.narrower(skill.id))],
      ['Usual aim', bloom && `Bloom level ${escapeMarkdown(bloom.label)}`],
      ['Helps with the challenge of', namesOf(context, 'challenges', skill.challenges)],
      ['Technologies', namesOf(context, 'technologies', skill.technologies)],
      ['Required of', names(context, 'roles', rolesWithLevels(taxonomy, skill.id))],
    ]),
  ];
}

/** The roles that require a skill, each with the level. */
function rolesWithLevels(taxonomy: TaxonomyIndex, skill: string): { readonly id: string; readonly label: string }[] {
  const levels = taxonomy.taxonomy.levelScales[0]?.levels;
  return taxonomy.rolesRequiring(skill).map((role) => {
    const required = role.requires[skill]?.level;
    const level = levels?.find(({ id }) => id === required)?.label.toLowerCase();
    return { id: role.id, label: level === undefined ? role.label : `${role.label} (${level})` };
  });
}

function roleBlocks(context: Context, role: Role | undefined): string[] {
  if (!role) return [];
  const [scale] = context.taxonomy.taxonomy.levelScales;
  const levels = [...(scale?.levels ?? [])].reverse();
  const required = levels.map((level): [string, string | undefined] => {
    const skills = Object.keys(role.requires).filter((id) => role.requires[id]?.level === level.id);
    return [`Required, ${level.label.toLowerCase()}`, namesOf(context, 'skills', skills)];
  });
  const { minimum, preferred } = role.education;
  return [
    role.summary === role.description ? '' : escapeMarkdown(role.summary),
    factLines([
      ['Also called', role.alsoCalled?.map(escapeMarkdown).join(', ')],
      ...required,
      ['Education', namesOf(context, 'awards', [minimum, ...(preferred && preferred !== minimum ? [preferred] : [])])],
      ['Credentials', namesOf(context, 'credentials', role.certifications)],
      ['Technologies', namesOf(context, 'technologies', role.technologies)],
      ['Leads to', namesOf(context, 'roles', role.leadsTo)],
    ]),
  ];
}

function credentialBlocks(context: Context, credential: Credential | undefined): string[] {
  if (!credential) return [];
  const { awardedBy, eligibility, minimumAward, accreditation, sources } = credential;
  return [
    factLines([
      ['Awarded by', escapeMarkdown(awardedBy)],
      ['Eligibility', escapeMarkdown(eligibility)],
      ['Minimum award', namesOf(context, 'awards', minimumAward === undefined ? [] : [minimumAward])],
      ['Accreditation', namesOf(context, 'accreditors', accreditation === undefined ? [] : [accreditation])],
      ['Source', sources.map(sourceText).join(' · ')],
    ]),
  ];
}

function awardBlocks(context: Context, id: string): string[] {
  const award = context.taxonomy.entry('awards', id);
  if (!award) return [];
  const { semesterCredits, quarterCredits, years } = award;
  const credits = [
    ...(semesterCredits === undefined ? [] : [`${semesterCredits} semester credits`]),
    ...(quarterCredits === undefined ? [] : [`${quarterCredits} quarter credits`]),
  ];
  return [
    factLines([
      ['Usually in', award.subject && escapeMarkdown(award.subject)],
      [
        'Usual length',
        years === undefined ? undefined : `${years} ${years === 1 ? 'year' : 'years'} of full-time study`,
      ],
      ['Usual minimum', credits.join(' or ')],
      ['Prepares for', namesOf(context, 'roles', award.preparesFor)],
      ['Teaches', namesOf(context, 'skills', award.teaches)],
    ]),
  ];
}

/** The levels of a scale from lowest to highest; one that a file lists for itself may say no more than the id. */
interface Scale {
  readonly levels: readonly {
    readonly id: string;
    readonly label?: string;
    readonly letter?: string;
    readonly description?: string;
  }[];
}

/** Where one level stands on its scale. */
export function levelMarkdown(scale: Scale, id: string): string | undefined {
  const index = scale.levels.findIndex((level) => level.id === id);
  const level = scale.levels[index];
  if (!level) return undefined;
  const [first, last] = [scale.levels[0], scale.levels.at(-1)].map((end) => end?.label ?? end?.id ?? '');
  const letter = level.letter === undefined ? '' : ` (${level.letter})`;
  return [
    `#### ${escapeMarkdown(`${level.label ?? level.id}${letter}`.replace(/\s+/g, ' '))}`,
    ...(level.description === undefined ? [] : [escapeMarkdown(level.description)]),
    `Level ${index + 1} of ${scale.levels.length}, ${escapeMarkdown(`${first} → ${last}`)}`,
  ].join('\n\n');
}

function scaleList(scale: LevelScale): string {
  return scale.levels
    .map((level, index) => `${index + 1}. **${escapeMarkdown(level.label)}**: ${escapeMarkdown(level.description)}`)
    .join('\n');
}

/** The label, with the abbreviation by which an entry may be better known. */
export function titleOf(entry: Entry & { readonly abbreviation?: string }): string {
  return entry.abbreviation === undefined ? entry.label : `${entry.label} (${entry.abbreviation})`;
}

function namesOf(context: Context, list: ReferableList, ids: readonly string[] = []): string {
  return names(
    context,
    list,
    ids.map((id) => context.taxonomy.entry(list, id) ?? { id, label: id }),
  );
}

function names(
  { naming }: Context,
  list: ReferableList,
  entries: readonly { readonly id: string; readonly label: string }[],
): string {
  const first = entries.slice(0, naming.shown).map((entry) => naming.name(list, entry));
  const rest = entries.length - first.length;
  return first.join(' · ') + (rest > 0 ? ` and ${rest} more` : '');
}

function sourceText(source: { readonly title: string; readonly url: string; readonly asOf: string }): string {
  return `${link(source.title, source.url)}, as of ${escapeMarkdown(source.asOf)}`;
}

function linksOf(entry: Entry): string {
  return (entry.links ?? []).map(({ title, url }) => link(title, url)).join(' · ');
}
