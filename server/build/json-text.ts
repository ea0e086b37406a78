/** So many characters a line has at most. */
const width = 120;

/**
 * A value as JSON, laid out as the formatter of this repository lays it out: on one line where it fits behind what is in
 * front of it, else an entry a line. `before` are the characters in front of it, `indent` is where its line begins.
 */
export function jsonText(value: unknown, indent: number, before: number): string {
  const flat = flatText(value);
  // A comma may follow.
  if (!isAlwaysLong(value) && before + flat.length < width) return flat;
  if (typeof value !== 'object' || value === null) return flat;
  const inner = ' '.repeat(indent + 2);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const entries = Array.isArray(value)
    ? value.map((item) => `${inner}${jsonText(item, indent + 2, indent + 2)}`)
    : Object.entries(value).map(([key, item]) => {
        const name = `${inner}${JSON.stringify(key)}: `;
        return `${name}${jsonText(item, indent + 2, name.length)}`;
      });
  return `${open}\n${entries.join(',\n')}\n${' '.repeat(indent)}${close}`;
}

function flatText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flatText).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${flatText(item)}`);
  return entries.length > 0 ? `{ ${entries.join(', ')} }` : '{}';
}

/** Several groups in a list are easier to read below each other, and so is all that they are in. */
function isAlwaysLong(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const items = Object.values(value);
  if (items.some(isAlwaysLong)) return true;
  return (
    Array.isArray(value) && value.length > 1 && value.every((item) => isGroup(item) && Object.keys(item).length > 1)
  );
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
