import type { SourceDocument } from '../../workspace/document.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import { type Target, targetsOf } from '../../workspace/links/target.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { defaultScale, type LevelOnScale, reaches, scaleOf } from '../level-scale.ts';
import { type Teaching, taughtSkills } from './taught-skills.ts';

/** What a role requires, whether the taxonomy or a file defines it. */
export interface RoleDefinition {
  readonly id: string;
  readonly title: string;
  /** The file that defines it; absent for a role of the taxonomy. */
  readonly document?: SourceDocument;
  readonly requires: readonly RequiredSkill[];
}

/** A skill with the level that a role requires, on the scale of the role. */
export interface RequiredSkill extends LevelOnScale {
  /** An id of the taxonomy, or `framework/item`. */
  readonly skill: string;
  readonly importance: 'core' | 'useful';
}

/** The role that a target stands for; undefined for anything else. */
export function roleDefinition(snapshot: Snapshot, target: Target): RoleDefinition | undefined {
  if (target.from === 'file')
    return target.declaration.kind === 'role' ? roleOfFile(snapshot, target.document) : undefined;
  if (target.list !== 'roles') return undefined;
  const role = snapshot.taxonomy.entry('roles', target.id);
  const scale = defaultScale(snapshot.taxonomy);
  return (
    role && {
      id: role.id,
      title: role.label,
      requires: Object.entries(role.requires).map(([skill, { level, importance }]) => ({
        skill,
        level,
        importance,
        scale,
      })),
    }
  );
}

function roleOfFile({ taxonomy }: Snapshot, document: SourceDocument): RoleDefinition | undefined {
  const model = factsOf(document)?.model;
  if (model?.kind !== 'role' || !model.id) return undefined;
  const scale = scaleOf(model, taxonomy);
  return {
    id: model.id.text,
    title: model.title?.text ?? model.id.text,
    document,
    requires: model.requires.map(({ id, level, importance }) => ({
      skill: id.text,
      level: level?.text,
      importance: importance?.text === 'core' ? 'core' : 'useful',
      scale,
    })),
  };
}

/** The roles of the workspace and of the taxonomy; one of a file hides one of the taxonomy with the same id. */
export function knownRoles(snapshot: Snapshot): readonly RoleDefinition[] {
  const inFiles = snapshot.links.files('role').flatMap((document) => roleOfFile(snapshot, document) ?? []);
  const ids = new Set(inFiles.map(({ id }) => id));
  const builtIn = snapshot.taxonomy.taxonomy.roles
    .filter(({ id }) => !ids.has(id))
    .flatMap(({ id }) => roleDefinition(snapshot, { from: 'taxonomy', list: 'roles', id, key: `role ${id}` }) ?? []);
  return [...inFiles, ...builtIn];
}

/** The roles that a program prepares for, those of its concentrations included; each once. */
export function targetRoles(snapshot: Snapshot, program: SourceDocument): readonly RoleDefinition[] {
  const facts = factsOf(program);
  const roles = new Map<string, RoleDefinition>();
  for (const reference of facts?.references ?? []) {
    if (reference.kind !== 'role' || reference.use !== 'prepares-for') continue;
    const [target] = targetsOf(snapshot.links.resolve(program, reference));
    const role = target && roleDefinition(snapshot, target);
    if (role && !roles.has(role.id)) roles.set(role.id, role);
  }
  return [...roles.values()];
}

/** A requirement of a role, and how far the courses of a program meet it. */
export interface MetRequirement extends RequiredSkill {
  /** Every course of the program that teaches the skill, at whatever level. */
  readonly taught: readonly Teaching[];
  /**
   * `met`: some course brings it to the required level; `below`: it is taught, and certainly not so far; `not-taught`:
   * certainly by no course; `unknown`: the levels are on different scales, or not all that the program uses is known.
   */
  readonly state: 'met' | 'below' | 'not-taught' | 'unknown';
  /** Met, but by no course that everyone takes: only in a choice, a concentration, or a course that no plan has. */
  readonly onlyForSome: boolean;
}

/** How far the courses of a program meet what a role requires, in the order of the role. */
export function metRequirements(snapshot: Snapshot, program: SourceDocument, role: RoleDefinition): MetRequirement[] {
  const taught = taughtSkills(snapshot, program);
  const { complete } = snapshot.links.scopeOf(program);
  return role.requires.map((required) => {
    const teachings = taught.get(required.skill) ?? [];
    const verdicts = teachings.map((one) => ({ one, reached: reaches(one, required) }));
    const meeting = verdicts.filter(({ reached }) => reached === 'yes').map(({ one }) => one);
    const unsure = !complete || verdicts.some(({ reached }) => reached === 'unknown');
    const unmet = unsure ? 'unknown' : teachings.length === 0 ? 'not-taught' : 'below';
    return {
      ...required,
      taught: teachings,
      state: meeting.length > 0 ? 'met' : unmet,
      onlyForSome: meeting.length > 0 && meeting.every((one) => one.in.taken !== 'everyone'),
    };
  });
}
