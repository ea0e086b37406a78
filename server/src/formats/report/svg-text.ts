import type { Fact } from './facts.ts';

/** Text in pictures, of which nobody measures the letters. */
export const fontSize = 12;
/** So wide is a letter on average, in parts of its size. */
export const letterWidth = 0.56;
export const fontFamily = "system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

/** As much of a text as fits into so many pixels. */
export function fitting(text: string, width: number, size = fontSize): string {
  const most = Math.floor(width / (size * letterWidth));
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, Math.max(0, most - 1)).join('')}…`;
}

/** Facts beside each other, on as many lines as they take. */
export function linesOf(facts: readonly Fact[], width: number): readonly string[] {
  const lines: string[] = [];
  for (const { name, value } of facts) {
    const words = fitting(`${name}: ${value}`, width);
    const longer = `${lines.at(-1)} · ${words}`;
    if (lines.length > 0 && fitting(longer, width) === longer) lines[lines.length - 1] = longer;
    else lines.push(words);
  }
  return lines;
}
