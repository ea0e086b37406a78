import { setImmediate } from 'node:timers/promises';
import type { Contents } from '../../support/files-in-memory.ts';
import { seededRandom } from '../../support/random.ts';
import { choices, isOnSave, isOnType } from './choices.ts';
import { difference } from './difference.ts';
import { type Editor, startEditor } from './editor.ts';
import { everything } from './everything.ts';
import { type OwnTime, ownTime } from './own-time.ts';
import { type ActionKind, createPerson, type Person } from './person.ts';
import { placesOutside } from './places-outside.ts';
import { slowDisk } from './slow-disk.ts';
import { folders as allFolders, randomFiles } from './workspaces.ts';

/** One thing that is done, and for how many turns the server is left alone after it; after 40, until it rests. */
export type Step = readonly [kind: ActionKind, seed: number, turns: number];

export interface Sequence {
  readonly workspace: number;
  readonly pulls: boolean;
  readonly steps: readonly Step[];
}

/** What came of a sequence. */
export interface Played {
  /** What a server says otherwise that is started now, or what went wrong; undefined when all is well. */
  readonly fault: string | undefined;
  readonly history: readonly string[];
  /** So many answers and files with findings were compared. */
  readonly compared: number;
}

/** Plays a sequence, and compares what is seen then with what a new server says of the same files and texts. */
export async function play(sequence: Sequence): Promise<Played> {
  const time = ownTime();
  const editors: Editor[] = [];
  try {
    return await playIn(sequence, time, editors);
  } finally {
    for (const editor of editors) editor.end();
    time.end();
  }
}

async function playIn({ workspace, pulls, steps }: Sequence, time: OwnTime, editors: Editor[]): Promise<Played> {
  const random = seededRandom(workspace);
  const contents: Contents = randomFiles(random);
  const disk = slowDisk(contents, Math.floor(random() * 6));
  const folders =
    random() < 0.6 ? allFolders.slice(0, 1) : random() < 0.6 ? allFolders.slice(0, 2) : allFolders.slice(0, 3);
  const chosen = random() < 0.6 ? choices[0] : (choices[Math.floor(random() * choices.length)] ?? choices[0]);
  const editor = await startEditor({ disk, time, folders, chosen, pulls });
  editors.push(editor);
  const person = createPerson(editor, disk, { folders, chosen });
  // What was typed before the settings arrive counts as saved.
  const isPatient = random() < 0.5 || isOnSave(chosen);
  if (isPatient) await editor.settle();
  for (let count = 0; count < 3; count++) await person.act('open', Math.floor(random() * 1_000));

  for (const [kind, seed, turns] of steps) {
    await person.act(kind, seed);
    if (turns > 40) await editor.settle();
    else for (let turn = 0; turn < turns; turn++) await setImmediate();
  }

  await person.comeToRest();
  const unanswered = editor.unanswered();
  const faults = [...editor.faults, ...unanswered.map((method) => `${method} was never answered`)];
  if (faults.length > 0) return { fault: faults.join('\n'), history: person.history, compared: 0 };
  return {
    ...(await compare(editor, person, contents, { time, pulls, seed: workspace, editors })),
    history: person.history,
  };
}

async function compare(
  editor: Editor,
  person: Person,
  contents: Contents,
  { time, pulls, seed, editors }: { time: OwnTime; pulls: boolean; seed: number; editors: Editor[] },
): Promise<Pick<Played, 'fault' | 'compared'>> {
  const disk = slowDisk({ ...contents }, 0);
  const fresh = await startEditor({ disk, time, pulls, folders: person.folders, chosen: person.chosen });
  editors.push(fresh);
  if (isOnSave(person.chosen)) await fresh.settle();
  for (const { uri, document, saved } of editor.open.values()) {
    fresh.openDocument(uri, saved);
    if (document.getText() !== saved) fresh.change(uri, [{ text: document.getText() }]);
  }
  await fresh.settle();
  const texts = new Map(
    Object.entries(contents).flatMap(([uri, text]) => (typeof text === 'string' ? [[uri, text]] : [])),
  );
  for (const [uri, { document }] of editor.open) texts.set(uri, document.getText());
  for (const one of [editor, fresh]) {
    // What is found in a program is told a little later than what it covers.
    await Promise.all([...texts.keys()].map((uri) => one.ask('hitCurriculum/coverage', { uri, shown: uri })));
    await one.settle();
  }
  const around = difference(editor.shown.around(), fresh.shown.around(), 'as last told');
  const found = await everything(editor, texts, seed);
  const expected = await everything(fresh, texts, seed);
  const other = difference(found, expected);
  const old = isOnType(person.chosen) ? editor.shown.old() : [];
  // Findings of files that are checked when they are saved are of the text that was saved.
  const outside = isOnSave(person.chosen) ? [] : placesOutside(expected, texts);
  const faults = [
    around,
    other,
    ...outside,
    ...old.map((uri) => `findings of an older text of ${uri}`),
    ...editor.faults,
    ...fresh.faults,
  ].filter((one) => one !== undefined);
  return { fault: faults.length > 0 ? faults.join('\n') : undefined, compared: Object.keys(expected).length };
}
