import { shortened } from '../../../../schema/words/shown.ts';
import type { Finding } from '../../../../syntax/finding.ts';

/** What findings about ids say of themselves, read as what it is: data that anybody may have made. */

/** The id as it was written. */
export function writtenIn({ values }: Finding): string | undefined {
  return textOf(values?.written);
}

/** The ids that were most likely meant. */
export function suggestionsIn({ values }: Finding): readonly string[] {
  const { suggestions } = values ?? {};
  return Array.isArray(suggestions) ? suggestions.filter((one) => typeof one === 'string') : [];
}

export function textIn({ values }: Finding, name: string): string | undefined {
  return textOf(values?.[name]);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Whether a text has the form of an id: what has not is the schema's to tell, and nothing can be made of it. */
export function isId(text: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
}

/** An id or a title inside of the title of an action: on one line, and not too long. */
export function shown(text: string): string {
  return shortened(text, 40);
}

/** What an id is made of, as a sentence would have it: “Critical thinking”. */
export function asSentence(id: string): string {
  const words = id.replace(/-+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What an id is made of, as a title would have it: “Records Integrity Technician”. */
export function asTitle(id: string): string {
  return id
    .split(/-+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ')
    .trim();
}

/** A number that somebody has to put in, and how one sees that. */
export const numberToFillIn = { kind: 'lines', lines: ['0 # to be filled in'], flow: '0' } as const;
