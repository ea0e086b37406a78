import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../protocol/bundle.ts';

const writeFile = pathToFileURL(path.resolve(import.meta.dirname, '../../../server/src/cli/write-file.ts')).href;
const names = Array.from({ length: 40 }, (_, index) => `${10 + index}.role.yaml`);

/** The steps of writing: each file is laid beside its place, all are looked at, and each is moved there. */
type Moment = { readonly step: 'laid beside' | 'before moving' | 'moved'; readonly file: number };

/**
 * Writes all files as the command line does, in a process that gets a signal just when the writing comes to a moment: what
 * is to be written is asked for then.
 */
function interrupted(signal: NodeJS.Signals, { step, file }: Moment, times = 1) {
  const folder = temporaryFolder({ ...Object.fromEntries(names.map((name) => [name, 'before'])) });
  const script = `
    import { writeAllWhole } from '${writeFile}';
    const now = (step, file) => {
      if (step === '${step}' && file === ${file}) for (let i = 0; i < ${times}; i++) process.kill(process.pid, '${signal}');
    };
    const files = ${JSON.stringify(names)}.map((name, file) => {
      let asked = 0;
      return {
        file: name,
        shown: name,
        content: 'after',
        get before() {
          now(asked++ === 0 ? 'laid beside' : 'moved', file);
          return Buffer.from('before');
        },
      };
    });
    await writeAllWhole(files, async () => now('before moving', 0));
    console.log('done');
  `;
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], { cwd: folder, encoding: 'utf8' });
  const texts = names.map((name) => readFileSync(path.join(folder, name), 'utf8'));
  return { ended: [run.signal, run.stdout, run.stderr], left: readdirSync(folder).sort(), texts: [...new Set(texts)] };
}

describe.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s', (signal) => {
  test.each([0, 1, 20])('while file %d is laid beside its place leaves all as it was', (file) => {
    expect(interrupted(signal, { step: 'laid beside', file })).toEqual({
      ended: [signal, '', ''],
      left: names,
      texts: ['before'],
    });
  });

  test.each([0, 20, 39])('while file %d is moved to its place waits until all are', (file) => {
    expect(interrupted(signal, { step: 'moved', file })).toEqual({
      ended: [signal, '', ''],
      left: names,
      texts: ['after'],
    });
  });

  test('between the two leaves all as it was, or all written, and nothing beside', () => {
    const { ended, left, texts } = interrupted(signal, { step: 'before moving', file: 0 });
    expect([ended, left, texts.length]).toEqual([[signal, '', ''], names, 1]);
  });
});

test('Ctrl+C again and again is no other than once.', () => {
  for (const [step, text] of [
    ['laid beside', 'before'],
    ['moved', 'after'],
  ] as const) {
    const { left, texts } = interrupted('SIGINT', { step, file: 7 }, 5);
    expect([left, texts]).toEqual([names, [text]]);
  }
});

test('Without a signal all are written, and the process goes on.', () => {
  expect(interrupted('SIGINT', { step: 'moved', file: -1 })).toEqual({
    ended: [null, 'done\n', ''],
    left: names,
    texts: ['after'],
  });
});
