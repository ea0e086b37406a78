import { harmless } from './table-text.ts';
import type { TextLook } from './terminal.ts';
import { wrapped } from './wrapped.ts';

/** The title above a result, and what is to be known beside it on a line of its own. */
export function titleText(title: string, beside: string, { paint, width }: TextLook): string {
  return [
    ...wrapped(harmless(title), width).map(paint.bold),
    ...(beside === '' ? [] : wrapped(harmless(beside), width).map(paint.faint)),
  ].join('\n');
}
