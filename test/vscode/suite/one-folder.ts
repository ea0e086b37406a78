import { accepting } from './accepting.ts';
import { besideYaml } from './beside-yaml.ts';
import { checking } from './checking.ts';
import { runMocha } from './mocha.ts';
import { newFiles } from './new-files.ts';
import { writing } from './writing.ts';

/** What VS Code calls in the window that shows one folder. */
export function run(): Promise<void> {
  return runMocha(() => {
    checking();
    writing();
    accepting();
    newFiles();
    besideYaml();
  });
}
