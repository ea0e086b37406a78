/** Tells those who show something of the whole workspace that it changed. */
export interface Changes {
  announce(): void;
  onChange(listener: () => void): void;
}

/** So many milliseconds after the first of several changes they are told of, as one. */
const pause = 200;

export function createChanges(): Changes {
  const listeners: (() => void)[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    announce() {
      if (listeners.length === 0 || timer !== undefined) return;
      timer = setTimeout(() => {
        timer = undefined;
        for (const listener of listeners) listener();
      }, pause);
    },
    onChange: (listener) => void listeners.push(listener),
  };
}
