import { Composer, type YAMLError } from 'yaml';

/** So many mistakes of one text are kept. Nobody who writes makes as many; one long line can have millions of them. */
export const mostMistakes = 100_000;

/** What the package calls for each mistake, with whether it only warns. */
type Tell = (at: unknown, code: YAMLError['code'], message: string, isWarning?: boolean) => void;

/** Puts documents together, as the package does it, and forgets all warnings and the mistakes that are too many. */
export function boundedComposer(): Composer {
  const composer = new Composer({
    keepSourceTokens: true,
    logLevel: 'silent',
    merge: true,
    prettyErrors: false,
    strict: true,
    uniqueKeys: false,
  });
  // The package has no option for it; a test holds that this is where it tells of its mistakes.
  const { onError: tell } = composer as unknown as { onError: Tell };
  let told = 0;
  const onError: Tell = (at, code, message, isWarning) => {
    if (isWarning || told >= mostMistakes) return;
    told++;
    tell(at, code, message);
  };
  return Object.assign(composer, { onError });
}

/** Does something without noting for each error where in the program it was made, which would take most of the time. */
export function withoutTraces<T>(work: () => T): T {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = limit;
  }
}
