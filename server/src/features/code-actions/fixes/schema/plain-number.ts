import { CodeActionKind } from 'vscode-languageserver-types';
import { inDocument } from '../../../../rules/rule-fix.ts';
import { codes } from '../../../../schema/words/codes.ts';
import type { Fix } from '../../action.ts';
import { spotOfValue } from '../finding-spot.ts';
import { shownWord } from '../shown-word.ts';
import { fitsAt } from './fits-at.ts';

/** What people write for a number or a date, and what it is to the format. */
interface Reading {
  /** As it is written. */
  readonly text: string;
  readonly value: number | string;
  /** Nothing else can be meant. */
  readonly isSure: boolean;
}

/** Writes `40%` and `3 credits` as a number, and `8/15/2026` as a date, where one is expected. */
export const plainNumber: Fix = {
  codes: [codes.wrongType, codes.notAllowedValue, codes.pattern, codes.format],
  actions(context, finding) {
    const { document } = context;
    const spot = spotOfValue(document.tree, finding);
    if (spot?.node.kind !== 'scalar' || spot.node.start !== finding.start) return [];
    const { source, start, end, style } = spot.node;
    if (style !== 'plain' && style !== 'single' && style !== 'double') return [];
    const reading = readingsOf(source.trim()).find(({ value }) => fitsAt(context, spot, value));
    if (!reading) return [];
    return [
      {
        title: `Change ${shownWord(source)} to ${reading.text}`,
        kind: CodeActionKind.QuickFix,
        fixes: [finding],
        ...(reading.isSure ? { isPreferred: true } : {}),
        edit: () => inDocument(document, [{ start, end, newText: reading.text }]),
      },
    ];
  },
};

function readingsOf(text: string): Reading[] {
  const number = /^(\d+(?:\.\d+)?) ?(?:%|percent|credits?|units?|cr\.?|hours?|hrs?\.?|h|weeks?)$/i.exec(text)?.[1];
  return [...(number === undefined ? [] : [{ text: number, value: Number(number), isSure: true }]), ...datesIn(text)];
}

/** Month, day and year as they are written in the United States, or the year first. */
function datesIn(text: string): Reading[] {
  const yearLast = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (yearLast) {
    const [, month = '', day = '', year = ''] = yearLast;
    return dateOf(year, month, day, Number(day) > 12 || Number(day) === Number(month));
  }
  const yearFirst = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/.exec(text);
  const [, year = '', month = '', day = ''] = yearFirst ?? [];
  return yearFirst ? dateOf(year, month, day, true) : [];
}

function dateOf(year: string, month: string, day: string, isSure: boolean): Reading[] {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return [{ text, value: text, isSure }];
}
