import process from 'node:process';
import { keepCompiled } from '../node/compile-cache.ts';
import { endWith } from './end-with.ts';
import { run } from './run.ts';

/** The command line: `hit-curriculum`. */
keepCompiled();
await endWith(run(process.argv.slice(2), process));
