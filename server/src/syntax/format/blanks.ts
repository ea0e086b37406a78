/** Where a text ends without the spaces and tabs at its end. Other white space is content in YAML. */
export function endWithoutBlanks(text: string): number {
  let end = text.length;
  while (end > 0 && isBlank(text.charCodeAt(end - 1))) end--;
  return end;
}

/** Where a run of spaces and tabs ends that starts at an offset; the offset itself where there is none. */
export function endOfBlanks(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && isBlank(text.charCodeAt(end))) end++;
  return end;
}

const space = 32;
const tab = 9;

function isBlank(unit: number): boolean {
  return unit === space || unit === tab;
}
