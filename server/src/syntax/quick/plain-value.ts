import { dot, minus, plus } from './characters.ts';

/** What a word without quotation marks stands for by the core schema of YAML 1.2: a number, a boolean, nothing, or itself. */
export function plainValue(source: string): string | number | boolean | null {
  const first = source.charCodeAt(0);
  if (isDigit(first) || first === minus || first === plus || first === dot) return numberOrText(source);
  // No other word of the schema is longer than `false`.
  if (source.length > 5) return source;
  return wordValues.has(source) ? (wordValues.get(source) ?? null) : source;
}

const wordValues: ReadonlyMap<string, boolean | null> = new Map([
  ...['~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
]);

function numberOrText(source: string): number | string {
  if (/^[-+]?[0-9]+$/.test(source)) return Number.parseInt(source, 10);
  if (/^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/.test(source)) return Number.parseFloat(source);
  if (/^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/.test(source)) return Number.parseFloat(source);
  if (/^0o[0-7]+$/.test(source)) return Number.parseInt(source.slice(2), 8);
  if (/^0x[0-9a-fA-F]+$/.test(source)) return Number.parseInt(source.slice(2), 16);
  if (/^[-+]?\.(?:inf|Inf|INF)$/.test(source)) return source.charCodeAt(0) === minus ? -Infinity : Infinity;
  if (/^\.(?:nan|NaN|NAN)$/.test(source)) return Number.NaN;
  return source;
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}
