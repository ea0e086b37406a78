// Runs after `npm ci` in a clone, so that `npx hit-curriculum` works at once. Where the project is installed as a package,
// as pre-commit does it, the bundles are there already and their sources are not.
import { existsSync } from 'node:fs';

if (existsSync(new URL('./src', import.meta.url))) await import('./esbuild.mjs');
