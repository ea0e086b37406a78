import { isNothing, type PatternTree, readPatternTree, UnsupportedPattern } from './pattern-tree.ts';

/** A pattern that takes a time that grows with the length of a text, and never with a power of it. */
export interface LinearPattern {
  /** Whether a text has a part that fits. */
  test(text: string): boolean;
  /** At most so many steps are taken for each character of a text. */
  readonly steps: number;
}

/** What a pattern may amount to with all that is repeated written out. */
export const maximumSteps = 4_000;

/**
 * Makes a pattern that the engine has read into one that never tries two ways after one another: going through a text
 * once, it keeps for each place from which steps of the pattern its end can be reached. Schemas come from strangers, and
 * the engine's own way takes for ever over patterns such as `(a+)+$`. Each single character is left to the engine, so a
 * character is what it always is. Absent for patterns that refer back to what they have matched, or are too large.
 */
export function linearPattern(source: string, flags: string): LinearPattern | undefined {
  try {
    const isUnicode = flags.includes('u');
    const build = { count: 0, flags, letters: new Map<string, Letter>() };
    const program = programOf(readPatternTree(source, isUnicode), true, build);
    const isWord = letterOf('\\w', build);
    return {
      steps: build.count,
      test(text) {
        const units = isUnicode ? Array.from(text) : text.split('');
        return places(program, { units, isWord, isMultiline: flags.includes('m') }).includes(1);
      },
    };
  } catch (error) {
    // Groups in groups in groups end the stack.
    if (error instanceof UnsupportedPattern || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Whether one character fits. */
type Letter = (unit: string) => boolean;

/** One step of a pattern. Those that it may be followed by are named by their numbers. */
type Step =
  | { readonly kind: 'end' }
  | { readonly kind: 'letter'; readonly fits: Letter; readonly next: number }
  | { readonly kind: 'either'; readonly next: number[] }
  | { readonly kind: 'place'; readonly place: '^' | '$' | 'b' | 'B'; readonly next: number }
  | { readonly kind: 'look'; readonly negated: boolean; readonly program: Program; readonly next: number };

interface Program {
  readonly steps: readonly Step[];
  readonly start: number;
  /** Whether it goes through a text from its beginning to its end. */
  readonly isForward: boolean;
  readonly letters: readonly { readonly number: number; readonly fits: Letter; readonly next: number }[];
  /** For each step, those that it may follow without a character between them. */
  readonly before: readonly (readonly number[])[];
}

interface Build {
  count: number;
  readonly flags: string;
  readonly letters: Map<string, Letter>;
}

function programOf(tree: PatternTree, isForward: boolean, build: Build): Program {
  const steps: Step[] = [];

  function add(step: Step): number {
    if (++build.count > maximumSteps) throw new UnsupportedPattern();
    return steps.push(step) - 1;
  }

  /** Adds a tree that is followed by a step; gives the number of its first step. */
  function addTree(part: PatternTree, next: number): number {
    if (part.kind === 'character') return add({ kind: 'letter', fits: letterOf(part.source, build), next });
    if (part.kind === 'place') return add({ kind: 'place', place: part.place, next });
    if (part.kind === 'choice') return add({ kind: 'either', next: part.items.map((item) => addItem(item, next)) });
    if (part.kind === 'repeat') return addRepeat(part, next);
    if (part.kind === 'look') {
      const { negated } = part;
      return add({ kind: 'look', negated, program: programOf(part.item, part.ahead, build), next });
    }
    const inOrder = isForward ? part.items.toReversed() : part.items;
    return inOrder.reduce((following, item) => addTree(item, following), next);
  }

  /** Adds one of several; where it is empty it counts all the same, since each is a way to go. */
  function addItem(item: PatternTree, next: number): number {
    return isNothing(item) ? add({ kind: 'either', next: [next] }) : addTree(item, next);
  }

  function addRepeat({ item, least, most }: PatternTree & { kind: 'repeat' }, next: number): number {
    let start = next;
    if (most === Infinity) {
      const again: number[] = [next];
      start = add({ kind: 'either', next: again });
      again.push(addTree(item, start));
    } else {
      for (let time = least; time < most; time++) start = add({ kind: 'either', next: [next, addTree(item, start)] });
    }
    for (let time = 0; time < least; time++) start = addTree(item, start);
    return start;
  }

  const start = addTree(tree, add({ kind: 'end' }));
  const before: number[][] = steps.map(() => []);
  for (const [number, step] of steps.entries()) {
    if (step.kind === 'end' || step.kind === 'letter') continue;
    for (const next of typeof step.next === 'number' ? [step.next] : step.next) before[next]?.push(number);
  }
  const letters = steps.flatMap((step, number) => (step.kind === 'letter' ? [{ ...step, number }] : []));
  return { steps, start, isForward, letters, before };
}

/** The engine knows what `\w`, `\p{L}` and `[^a-z]` are, in capitals and small letters; it is asked once for each. */
function letterOf(source: string, { flags, letters }: Build): Letter {
  const known = letters.get(source);
  if (known) return known;
  const expression = new RegExp(`^(?:${source})$`, flags.replace('m', ''));
  const answers = new Map<string, boolean>();
  const letter = (unit: string) => {
    const answer = answers.get(unit) ?? expression.test(unit);
    answers.set(unit, answer);
    return answer;
  };
  letters.set(source, letter);
  return letter;
}

interface Text {
  readonly units: readonly string[];
  readonly isWord: Letter;
  readonly isMultiline: boolean;
}

/** For each place between the characters of a text, 1 where the end of a program can be reached from its start. */
function places(program: Program, text: Text): Uint8Array {
  const { steps, isForward, letters, before, start } = program;
  const { units } = text;
  const looks = new Map<number, Uint8Array>();
  for (const [number, step] of steps.entries()) {
    if (step.kind === 'look') looks.set(number, places(step.program, text));
  }
  const result = new Uint8Array(units.length + 1);
  let reached = new Uint8Array(steps.length);
  let behind = new Uint8Array(steps.length);

  const holds = (number: number, at: number) => {
    const step = steps[number];
    if (step?.kind === 'place') return isAt(step.place, at, text);
    if (step?.kind === 'look') return (looks.get(number)?.[at] === 1) !== step.negated;
    return true;
  };

  for (let passed = 0; passed <= units.length; passed++) {
    const at = isForward ? units.length - passed : passed;
    const unit = passed === 0 ? undefined : units[isForward ? at : at - 1];
    [reached, behind] = [behind, reached];
    reached.fill(0);
    reached[0] = 1;
    const waiting = [0];
    if (unit !== undefined) {
      for (const { number, fits, next } of letters) {
        if (behind[next] !== 1 || !fits(unit)) continue;
        reached[number] = 1;
        waiting.push(number);
      }
    }
    for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
      for (const earlier of before[number] ?? []) {
        if (reached[earlier] === 1 || !holds(earlier, at)) continue;
        reached[earlier] = 1;
        waiting.push(earlier);
      }
    }
    result[at] = reached[start] ?? 0;
  }
  return result;
}

function isAt(place: '^' | '$' | 'b' | 'B', at: number, { units, isWord, isMultiline }: Text): boolean {
  const [left, right] = [units[at - 1], units[at]];
  const isBreak = (unit: string) => isMultiline && /[\n\r\u2028\u2029]/.test(unit);
  if (place === '^') return left === undefined || isBreak(left);
  if (place === '$') return right === undefined || isBreak(right);
  const isBoundary = (left !== undefined && isWord(left)) !== (right !== undefined && isWord(right));
  return isBoundary === (place === 'b');
}
