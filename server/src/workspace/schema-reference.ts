import type { FileKind } from '../model/file-kind.ts';
import type { OffsetRange } from '../syntax/finding.ts';
import { ofLittleRoom } from './closed-document.ts';
import { isConfigFile } from './config-file.ts';
import { languageId, type SourceDocument } from './document.ts';
import { readModeline } from './modeline.ts';
import { placesForComment, refusalOf, type SchemaPlaces, type SchemaRefusal } from './schema-place.ts';
import type { SchemaRule, Settings } from './settings.ts';
import { fileName, folderOf, parentOf, pathBelow, resolveReference } from './uris.ts';

/** Which schema a document asks for, before anything is read. */
export interface SchemaReference {
  /** Absent when what is written names no file that could be read. */
  readonly uri: string | undefined;
  readonly written: string;
  readonly because: 'file-kind' | 'setting' | 'modeline';
  readonly place?: OffsetRange;
  /** Where this schema, and the files that it refers to, may lie. */
  readonly places: SchemaPlaces;
  /** Says that it lies elsewhere, and so must not be read. */
  readonly refusal?: SchemaRefusal;
}

/** What the choice depends on besides the document. */
export interface SchemaContext {
  readonly folders: readonly string[];
  settingsFor(uri: string): Settings;
}

/** The URI of the built-in schema of a kind of file, or of the configuration file. */
export function builtInSchemaUri(kind: FileKind | 'config'): string {
  return `${builtInSchemas}${kind}.schema.json`;
}

export const builtInSchemas = 'hit-curriculum:/schemas/';

/**
 * The schema that a document is checked against. Its modeline wins over the setting, and the setting over the file's
 * kind; `$schema=none` in the modeline asks for none.
 */
export function schemaReferenceFor(document: SourceDocument, context: SchemaContext): SchemaReference | undefined {
  const modeline = document.fact(modelineOf);
  if (modeline && modeline.schema === 'none') return undefined;
  const bySetting = referenceBySetting(document, context);
  const isOurs = bySetting !== undefined || isOursByItself(document);
  if (modeline) {
    const uri = resolveReference(modeline.schema, parentOf(document.uri));
    const { start, end } = modeline;
    const places = placesForComment(document.uri, context.folders);
    const reference = referenceTo(uri, modeline.schema, 'modeline', places);
    // Another tool's file may name a schema on the web: that is no business of ours.
    if (!isOurs && (uri === undefined || reference.refusal === 'on-the-web')) return undefined;
    return { ...reference, place: { start, end } };
  }
  if (bySetting) return bySetting;
  const kind = isConfigFile(document.uri) ? 'config' : document.kind;
  if (!isOurs || !kind) return undefined;
  const uri = builtInSchemaUri(kind);
  return referenceTo(uri, uri, 'file-kind', { document: document.uri });
}

function referenceTo(
  uri: string | undefined,
  written: string,
  because: SchemaReference['because'],
  places: SchemaPlaces,
): SchemaReference {
  const refusal = uri === undefined ? undefined : refusalOf(uri, places);
  return { uri, written, because, places, ...(refusal ? { refusal } : {}) };
}

/** Whether a document is of the format by its name or by the editor's word, whatever schema is bound to it. */
export function isOursByItself(document: SourceDocument): boolean {
  return document.languageId === languageId || isConfigFile(document.uri) || document.kind !== undefined;
}

const modelineOf = ofLittleRoom(({ text }) => readModeline(text));

/** The entry of the setting that binds a file to a schema, if there is one. */
export function ruleFor(uri: string, context: SchemaContext): SchemaRule | undefined {
  const { schemas } = context.settingsFor(uri);
  if (schemas.length === 0) return undefined;
  const folder = folderOf(uri, context.folders);
  const path = (folder && pathBelow(folder, uri)) ?? fileName(uri);
  return schemas.findLast((candidate) => candidate.matches(path));
}

function referenceBySetting(document: SourceDocument, context: SchemaContext): SchemaReference | undefined {
  const rule = ruleFor(document.uri, context);
  if (!rule) return undefined;
  const folder = folderOf(document.uri, context.folders) ?? context.folders[0];
  return referenceTo(resolveReference(rule.schema, folder), rule.schema, 'setting', { document: document.uri });
}
