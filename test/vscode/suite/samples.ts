import { coverage } from './coverage.ts';
import { following } from './following.ts';
import { runMocha } from './mocha.ts';
import { pages } from './pages.ts';
import { renaming } from './renaming.ts';

/** What VS Code calls in the window that shows a copy of the samples. */
export function run(): Promise<void> {
  return runMocha(() => {
    // First, as VS Code holds on to documents that other tests have opened.
    renaming();
    following();
    pages();
    coverage();
  });
}
