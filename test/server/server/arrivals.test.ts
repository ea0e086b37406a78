import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { createArrivals } from '../../../server/src/server/arrivals.ts';

/** Something that comes after so many turns, and is taken in a turn later, as messages are. */
async function turnsLater(turns: number, happens: () => void): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await nextTurn();
  happens();
}

describe('before a text is judged', () => {
  test('a request that came right behind the edit is answered', async () => {
    const arrivals = createArrivals(() => nextTurn());
    const happened: string[] = [];
    const judged = arrivals.quiet().then(() => happened.push('judged'));
    await turnsLater(1, () => arrivals.asked('textDocument/completion'));
    await turnsLater(1, () => happened.push('answered'));
    await judged;
    expect(happened).toEqual(['answered', 'judged']);
  });

  test('so it is when the request is one of several', async () => {
    const arrivals = createArrivals(() => nextTurn());
    const happened: string[] = [];
    const judged = arrivals.quiet().then(() => happened.push('judged'));
    for (const method of ['textDocument/completion', 'textDocument/hover', 'textDocument/documentSymbol']) {
      await turnsLater(2, () => arrivals.asked(method));
      await turnsLater(1, () => happened.push(method));
    }
    await judged;
    expect(happened.at(-1)).toBe('judged');
  });

  test('all edits are taken in, however many there are', async () => {
    const arrivals = createArrivals(() => nextTurn());
    let isJudged = false;
    const judged = arrivals.quiet().then(() => {
      isJudged = true;
    });
    for (let edit = 0; edit < 100; edit++) await turnsLater(1, arrivals.edited);
    expect(isJudged).toBe(false);
    await judged;
  });

  test('requests without end do not keep it waiting for ever', async () => {
    const arrivals = createArrivals(() => nextTurn());
    let isJudged = false;
    const judged = arrivals.quiet().then(() => {
      isJudged = true;
    });
    for (let request = 0; request < 100; request++) {
      await turnsLater(1, () => arrivals.asked('textDocument/hover'));
    }
    expect(isJudged).toBe(true);
    await judged;
  });

  test('another request for findings does not keep it waiting', async () => {
    const arrivals = createArrivals(() => nextTurn());
    let turns = 0;
    const judged = arrivals.quiet();
    const counted = createArrivals(async () => {
      turns++;
      counted.asked('textDocument/diagnostic');
      await nextTurn();
    });
    await counted.quiet();
    await judged;
    expect(turns).toBe(3);
  });
});
