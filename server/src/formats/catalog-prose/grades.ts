import type { Token } from './tokens.ts';

type Course = Extract<Token, { type: 'course' }>;

/** Tokens without the grades, which are now with their courses. */
export interface Graded {
  readonly tokens: readonly Token[];
  /** Where it is not certain for which courses a grade is meant, the grade and the courses it was given to. */
  readonly doubts: readonly { readonly grade: string; readonly codes: readonly string[] }[];
}

/** Gives each minimum grade to its courses. Absent where a grade has no course. */
export function withGrades(tokens: readonly Token[]): Graded | undefined {
  const grades = new Map<number, string>();
  const gone = new Set<number>();
  const doubts: { grade: string; codes: string[] }[] = [];
  let lastGrade = -1;
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'grade') continue;
    gone.add(index);
    const before = token.before ? [] : coursesBefore(tokens, index, lastGrade);
    const own = token.before ? coursesAfter(tokens, index) : before;
    lastGrade = index;
    if (own.length === 0) return undefined;
    for (const at of own) if (token.before || !grades.has(at)) grades.set(at, token.grade);
    const alone = isBracketed(tokens, index);
    const comma = tokens[index - 1]?.type === 'comma';
    const semicolon = !token.before && tokens[index - 1]?.type === 'semicolon';
    if (semicolon && own.length > 1 && !token.each) return undefined;
    if (alone) gone.add(index - 1).add(index + 1);
    if (comma || semicolon) gone.add(index - 1);
    if (!token.before && own.length > 1 && !token.each && !comma && tokens[index - 1]?.type !== 'close') {
      doubts.push({ grade: token.grade, codes: own.flatMap((at) => codeAt(tokens, at)) });
    }
  }
  const left = tokens.flatMap((token, index): Token[] => {
    if (gone.has(index)) return [];
    const grade = grades.get(index);
    return token.type === 'course' && grade !== undefined ? [{ ...token, grade }] : [token];
  });
  return { tokens: left, doubts };
}

/** The courses before a grade for which it is meant: the one beside it, those in the brackets, or all of its list. */
function coursesBefore(tokens: readonly Token[], index: number, lastGrade: number): number[] {
  const bracketed = isBracketed(tokens, index);
  let at = bracketed ? index - 2 : index - 1;
  while (
    tokens[at]?.type === 'mark' ||
    (!bracketed && (tokens[at]?.type === 'comma' || tokens[at]?.type === 'semicolon'))
  )
    at--;
  const beside = tokens[at];
  if (beside === undefined) return [];
  if (beside.type === 'course' && bracketed) return [at];
  if (beside.type === 'close') return backTo(tokens, at, lastGrade, 0);
  return beside.type === 'course' ? backTo(tokens, at, lastGrade, undefined) : [];
}

/** The courses back to the start of their list or, where a depth is given, to the bracket that opens at it. */
function backTo(tokens: readonly Token[], from: number, lastGrade: number, untilDepth: 0 | undefined): number[] {
  const found: number[] = [];
  let depth = 0;
  for (let at = from; at > lastGrade; at--) {
    const token = tokens[at];
    if (token?.type === 'close') depth++;
    if (token?.type === 'open') depth--;
    if (depth < 0 || (depth === 0 && token?.type === 'semicolon')) break;
    if (token?.type === 'course') found.unshift(at);
    if (untilDepth === depth && token?.type === 'open') break;
  }
  return found;
}

function coursesAfter(tokens: readonly Token[], index: number): number[] {
  const found: number[] = [];
  let depth = 0;
  for (let at = index + 1; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.type === 'open') depth++;
    if (token?.type === 'close') depth--;
    if (depth < 0 || (depth === 0 && token?.type === 'semicolon')) break;
    if (token?.type === 'grade' && token.before) break;
    // `C or better in HIT 100 and concurrent enrollment in HIT 215`: what is taken meanwhile has no grade yet.
    if (depth === 0 && token?.type === 'timing' && token.courses === 'after') break;
    if (token?.type === 'course') found.push(at);
  }
  return found;
}

function isBracketed(tokens: readonly Token[], index: number): boolean {
  return tokens[index - 1]?.type === 'open' && tokens[index + 1]?.type === 'close';
}

function codeAt(tokens: readonly Token[], index: number): string[] {
  const token: Token | undefined = tokens[index];
  return token?.type === 'course' ? [(token satisfies Course).code] : [];
}
