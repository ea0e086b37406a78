import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { fillTemplate, idFrom } from '../../../../schemas/templates/fill-template.ts';
import templates from '../../../../schemas/templates/templates.json' with { type: 'json' };
import { type FileKind, fileKinds, fileNameOf, kindByName } from '../../model/file-kind.ts';
import { exitCodes } from '../exit-codes.ts';
import { mustNotLeadElsewhere, mustStayInside } from '../stays-inside.ts';
import { talkTo } from '../talk.ts';
import type { Terminal } from '../terminal.ts';
import { writeWhole } from '../write-file.ts';
import { WrongUse } from '../wrong-use.ts';
import { exampleTitles, type NewFile, type Said } from './new-file.ts';
import type { NewOptions } from './options.ts';
import { placeFor } from './place-for.ts';

/** The exit code of what a person stopped: 128 and the number of the signal. */
const stopped = 130;

/** Writes a new file, after asking for what was not said where somebody can answer; resolves to the exit code. */
export async function writeNewFile(
  kindNamed: string | undefined,
  options: NewOptions,
  terminal: Terminal,
): Promise<number> {
  const kind = kindNamed === undefined ? undefined : kindOf(kindNamed);
  const said = { kind, title: trimmed(options.title), id: idOf(options.id) };
  const isAnswered = terminal.stdin.isTTY === true && terminal.stdout.isTTY === true;
  const file = isAnswered ? await asked(said, terminal) : withoutAsking(said);
  if (file === undefined) return stopped;
  const { place, shown } = await placeFor(fileNameOf(file.kind, file.id), options.out, terminal.cwd());
  if (kindByName(path.basename(place)) !== file.kind) {
    throw new WrongUse(
      `${shown} is not called like a ${file.kind}: end its name as in ${fileNameOf(file.kind, file.id)}.`,
    );
  }
  if (!options.force && (await stat(place).catch(() => undefined))) {
    throw new WrongUse(`${shown} is there already: choose another name with --id or --out, or say --force.`);
  }
  await mustStayInside(place, shown, terminal.cwd());
  await mustNotLeadElsewhere(place, shown);
  const { text } = fillTemplate(templates[file.kind], file.kind, file.title, file.id);
  // A folder that is named as one is made, as imports and exports make it.
  if (/[\\/]$/.test(options.out ?? '')) await makeFolder(path.dirname(place), options.out ?? '');
  await writeWhole(place, text, shown);
  terminal.stdout.write(`${shown}\n`);
  talkTo(terminal, options).note('It is an example that checks clean: write your own over it.');
  return exitCodes.clean;
}

async function makeFolder(folder: string, shown: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch(() => {
    throw new WrongUse(`The folder ${shown} cannot be made.`);
  });
}

function kindOf(named: string): FileKind {
  const words: Readonly<Record<string, FileKind>> = { program: 'curriculum', courses: 'catalog', skills: 'framework' };
  const kind = fileKinds.find((one) => one === named.toLowerCase()) ?? words[named.toLowerCase()];
  if (kind) return kind;
  const award = /^(?:certificate|degree|associate|bachelor|master|doctorate|diploma|minor|major)$/i.exec(named)?.[0];
  if (award) {
    const article = /^a/i.test(award) ? 'An' : 'A';
    throw new WrongUse(`${article} ${award.toLowerCase()} is a program: hit-curriculum new curriculum makes one.`);
  }
  throw new WrongUse(`hit-curriculum new makes no “${named}”. It makes: ${fileKinds.join(', ')}.`);
}

function trimmed(title: string | undefined): string | undefined {
  if (title === undefined) return undefined;
  const words = title.replaceAll(/\s+/g, ' ').trim();
  if (idFrom(words) !== '' || words.length === 0) return words || undefined;
  throw new WrongUse(`“${title}” is no title: use at least one letter or digit.`);
}

function idOf(written: string | undefined): string | undefined {
  if (written === undefined || idFrom(written) === written) return written || undefined;
  const near = idFrom(written);
  throw new WrongUse(
    `“${written}” is no id: write lower-case words with hyphens${near === '' ? '' : `, such as ${near}`}.`,
  );
}

/** What has only an id is called by it, and keeps the title of the template. */
function withoutAsking({ kind, title, id }: Said): NewFile {
  if (!kind) throw new WrongUse(`Say what is to be new: ${fileKinds.join(', ')}.`);
  const name = title ?? id;
  if (name === undefined) {
    throw new WrongUse(`Say what the ${kind} is called: --title "${exampleTitles[kind]}".`);
  }
  return { kind, title: name, id: id ?? idFrom(name) };
}

/** Undefined where the person stops. */
async function asked(said: Said, terminal: Terminal): Promise<NewFile | undefined> {
  if (said.kind && (said.title ?? said.id) !== undefined) return withoutAsking(said);
  const { askForFile } = await import('./ask.ts');
  return askForFile(said, terminal);
}
