import { widthOf } from './width-of.ts';

/** Words in lines that fit; a word that is longer than a line has one for itself. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

/** Longer lines are hard to read on any terminal. */
const widestSentences = 100;

/** Sentences in lines that fit and can be read with ease; one line where nothing has to fit. */
export function wrappedSentences(text: string, width: number): string {
  return wrapped(text, Number.isFinite(width) ? Math.min(width, widestSentences) : width).join('\n');
}
