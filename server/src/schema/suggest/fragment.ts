/** A piece of text to be inserted: what is fixed, and holes that a person fills in one after the other. */
export type Fragment = readonly Part[];

export type Part = string | Hole;

export interface Hole {
  /** What stands in the hole until it is filled. */
  readonly text: string;
  /** A few words to choose from. */
  readonly choices?: readonly string[];
  /** The number that a snippet gives it; else they count from left to right. */
  readonly number?: number;
}

/** The fragment in the snippet syntax of the protocol. */
export function snippetOf(fragment: Fragment): string {
  const numbers = fragment.flatMap((part) => (typeof part === 'object' && part.number ? [part.number] : []));
  let next = Math.max(0, ...numbers) + 1;
  return fragment
    .map((part) => {
      if (typeof part === 'string') return escapeSnippet(part);
      const number = part.number ?? next++;
      if (part.choices && part.choices.length > 1) {
        return `\${${number}|${part.choices.map(escapeChoice).join(',')}|}`;
      }
      return part.text === '' ? `$${number}` : `\${${number}:${escapeSnippet(part.text)}}`;
    })
    .join('');
}

/** The fragment as plain text, each hole with what stands in it. */
export function plainTextOf(fragment: Fragment): string {
  return fragment.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}

export function hasHoles(fragment: Fragment): boolean {
  return fragment.some((part) => typeof part === 'object');
}

function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

function escapeChoice(text: string): string {
  return text.replace(/[\\,|]/g, '\\$&');
}

/** Reads the snippet syntax of a schema's `defaultSnippets`; what it does not know is taken as text. */
export function parseSnippet(source: string): Part[] {
  const parts: Part[] = [];
  let text = '';
  const push = (hole: Hole) => {
    if (text !== '') parts.push(text);
    text = '';
    parts.push(hole);
  };
  const pattern = /\\([\\$}])|\$(\d+)|\$\{(\d+)\}|\$\{(\d+):([^}]*)\}|\$\{(\d+)\|([^}]*)\|\}/gy;
  let offset = 0;
  while (offset < source.length) {
    pattern.lastIndex = offset;
    const match = pattern.exec(source);
    if (!match) {
      text += source[offset++];
      continue;
    }
    offset = pattern.lastIndex;
    const [, escaped, bare, braced, named, name, chosen, choices] = match;
    if (escaped !== undefined) text += escaped;
    else if (chosen !== undefined) push(choiceHole(Number(chosen), choices ?? ''));
    else push({ number: Number(bare ?? braced ?? named), text: name ?? '' });
  }
  if (text !== '') parts.push(text);
  return parts;
}

function choiceHole(number: number, list: string): Hole {
  const choices = list.split(/(?<!\\),/).map((choice) => choice.replace(/\\([\\,|])/g, '$1'));
  return { number, text: choices[0] ?? '', choices };
}
