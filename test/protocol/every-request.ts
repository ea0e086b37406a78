import type { MessageConnection } from 'vscode-jsonrpc';
import { college } from '../support/college.ts';
import { filesInMemory } from '../support/files-in-memory.ts';

/** A small college, in memory; its program is the document that most requests are about. */
export const collegeFolder = 'file:///college';
export const collegeFiles = () =>
  filesInMemory(Object.fromEntries(Object.entries(college).map(([path, text]) => [`${collegeFolder}${path}`, text])));

export const program = `${collegeFolder}/hit.curriculum.yaml`;
export const programText = college['/hit.curriculum.yaml'] ?? '';

/** Where the editor's cursor is: in the id of a course that is a prerequisite elsewhere. */
const position = placeOf('HIT 100:');
const range = { start: { line: 0, character: 0 }, end: { line: 12, character: 0 } };
const whole = { start: { line: 0, character: 0 }, end: { line: 60, character: 0 } };
const textDocument = { uri: program };
const at = { textDocument, position };
const options = { tabSize: 2, insertSpaces: true };
const item = {
  name: 'HIT 100',
  kind: 5,
  uri: program,
  range: { start: position, end: position },
  selectionRange: { start: position, end: position },
};
const skill = {
  ...item,
  data: { skill: 'hipaa' },
};
const spreadsheet = Buffer.from('Code,Title,Credits,Term\nHIT 100,Introduction,3,1\n').toString('base64');
const sources = [{ name: 'plan.csv', base64: spreadsheet }];
const inTerm = { uri: program, position: placeOf('- title: Fall') };

/** Every request that the server answers, with parameters as a right editor sends them. */
export const everyRequest: Readonly<Record<string, object>> = {
  'textDocument/hover': at,
  'textDocument/completion': { ...at, context: { triggerKind: 1 } },
  'completionItem/resolve': { label: 'hipaa' },
  'textDocument/definition': at,
  'textDocument/declaration': at,
  'textDocument/typeDefinition': at,
  'textDocument/implementation': at,
  'textDocument/references': { ...at, context: { includeDeclaration: true } },
  'textDocument/documentHighlight': at,
  'textDocument/documentLink': { textDocument },
  'textDocument/prepareCallHierarchy': at,
  'callHierarchy/incomingCalls': { item },
  'callHierarchy/outgoingCalls': { item },
  'textDocument/prepareTypeHierarchy': { textDocument, position: placeOf('hipaa: introduced') },
  'typeHierarchy/supertypes': { item: skill },
  'typeHierarchy/subtypes': { item: skill },
  'textDocument/inlayHint': { textDocument, range: whole },
  'inlayHint/resolve': { position, label: '3 credits' },
  'textDocument/semanticTokens/full': { textDocument },
  'textDocument/semanticTokens/full/delta': { textDocument, previousResultId: '1' },
  'textDocument/semanticTokens/range': { textDocument, range: whole },
  'textDocument/codeLens': { textDocument },
  'codeLens/resolve': { range, data: { uri: program } },
  'textDocument/prepareRename': at,
  'textDocument/rename': { ...at, newName: 'HIT 101' },
  'textDocument/linkedEditingRange': at,
  'workspace/willRenameFiles': { files: [{ oldUri: program, newUri: `${collegeFolder}/b.curriculum.yaml` }] },
  'workspace/willDeleteFiles': { files: [{ uri: program }] },
  'textDocument/codeAction': { textDocument, range: whole, context: { diagnostics: [] } },
  'codeAction/resolve': { title: 'Mend it' },
  'textDocument/documentSymbol': { textDocument },
  'workspace/symbol': { query: 'HIT' },
  'textDocument/formatting': { textDocument, options },
  'textDocument/rangeFormatting': { textDocument, range, options },
  'textDocument/onTypeFormatting': { ...at, ch: '\n', options },
  'textDocument/foldingRange': { textDocument },
  'textDocument/selectionRange': { textDocument, positions: [position] },
  'textDocument/diagnostic': { textDocument },
  'workspace/diagnostic': { previousResultIds: [] },
  'workspace/textDocumentContent': { uri: 'hit-taxonomy:/skills/hipaa.md' },
  'hitCurriculum/documentInfo': { textDocument },
  'hitCurriculum/schemaAt': at,
  'hitCurriculum/content': { uri: 'hit-curriculum:/schemas/role.schema.json' },
  'hitCurriculum/pages': {},
  'hitCurriculum/rules': {},
  'hitCurriculum/programs': { open: [program] },
  'hitCurriculum/moveToTerm': { moved: [inTerm], term: inTerm },
  'hitCurriculum/termOutlooks': { moved: [inTerm], terms: [inTerm] },
  'hitCurriculum/coverageTree': { open: [program] },
  'hitCurriculum/leastCovered': { uri: program },
  'hitCurriculum/nextGap': { uri: program, position },
  'hitCurriculum/gaps': { program },
  'hitCurriculum/teachChoices': { program, skill: 'hipaa' },
  'hitCurriculum/teachSkill': { program, skill: 'hipaa', course: 'HIT 200' },
  'hitCurriculum/targetChoices': { uri: program },
  'hitCurriculum/chooseTargets': { program, roles: ['clerk'], frameworks: [] },
  'hitCurriculum/coverage': { uri: program },
  'hitCurriculum/compare': {
    uri: program,
    with: { kind: 'file', uri: `${collegeFolder}/nursing.curriculum.yaml`, label: 'Nursing' },
  },
  'hitCurriculum/comparisonDocument': {
    uri: program,
    with: { kind: 'file', uri: `${collegeFolder}/nursing.curriculum.yaml`, label: 'Nursing' },
    format: 'html',
    date: '2026-08-17',
  },
  'hitCurriculum/revisions': { uri: program },
  'hitCurriculum/coverageFormats': {},
  'hitCurriculum/coverageDocument': { uri: program, format: 'csv', date: '2026-08-17' },
  'hitCurriculum/importFormats': { name: 'plan.csv' },
  'hitCurriculum/import': { format: 'spreadsheet', sources, folder: collegeFolder },
  'hitCurriculum/importColumns': { sources },
  'hitCurriculum/importOccupations': { sources },
  'hitCurriculum/exportFormats': { uri: program },
  'hitCurriculum/export': { uri: program, format: 'csv', date: '2026-08-17' },
};

/** Shakes hands, and opens the program. */
export async function openCollege(
  client: MessageConnection,
  capabilities: object = { textDocument: { diagnostic: {} } },
) {
  await client.sendRequest('initialize', {
    processId: null,
    rootUri: collegeFolder,
    workspaceFolders: [{ uri: collegeFolder, name: 'college' }],
    capabilities,
  });
  await client.sendNotification('initialized', {});
  await client.sendNotification('textDocument/didOpen', {
    textDocument: { uri: program, languageId: 'hit-curriculum', version: 1, text: programText },
  });
}

function placeOf(words: string): { line: number; character: number } {
  const before = programText.slice(0, programText.indexOf(words)).split('\n');
  return { line: before.length - 1, character: (before.at(-1) ?? '').length + 1 };
}
