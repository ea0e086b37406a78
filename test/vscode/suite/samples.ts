import { following } from './following.ts';
import { runMocha } from './mocha.ts';
import { pages } from './pages.ts';

/** What VS Code calls in the window that shows a copy of the samples. */
export function run(): Promise<void> {
  return runMocha(() => {
    following();
    pages();
  });
}
