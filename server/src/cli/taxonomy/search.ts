import { builtIn } from '../../built-in.ts';
import { titleOf } from '../../features/entry-markdown.ts';
import { thingNames } from '../../features/taxonomy-page/entry-part.ts';
import { jsonText } from '../../formats/json-text.ts';
import { looseMatch, searchRank } from '../../taxonomy/search.ts';
import { exitCodes } from '../exit-codes.ts';
import { formatAmong } from '../format-option.ts';
import { harmless, tableText } from '../table-text.ts';
import { talkTo } from '../talk.ts';
import { paintFor, type Terminal } from '../terminal.ts';
import type { KindOfEntry } from './entries.ts';
import { type Kind, kindsNamed, listByKind } from './kinds.ts';
import type { SearchOptions } from './options.ts';

/** Says which entries words find, the best first; resolves to the exit code. */
export function searchTaxonomy(words: readonly string[], options: SearchOptions, terminal: Terminal): number {
  const format = formatAmong(options.format, ['text', 'json']);
  const kinds = kindsNamed(options.kind);
  const typed = words.join(' ');
  const found = entriesFor(typed, kinds);
  if (format === 'json') {
    terminal.stdout.write(jsonText(found.map(({ kind, entry }) => ({ kind, ...entry }))));
  } else if (found.length > 0) {
    terminal.stdout.write(`${listed(found, options, terminal)}\n`);
  }
  if (found.length > 0) return exitCodes.clean;
  const where = options.kind === undefined ? 'in the taxonomy' : `among the entries of the kind ${kinds.join(', ')}`;
  talkTo(terminal, options).note(
    `Nothing ${where} is called “${harmless(typed)}”: try fewer words, or the beginning of one.`,
  );
  return exitCodes.findings;
}

/** What is only spelled a little alike, or spoken of, is worth showing where nothing else is. */
function entriesFor(typed: string, kinds: readonly Kind[]): readonly KindOfEntry[] {
  const ranked = kinds.flatMap((kind) =>
    builtIn.taxonomy[listByKind[kind]].map((entry) => ({ kind, entry, rank: searchRank(entry, typed) })),
  );
  const named = ranked.filter(({ rank = looseMatch }) => rank < looseMatch);
  if (named.length > 0) return named.sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  const words = typed.toLowerCase().split(/\s+/);
  const isSpokenOf = (text: string) => words.every((word) => text.toLowerCase().includes(word));
  const spokenOf = ranked.filter(({ entry }) => isSpokenOf(entry.description));
  return spokenOf.length > 0 ? spokenOf : ranked.filter(({ rank }) => rank !== undefined);
}

function listed(found: readonly KindOfEntry[], options: SearchOptions, terminal: Terminal): string {
  const paint = paintFor(terminal, options);
  return tableText(
    [{ heading: 'ID' }, { heading: 'KIND' }, { heading: 'NAME', flexible: true }],
    found.map(({ kind, entry }) => [
      { text: entry.id },
      { text: thingNames[listByKind[kind]], paint: paint.faint },
      { text: titleOf(entry) },
    ]),
    { paint, width: terminal.stdout.columns ?? Number.POSITIVE_INFINITY },
  );
}
