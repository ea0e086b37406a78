import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Whether nobody holds something any more, once all that nobody needs is collected. */
export async function isCollected(held: WeakRef<object>): Promise<boolean> {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  // What was looked at in a turn of the event loop is held until that turn is over.
  for (let times = 0; times < 3 && held.deref(); times++) {
    await sleep(10);
    collect();
  }
  return held.deref() === undefined;
}
