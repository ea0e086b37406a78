import type { Location, Position } from 'vscode-languageserver-types';
import { applicableSchemas, nodesAlong } from '../schema/applicable.ts';
import type { JsonSchema, JsonSchemaObject } from '../schema/schema.ts';
import { documentAt, locate, nodeAt } from '../syntax/locate.ts';
import type { Path, PathSegment } from '../syntax/tree.ts';
import type { SourceDocument } from '../workspace/document.ts';
import type { Snapshot } from '../workspace/snapshot.ts';

/** The place in the schema's own text that says what may stand at a position; null where no schema speaks. */
export function schemaBehind(snapshot: Snapshot, uri: string, position: Position): Location | null {
  const document = snapshot.document(uri);
  const choice = document && snapshot.schemaFor(document);
  if (!document || !choice || choice.failure) return null;
  const source = snapshot.schemaSource(choice.schema.uri);
  if (!source) return null;

  const { tree } = document;
  const offset = tree.lines.offsetAt(position);
  const path = locate(tree, offset)?.path ?? [];
  const speaking = applicableSchemas(choice.schema, nodesAlong(documentAt(tree, offset)?.root, path), path);
  // Where only a reference stands, what it leads to says more.
  const place = speaking.find(({ schema }) => Object.keys(schema).some((key) => key !== '$ref')) ?? speaking[0];
  return place ? locationOf(choice.schema.root, place.schema, source) : null;
}

/** The schema's text is read as YAML, which JSON is a part of, to find the part of it that is meant. */
function locationOf(root: JsonSchema, part: JsonSchemaObject, { uri, tree }: SourceDocument): Location | null {
  const path = pathTo(root, part);
  const node = path && tree.documents[0] && nodeAt(tree.documents[0], path);
  if (!node) return null;
  return { uri, range: { start: tree.lines.positionAt(node.start), end: tree.lines.positionAt(node.end) } };
}

/** The way from a value to the one object inside it that is meant, by identity. */
function pathTo(root: unknown, wanted: object): Path | undefined {
  const waiting: { value: unknown; path: readonly PathSegment[] }[] = [{ value: root, path: [] }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, path } = next;
    if (value === wanted) return path;
    if (typeof value !== 'object' || value === null) continue;
    const isList = Array.isArray(value);
    for (const [key, inner] of Object.entries(value)) {
      waiting.push({ value: inner, path: [...path, isList ? Number(key) : key] });
    }
  }
  return undefined;
}
