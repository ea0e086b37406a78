import { expect, test } from 'vitest';
import { countedRequisites } from '../../../../server/src/analysis/requisites/branches.ts';
import { foldCode } from '../../../../server/src/model/link.ts';
import { requisitesOf } from '../../../../server/src/model/requisite.ts';
import { parseText } from '../../../../server/src/syntax/parse.ts';

/** The courses that count of a list of requisites, where students take some of them. */
function counted(list: string, taken: string): string[] {
  const codes = new Set(taken.split(', ').map(foldCode));
  const items = requisitesOf(parseText(list).documents[0]?.root);
  return countedRequisites(items, (code) => codes.has(code)).map(({ code }) => code.text);
}

const elsewhere = '{ course: ENG 1, external: true }';
const consent = '{ condition: consent of the instructor }';

test.each<[what: string, list: string, taken: string, counts: readonly string[]]>([
  ['each of a list', '[HIT 1, HIT 2]', 'HIT 1', ['HIT 1', 'HIT 2']],
  ['none that is taken elsewhere', `[${elsewhere}, HIT 2]`, 'HIT 2', ['HIT 2']],
  ['no condition', `[${consent}, HIT 2]`, 'HIT 2', ['HIT 2']],
  ['the branch that is taken', '[{ any: [HIT 1, HIT 2] }]', 'HIT 2', ['HIT 2']],
  ['the first of those that are', '[{ any: [HIT 1, HIT 2] }]', 'HIT 1, HIT 2', ['HIT 1']],
  ['none where none is', '[{ any: [HIT 1, HIT 2] }]', 'HIT 3', []],
  ['the only branch, taken or not', '[{ any: [HIT 1] }]', 'HIT 3', ['HIT 1']],
  ['a branch of several', '[{ any: [{ all: [HIT 1, HIT 2] }, HIT 3] }]', 'HIT 1, HIT 2', ['HIT 1', 'HIT 2']],
  ['no branch that is taken in part', '[{ any: [{ all: [HIT 1, HIT 2] }, HIT 3] }]', 'HIT 1, HIT 3', ['HIT 3']],
  ['a branch with a condition', `[{ any: [{ all: [HIT 1, ${consent}] }, HIT 3] }]`, 'HIT 1', ['HIT 1']],
  ['no branch of conditions alone', `[{ any: [{ all: [${consent}, ${elsewhere}] }, HIT 3] }]`, 'HIT 3', ['HIT 3']],
  ['a branch with a choice in it', '[{ any: [{ all: [HIT 1, { any: [HIT 2, HIT 4] }] }, HIT 3] }]', 'HIT 1, HIT 4', ['HIT 1', 'HIT 4']],
  ['a branch with a choice that may be met elsewhere', `[{ any: [{ all: [HIT 1, { any: [HIT 2, ${elsewhere}] }] }, HIT 3] }]`, 'HIT 1, HIT 3', ['HIT 1']],
  ['no branch with a choice that nothing meets', '[{ any: [{ all: [HIT 1, { any: [HIT 2, HIT 4] }] }, HIT 3] }]', 'HIT 1, HIT 3', ['HIT 3']],
  ['no choice of conditions alone', `[{ any: [{ any: [${consent}, ${elsewhere}] }, HIT 3] }]`, 'HIT 3', ['HIT 3']],
])('what counts of requisites: %s', (_what, list, taken, counts) => {
  expect(counted(list, taken)).toEqual(counts);
}); // biome-ignore format: a table reads best with a row for each list
