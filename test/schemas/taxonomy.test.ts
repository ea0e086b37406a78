import { describe, expect, it } from 'vitest';
import { readTaxonomy } from '../../schemas/read-taxonomy.ts';
import type { Entry, Role, Skill } from '../../schemas/taxonomy.ts';
import { taxonomyFiles } from '../../schemas/taxonomy-folder.ts';
import { integrityProblems } from '../../schemas/taxonomy-integrity.ts';
import { rolesBySkill, skillsByChallenge, skillsByTechnology } from '../../schemas/taxonomy-links.ts';
import {
  benefitRows,
  beyondRows,
  challengeRows,
  classificationRows,
  credentialRows,
  educationRows,
  roleRows,
  scaleRows,
  skillRows,
  technologyRows,
  workRows,
} from './taxonomy-rows.ts';

const files = taxonomyFiles();
const { taxonomy, problems } = readTaxonomy(files);

function entry<Item extends Entry>(list: readonly Item[], id: string): Item {
  const found = list.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`The taxonomy has no "${id}".`);
  return found;
}

/** Whether a person who types these words meets the entry, by its id, label or synonyms, in any case. */
function isFoundBy({ id, label, synonyms = [] }: Entry, words: string): boolean {
  const folded = words.toLowerCase();
  const names = [id.replaceAll('-', ' '), id, label, ...synonyms].map((name) => name.toLowerCase());
  return names.some((name) => name.includes(folded));
}

describe('the taxonomy as it ships', () => {
  it('is read without a problem', () => {
    expect(problems).toEqual([]);
  });

  it('holds together', () => {
    expect(integrityProblems(taxonomy)).toEqual([]);
  });

  it('has about 150 skills, no two with the same label or description', () => {
    expect(taxonomy.skills.length).toBeGreaterThanOrEqual(145);
    expect(taxonomy.skills.length).toBeLessThanOrEqual(165);
    expect(new Set(taxonomy.skills.map(({ label }) => label)).size).toBe(taxonomy.skills.length);
    expect(new Set(taxonomy.skills.map(({ description }) => description)).size).toBe(taxonomy.skills.length);
  });

  it('gives each skill a challenge, a technology and a description of at least a dozen words', () => {
    const poor = taxonomy.skills.filter(
      ({ challenges = [], technologies = [], description }) =>
        challenges.length === 0 || technologies.length === 0 || description.split(' ').length < 12,
    );
    expect(poor.map(({ id }) => id)).toEqual([]);
  });

  it('places each verb at one Bloom level, the six levels in their order', () => {
    expect(taxonomy.bloomLevels.map(({ id, rank }) => `${rank} ${id}`)).toEqual([
      '1 remember',
      '2 understand',
      '3 apply',
      '4 analyze',
      '5 evaluate',
      '6 create',
    ]);
    const verbs = taxonomy.bloomLevels.flatMap((level) => level.verbs);
    expect(verbs.filter((verb, index) => verbs.indexOf(verb) !== index)).toEqual([]);
  });

  it('has level scales whose letters tell their levels apart', () => {
    for (const { levels } of taxonomy.levelScales) {
      expect(new Set(levels.map(({ letter }) => letter)).size).toBe(levels.length);
    }
  });
});

describe('every row of the survey', () => {
  it.each(Object.entries(roleRows))('has the role %s', (words, id) => {
    const role = entry(taxonomy.roles, id);
    expect(isFoundBy(role, words)).toBe(true);
    expect(role.responsibilities.length).toBeGreaterThanOrEqual(4);
    expect(role.certifications?.length).toBeGreaterThan(0);
    expect(role.technologies?.length).toBeGreaterThan(0);
    expect(role.classifications?.length).toBeGreaterThan(0);
  });

  it('has these roles and no others', () => {
    expect(taxonomy.roles.map(({ id }) => id).sort()).toEqual(Object.values(roleRows).sort());
  });

  const categorized = Object.entries(skillRows).flatMap(([category, rows]) =>
    Object.entries(rows).map(([words, id]) => [category, words, id] as const),
  );
  it.each(categorized)('has the %s skill %s', (category, words, id) => {
    const skill = entry(taxonomy.skills, id);
    expect(skill.category).toBe(category);
    expect(isFoundBy(skill, words)).toBe(true);
  });

  it.each([...Object.entries(workRows), ...Object.entries(beyondRows)])('has the skill %s', (words, id) => {
    expect(isFoundBy(entry(taxonomy.skills, id), words)).toBe(true);
  });

  it.each(educationRows)('has the award $award in $subject', (row) => {
    const award = entry(taxonomy.awards, row.award);
    expect(award.subject).toBe(row.subject);
    expect(award.years).toBe(row.years);
    expect(award.preparesFor).toEqual(row.preparesFor);
    const taught = (award.teaches ?? []).map((id) => entry(taxonomy.skills, id));
    for (const words of row.teaches) expect(taught.some((skill) => isFoundBy(skill, words))).toBe(true);
  });

  it.each(credentialRows)('has the credential %s, dated and sourced', (abbreviation) => {
    const credential = entry(taxonomy.credentials, abbreviation.toLowerCase());
    expect(credential.abbreviation).toBe(abbreviation);
    expect(credential.sources.length).toBeGreaterThan(0);
  });

  it('states no more than is confirmed of CHDA and CPHI, and what is confirmed of RHIT and RHIA', () => {
    expect(entry(taxonomy.credentials, 'chda').eligibility).toBe('Education and experience.');
    expect(entry(taxonomy.credentials, 'cphi').eligibility).toBe('Education and experience.');
    expect(entry(taxonomy.credentials, 'rhit')).toMatchObject({ minimumAward: 'associate', accreditation: 'cahiim' });
    expect(entry(taxonomy.credentials, 'rhia')).toMatchObject({ minimumAward: 'bachelor', accreditation: 'cahiim' });
  });

  it.each(Object.entries(technologyRows))('has the emerging technology %s with its uses', (id, uses) => {
    const technology = entry(taxonomy.technologies, id);
    const words = `${technology.description} ${technology.uses.join(' ')}`.toLowerCase();
    expect(technology.emerging).toBe(true);
    for (const use of uses) expect(words).toContain(use);
  });

  it('calls no other technology emerging', () => {
    const emerging = taxonomy.technologies.filter(({ emerging }) => emerging).map(({ id }) => id);
    expect(emerging.sort()).toEqual(Object.keys(technologyRows).sort());
  });

  it.each(challengeRows)('has the challenge %s', (id) => {
    entry(taxonomy.challenges, id);
  });

  it.each(Object.entries(classificationRows))('has the codes of %s', (system, codes) => {
    const found = taxonomy.classifications.filter((classification) => classification.system === system);
    expect(found.map(({ code }) => code)).toEqual(codes);
    for (const { id, code } of found) expect(id).toBe(`${system}-${code}`);
  });

  it('has the projection of 8 % from 2019 to 2029 with its source, and the benefits', () => {
    const figures = taxonomy.outlook.filter(({ kind }) => kind === 'figure');
    expect(figures).toHaveLength(1);
    expect(figures[0]?.label).toMatch(/8 % from 2019 to 2029/);
    expect(figures[0]?.source?.url).toMatch(/bls\.gov/);
    const benefits = taxonomy.outlook.filter(({ kind }) => kind === 'benefit');
    expect(benefits.map(({ label }) => label)).toEqual(benefitRows);
  });

  it('has the level scales, the default one first', () => {
    expect(taxonomy.levelScales.map(({ levels }) => levels.map(({ id }) => id))).toEqual(scaleRows);
  });
});

describe('what roles require', () => {
  const share = (one: Role, other: Role): number => {
    const all = new Set([...Object.keys(one.requires), ...Object.keys(other.requires)]);
    const both = [...all].filter((skill) => skill in one.requires && skill in other.requires);
    return both.length / all.size;
  };

  it.each(taxonomy.roles)('is 12 to 22 skills, some at the core, for a $label', ({ requires }) => {
    const required = Object.values(requires);
    expect(required.length).toBeGreaterThanOrEqual(12);
    expect(required.length).toBeLessThanOrEqual(22);
    expect(required.filter(({ importance }) => importance === 'core').length).toBeGreaterThanOrEqual(8);
    expect(required.some(({ importance }) => importance === 'useful')).toBe(true);
    expect(required.some(({ level }) => level === 'mastered')).toBe(true);
  });

  it('differs substantially between any two roles', () => {
    const pairs = taxonomy.roles.flatMap((one, index) => taxonomy.roles.slice(index + 1).map((other) => [one, other]));
    const alike = pairs.flatMap(([one, other]) =>
      one && other && share(one, other) >= 0.3 ? [[one.id, other.id]] : [],
    );
    expect(pairs).toHaveLength(78);
    expect(alike).toEqual([]);
  });

  it('is what sets a coder, an exchange specialist and an analyst apart', () => {
    const mastered = (id: string): string[] =>
      Object.entries(entry(taxonomy.roles, id).requires).flatMap(([skill, { level }]) =>
        level === 'mastered' ? [skill] : [],
      );
    expect(mastered('medical-coder')).toEqual(
      expect.arrayContaining(['icd-10-cm-coding', 'icd-10-pcs-coding', 'cpt-coding']),
    );
    expect(mastered('hie-specialist')).toEqual(expect.arrayContaining(['fhir', 'hl7-v2', 'data-mapping']));
    expect(mastered('health-data-analyst')).toEqual(expect.arrayContaining(['sql', 'reporting']));
  });
});

describe('links read from the other end', () => {
  const ids = (skills: readonly Skill[] | undefined): string[] => (skills ?? []).map(({ id }) => id);

  it('answer which skills meet a challenge and go with a technology', () => {
    expect(ids(skillsByChallenge(taxonomy).get('interoperability'))).toEqual(
      expect.arrayContaining(['fhir', 'hl7-v2', 'snomed-ct', 'health-information-exchange']),
    );
    expect(ids(skillsByTechnology(taxonomy).get('telemedicine'))).toContain('telemedicine');
    expect(ids(skillsByTechnology(taxonomy).get('blockchain'))).toContain('distributed-ledgers');
  });

  it('answer which roles require a skill', () => {
    const roles = rolesBySkill(taxonomy).get('icd-10-pcs-coding') ?? [];
    expect(roles.map(({ id }) => id)).toEqual(['medical-coder']);
  });
});
