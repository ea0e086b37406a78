import { exporting } from './exporting.ts';
import { importing } from './importing.ts';
import { runMocha } from './mocha.ts';

/** What VS Code calls in the window where files come from other formats, and leave in them. */
export function run(): Promise<void> {
  return runMocha(() => {
    importing();
    exporting();
  });
}
