import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { expect, test } from 'vitest';
import { bait, refuseNetwork } from './guarded.ts';

/** Ways to the network, as a program would go them; each is a text that Node runs. */
const ways: Readonly<Record<string, string>> = {
  'globalThis.fetch': "fetch('ADDRESS')",
  'http.get': "import('node:http').then(({ get }) => get('ADDRESS'))",
  'http.request': "import('node:http').then((http) => http.request('ADDRESS').end())",
  'https.get': "import('node:https').then(({ get }) => get('ADDRESS'))",
  'http2.connect': "import('node:http2').then(({ connect }) => connect('ADDRESS'))",
  'net.connect': "import('node:net').then(({ connect }) => connect(PORT, '127.0.0.1'))",
  'net.Socket.connect': "import('node:net').then(({ Socket }) => new Socket().connect(PORT, '127.0.0.1'))",
  'net.Server.listen': "import('node:net').then(({ createServer }) => createServer().listen(0))",
  'tls.connect': "import('node:tls').then(({ connect }) => connect(PORT, '127.0.0.1'))",
  'dgram.createSocket': "import('node:dgram').then(({ createSocket }) => createSocket('udp4').send('x', PORT))",
  'dns.lookup': "import('node:dns').then(({ lookup }) => lookup('localhost', () => {}))",
  'dns.promises.resolve4': "import('node:dns/promises').then(({ resolve4 }) => resolve4('localhost'))",
  'globalThis.WebSocket': "new WebSocket('ADDRESS')",
};

const asThread = (code: string) =>
  `import('node:worker_threads').then(({ Worker }) => new Worker(${JSON.stringify(code)}, { eval: true }))`;
const asProgram = (code: string) =>
  `import('node:child_process').then(({ spawnSync }) => spawnSync(process.execPath, ['-e', ${JSON.stringify(code)}]))`;

const onThisNode = Object.entries(ways).filter(([way]) => way !== 'globalThis.WebSocket' || 'WebSocket' in globalThis);

test.each(onThisNode)(
  'The guard of these tests sees and stops %s, in a thread and in a program as well',
  async (way, code) => {
    const { address, calls } = await bait();
    const seen = refuseNetwork();
    const filled = code.replaceAll('ADDRESS', address).replaceAll('PORT', new URL(address).port);
    for (const text of [filled, asThread(filled), asProgram(filled)]) spawnSync(process.execPath, ['-e', text]);
    expect(seen().network).toEqual([way, way, way]);
    expect(seen().guarded).toEqual({ processes: 4, threads: 1 });
    expect(await calls()).toBe(0);
  },
);

test('The address that nobody may call tells who has called, also of other programs', async () => {
  const { address, calls } = await bait();
  await once(spawn(process.execPath, ['-e', `fetch('${address}').catch(() => {})`]), 'exit');
  expect(await calls()).toBe(1);
});
