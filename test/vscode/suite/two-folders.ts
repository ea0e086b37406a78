import { runMocha } from './mocha.ts';
import { severalFolders } from './several-folders.ts';

/** What VS Code calls in the window that shows two folders. */
export function run(): Promise<void> {
  return runMocha(severalFolders);
}
