import type { SourceDocument } from '../workspace/document.ts';
import { asKind, type FoundFile, findFile, type Place } from './find-file.ts';

export { shownPath } from './find-file.ts';

/** The program that a person means, in the workspace around it. */
export interface FoundProgram extends Omit<FoundFile, 'document'> {
  readonly program: SourceDocument;
}

/** Finds a program by the path of its file, or by its id; without either, the only one of the folder. */
export async function findProgram(named: string | undefined, place: Place): Promise<FoundProgram> {
  const { document, ...around } = await findFile('curriculum', named, place);
  return { ...around, program: document };
}

/** The same file, unless it is no program, or no YAML: then nobody could say what is in it. */
export function asProgram(document: SourceDocument, shown: string): SourceDocument {
  return asKind('curriculum', document, shown);
}
