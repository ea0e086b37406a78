import process from 'node:process';
import { keepCompiled } from '../node/compile-cache.ts';
import { run } from './run.ts';

/** The command line: `hit-curriculum`. */
// Whoever reads only the beginning, such as `head`, closes the pipe; that is no failure.
process.stdout.on('error', () => process.exit());
keepCompiled();
process.exitCode = await run(process.argv.slice(2), process);
