import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { URI } from 'vscode-uri';
import { kindByName } from '../model/file-kind.ts';
import { isConfigFile } from '../workspace/config-file.ts';
import { uriKey } from '../workspace/uris.ts';
import { shownFrom } from './shown-from.ts';
import { mustNotLeadElsewhere, mustStayInside } from './stays-inside.ts';
import { WrongUse } from './wrong-use.ts';

/** A document that is to be written to a file. */
export interface OutDocument {
  /** How the names of files with such a document end, in small letters; the usual ending first. */
  readonly endings: readonly string[];
  /** The URIs of all files that were read to make it. */
  readonly read: readonly string[];
  /** The URIs of the folders that were read for it, as strangers' as their files are. */
  readonly folders: readonly string[];
}

/** Endings that say what is in a file: none of them fits a document of another kind. */
const tellingEndings = [
  ...[
    '.yaml',
    '.yml',
    '.json',
    '.jsonld',
    '.csv',
    '.tsv',
    '.xml',
    '.sarif',
    '.txt',
    '.md',
    '.markdown',
    '.html',
    '.htm',
  ],
  ...[
    '.svg',
    '.png',
    '.jpg',
    '.jpeg',
    '.gif',
    '.webp',
    '.pdf',
    '.xlsx',
    '.xls',
    '.ods',
    '.docx',
    '.pptx',
    '.patch',
    '.diff',
  ],
];

const kindWords = { curriculum: 'program', catalog: 'catalog', role: 'role', framework: 'framework' } as const;

/**
 * The path of the file that a person named for a document; throws where something of theirs could be lost by it. A document
 * takes the place of one of its kind without asking, and never of a file that the workspace is made of.
 */
export async function outFile(out: string, { endings, read, folders }: OutDocument, cwd: string): Promise<string> {
  const place = path.resolve(cwd, out);
  const uri = URI.file(place).toString();
  const shown = shownFrom(cwd, place);
  await mustNotLeadElsewhere(place, shown);
  await mustStayInside(place, shown, cwd);
  for (const folder of folders) await mustStayInside(place, shown, URI.parse(folder).fsPath, 'the folder that is read');
  // A link may have another name than the file that it leads to.
  const real = URI.file(await realpath(place).catch(() => place)).toString();
  const ours = wordOfOurs(uri) ?? wordOfOurs(real);
  if (ours) throw new WrongUse(`${shown} is called like a ${ours}, and this is none: name another file with --out.`);
  const name = path.basename(place).toLowerCase();
  const endsAs = (ending: string) => name.endsWith(ending);
  const fits = endings.some(endsAs);
  const usual = endings.join(' or ');
  if (!fits && tellingEndings.some(endsAs)) {
    throw new WrongUse(`${shown} is not called like what is written to it: end its name with ${usual}.`);
  }
  const status = await stat(place).catch(() => undefined);
  if (!status?.isFile()) return place;
  const kept = new Set(read.map(uriKey));
  if ([uri, real].some((one) => kept.has(uriKey(one)))) {
    throw new WrongUse(`${shown} is one of the files that this is made from: name another file with --out.`);
  }
  if (!fits) {
    throw new WrongUse(
      `${shown} is there already, and is not called like what is written to it: end its name with ${usual}, or name a file that is not there.`,
    );
  }
  return place;
}

/** What a file of the workspace is, by its name; undefined for the names of other files. */
function wordOfOurs(uri: string): string | undefined {
  if (isConfigFile(uri)) return 'configuration';
  const kind = kindByName(uri);
  return kind && kindWords[kind];
}
