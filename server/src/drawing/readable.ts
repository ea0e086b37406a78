/** Signs that nobody sees and that act on what stands around them: most control characters, and all that turn text around. */
const acting = /[^\P{Cc}\t\n\r]|\p{Bidi_Control}/gu;

/** More accents on one letter than any language has: they would be drawn over the lines above and below. */
const piledUp = /(\p{M}{5})\p{M}+/gu;

const anyOfThem = new RegExp(`${acting.source}|${piledUp.source}`, 'u');

/** Most texts have no other characters than these, and need no closer look. */
const unusual = /[^ -~\t\n\r]/;

/**
 * What the panel is told, or a document, with all words in it such that they can be read and do nothing to those beside
 * them. Equal ids stay equal, and addresses as they are. The same object where there is nothing to change: that is looked at first,
 * since a report is large and comes with every keystroke.
 */
export function readable<Told>(told: Told): Told {
  return isReadable(told) ? told : (made(told) as Told);
}

function isReadable(value: unknown): boolean {
  if (typeof value === 'string') return isReadableText(value);
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(isReadable);
  for (const [key, part] of Object.entries(value)) {
    if (!isReadableText(key) || (key !== 'uri' && !isReadable(part))) return false;
  }
  return true;
}

function isReadableText(text: string): boolean {
  return !unusual.test(text) || !anyOfThem.test(text);
}

function made(value: unknown): unknown {
  if (typeof value === 'string') return madeText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(made);
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [madeText(key), key === 'uri' ? part : made(part)]),
  );
}

function madeText(text: string): string {
  return isReadableText(text) ? text : text.replaceAll(acting, '\u{fffd}').replaceAll(piledUp, '$1');
}
