import process from 'node:process';
import fc from 'fast-check';

/**
 * What is made by chance is the same on every machine and in every run, so that a failure is one of the change at hand.
 * By hand: `SEED=any npx vitest run …` tries others each time, `SEED=7` those of 7.
 */
const { SEED: seed = '20261123' } = process.env;
if (seed !== 'any') fc.configureGlobal({ seed: Number(seed) });
