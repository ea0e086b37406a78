import {
  DocumentFormattingRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  FoldingRangeRequest,
  SelectionRangeRequest,
} from 'vscode-languageserver';
import { foldingRanges } from '../../features/folding/folding.ts';
import { formatDocument } from '../../features/formatting/document-formatting.ts';
import { formatOnType, onTypeTrigger } from '../../features/formatting/on-type-formatting.ts';
import { formatRange } from '../../features/formatting/range-formatting.ts';
import { selectionRanges } from '../../features/selection/selection-ranges.ts';
import type { AnswerGroup } from './answering.ts';

/** How a text lies on the screen: formatting, folding, and how far a selection reaches. */
export const layout: AnswerGroup = {
  capabilities: () => ({
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: onTypeTrigger },
    foldingRangeProvider: true,
    selectionRangeProvider: true,
  }),
  register({ answer, client, snapshotFor }) {
    answer(DocumentFormattingRequest.type, ['textDocument', 'options'], async ({ textDocument: { uri }, options }) =>
      formatDocument(await snapshotFor(uri), uri, options),
    );
    answer(
      DocumentRangeFormattingRequest.type,
      ['textDocument', 'range', 'options'],
      async ({ textDocument: { uri }, range, options }) => formatRange(await snapshotFor(uri), uri, range, options),
    );
    answer(DocumentOnTypeFormattingRequest.type, ['textDocument', 'position', 'options'], async (params) => {
      const { textDocument, position, ch, options } = params;
      return formatOnType(await snapshotFor(textDocument.uri), textDocument.uri, position, ch, options);
    });
    answer(FoldingRangeRequest.type, ['textDocument'], async ({ textDocument: { uri } }) =>
      foldingRanges(await snapshotFor(uri), uri, client()?.folding),
    );
    answer(SelectionRangeRequest.type, ['textDocument', 'positions'], async ({ textDocument: { uri }, positions }) =>
      selectionRanges(await snapshotFor(uri), uri, positions),
    );
  },
};
