import { mergedEntryFor } from '../syntax/locate.ts';
import { dereference, entryFor, type Path, type PathSegment, type SyntaxNode } from '../syntax/tree.ts';
import { plausibleBranches } from './branches.ts';
import { childSchemas } from './children.ts';
import { asArray, asObject, asSchema, decide } from './decide.ts';
import type { JsonSchema, JsonSchemaObject, Schema } from './schema.ts';

/** One schema object that speaks about a place of a document. */
export interface ApplicableSchema {
  readonly schema: JsonSchemaObject;
  /** The last word of the `$ref` that led to it, for schemas without a title. */
  readonly name?: string;
  /** The alternatives of anyOf, oneOf and undecided conditions that it stands in, outermost first. */
  readonly branch: readonly string[];
}

/** How many schema objects are followed at one place; recursive and combinatorial schemas end here. */
const maximumSchemas = 500;

/**
 * The schema objects that apply at a path of a document, most general first: conditions are decided, and alternatives
 * dropped, by what is written. `nodes` are what stands at the path's steps, root first; a missing one counts as not
 * written yet. An object with a `$ref` comes before what it refers to. While a text is being `typed`, what is missing
 * speaks against no alternative.
 */
export function applicableSchemas(
  schema: Schema,
  nodes: readonly (SyntaxNode | undefined)[],
  path: Path,
  typed = false,
): ApplicableSchema[] {
  let here = expandSchema(schema, schema.root, nodes[0], { typed });
  path.forEach((segment, index) => {
    here = schemasBelow(schema, here, segment, nodes[index + 1], typed);
  });
  return here;
}

/** The schemas of a key or an index, given the schemas of its collection. */
export function schemasBelow(
  schema: Schema,
  parents: readonly ApplicableSchema[],
  segment: PathSegment,
  node: SyntaxNode | undefined,
  typed = false,
): ApplicableSchema[] {
  const seen = new Set<JsonSchemaObject>();
  return parents.flatMap(({ schema: parent, branch }) =>
    childSchemas(parent, segment).flatMap((child) =>
      expandSchema(schema, child, node, { typed, within: branch, seen }),
    ),
  );
}

/** The nodes at each step of a path, the root first, aliases and merge keys followed. */
export function nodesAlong(root: SyntaxNode | undefined, path: Path): (SyntaxNode | undefined)[] {
  const nodes: (SyntaxNode | undefined)[] = [root];
  let node = root;
  for (const segment of path) {
    const collection: SyntaxNode | undefined = node && dereference(node);
    if (collection?.kind === 'mapping') {
      const key = String(segment);
      node = (entryFor(collection, key) ?? mergedEntryFor(collection, key))?.value;
    } else if (collection?.kind === 'sequence') {
      node = collection.items[Number(segment)];
    } else {
      node = undefined;
    }
    nodes.push(node);
  }
  return nodes;
}

interface ExpandOptions {
  readonly typed?: boolean;
  readonly within?: readonly string[];
  readonly seen?: Set<JsonSchemaObject>;
}

/** A schema with all that it is composed of: `$ref`, allOf, fitting alternatives, conditions, dependent schemas. */
export function expandSchema(
  schema: Schema,
  part: JsonSchema | undefined,
  node: SyntaxNode | undefined,
  { typed = false, within = [], seen = new Set() }: ExpandOptions = {},
): ApplicableSchema[] {
  const found: ApplicableSchema[] = [];

  const visit = (value: unknown, branch: readonly string[], name?: string): void => {
    const current = asSchema(value);
    if (typeof current !== 'object' || seen.has(current) || seen.size >= maximumSchemas) return;
    seen.add(current);
    found.push({ schema: current, branch, ...(name === undefined ? {} : { name }) });

    for (const keyword of ['$ref', '$dynamicRef', '$recursiveRef']) {
      const reference = current[keyword];
      if (typeof reference === 'string') visit(schema.resolve(reference, current), branch, lastWord(reference));
    }
    for (const member of asArray(current.allOf)) visit(member, branch);
    for (const keyword of ['anyOf', 'oneOf']) {
      const branches = asArray(current[keyword]).map((one) => asSchema(one) ?? true);
      if (branches.length === 0) continue;
      const mark = `${seen.size}${keyword}`;
      for (const index of plausibleBranches(schema, branches, node, typed)) {
        visit(branches[index], [...branch, `${mark}${index}`]);
      }
    }
    visitCondition(current, branch);
    visitDependents(current, branch);
  };

  const visitCondition = (current: JsonSchemaObject, branch: readonly string[]): void => {
    const condition = asSchema(current.if);
    if (condition === undefined) return;
    const verdict = decide(schema, condition, node);
    const mark = `${seen.size}if`;
    // Where nothing is written, the `else` comes first: it is the common case, and the short form.
    if (verdict !== true) visit(current.else, verdict === undefined ? [...branch, `${mark}-else`] : branch);
    if (verdict !== false) visit(current.then, verdict === undefined ? [...branch, `${mark}-then`] : branch);
  };

  const visitDependents = (current: JsonSchemaObject, branch: readonly string[]): void => {
    const mapping = node && dereference(node);
    if (mapping?.kind !== 'mapping') return;
    for (const keyword of ['dependentSchemas', 'dependencies']) {
      for (const [key, dependent] of Object.entries(asObject(current[keyword]))) {
        if (mergedEntryFor(mapping, key)) visit(dependent, branch);
      }
    }
  };

  visit(part, within);
  return found;
}

function lastWord(reference: string): string | undefined {
  const word = reference.slice(reference.lastIndexOf('/') + 1).replace(/^#/, '');
  return word === '' ? undefined : word.replaceAll('~1', '/').replaceAll('~0', '~');
}
