import type { Position } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';

interface At {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

type Question<Params extends object = object> = (uri: string, text: string, random: () => number) => Params;

const options = { tabSize: 2, insertSpaces: true };

/** A place of a text where somebody may ask something: mostly in an id. */
const at: Question<At> = (uri, text, random) => {
  const ids = [...text.matchAll(/[A-Z]{2,4} \d{2,4}|hipaa|plo-\d|[a-z]+\/[a-z-]+|prerequisites|uses|clerk|thinking/g)];
  const id = random() < 0.7 ? ids[Math.floor(random() * ids.length)] : undefined;
  const offset = id ? id.index + 1 : Math.floor(random() * (text.length + 1));
  return { textDocument: { uri }, position: TextDocument.create(uri, '', 0, text).positionAt(offset) };
};

const of: Question = (uri) => ({ textDocument: { uri } });

const around: Question = (uri, text, random) => {
  const { position } = at(uri, text, random);
  return { textDocument: { uri }, range: { start: position, end: position }, context: { diagnostics: [] } };
};

const whole: Question = (uri) => ({
  textDocument: { uri },
  range: { start: { line: 0, character: 0 }, end: { line: 10_000, character: 0 } },
  context: { diagnostics: [] },
});

const program: Question = (uri) => ({ uri, program: uri, open: [uri] });

/** What may be asked at any moment, with right parameters. */
export const questions = {
  'textDocument/hover': at,
  'textDocument/completion': (...given) => ({ ...at(...given), context: { triggerKind: 1 } }),
  'textDocument/definition': at,
  'textDocument/typeDefinition': at,
  'textDocument/implementation': at,
  'textDocument/references': (...given) => ({ ...at(...given), context: { includeDeclaration: true } }),
  'textDocument/documentHighlight': at,
  'textDocument/documentLink': of,
  'textDocument/prepareCallHierarchy': at,
  'textDocument/prepareTypeHierarchy': at,
  'textDocument/inlayHint': whole,
  'textDocument/semanticTokens/full': of,
  'textDocument/semanticTokens/range': whole,
  'textDocument/codeLens': of,
  'textDocument/prepareRename': at,
  'textDocument/rename': (...given) => ({ ...at(...given), newName: 'HIT 901' }),
  'textDocument/linkedEditingRange': at,
  'textDocument/codeAction': around,
  'textDocument/documentSymbol': of,
  'workspace/symbol': () => ({ query: 'HIT' }),
  'textDocument/formatting': (uri) => ({ textDocument: { uri }, options }),
  'textDocument/onTypeFormatting': (...given) => ({ ...at(...given), ch: '\n', options }),
  'textDocument/foldingRange': of,
  'textDocument/selectionRange': (...given) => ({
    textDocument: { uri: given[0] },
    positions: [at(...given).position],
  }),
  'textDocument/diagnostic': of,
  'workspace/diagnostic': () => ({ previousResultIds: [] }),
  'hitCurriculum/documentInfo': of,
  'hitCurriculum/schemaAt': at,
  'hitCurriculum/programs': program,
  'hitCurriculum/coverageTree': program,
  'hitCurriculum/leastCovered': program,
  'hitCurriculum/nextGap': (...given) => ({ uri: given[0], position: at(...given).position }),
  'hitCurriculum/gaps': program,
  'hitCurriculum/teachChoices': (uri) => ({ program: uri, skill: 'hipaa' }),
  'hitCurriculum/targetChoices': program,
  'hitCurriculum/coverage': program,
  'hitCurriculum/exportFormats': program,
  'hitCurriculum/export': (uri) => ({ uri, format: 'csv', date: '2026-08-17' }),
} satisfies Readonly<Record<string, Question>>;
