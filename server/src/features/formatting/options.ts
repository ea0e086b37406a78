import type { FormattingOptions } from 'vscode-languageserver-types';
import type { FormatOptions } from '../../syntax/format/options.ts';

const narrowest = 2;
const widest = 8;

/** The editor's wishes as far as YAML leaves them open: it is always indented by spaces, and lines end without them. */
export function formatOptions({ tabSize, insertFinalNewline, trimFinalNewlines }: FormattingOptions): FormatOptions {
  return {
    indentation: Math.min(widest, Math.max(narrowest, Math.round(tabSize) || narrowest)),
    ...(insertFinalNewline === undefined ? {} : { insertFinalNewline }),
    ...(trimFinalNewlines === undefined ? {} : { trimFinalNewlines }),
  };
}
