import {
  ErrorCodes,
  ResponseError,
  TextDocumentContentRefreshRequest,
  TextDocumentContentRequest,
} from 'vscode-languageserver';
import { isRulePage, listedRules, rulePageAt, rulePageScheme } from '../../features/rule-page/rule-page.ts';
import { isPage, pageScheme } from '../../features/taxonomy-page/page-address.ts';
import { pageList } from '../../features/taxonomy-page/page-list.ts';
import { taxonomyPage } from '../../features/taxonomy-page/taxonomy-page.ts';
import { contentChanged, contentRequest, pagesRequest, rulesRequest } from '../own-requests.ts';
import type { AnswerGroup, Answering } from './answering.ts';

/** How the editor asked for a page: by the protocol's request, or by our own. */
type Way = 'protocol' | 'own';

interface ShownPage {
  readonly text: string;
  readonly way: Way;
}

/** Nobody tells when a page is closed, so of many the oldest are forgotten. */
const mostShown = 30;

/** The read-only pages that the server keeps: its schemas, its rules, and the entries of the taxonomy with what links to them. */
export const pages: AnswerGroup = {
  capabilities: ({ asksForContent }) =>
    asksForContent
      ? { workspace: { textDocumentContent: { schemes: [pageScheme, rulePageScheme, 'hit-curriculum'] } } }
      : {},
  register(answering) {
    const { answer, onChange, snapshotFor } = answering;
    /** Pages that may be in front of somebody, the one asked for last at the end. */
    const shown = new Map<string, ShownPage>();

    const read = async (uri: string, way: Way) => {
      const page = await pageAt(answering, uri);
      if (page?.isLive) remember(shown, uri, { text: page.text, way });
      return page;
    };
    answer(contentRequest, ['uri'], async ({ uri }) => {
      const page = await read(uri, 'own');
      return page ? { text: page.text, languageId: page.languageId } : null;
    });
    answer(pagesRequest, [], async () => pageList((await snapshotFor('')).taxonomy));
    answer(rulesRequest, [], async () => listedRules());
    answer(TextDocumentContentRequest.type, ['uri'], async ({ uri }) => {
      const page = await read(uri, 'protocol');
      if (!page) throw new ResponseError(ErrorCodes.InvalidParams, `There is no page at ${uri}.`);
      return { text: page.text };
    });
    onChange(() => void tellOfChanges(answering, shown));
  },
};

async function pageAt({ snapshotFor, snapshotOf, wholeSnapshot }: Answering, uri: string) {
  if (isRulePage(uri)) return { text: rulePageAt(uri, snapshotOf), languageId: 'markdown', isLive: false };
  if (isPage(uri)) return { text: taxonomyPage(await wholeSnapshot(), uri), languageId: 'markdown', isLive: true };
  const schema = uri.startsWith('hit-curriculum:') ? (await snapshotFor(uri)).schemaSource(uri) : undefined;
  return schema && { text: schema.text, languageId: 'json', isLive: false };
}

/** Tells of the pages that read differently now. Whoever still shows one asks for it again. */
async function tellOfChanges({ connection, wholeSnapshot }: Answering, shown: Map<string, ShownPage>): Promise<void> {
  if (shown.size === 0) return;
  const snapshot = await wholeSnapshot();
  for (const [uri, { text, way }] of [...shown]) {
    if (taxonomyPage(snapshot, uri) === text) continue;
    shown.delete(uri);
    if (way === 'own') await connection.sendNotification(contentChanged, { uri });
    // An editor that refuses has closed the page, and one that does not know the request shows what it has.
    else connection.sendRequest(TextDocumentContentRefreshRequest.type, { uri }).catch(() => undefined);
  }
}

function remember(shown: Map<string, ShownPage>, uri: string, page: ShownPage): void {
  shown.delete(uri);
  shown.set(uri, page);
  const [oldest] = shown.keys();
  if (shown.size > mostShown && oldest !== undefined) shown.delete(oldest);
}
