import type { OffsetRange } from '../../syntax/finding.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import type { Target } from '../../workspace/links/target.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { defaultScale, type LevelOnScale, scaleOf } from '../level-scale.ts';

/** What a role requires, whether the taxonomy or a file defines it; or a framework, which requires each of its items. */
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
  /** It is enough that it is taught: an item of a framework that asks for no level. */
  readonly atAnyLevel?: true;
  /** The level of Bloom's taxonomy that such an item states, by its id. */
  readonly bloom?: string;
  /** Where the file of the role or framework requires it. */
  readonly written?: OffsetRange;
}

/** The role that a target stands for; undefined for anything else. The same object as long as its file is the same. */
export function roleDefinition(snapshot: Snapshot, target: Target): RoleDefinition | undefined {
  if (target.from === 'file')
    return target.declaration.kind === 'role' ? roleOfFile(snapshot, target.document) : undefined;
  return target.list === 'roles' ? roleOfTaxonomy(snapshot, target.id) : undefined;
}

function roleOfTaxonomy(snapshot: Snapshot, id: string): RoleDefinition | undefined {
  const { taxonomy } = snapshot;
  const role = taxonomy.entry('roles', id);
  if (!role) return undefined;
  const ofTaxonomy = snapshot.lasting(newRoles);
  const known = ofTaxonomy.get(role);
  if (known) return known;
  const scale = defaultScale(taxonomy);
  const made: RoleDefinition = {
    id: role.id,
    title: role.label,
    requires: Object.entries(role.requires).map(([skill, { level, importance }]) => ({
      skill,
      level,
      importance,
      scale,
    })),
  };
  ofTaxonomy.set(role, made);
  return made;
}

/** The roles of a taxonomy never change. */
function newRoles(): WeakMap<object, RoleDefinition> {
  return new WeakMap();
}

/** What a file requires, by the taxonomy that it was read with: as long as nobody edits the file. */
function keptDefinition(
  { taxonomy }: Snapshot,
  document: SourceDocument,
  read: () => RoleDefinition | undefined,
): RoleDefinition | undefined {
  const known = document.fact(newDefinitions);
  const before = known.get(taxonomy);
  if (before) return before.definition;
  const definition = read();
  known.set(taxonomy, { definition });
  return definition;
}

function newDefinitions(): WeakMap<object, { readonly definition: RoleDefinition | undefined }> {
  return new WeakMap();
}

function roleOfFile(snapshot: Snapshot, document: SourceDocument): RoleDefinition | undefined {
  return document.kind === 'role' ? keptDefinition(snapshot, document, () => readRole(snapshot, document)) : undefined;
}

function readRole({ taxonomy }: Snapshot, document: SourceDocument): RoleDefinition | undefined {
  const model = factsOf(document)?.model;
  if (model?.kind !== 'role' || !model.id) return undefined;
  const scale = scaleOf(model, taxonomy);
  return {
    id: model.id.text,
    title: model.title?.text ?? model.id.text,
    document,
    requires: model.requires.map(({ id, level, importance, start, end }) => ({
      skill: id.text,
      level: level?.text,
      importance: importance?.text === 'core' ? 'core' : 'useful',
      scale,
      written: { start, end },
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

/** What a framework requires: each of its items that is no mere heading of others. Undefined for any other file. */
export function frameworkDefinition(snapshot: Snapshot, document: SourceDocument): RoleDefinition | undefined {
  return document.kind === 'framework'
    ? keptDefinition(snapshot, document, () => readFramework(snapshot, document))
    : undefined;
}

function readFramework({ taxonomy }: Snapshot, document: SourceDocument): RoleDefinition | undefined {
  const model = factsOf(document)?.model;
  if (model?.kind !== 'framework' || !model.id) return undefined;
  const { id, title, items } = model;
  const scale = scaleOf(model, taxonomy);
  const headings = new Set(items.map(({ broader }) => broader?.text));
  return {
    id: id.text,
    title: title?.text ?? id.text,
    document,
    requires: items
      .filter((item) => !headings.has(item.id.text))
      .map((item) => ({
        skill: `${id.text}/${item.id.text}`,
        level: item.level?.text,
        importance: 'useful',
        scale,
        written: { start: item.start, end: item.end },
        ...(item.level ? {} : { atAnyLevel: true }),
        ...(item.bloom && !item.level ? { bloom: item.bloom.text } : {}),
      })),
  };
}
