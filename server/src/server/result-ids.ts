import type { Diagnostic } from 'vscode-languageserver-types';
import { uriKey } from '../workspace/uris.ts';
import type { Report } from './report.ts';

/** Gives reports the ids by which an editor asks whether anything is new. */
export interface ResultIds {
  /** A report on a version of an open document, or, with null, on a file that is not open. */
  reportOf(uri: string, version: number | null, items: Diagnostic[]): Report;
}

/**
 * Each version of an open document has results of its own, which are told apart by a number: what is found is written
 * out only where one version is asked about again, and never for each key that somebody presses in a file of thousands
 * of findings. The result of a file that is not open is told by a digest, so that nothing of it has to be kept.
 */
export function createResultIds(): ResultIds {
  /** What an editor that outlasts the server may still hold is not taken for something new. */
  const start = Date.now().toString(36);
  /** The last result that was told of each open document, by its `uriKey`. */
  const told = new Map<string, { version: number; items: Diagnostic[]; id: string }>();
  let count = 0;

  function idOf(uri: string, version: number | null, items: Diagnostic[]): string {
    const key = uriKey(uri);
    if (version === null) {
      told.delete(key);
      return `file-${digest(JSON.stringify(items))}`;
    }
    const last = told.get(key);
    const isSame = last?.version === version && JSON.stringify(last.items) === JSON.stringify(items);
    if (last && isSame) return last.id;
    const id = `${version}-${start}-${(++count).toString(36)}`;
    told.set(key, { version, items, id });
    return id;
  }

  return {
    reportOf(uri, version, items) {
      let id: string | undefined;
      return {
        uri,
        version,
        items,
        get resultId() {
          id ??= idOf(uri, version, items);
          return id;
        },
      };
    },
  };
}

/** A short text that differs for different texts (53 bits, by two multiplicative hashes). */
function digest(text: string): string {
  let high = 0x9e3779b9;
  let low = 0x85ebca6b;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul(low ^ unit, 0x5bd1e995);
  }
  return `${text.length.toString(36)}${(high >>> 0).toString(36)}${(low >>> 0).toString(36)}`;
}
