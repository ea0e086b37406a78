/** A word in which several values are written as if they were one, as the values; absent where it is one. */
export function severalIn(text: string, allowed: readonly string[]): string[] | undefined {
  const parts = partsOf(text);
  const values = parts.map((part) => allowed.find((value) => value.toLowerCase() === part.toLowerCase()));
  const known = values.filter((value) => value !== undefined);
  return parts.length > 1 && known.length === parts.length ? [...new Set(known)] : undefined;
}

/** Whether a value is one of several that a word names, so that the others would be lost. */
export function isOneOfParts(value: string, text: string): boolean {
  const parts = partsOf(text);
  return parts.length > 1 && parts.some((part) => part.toLowerCase() === value.toLowerCase());
}

function partsOf(text: string): string[] {
  if (text.length > 500) return [text];
  return separated(text, /[/,;&]|\band\b/i);
}

/** The list that a text between commas stands for, where its parts are no free text. */
export function listIn(text: string, fits: (candidate: unknown) => boolean): unknown[] | undefined {
  if (text.length > 500) return undefined;
  const parts = separated(text, /[,;]/);
  if (parts.length > 1 && !fits([text]) && fits(parts)) return parts;
  const together = codesIn(text, /[,;&]|\band\b/i);
  if (together) return together;
  const either = codesIn(text, /\bor\b/i);
  return either && [{ any: either }];
}

/** Whether a text names a course among other words, and so is no course itself. */
export function namesCourseAmongWords(text: string): boolean {
  const code = /\b[A-Z]{2,8}[ -]?\d{3,4}[A-Z]{0,2}\b/.exec(text.slice(0, 500))?.[0];
  return code !== undefined && /(?:^|\s)[a-z]{2,}/.test(text.replace(code, ''));
}

function codesIn(text: string, separator: RegExp): string[] | undefined {
  const parts = separated(text, separator);
  const isCode = (part: string) => /^[A-Z]{2,8}[ -]?\d{2,4}[A-Z]{0,2}$/.test(part);
  return parts.length > 1 && parts.every(isCode) ? parts : undefined;
}

function separated(text: string, separator: RegExp): string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
