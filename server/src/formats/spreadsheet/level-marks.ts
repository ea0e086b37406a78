/** What a cell of a curriculum map says. */
export interface LevelMark {
  /** Letters and digits such as `I` and `M`; `X` where something is marked and no level is said. */
  readonly letters: readonly string[];
  /** An `A` beside a level: the skill is assessed. */
  readonly assessed: boolean;
}

const words: Readonly<Record<string, string>> = {
  INTRODUCE: 'I', INTRODUCED: 'I', INTRO: 'I', INTRODUCTORY: 'I', BEGINNING: 'I',
  REINFORCE: 'R', REINFORCED: 'R', DEVELOP: 'D', DEVELOPED: 'D', DEVELOPING: 'D',
  PRACTICE: 'P', PRACTICED: 'P', EMPHASIZE: 'E', EMPHASIZED: 'E', ENHANCED: 'E',
  MASTER: 'M', MASTERED: 'M', MASTERY: 'M', ASSESS: 'A', ASSESSED: 'A',
  '✓': 'X', '✔': 'X', '●': 'X', '•': 'X', '√': 'X', Y: 'X', YES: 'X', TRUE: 'X', '*': 'X', '☑': 'X', '☒': 'X',
}; // biome-ignore format: a table of words reads best in few lines

/** The levels that a cell of a curriculum map names; absent where it says something else. */
export function levelMark(cell: string): LevelMark | undefined {
  if (cell === '' || cell.length > 40) return undefined;
  const said = cell
    .toUpperCase()
    .split(/[\s,;/&+()-]+/u)
    .filter((token) => token !== '');
  const letters = said.flatMap((token) => {
    const word = Object.hasOwn(words, token) ? words[token] : undefined;
    if (word !== undefined) return [word];
    return /^(?:[IRMDEPASX]{1,3}|[1-4])$/u.test(token) && new Set(token).size === token.length ? [...token] : ['?'];
  });
  if (letters.length === 0 || letters.includes('?')) return undefined;
  const levels = [...new Set(letters.filter((letter) => letter !== 'A'))];
  return { letters: levels.length === 0 ? ['X'] : levels, assessed: letters.includes('A') };
}

/** A cell that says that nothing is there. */
export function isBlankMark(cell: string): boolean {
  return cell === '' || /^(?:[-–—.]+|n\/?a|none|no|0|FALSE)$/iu.test(cell);
}

interface Level {
  readonly id: string;
  readonly letter: string;
}

/** The scale that the letters of a map belong to. */
export interface MarkScale {
  /** What the file says of it; absent for the scale that files have unless they say otherwise. */
  readonly levels?: string | readonly { readonly id: string; readonly label: string; readonly letter: string }[];
  /** The highest of some letters, as a level. */
  levelOf(letters: readonly string[]): string;
  /** What a person should know of how it was chosen. */
  readonly remark?: string;
}

const introduced = { id: 'introduced', letter: 'I' };
const mastered = { id: 'mastered', letter: 'M' };
const middles: readonly Level[] = [
  { id: 'emphasized', letter: 'E' },
  { id: 'practiced', letter: 'P' },
  { id: 'developed', letter: 'D' },
  { id: 'reinforced', letter: 'R' },
];
const usual: readonly Level[] = [introduced, { id: 'reinforced', letter: 'R' }, mastered];

/** Chooses the scale for all the letters that a map has; absent where no order of them is known. */
export function scaleOf(used: ReadonlySet<string>): MarkScale | undefined {
  const letters = [...used].filter((letter) => letter !== 'X');
  const within = (levels: readonly Level[]) => letters.every((one) => levels.some(({ letter }) => letter === one));
  const without = used.has('X')
    ? 'Marks that say no level, such as X or A alone, are read as the lowest level, introduced.'
    : '';
  const marked = without === '' ? {} : { remark: without };
  if (within(usual)) return { levelOf: highestIn(usual), ...marked };
  const developed: readonly Level[] = [introduced, { id: 'developed', letter: 'D' }, mastered];
  if (within(developed)) return { levels: 'introduced-developed-mastered', levelOf: highestIn(developed), ...marked };
  if (letters.every((letter) => /^[1-3]$/u.test(letter))) {
    const numbered = usual.map(({ id }, index) => ({ id, letter: String(index + 1) }));
    return {
      levelOf: highestIn(numbered),
      remark: `The levels 1, 2 and 3 are read as introduced, reinforced and mastered. ${without}`.trim(),
    };
  }
  const synthesized: readonly Level[] = [
    introduced,
    { id: 'reinforced', letter: 'R' },
    { id: 'synthesized', letter: 'S' },
    { id: 'demonstrated', letter: 'D' },
  ];
  if (letters.includes('S') && within(synthesized)) {
    return { levels: 'introduced-reinforced-synthesized-demonstrated', levelOf: highestIn(synthesized), ...marked };
  }
  const own = [introduced, ...middles.filter(({ letter }) => letters.includes(letter)), mastered];
  if (!within(own)) return undefined;
  const levels = own.map(({ id, letter }) => ({ id, label: id.charAt(0).toUpperCase() + id.slice(1), letter }));
  const remark =
    `The letters of the map are read as ${own.map(({ id, letter }) => `${letter} ${id}`).join(', ')}. ${without}`.trim();
  return { levels, levelOf: highestIn(own), remark };
}

function highestIn(levels: readonly Level[]): (letters: readonly string[]) => string {
  return (letters) => {
    const ranks = letters.map((one) => levels.findIndex(({ letter }) => letter === one));
    return levels[Math.max(0, ...ranks)]?.id ?? 'introduced';
  };
}
