/** Tells those who show something of the whole workspace that it changed. */
export interface Changes {
  announce(): void;
  /** Calls back some time after a change; many changes in a row are one. */
  onChange(listener: () => void): void;
  /** Calls back at every change, before anything else is done about it. */
  onEveryChange(listener: () => void): void;
}

/** So many milliseconds after the first of several changes they are told of, as one. */
const pause = 200;

export function createChanges(): Changes {
  const listeners: (() => void)[] = [];
  const immediate: (() => void)[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    announce() {
      for (const listener of immediate) listener();
      if (listeners.length === 0 || timer !== undefined) return;
      timer = setTimeout(() => {
        timer = undefined;
        for (const listener of listeners) listener();
      }, pause);
    },
    onChange: (listener) => void listeners.push(listener),
    onEveryChange: (listener) => void immediate.push(listener),
  };
}
