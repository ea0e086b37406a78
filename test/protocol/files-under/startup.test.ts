import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { MessageConnection } from 'vscode-jsonrpc';
import type { FileAccess } from '../../../server/src/workspace/files.ts';
import { type Contents, filesInMemory } from '../../support/files-in-memory.ts';
import { seededRandom } from '../../support/random.ts';
import { startInProcess } from '../in-process.ts';

const folder = 'file:///college';
const role = (id: string) => `role: ${id}\ntitle: Clerk\nsumary: Files.\nrequires: { icd-10-cm-codng: introduced }\n`;
const names = ['clerk-1', 'clerk-2', 'clerk-3', 'a/clerk-4', 'a/clerk-5', 'a/b/clerk-6'];
const uriOf = (name: string) => `${folder}/${name}.role.yaml`;

/** The files as they come from a disk that answers in any order: each with what was there when it was asked for, or later. */
function slowFiles(contents: Contents, random: () => number) {
  const files = filesInMemory(contents);
  let begun: () => void = () => undefined;
  /** Resolves when the first of the files is asked for. */
  const isRead = new Promise<void>((resolve) => {
    begun = resolve;
  });
  async function slowly<Value>(read: () => Promise<Value>): Promise<Value> {
    // Some answers come so late that what was asked for afterwards is long there.
    const longest = random() < 0.4 ? 200 : 5;
    await turns(Math.floor(random() * longest));
    const answer = await read();
    await turns(Math.floor(random() * longest));
    return answer;
  }
  const slow: FileAccess = {
    entries: (uri) => slowly(() => files.entries(uri)),
    read(uri, within) {
      if (uri in contents) begun();
      return slowly(() => files.read(uri, within));
    },
  };
  return { files: slow, isRead };
}

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await setImmediate();
}

/** An editor that begins to watch files when it is asked to. */
async function start(files: FileAccess) {
  const { client, log } = startInProcess({ files });
  let watches = false;
  client.onRequest('client/registerCapability', ({ registrations }: { registrations: { method: string }[] }) => {
    watches ||= registrations.some(({ method }) => method === 'workspace/didChangeWatchedFiles');
    return null;
  });
  client.onRequest('window/workDoneProgress/create', () => null);
  client.onRequest('workspace/diagnostic/refresh', () => null);
  await client.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    workspaceFolders: [{ uri: folder, name: 'college' }],
    capabilities: {
      textDocument: { diagnostic: {} },
      workspace: { didChangeWatchedFiles: { dynamicRegistration: true } },
    },
  });
  await client.sendNotification('initialized', {});
  return { client, log, watches: () => watches };
}

/** All that a server says of the folder. */
async function knownTo(client: MessageConnection) {
  const { items } = await client.sendRequest<{ items: { uri: string; items?: { code: string }[] }[] }>(
    'workspace/diagnostic',
    { previousResultIds: [] },
  );
  const symbols = await client.sendRequest<{ name: string; location: { uri: string } }[]>('workspace/symbol', {
    query: 'clerk',
  });
  return {
    told: items.map(({ uri, items = [] }) => `${uri} ${items.map(({ code }) => code)}`).sort(),
    symbols: symbols.map(({ name, location }) => `${name} ${location.uri}`).sort(),
  };
}

/** How many times; more by hand: `HIT_STARTS=3000 npx vitest run test/protocol/files-under/startup.test.ts`. */
const starts = Number(process.env.HIT_STARTS ?? 100);

test(`Files that are deleted and made again while the folder is first read are known after ${starts} starts`, async () => {
  const random = seededRandom(20_261_123);
  const whole = Object.fromEntries(names.map((name) => [uriOf(name), role(name.replaceAll('/', '-'))]));
  for (let round = 0; round < starts; round++) {
    const contents: Contents = { ...whole };
    const disk = slowFiles(contents, random);
    const { client, log, watches } = await start(disk.files);
    // A branch is switched: some files or a whole folder go, and come again as they were or with another text.
    const gone = names.filter((name) => (round % 3 === 0 ? name.startsWith('a/') : random() < 0.5));
    const tell = (types: readonly number[]) =>
      watches()
        ? client.sendNotification('workspace/didChangeWatchedFiles', {
            changes: gone.flatMap((name) => types.map((type) => ({ uri: uriOf(name), type }))),
          })
        : undefined;
    if (random() < 0.8) await disk.isRead;
    await turns(Math.floor(random() * 100));
    const tellsAtOnce = random() < 0.5;
    for (const name of gone) delete contents[uriOf(name)];
    if (!tellsAtOnce) await tell([3]);
    await turns(Math.floor(random() * 100));
    for (const name of gone)
      contents[uriOf(name)] = role(`${name.replaceAll('/', '-')}${random() < 0.5 ? '' : '-new'}`);
    await tell(tellsAtOnce ? (random() < 0.5 ? [2] : [3, 1]) : [1]);
    const fresh = await start(filesInMemory(contents));
    const wanted = await knownTo(fresh.client);
    expect(wanted.symbols).toHaveLength(names.length);
    await expect.poll(() => knownTo(client), { interval: 5, message: `round ${round}` }).toEqual(wanted);
    expect(log.filter((line) => /mistake|failed/i.test(line))).toEqual([]);
    client.dispose();
    fresh.client.dispose();
  }
}, 600_000);
