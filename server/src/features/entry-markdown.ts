import type { Credential, Entry, LevelScale, Role, Skill } from '../../../schemas/taxonomy.ts';
import type { ReferableList, TaxonomyIndex } from '../taxonomy/taxonomy-index.ts';
import { escapeMarkdown, link } from './markdown.ts';

/** Lists of links longer than this are cut: a hover is read at a glance. */
const shown = 6;

const systems = { onet: 'O*NET-SOC', cip: 'CIP', esco: 'ESCO' } as const;

/** All that the taxonomy knows of an entry, in Markdown, for hovers and beside completions. */
export function entryMarkdown(taxonomy: TaxonomyIndex, list: ReferableList, id: string): string | undefined {
  const entry = taxonomy.entry(list, id);
  if (!entry) return undefined;
  const blocks = [
    `#### ${escapeMarkdown(titleOf(entry))}`,
    escapeMarkdown(entry.description),
    ...aboutEntry(taxonomy, list, id),
    linksOf(entry),
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}

function aboutEntry(taxonomy: TaxonomyIndex, list: ReferableList, id: string): string[] {
  switch (list) {
    case 'skills':
      return skillBlocks(taxonomy, taxonomy.entry('skills', id));
    case 'roles':
      return roleBlocks(taxonomy, taxonomy.entry('roles', id));
    case 'credentials':
      return credentialBlocks(taxonomy, taxonomy.entry('credentials', id));
    case 'technologies': {
      const technology = taxonomy.entry('technologies', id);
      return [
        facts([
          ['Used for', technology?.uses.map(escapeMarkdown).join(' · ')],
          ['Skills', names(taxonomy.skillsForTechnology(id))],
          ['Bears on', names(taxonomy.challengesOf(id))],
        ]),
      ];
    }
    case 'challenges':
      return [
        facts([
          ['Answered by', names(taxonomy.skillsForChallenge(id))],
          ['Technologies', namesOf(taxonomy, 'technologies', taxonomy.entry('challenges', id)?.technologies)],
        ]),
      ];
    case 'bloomLevels': {
      const level = taxonomy.entry('bloomLevels', id);
      const count = taxonomy.taxonomy.bloomLevels.length;
      return [
        facts([
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
      return awardBlocks(taxonomy, id);
    case 'skillCategories':
      return [facts([['Skills', names(taxonomy.skillsInCategory(id))]])];
    case 'accreditors': {
      const accreditor = taxonomy.entry('accreditors', id);
      return [facts([['Accredits', accreditor && (accreditor.accredits === 'program' ? 'programs' : 'colleges')]])];
    }
    case 'classifications': {
      const classification = taxonomy.entry('classifications', id);
      if (!classification) return [];
      const { system, code, source } = classification;
      return [
        facts([
          ['Code', escapeMarkdown(`${systems[system]} ${code}`)],
          ['Source', sourceText(source)],
        ]),
      ];
    }
  }
}

function skillBlocks(taxonomy: TaxonomyIndex, skill: Skill | undefined): string[] {
  if (!skill) return [];
  const bloom = taxonomy.entry('bloomLevels', skill.bloom);
  return [
    facts([
      ['Category', namesOf(taxonomy, 'skillCategories', [skill.category])],
      ['Part of', namesOf(taxonomy, 'skills', skill.broader === undefined ? [] : [skill.broader])],
      ['Narrower', names(taxonomy.narrower(skill.id))],
      ['Usual aim', bloom && `Bloom level ${escapeMarkdown(bloom.label)}`],
      ['Helps with the challenge of', namesOf(taxonomy, 'challenges', skill.challenges)],
      ['Technologies', namesOf(taxonomy, 'technologies', skill.technologies)],
      ['Required of', names(taxonomy.rolesRequiring(skill.id))],
    ]),
  ];
}

function roleBlocks(taxonomy: TaxonomyIndex, role: Role | undefined): string[] {
  if (!role) return [];
  const [scale] = taxonomy.taxonomy.levelScales;
  const levels = [...(scale?.levels ?? [])].reverse();
  const required = levels.map((level): [string, string | undefined] => {
    const skills = Object.keys(role.requires).filter((id) => role.requires[id]?.level === level.id);
    return [`Required, ${level.label.toLowerCase()}`, namesOf(taxonomy, 'skills', skills)];
  });
  const { minimum, preferred } = role.education;
  return [
    role.summary === role.description ? '' : escapeMarkdown(role.summary),
    facts([
      ['Also called', role.alsoCalled?.map(escapeMarkdown).join(', ')],
      ...required,
      ['Education', namesOf(taxonomy, 'awards', [minimum, ...(preferred && preferred !== minimum ? [preferred] : [])])],
      ['Credentials', namesOf(taxonomy, 'credentials', role.certifications)],
      ['Technologies', namesOf(taxonomy, 'technologies', role.technologies)],
      ['Leads to', namesOf(taxonomy, 'roles', role.leadsTo)],
    ]),
  ];
}

function credentialBlocks(taxonomy: TaxonomyIndex, credential: Credential | undefined): string[] {
  if (!credential) return [];
  const { awardedBy, eligibility, minimumAward, accreditation, sources } = credential;
  return [
    facts([
      ['Awarded by', escapeMarkdown(awardedBy)],
      ['Eligibility', escapeMarkdown(eligibility)],
      ['Minimum award', namesOf(taxonomy, 'awards', minimumAward === undefined ? [] : [minimumAward])],
      ['Accreditation', namesOf(taxonomy, 'accreditors', accreditation === undefined ? [] : [accreditation])],
      ['Source', sources.map(sourceText).join(' · ')],
    ]),
  ];
}

function awardBlocks(taxonomy: TaxonomyIndex, id: string): string[] {
  const award = taxonomy.entry('awards', id);
  if (!award) return [];
  const { semesterCredits, quarterCredits, years } = award;
  const credits = [
    ...(semesterCredits === undefined ? [] : [`${semesterCredits} semester credits`]),
    ...(quarterCredits === undefined ? [] : [`${quarterCredits} quarter credits`]),
  ];
  return [
    facts([
      ['Usually in', award.subject && escapeMarkdown(award.subject)],
      [
        'Usual length',
        years === undefined ? undefined : `${years} ${years === 1 ? 'year' : 'years'} of full-time study`,
      ],
      ['Usual minimum', credits.join(' or ')],
      ['Prepares for', namesOf(taxonomy, 'roles', award.preparesFor)],
      ['Teaches', namesOf(taxonomy, 'skills', award.teaches)],
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

function titleOf(entry: Entry & { readonly abbreviation?: string }): string {
  return entry.abbreviation === undefined ? entry.label : `${entry.label} (${entry.abbreviation})`;
}

/** One line for each fact that is known. */
function facts(pairs: readonly (readonly [string, string | undefined | false])[]): string {
  return pairs.flatMap(([name, text]) => (text ? [`**${name}:** ${text}`] : [])).join('  \n');
}

function namesOf(taxonomy: TaxonomyIndex, list: ReferableList, ids: readonly string[] = []): string {
  return names(ids.map((id) => taxonomy.entry(list, id) ?? { label: id }));
}

function names(entries: readonly { readonly label: string }[]): string {
  const first = entries.slice(0, shown).map((entry) => escapeMarkdown(entry.label));
  const rest = entries.length - first.length;
  return first.join(' · ') + (rest > 0 ? ` and ${rest} more` : '');
}

function sourceText(source: { readonly title: string; readonly url: string; readonly asOf: string }): string {
  return `${link(source.title, source.url)}, as of ${escapeMarkdown(source.asOf)}`;
}

function linksOf(entry: Entry): string {
  return (entry.links ?? []).map(({ title, url }) => link(title, url)).join(' · ');
}
