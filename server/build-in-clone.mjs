// Runs after `npm ci` in a clone, so that `npx hit-curriculum` works at once. Where the project is installed as a package,
// as pre-commit does it, there are no sources and nothing is to be built.
import { existsSync } from 'node:fs';

if (existsSync(new URL('./src', import.meta.url))) {
  try {
    await import('./esbuild.mjs');
  } catch {
    // esbuild has said what is wrong; whoever works on the sources still wants what was installed.
    console.error(
      'The server could not be built. Everything is installed; run `npm run build` when the sources are mended.',
    );
  }
}
