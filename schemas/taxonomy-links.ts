import type { Role, Skill, Taxonomy } from './taxonomy.ts';

/**
 * The links of the taxonomy read in the other direction. A link is written once, at the skill or the role, and these
 * functions answer what the other end would say: which skills answer a challenge, which roles require a skill.
 */

/** Challenge id → the skills that answer it, in the taxonomy's order; every challenge is a key. */
export function skillsByChallenge(taxonomy: Taxonomy): ReadonlyMap<string, readonly Skill[]> {
  return invert(taxonomy.challenges, taxonomy.skills, (skill) => skill.challenges ?? []);
}

/** Technology id → the skills that are used with it; every technology is a key. */
export function skillsByTechnology(taxonomy: Taxonomy): ReadonlyMap<string, readonly Skill[]> {
  return invert(taxonomy.technologies, taxonomy.skills, (skill) => skill.technologies ?? []);
}

/** Category id → its skills; every category is a key. */
export function skillsByCategory(taxonomy: Taxonomy): ReadonlyMap<string, readonly Skill[]> {
  return invert(taxonomy.skillCategories, taxonomy.skills, (skill) => [skill.category]);
}

/** Skill id → its directly narrower skills; every skill is a key. */
export function narrowerSkills(taxonomy: Taxonomy): ReadonlyMap<string, readonly Skill[]> {
  return invert(taxonomy.skills, taxonomy.skills, (skill) => (skill.broader === undefined ? [] : [skill.broader]));
}

/** Skill id → the roles that require it; every skill is a key. */
export function rolesBySkill(taxonomy: Taxonomy): ReadonlyMap<string, readonly Role[]> {
  return invert(taxonomy.skills, taxonomy.roles, (role) => Object.keys(role.requires));
}

function invert<From>(
  targets: readonly { readonly id: string }[],
  sources: readonly From[],
  targetsOf: (source: From) => readonly string[],
): ReadonlyMap<string, readonly From[]> {
  const inverted = new Map<string, From[]>(targets.map(({ id }) => [id, []]));
  for (const source of sources) {
    for (const target of targetsOf(source)) inverted.get(target)?.push(source);
  }
  return inverted;
}
