import type { Ajv, Format } from 'ajv';
import addFormats from 'ajv-formats';

/** Texts longer than this are not held against a format: no address or date is, and some checks take the square of it. */
const longestText = 2_000;

/** Up to here even those that take the square take less than it. */
const shortText = 300;

/** Gives ajv the formats of the standard; `spend` is told of the steps that a text may take. */
export function addBoundedFormats(ajv: Ajv, spend: (steps: number) => void): void {
  addFormats.default(ajv);
  for (const [name, format] of Object.entries(ajv.formats)) {
    const check = checkOf(format);
    if (!check) continue;
    ajv.addFormat(name, (text) => {
      if (text.length > longestText) return true;
      spend(text.length > shortText ? text.length ** 2 : text.length ** 2 / 20);
      return check(text);
    });
  }
}

/** Formats of texts; those of numbers look at nothing that could be long. */
function checkOf(format: Format | undefined): ((text: string) => boolean) | undefined {
  if (format instanceof RegExp) return (text) => format.test(text);
  if (typeof format === 'function') return (text) => Boolean(format(text));
  if (typeof format !== 'object' || format.type === 'number') return undefined;
  const { validate } = format;
  if (validate instanceof RegExp) return (text) => validate.test(text);
  return typeof validate === 'function' ? (text) => Boolean((validate as (text: string) => unknown)(text)) : undefined;
}
