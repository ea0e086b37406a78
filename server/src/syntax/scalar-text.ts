/** The quotation mark that a person has typed before the word, if any. */
export type Quote = '"' | "'" | undefined;

/** A value as YAML text on one line; texts get quotes where they would be read as something else. */
export function scalarText(value: unknown, quote: Quote, flow: boolean): string {
  if (typeof value === 'string') return stringText(value, quote, flow);
  if (value === null || typeof value === 'number' || typeof value === 'boolean') {
    const text = String(value);
    return quote ? stringText(text, quote, flow) : text;
  }
  return flowText(value);
}

/** A list or map in brackets and braces. */
export function flowText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flowText).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, one]) => `${keyText(key, undefined, true)}: ${flowText(one)}`);
    return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
  }
  return scalarText(value, undefined, true);
}

/** A key as YAML text. */
export function keyText(key: string, quote: Quote, flow: boolean): string {
  return stringText(key, quote, flow);
}

function stringText(value: string, quote: Quote, flow: boolean): string {
  if (quote === "'" && !/[\n\r\t]/.test(value)) return `'${value.replaceAll("'", "''")}'`;
  if (quote === '"' || needsQuotes(value, flow)) return JSON.stringify(value);
  return value;
}

/** True where a text without quotes would be no text, another text, or an error. */
function needsQuotes(value: string, flow: boolean): boolean {
  if (value === '' || value !== value.trim()) return true;
  if (/[\n\r\t"\\]/.test(value)) return true;
  if (/^[[\]{},&*#|>!%@`'"]/.test(value) || /^[-?:](\s|$)/.test(value) || /^(---|\.\.\.)/.test(value)) return true;
  if (/: |:$| #/.test(value)) return true;
  if (flow && /[[\]{},]/.test(value)) return true;
  return readsAsOther(value);
}

/** Texts that YAML 1.2 reads as a number, a boolean or nothing; and those that 1.1 does, for the sake of other tools. */
function readsAsOther(value: string): boolean {
  if (/^(true|false|null|yes|no|on|off|y|n|~)$/i.test(value)) return true;
  if (/^[-+]?(\.[0-9]+|[0-9][0-9_]*(\.[0-9_]*)?)([eE][-+]?[0-9]+)?$/.test(value)) return true;
  if (/^[-+]?0(o[0-7]+|x[0-9a-fA-F]+|b[01]+)$/.test(value)) return true;
  return /^[-+]?\.(inf|nan)$/i.test(value) || /^\d{4}-\d\d?-\d\d?([Tt ].*)?$/.test(value);
}
