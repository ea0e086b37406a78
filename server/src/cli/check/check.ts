import type { Terminal } from '../terminal.ts';
import type { CheckOptions } from './options.ts';

/** Does what `hit-curriculum check` is asked for; resolves to the exit code. */
export async function check(_paths: readonly string[], _options: CheckOptions, _terminal: Terminal): Promise<number> {
  return 0;
}
