import { describe, expect, test } from 'vitest';
import { collegeFiles, everyRequest, openCollege } from './every-request.ts';
import { startInProcess } from './in-process.ts';

/** What was asked for makes no sense, and the answer says why. */
const requestFailed = -32803;
const invalidParams = -32602;

/** What stands in the place of something else. */
const instead: readonly unknown[] = [undefined, null, 'a word', 7, -1, 1.5, 1e300, true, [], {}, [null], [[]], [{}]];

/** The parameters with one thing in them replaced, wherever it stands. */
function* withOneWrong(params: unknown, value: unknown): Generator<{ path: string; params: unknown }> {
  if (typeof params !== 'object' || params === null) return;
  for (const [key, inner] of Object.entries(params)) {
    const replaced = (by: unknown) =>
      Array.isArray(params)
        ? params.map((item, index) => (String(index) === key ? by : item))
        : { ...params, [key]: by };
    yield { path: key, params: replaced(value) };
    for (const below of withOneWrong(inner, value)) {
      yield { path: `${key}.${below.path}`, params: replaced(below.params) };
    }
  }
}

/** What other requests have: a right value each, under a name that this one may mean something else by. */
function* withPartsOfOthers(method: string, right: object): Generator<{ path: string; params: unknown }> {
  for (const [other, params] of Object.entries(everyRequest)) {
    if (other === method) continue;
    yield { path: other, params };
    for (const [key, value] of Object.entries(params)) {
      if (Object.hasOwn(right, key)) yield { path: `${key} of ${other}`, params: { ...right, [key]: value } };
    }
  }
}

test('every request that the server answers is among those that are tried', async () => {
  const { client, methods } = startInProcess({ files: collegeFiles() });
  await openCollege(client);
  const own = ['initialize', 'shutdown'];
  expect([...methods].filter((method) => !own.includes(method)).sort()).toEqual(Object.keys(everyRequest).sort());
});

test('with right parameters none of them fails', async () => {
  const { client, log } = startInProcess({ files: collegeFiles() });
  await openCollege(client);
  const failed: string[] = [];
  for (const [method, params] of Object.entries(everyRequest)) {
    await client.sendRequest(method, params).catch((error) => failed.push(`${method}: ${error.message}`));
  }
  expect(failed).toEqual([]);
  expect(log).toEqual([]);
});

describe('a request with wrong parameters is answered, and not with a mistake of the server', () => {
  test.each(Object.entries(everyRequest))('%s', async (method, right) => {
    const { client, log } = startInProcess({ files: collegeFiles() });
    await openCollege(client);
    const wrong: { path: string; params: unknown }[] = instead.flatMap((value) => [
      { path: '', params: value },
      ...withOneWrong(right, value),
    ]);
    const failed = new Map<string, string>();
    let refused = 0;
    for (const { path, params } of wrong) {
      await client.sendRequest(method, params as object).catch((error) => {
        if (error.code === invalidParams || error.code === requestFailed) refused++;
        else failed.set(`${path} = ${JSON.stringify(params)}`.slice(0, 300), `${error.code} ${error.message}`);
      });
    }
    expect([Object.fromEntries(failed), log.filter((line) => line.includes('failed'))]).toEqual([{}, []]);
    // A text, a number and a list are parameters of nothing.
    expect(refused).toBeGreaterThan(4);
  });

  test.each(Object.entries(everyRequest))('%s with what belongs to others', async (method, right) => {
    const { client, log } = startInProcess({ files: collegeFiles() });
    await openCollege(client);
    const failed = new Map<string, string>();
    for (const { path, params } of withPartsOfOthers(method, right)) {
      await client.sendRequest(method, params as object).catch((error) => {
        if (error.code !== invalidParams && error.code !== requestFailed) failed.set(path, `${error.code}`);
      });
    }
    expect([Object.fromEntries(failed), log.filter((line) => line.includes('failed'))]).toEqual([{}, []]);
  });

  test.each([
    ['workspace/willDeleteFiles', everyRequest['workspace/willRenameFiles']],
    ['workspace/willRenameFiles', everyRequest['workspace/willDeleteFiles']],
  ])('%s with the files of the other', async (method, params = {}) => {
    const { client } = startInProcess({ files: collegeFiles() });
    await openCollege(client);
    await expect(client.sendRequest(method, params)).rejects.toMatchObject({ code: invalidParams });
  });
});
