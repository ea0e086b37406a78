import { performance } from 'node:perf_hooks';
import type { OpenDocument, Session, TextEdit } from '../server/session.ts';
import { type EditKind, endOfLineToWriteBelow, indentAt } from './edit-kinds.ts';
import type { Settling } from './keystrokes.ts';
import { moved, type Places } from './places.ts';

/** How long a request took right after an edit, in milliseconds, and how much it was answered with. */
export interface RequestFigures {
  readonly latencies: readonly number[];
  /** Suggestions, symbols, or characters of a hover. */
  readonly size: number;
}

export interface AllRequests {
  readonly completionOfKey?: RequestFigures;
  readonly completionOfValue?: RequestFigures;
  readonly hover?: RequestFigures;
  readonly symbols?: RequestFigures;
}

interface Asking {
  readonly session: Session;
  readonly document: OpenDocument;
  readonly places: Places;
  readonly kinds: readonly EditKind[];
  readonly settling: Settling;
  readonly wanted: number;
}

/** Asks for completions, hovers and symbols, each at once after an edit, as editors do while somebody types. */
export async function measureRequests(asking: Asking): Promise<AllRequests> {
  const { places, kinds } = asking;
  const key = endOfLineToWriteBelow(places);
  const value = places.find(/^(\s*(?:- )?bloom: )\w+$/, /^(award: )\w+$/, /^(career: )\w+$/);
  const hovered = places.find(/^(\s*cred)its: /, /^(\s*tit)le: /);
  const letter = kinds[0]?.steps;
  const [type, undo] = letter ?? [];

  return {
    ...(key ? { completionOfKey: await afterEdits(asking, ...typedKey(places, key)) } : {}),
    ...(value ? { completionOfValue: await afterEdits(asking, ...typedValue(places, value)) } : {}),
    ...(type && undo && hovered
      ? { hover: await afterEdits(asking, [type, undo], 'textDocument/hover', { position: hovered }) }
      : {}),
    ...(type && undo ? { symbols: await afterEdits(asking, [type, undo], 'textDocument/documentSymbol', {}) } : {}),
  };
}

type Asked = readonly [edits: readonly TextEdit[], method: string, parameters: object];

const completion = 'textDocument/completion';

/** The beginning of a key on a line of its own. */
function typedKey(places: Places, at: { readonly line: number; readonly character: number }): Asked {
  const indent = indentAt(places, at.line);
  const end = { line: at.line + 1, character: indent.length + 2 };
  const edits = [
    { start: at, end: at, text: `\n${indent}no` },
    { start: at, end, text: '' },
  ];
  return [edits, completion, { position: end, context: { triggerKind: 1 } }];
}

/** A value of which only the first letter stands there. */
function typedValue(places: Places, start: { readonly line: number; readonly character: number }): Asked {
  const word = (places.lines[start.line] ?? '').slice(start.character);
  const first = moved(start, 1);
  const edits = [
    { start: first, end: moved(start, word.length), text: '' },
    { start: first, end: first, text: word.slice(1) },
  ];
  return [edits, completion, { position: first, context: { triggerKind: 1 } }];
}

/** After the first edit and after the one that takes it back; completions are asked after the first alone. */
async function afterEdits({ session, document, settling, wanted }: Asking, ...[edits, method, parameters]: Asked) {
  const latencies: number[] = [];
  let size = 0;
  for (let index = 0; latencies.length < wanted + 1; index++) {
    const edit = edits[index % edits.length];
    if (!edit) break;
    const sent = document.edit(edit);
    if (method !== completion || index % 2 === 0) {
      const answer = await document.request(method, parameters);
      latencies.push(performance.now() - sent);
      size = sizeOf(answer);
    }
    await settling.last(session, document, sent);
  }
  // Where the last edit is not taken back yet, it is now.
  if (edits[1] && (latencies.length % 2 || method === completion)) {
    await settling.last(session, document, document.edit(edits[1]));
  }
  return { latencies: latencies.slice(1), size };
}

function sizeOf(answer: unknown): number {
  if (Array.isArray(answer)) return answer.reduce((sum: number, one) => sum + 1 + childrenOf(one), 0);
  if (typeof answer !== 'object' || answer === null) return 0;
  if ('items' in answer && Array.isArray(answer.items)) return answer.items.length;
  return 'contents' in answer ? JSON.stringify(answer.contents).length : 0;
}

function childrenOf(symbol: unknown): number {
  const children = typeof symbol === 'object' && symbol !== null && 'children' in symbol ? symbol.children : undefined;
  return Array.isArray(children) ? sizeOf(children) : 0;
}
