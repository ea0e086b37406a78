import type { CodeLens, Command } from 'vscode-languageserver-types';
import type { SourceDocument } from '../../workspace/document.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { rangeIn } from '../navigation/id-at.ts';
import { plainLabel } from '../plain-label.ts';
import { lensMakers } from './code-lenses.ts';
import type { LensData, LensWords } from './lens.ts';

/**
 * The command that lists places. It is the editor's own, since only the editor can show a list: its arguments are the
 * URI and the position of the lens, and the locations.
 */
export const showReferencesCommand = 'hitCurriculum.showReferences';

/** The command of the editor that shows the coverage of a program beside the text; its argument is the address. */
export const openCoverageCommand = 'hitCurriculum.openCoverageToSide';

/** The command of an editor that lets a person choose a program for a role; its argument is the address of the role. */
export const chooseRolesCommand = 'hitCurriculum.chooseRoles';

/** What an editor can do when somebody clicks on a lens. */
export interface LensClient {
  /** Lists places. */
  readonly listsReferences: boolean;
  /** Shows coverage. */
  readonly opensCoverage: boolean;
  /** Lets a person choose what a program prepares for. */
  readonly choosesRoles?: boolean;
}

/** The words of a lens, and the command behind them where the editor has it. */
export function resolveCodeLens(snapshot: Snapshot, lens: CodeLens, client: LensClient): CodeLens {
  const data = lensData(lens.data);
  const document = data && snapshot.document(data.uri);
  const words = document && wordsOf(snapshot, document, data);
  return { range: lens.range, command: words ? commandOf(document, lens, words, client) : { title: '', command: '' } };
}

function wordsOf(snapshot: Snapshot, document: SourceDocument, data: LensData): LensWords | undefined {
  for (const maker of lensMakers) {
    const words = maker.words(snapshot, document, data);
    if (words) return words;
  }
  return undefined;
}

/** Without a command the words are there to be read: that is what the empty one means to editors. */
function commandOf({ uri }: SourceDocument, lens: CodeLens, words: LensWords, client: LensClient): Command {
  const { tooltip, places, coverageOf, unprepared } = words;
  const title = plainLabel(words.title);
  const told = { title, ...(tooltip === undefined ? {} : { tooltip }) };
  if (client.choosesRoles && unprepared) {
    return { ...told, title: `${title} · choose one…`, command: chooseRolesCommand, arguments: [unprepared.uri] };
  }
  if (client.opensCoverage && coverageOf) return { ...told, command: openCoverageCommand, arguments: [coverageOf.uri] };
  if (!client.listsReferences || places.length === 0) return { ...told, command: '' };
  const locations = places.map(({ document, word }) => ({ uri: document.uri, range: rangeIn(document, word) }));
  return { ...told, command: showReferencesCommand, arguments: [uri, lens.range.start, locations] };
}

/** What the editor gives back is what it was given, unless somebody made it up. */
function lensData(data: unknown): LensData | undefined {
  const isData = typeof data === 'object' && data !== null && 'about' in data && 'uri' in data && 'key' in data;
  return isData ? (data as LensData) : undefined;
}
