import path from 'node:path';
import { builtIn } from '../../built-in.ts';
import { entryPart } from '../../features/taxonomy-page/entry-part.ts';
import { pageUri, readPageUri } from '../../features/taxonomy-page/page-address.ts';
import { taxonomyPage } from '../../features/taxonomy-page/taxonomy-page.ts';
import { jsonText } from '../../formats/json-text.ts';
import { createTaxonomyIndex } from '../../taxonomy/taxonomy-index.ts';
import { taxonomyTarget } from '../../workspace/links/target.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { pathBelow } from '../../workspace/uris.ts';
import { exitCodes } from '../exit-codes.ts';
import { formatAmong } from '../format-option.ts';
import { pageText, readableWidth } from '../page-text.ts';
import { readFolder } from '../read-folder.ts';
import { paintFor, type Terminal } from '../terminal.ts';
import { entriesNamed, type KindOfEntry } from './entries.ts';
import { kindsNamed, listByKind } from './kinds.ts';
import type { ShowOptions } from './options.ts';

/** The folder in whose files uses are looked for. */
interface Around {
  readonly snapshot: Snapshot;
  readonly folder: string;
}

/** Says what is known of an entry, and with a folder, where that uses it; resolves to the exit code. */
export async function showEntry(named: string, options: ShowOptions, terminal: Terminal): Promise<number> {
  const format = formatAmong(options.format, ['text', 'json']);
  const found = entriesNamed(named, kindsNamed(options.kind), builtIn.taxonomy);
  const around = options.folder === undefined ? undefined : await readAround(options.folder, terminal);
  if (format === 'json') {
    const told = found.map(({ kind, entry }) => ({
      kind,
      ...entry,
      ...(around ? { uses: usesOf({ kind, entry }, around) } : {}),
    }));
    terminal.stdout.write(jsonText(told));
    return exitCodes.clean;
  }
  const width = Math.min(terminal.stdout.columns ?? readableWidth, readableWidth + 20);
  const texts = found.map((one) =>
    pageText(pageOf(one, around), {
      paint: paintFor(terminal, options),
      width,
      addressShown: (address, words) => addressShown(address, words, around?.folder),
    }),
  );
  terminal.stdout.write(texts.join('\n'));
  return exitCodes.clean;
}

async function readAround(named: string, terminal: Terminal): Promise<Around> {
  const { workspace, folder } = await readFolder(path.resolve(terminal.cwd(), named));
  return { snapshot: workspace.snapshot(), folder };
}

function pageOf({ kind, entry }: KindOfEntry, around: Around | undefined): string {
  const address = { list: listByKind[kind], id: entry.id };
  if (around)
    return taxonomyPage(around.snapshot, pageUri(address)).replace('## In this workspace', '## In this folder');
  return entryPart(createTaxonomyIndex(builtIn.taxonomy), address) ?? '';
}

/** The id for a link to another entry, and `hit.curriculum.yaml:12` for one to a place in a file. */
function addressShown(address: string, words: string, folder: string | undefined): string | undefined {
  const entry = readPageUri(`hit-taxonomy:/${address.replace(/^\.\.\//, '')}`);
  if (entry) return entry.id === words || entry.list === 'classifications' ? undefined : entry.id;
  const [, uri, line] = /^(.*)#L(\d+)$/.exec(address) ?? [];
  if (uri === undefined) return undefined;
  return `${(folder && pathBelow(folder, uri)) ?? uri}:${line}`;
}

interface UseOfEntry {
  /** The path of the file below the folder. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
}

function usesOf({ kind, entry }: KindOfEntry, { snapshot, folder }: Around): readonly UseOfEntry[] {
  const target = taxonomyTarget(snapshot.taxonomy, listByKind[kind], entry.id);
  const places = target ? snapshot.links.everyUseOf(target) : [];
  return places.map(({ document, reference }) => ({
    file: pathBelow(folder, document.uri) ?? document.uri,
    line: document.lines.positionAt(reference.word.start).line + 1,
  }));
}
