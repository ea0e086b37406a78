import type { FileKind } from '../model/file-kind.ts';
import type { OffsetRange } from '../syntax/finding.ts';
import { languageId, type SourceDocument } from './document.ts';
import { readModeline } from './modeline.ts';
import type { Settings } from './settings.ts';
import { fileName, folderOf, parentOf, pathBelow, resolveReference } from './uris.ts';

/** Which schema a document asks for, before anything is read. */
export interface SchemaReference {
  /** Absent when what is written names no file that could be read. */
  readonly uri: string | undefined;
  readonly written: string;
  readonly because: 'file-kind' | 'setting' | 'modeline';
  readonly place?: OffsetRange;
}

/** What the choice depends on besides the document. */
export interface SchemaContext {
  readonly folders: readonly string[];
  settingsFor(uri: string): Settings;
}

/** The URI of the built-in schema of a kind of file. */
export function builtInSchemaUri(kind: FileKind): string {
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
    const reference = { uri, written: modeline.schema, because: 'modeline', place: { start, end } } as const;
    // Another tool's file may name a schema on the web: that is no business of ours.
    if (isOurs || (uri !== undefined && isReadable(uri))) return reference;
    return undefined;
  }
  if (bySetting) return bySetting;
  if (!isOurs || !document.kind) return undefined;
  const uri = builtInSchemaUri(document.kind);
  return { uri, written: uri, because: 'file-kind' };
}

/** Whether a document is of the format by its name or by the editor's word, whatever schema is bound to it. */
export function isOursByItself(document: SourceDocument): boolean {
  return document.languageId === languageId || document.kind !== undefined;
}

/** Whether a schema's URI is one that may be read: nothing is ever fetched from the network. */
export function isReadable(uri: string): boolean {
  return !/^(https?|ftp|ws|wss):/i.test(uri);
}

function modelineOf(document: SourceDocument) {
  return readModeline(document.text);
}

function referenceBySetting(document: SourceDocument, context: SchemaContext): SchemaReference | undefined {
  const { schemas } = context.settingsFor(document.uri);
  if (schemas.length === 0) return undefined;
  const folder = folderOf(document.uri, context.folders);
  const path = (folder && pathBelow(folder, document.uri)) ?? fileName(document.uri);
  const rule = schemas.findLast((candidate) => candidate.matches(path));
  if (!rule) return undefined;
  const uri = resolveReference(rule.schema, folder ?? context.folders[0]);
  return { uri, written: rule.schema, because: 'setting' };
}
