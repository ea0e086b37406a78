/** What the command line knows of the world around it; a process, or its like in a test. */
export interface Terminal {
  readonly stdout: Output;
  readonly stderr: Output;
  /** What a person types, or what comes in through a pipe. */
  readonly stdin: Input;
  readonly env: Readonly<Record<string, string | undefined>>;
  cwd(): string;
}

export interface Output {
  write(content: string | Uint8Array): unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

export type Input = NodeJS.ReadableStream & { readonly isTTY?: boolean | undefined };

/** What is said about colors on the command line; nothing is said where it is undefined. */
export interface ColorChoice {
  readonly color?: boolean | undefined;
}

/** Marks of text for a terminal: what they are given comes back without any where colors are off. */
export interface Paint {
  bold(text: string): string;
  faint(text: string): string;
  good(text: string): string;
  fair(text: string): string;
  poor(text: string): string;
  /** Neither good nor bad: something to know. */
  calm(text: string): string;
}

/** How a text may look that is the result of a command. */
export interface TextLook {
  readonly paint: Paint;
  /** The columns of the terminal; no limit in a pipe or a file, where nothing has to fit. */
  readonly width: number;
}

/** The look of a text that goes to standard output, or to the file `out`: in a file there are colors only by `--color`. */
export function textLook(
  terminal: Terminal,
  { color, out }: ColorChoice & { readonly out?: string | undefined },
): TextLook {
  if (out !== undefined)
    return { paint: paintFor(terminal, { color: color === true }), width: Number.POSITIVE_INFINITY };
  return { paint: paintFor(terminal, { color }), width: terminal.stdout.columns || Number.POSITIVE_INFINITY };
}

/** Words in lines longer than this are hard to read on any terminal. */
const widestNotes = 100;

/** The look of what is said beside the result; undefined where nobody looks at it, such as in a pipe. */
export function notesLook(terminal: Terminal, choice: ColorChoice): TextLook | undefined {
  const { stderr } = terminal;
  if (stderr.isTTY !== true) return undefined;
  const paint = paintOn(stderr, terminal.env, choice);
  return { paint, width: Math.min(stderr.columns || 80, widestNotes) };
}

/** `--color` and `--no-color` win; then `NO_COLOR` counts; else there are colors where somebody looks at a terminal. */
export function paintFor({ stdout, env }: Terminal, choice: ColorChoice): Paint {
  return paintOn(stdout, env, choice);
}

function paintOn(output: Output, env: Terminal['env'], { color }: ColorChoice): Paint {
  const isWanted = color ?? (!env.NO_COLOR && output.isTTY === true && env.TERM !== 'dumb');
  const mark = (on: number, off: number) => (text: string) =>
    isWanted && text !== '' ? `\u001b[${on}m${text}\u001b[${off}m` : text;
  return {
    bold: mark(1, 22),
    faint: mark(2, 22),
    good: mark(32, 39),
    fair: mark(33, 39),
    poor: mark(31, 39),
    calm: mark(36, 39),
  };
}
