import type { ImportFormat } from './messages.ts';

/** Whether a file of a folder is one of a format, by its name; capitals and signs between words make no difference. */
export function isNamedFor({ endings, names }: Pick<ImportFormat, 'endings' | 'names'>, name: string): boolean {
  const ending = endings.find((one) => name.toLowerCase().endsWith(one));
  if (ending === undefined) return false;
  return names === undefined || names.some((one) => folded(one) === folded(name.slice(0, -ending.length)));
}

function folded(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/^readme.*/, 'readme');
}
