import process from 'node:process';
import { parseArgs } from 'node:util';

/** The parts of a run. */
export const parts = ['sizes', 'workspace', 'samples', 'stages', 'endurance'] as const;
export type Part = (typeof parts)[number];

/** What a run of the benchmark measures, and how often. */
export interface BenchOptions {
  readonly only: ReadonlySet<Part>;
  readonly withPeer: boolean;
  /** Lines of the programs. */
  readonly sizes: readonly number[];
  /** Files of the workspaces. */
  readonly workspaces: readonly number[];
  /** What the paths of the measured samples have in them; all samples have ''. */
  readonly samples: string;
  /** Counted keystrokes, and requests, of each kind. */
  readonly edits: number;
  /** Milliseconds after all edits, before memory is looked at. */
  readonly pause: number;
  /** Fresh starts of each server. */
  readonly starts: number;
  /** Edits of the endurance run. */
  readonly endurance: number;
  /** The Node that runs the servers. */
  readonly node: string;
  /** The file to write; undefined where the tables are only printed. */
  readonly out?: string;
  /** Lines of the program to profile instead of all else. */
  readonly profile?: number;
  /** The words of the command line, to be told with the result. */
  readonly words: readonly string[];
}

const page = 'docs/benchmark.md';

export const help = `npm run bench -- [options]

Times our language server and yaml-language-server on the same files, with the same edits and the same schema.

  --quick              few repetitions
  --only <parts>       some of ${parts.join(',')}
  --no-peer            our server alone
  --sizes <lines>      such as 200,1000
  --workspaces <files> such as 100,1000
  --samples <words>    only samples whose path has these words in it
  --edits <number>     counted keystrokes of each kind
  --endurance <number> edits of the endurance run
  --node <path>        the Node that runs the servers
  --out <file>         where to write the tables; a run of everything writes ${page}
  --profile <lines>    a CPU profile of keystrokes in a program of so many lines, and nothing else
`;

/** Reads the command line; undefined where help is asked for. Throws where it cannot be understood. */
export function readOptions(words: readonly string[]): BenchOptions | undefined {
  const { values } = parseArgs({
    args: [...words],
    allowNegative: true,
    options: {
      help: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      only: { type: 'string', default: parts.join(',') },
      peer: { type: 'boolean', default: true },
      sizes: { type: 'string', default: '200,1000,10000,50000' },
      workspaces: { type: 'string', default: '100,1000,5000' },
      samples: { type: 'string', default: '' },
      edits: { type: 'string' },
      endurance: { type: 'string' },
      node: { type: 'string', default: process.execPath },
      out: { type: 'string' },
      profile: { type: 'string' },
    },
  });
  if (values.help) return undefined;
  const only = new Set(values.only.split(',').map(readPart));
  const isWhole = !values.quick && values.peer && only.size === parts.length;
  const out = values.out ?? (isWhole && !values.edits ? page : undefined);
  return {
    only,
    withPeer: values.peer,
    sizes: readNumbers(values.sizes),
    workspaces: readNumbers(values.workspaces),
    samples: values.samples,
    pause: values.quick ? 300 : 3_000,
    edits: readNumber(values.edits ?? (values.quick ? '8' : '32')),
    starts: values.quick ? 1 : 5,
    endurance: readNumber(values.endurance ?? (values.quick ? '1000' : '10000')),
    node: values.node,
    ...(out === undefined ? {} : { out }),
    ...(values.profile === undefined ? {} : { profile: readNumber(values.profile) }),
    words,
  };
}

function readPart(word: string): Part {
  const part = parts.find((one) => one === word);
  if (!part) throw new Error(`There is no part “${word}”: say ${parts.join(', ')}.`);
  return part;
}

function readNumbers(words: string): number[] {
  return words.split(',').map(readNumber);
}

function readNumber(word: string): number {
  const number = Number(word);
  if (!Number.isInteger(number) || number <= 0) throw new Error(`“${word}” is no number of things.`);
  return number;
}
