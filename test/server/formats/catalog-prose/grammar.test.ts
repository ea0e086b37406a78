import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRequisites } from '../../../../server/src/formats/catalog-prose/read.ts';
import { codes, entry, type Meaning, sentence, untidy } from './grammar.ts';
import { atomsIn, implies, meaningsOf } from './logic.ts';

/** By hand: `FUZZ_SECONDS=60 npx vitest run test/server/formats/catalog-prose/grammar.test.ts`, which prints counts. */
const { FUZZ_SECONDS: seconds } = process.env;
const runs =
  seconds === undefined
    ? { numRuns: 1_500 }
    : { numRuns: 10_000_000, interruptAfterTimeLimit: Number(seconds) * 1_000 };
const options = { timeout: (Number(seconds ?? 0) + 60) * 1_000 };

test(
  'What a catalog says plainly is read as it is meant, or kept in its own words with a note; nothing is made up.',
  options,
  () => {
    const counts = { entries: 0, asMeant: 0, withConditions: 0 };
    fc.assert(
      fc.property(entry, untidy, ({ words, means }, make) => {
        counts.entries++;
        const prose = make(words);
        const read = readRequisites(prose, { codes });
        const parts = meaningsOf(read);
        const known = new Set(atomsIn(means));
        const isUnread = (part: Meaning) => atomsIn(part).some((name) => !known.has(name) && !isCourse(name));
        const understood = parts.filter((part) => !isUnread(part));
        const said = `${JSON.stringify(prose)}\n${JSON.stringify(read)}`;
        // Whatever was understood, the catalog says.
        for (const part of understood) expect(implies(means, part), said).toBe(true);
        const isNoted = read.notes.some(({ kind }) => kind === 'condition');
        if (understood.length < parts.length) expect(isNoted, said).toBe(true);
        if (isNoted) counts.withConditions++;
        else expect(implies({ type: 'all', parts }, means), said).toBe(true);
        if (!isNoted) counts.asMeant++;
      }),
      runs,
    );
    if (seconds !== undefined) console.log(JSON.stringify(counts));
    // Keeping everything as a condition would be right as well, and of no use.
    expect(counts.asMeant / counts.entries).toBeGreaterThan(0.8);
  },
);

/** Words that turn what a sentence says into something else; the sentence is put where the dots are. */
const turns = [
  'May not be taken by students who have passed …',
  'Not open to students with credit for …',
  '… but not if taken before 2015',
  'No credit is given to those who completed …',
  '… unless waived by the chair',
  'Two of …',
  '2 of the following: …',
  'Students without … take a test',
  'Any course except …',
  'Only one of … counts',
  'Formerly … in the old catalog',
  'Placement test instead of …',
];

test('What is said with a “not” or an “except” is never read as something to be taken.', options, () => {
  fc.assert(
    fc.property(sentence('prerequisites'), fc.constantFrom(...turns), untidy, ({ words, means }, turn, make) => {
      fc.pre(atomsIn(means).some(isCourse) && !words.includes('\n') && !/[;.] |following|better in|omplet/.test(words));
      const prose = make(turn.replace('…', words));
      const read = readRequisites(prose, { codes });
      const courses = meaningsOf(read).flatMap(atomsIn).filter(isCourse);
      expect(courses, `${JSON.stringify(prose)}\n${JSON.stringify(read)}`).toEqual([]);
      expect(read.notes.map(({ kind }) => kind)).toContain('condition');
    }),
    runs,
  );
});

function isCourse(name: string): boolean {
  return codes.some((code) => name.includes(` ${code} `));
}
