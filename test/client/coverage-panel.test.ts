import { expect, test, vi } from 'vitest';
import { createPanel } from '../../client/src/coverage/panel.ts';
import { type CompareAnswer, type CoverageAnswer, type CoverageParams, requests } from '../../client/src/protocol.ts';
import type { Server, ServerState } from '../../client/src/server.ts';
import type { ComparedWith, FromPanel, ToPanel } from '../../client/webview/messages.ts';

const program = 'file:///college/hit.curriculum.yaml';
const role = 'file:///college/clerk.role.yaml';
const other: ComparedWith = { kind: 'file', uri: 'file:///college/other.curriculum.yaml', label: 'Other' };
const place = { uri: program, line: 6, character: 2 };

const report = (title = 'HIT'): CoverageAnswer => ({
  uri: program,
  title,
  report: { program: { uri: program, title }, courses: [{ place }] },
  findings: [],
});
const unread: CoverageAnswer = { uri: program, nothing: 'This program cannot be read.' };
const gone: CoverageAnswer = { nothing: 'The file is not there any more.' };

/** A panel whose page listens, with a server and a window that the test plays. */
function panelOf(first: CoverageAnswer, { uri = program, isTrusted = true } = {}) {
  const answers = { coverage: first, compare: { difference: { same: true } } as CompareAnswer };
  const asked: { request: string; params: object }[] = [];
  const said: ToPanel[] = [];
  const passedOn: FromPanel[] = [];
  let watched: readonly string[] = [];
  let hear: (message: unknown) => void = () => undefined;
  const nothing = () => ({ dispose: () => undefined });
  const server: Pick<Server, 'state' | 'wake' | 'ask' | 'onDidChangeState'> = {
    state: 'ready' as ServerState,
    wake: async () => undefined,
    ask: async <Answer>(request: string, params: object) => {
      asked.push({ request, params });
      return structuredClone(request === requests.coverage ? answers.coverage : answers.compare) as Answer;
    },
    onDidChangeState: nothing,
  };
  const view = {
    title: '',
    visible: true,
    onDidChangeViewState: nothing,
    webview: {
      postMessage: async (message: ToPanel) => said.push(message) > 0,
      onDidReceiveMessage(listener: (message: unknown) => void) {
        hear = listener;
        return nothing();
      },
    },
  };
  const panel = createPanel({
    server: server as Server,
    view: view as never,
    uri,
    pinned: false,
    comparisons: new Map(),
    mayCompareWith: ({ kind }) => kind === 'file' || isTrusted,
    cursor: () => undefined,
    onMessage: (message) => void passedOn.push(message),
    onChange() {
      watched = panel.watched;
    },
  });
  hear({ type: 'ready' });
  return {
    panel,
    view,
    asked,
    said,
    passedOn,
    hear: (message: unknown) => hear(message),
    watched: () => watched,
    /** What the page shows: the last that it was told of the program. */
    shown: () => said.findLast(({ type }) => type === 'report' || type === 'nothing'),
    /** The server answers otherwise from now on, and tells so, as it does of what it is to watch. */
    async change(now: Partial<typeof answers>, changed = program) {
      Object.assign(answers, now);
      if (watched.includes(changed)) panel.changed(changed);
      await settled();
    },
  };
}

/** All that was asked so far is answered. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}

test('A program that cannot be read for a while is shown again as soon as it can be.', async () => {
  const window = panelOf(report());
  await settled();
  await window.change({ coverage: unread });
  expect(window.shown()).toEqual({ type: 'nothing', why: unread.nothing });
  await window.change({ coverage: report('Mended') });
  expect(window.shown()).toMatchObject({ type: 'report', report: { program: { title: 'Mended' } } });
  expect(window.view.title).toBe('Coverage of Mended');
});

test('A program that could not be read from the beginning is shown once it can be.', async () => {
  const window = panelOf(unread);
  await settled();
  await window.change({ coverage: report() });
  expect(window.shown()).toMatchObject({ type: 'report' });
});

test('A file that was deleted and comes back is shown again.', async () => {
  const window = panelOf(report());
  await settled();
  await window.change({ coverage: gone });
  expect(window.shown()).toEqual({ type: 'nothing', why: gone.nothing });
  await window.change({ coverage: report() });
  expect(window.shown()).toMatchObject({ type: 'report' });
});

test('A role for which no program prepares is watched until one does.', async () => {
  const window = panelOf({ nothing: 'No program prepares for it.' }, { uri: role });
  await settled();
  expect(window.watched()).toEqual([role]);
  await window.change({ coverage: report() }, role);
  expect(window.shown()).toMatchObject({ type: 'report' });
  expect(window.watched()).toEqual([program]);
  expect(window.asked.at(-1)?.params).toEqual({ uri: role } satisfies CoverageParams);
});

test.each([
  ['cannot be read', unread],
  ['is not there', gone],
])('A program that is pinned and %s stays the one that is shown, whatever file is in front.', async (_what, answer) => {
  const window = panelOf(report(), { uri: role });
  await settled();
  window.panel.pinned = true;
  await window.change({ coverage: answer });
  expect(window.panel.program).toBe(program);
  await window.change({ coverage: report() });
  expect(window.shown()).toMatchObject({ type: 'report', pinned: true });
  expect(window.view.title).toBe('[Coverage] HIT');
});

test('What is different is told again when the program can be read again.', async () => {
  const window = panelOf(report());
  await settled();
  window.panel.compare(other);
  await settled();
  expect(window.watched()).toEqual([program, other.uri]);
  await window.change({ coverage: unread });
  // The comparison may be answered before the report; a page with nothing to draw keeps no difference.
  await window.change({ coverage: report() });
  const types = window.said.map(({ type }) => type);
  expect(types.lastIndexOf('difference')).toBeGreaterThan(types.lastIndexOf('report'));
});

test('A file that is compared with and could not be read is compared again once it can be.', async () => {
  const window = panelOf(report());
  await settled();
  window.panel.compare(other);
  await window.change({ compare: { problem: 'There is no program in it.' } }, other.uri);
  expect(window.said.at(-1)).toEqual({ type: 'difference', with: other, problem: 'There is no program in it.' });
  await window.change({ compare: { difference: { same: false } } }, other.uri);
  expect(window.said.at(-1)).toEqual({ type: 'difference', with: other, difference: { same: false } });
});

test('An earlier revision is not asked for in a folder that is not trusted.', async () => {
  const window = panelOf(report(), { isTrusted: false });
  await settled();
  window.panel.compare({ kind: 'revision', revision: 'HEAD', label: 'Last commit' });
  await settled();
  expect(window.said.at(-1)).toMatchObject({ type: 'difference', problem: expect.stringContaining('trust') });
  expect(window.asked.filter(({ request }) => request === requests.compare)).toEqual([]);
});

test('A title that would draw an icon or turn the words of a tab is shown as it is written.', async () => {
  const window = panelOf(report('$(alert) \u202egnp.exe'));
  await vi.waitFor(() => expect(window.view.title).toBe('Coverage of $\u200B(alert) \ufffdgnp.exe'));
});

const nonsense: readonly unknown[] = [
  undefined,
  null,
  'ready',
  7,
  [],
  {},
  { type: 'run' },
  { type: '__proto__' },
  { type: ['go'], place },
  { type: 'command', command: 'workbench.action.quit' },
  { command: 'workbench.action.terminal.new' },
  { type: 'go' },
  { type: 'go', place: null },
  { type: 'go', place: program },
  { type: 'go', place: { ...place, uri: 1 } },
  { type: 'go', place: { ...place, uri: { scheme: 'file' } } },
  { type: 'go', place: { ...place, line: '6' } },
  { type: 'go', place: { ...place, line: -1 } },
  { type: 'go', place: { ...place, line: 0.5 } },
  { type: 'go', place: { ...place, character: Number.POSITIVE_INFINITY } },
  { type: 'go', place: { uri: program } },
  { type: 'pin' },
  { type: 'pin', pinned: 'yes' },
  { type: 'compare', with: { kind: 'file', uri: 'file:///etc/passwd', label: '' } },
  { type: 'compare', with: { kind: 'revision', revision: '--output=x', label: '' } },
];

test.each(nonsense.map((message) => [JSON.stringify(message) ?? 'undefined', message]))(
  'Nothing comes of a page that says %s.',
  async (_words, message) => {
    const window = panelOf(report());
    await settled();
    const [before, asked] = [window.said.length, window.asked.length];
    window.hear(message);
    await settled();
    expect(window.passedOn).toEqual([]);
    expect([window.said.length, window.asked.length]).toEqual([before, asked]);
  },
);

test('Of what a page says, nothing is passed on but what it can mean.', async () => {
  const window = panelOf(report());
  window.hear({ type: 'go', place: { ...place, command: 'x' }, command: 'workbench.action.quit' });
  window.hear({ type: 'print', program: 'file:///etc/passwd' });
  expect(window.passedOn).toEqual([{ type: 'go', place }, { type: 'print' }]);
});

test('A page may lead to the files that it was told of, and to no other.', async () => {
  const window = panelOf(report());
  expect(window.panel.mentions(program)).toBe(false);
  await settled();
  expect(window.panel.mentions(program)).toBe(true);
  for (const uri of ['file:///etc/passwd', 'command:workbench.action.quit', 'https://evil.invalid/', `${program}x`, ''])
    expect(window.panel.mentions(uri)).toBe(false);
  window.panel.compare(other);
  await window.change({ compare: { difference: { courses: { added: [{ place: { uri: other.uri } }] } } } }, other.uri);
  expect(window.panel.mentions(other.uri)).toBe(true);
});
