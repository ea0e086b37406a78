import { stat } from 'node:fs/promises';

/** So often it is looked whether the folders are still there. Milliseconds. */
const interval = 500;

export interface WatchedRoots {
  /** Says that a folder was gone, be it for a moment: whatever is there from now on is a new one. */
  lost(folder: string): void;
  end(): void;
}

/**
 * Looks whether folders go, come back, or are replaced by others of their names: what watches the files in a folder ends
 * with it, and does not see the next one. Keeps the process alive where nothing is left to watch.
 */
export function watchRoots(
  folders: readonly string[],
  onChange: (folder: string, isGone: boolean) => void,
): WatchedRoots {
  const known = new Map<string, string | undefined>();
  let isLooking = false;
  const look = async () => {
    if (isLooking) return;
    isLooking = true;
    for (const folder of folders) {
      const now = await identityOf(folder);
      const isNew = known.has(folder) && known.get(folder) !== now;
      known.set(folder, now);
      if (isNew) onChange(folder, now === undefined);
    }
    isLooking = false;
  };
  void look();
  const timer = setInterval(() => void look(), interval);
  return {
    lost: (folder) => void known.set(folder, undefined),
    end: () => clearInterval(timer),
  };
}

/** The same for the same folder as long as it exists, whatever it is called; undefined where there is none. */
async function identityOf(folder: string): Promise<string | undefined> {
  const status = await stat(folder).catch(() => undefined);
  return status?.isDirectory() ? `${status.dev} ${status.ino}` : undefined;
}
