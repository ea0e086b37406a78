import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createProgramTree } from '../../client/src/programs/tree.ts';
import { programsView } from '../../client/src/programs/view.ts';
import type { ProgramNode } from '../../client/src/protocol.ts';
import type { Server, ServerState } from '../../client/src/server.ts';

/** As much of VS Code as the view needs, played by the test. */
const played = vi.hoisted(() => {
  class EventEmitter {
    listeners = new Set<(value: unknown) => void>();
    event = (listener: (value: unknown) => void) => {
      this.listeners.add(listener);
      return { dispose: () => this.listeners.delete(listener) };
    };
    fire = (value: unknown) => {
      for (const listener of this.listeners) listener(value);
    };
    dispose = () => this.listeners.clear();
  }
  const state = { visible: false, visibility: new EventEmitter(), contexts: new Map<string, unknown>() };
  const provider: { now?: { getChildren(): Promise<unknown[]>; onDidChangeTreeData: EventEmitter['event'] } } = {};
  return { EventEmitter, state, provider };
});

vi.mock('vscode', () => {
  const nothing = () => ({ dispose: () => undefined });
  const { EventEmitter, state, provider } = played;
  return {
    EventEmitter,
    Disposable: { from: nothing },
    commands: {
      registerCommand: nothing,
      executeCommand: async (_command: string, key: string, value: unknown) => void state.contexts.set(key, value),
    },
    window: {
      createTreeView: (_id: string, { treeDataProvider }: { treeDataProvider: typeof provider.now }) => {
        if (treeDataProvider) provider.now = treeDataProvider;
        return {
          get visible() {
            return state.visible;
          },
          onDidChangeVisibility: state.visibility.event,
        };
      },
      onDidChangeTextEditorSelection: nothing,
      onDidChangeActiveTextEditor: nothing,
    },
    Uri: { parse: (uri: string) => uri },
  };
});

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const program: ProgramNode = { id: 'file:///hit.curriculum.yaml', kind: 'program', label: 'HIT' };

/** The view with a server that answers what the test says, one answer after the other. */
function viewWith(...answers: (readonly ProgramNode[] | undefined)[]) {
  const changed = new played.EventEmitter();
  played.state.visible = false;
  played.state.visibility = new played.EventEmitter();
  const server: Pick<Server, 'state' | 'wake' | 'ask' | 'onNotification' | 'onDidChangeState'> = {
    state: 'ready' as ServerState,
    wake: async () => undefined,
    ask: async <Answer>() => (answers.length > 1 ? answers.shift() : answers[0]) as Answer | undefined,
    onNotification: () => ({ dispose: () => undefined }),
    onDidChangeState: changed.event as Server['onDidChangeState'],
  };
  programsView(server as Server);
  return {
    show() {
      played.state.visible = true;
      played.state.visibility.fire({ visible: true });
    },
    shown: () => played.provider.now?.getChildren(),
    says: () => played.state.contexts.get('hitCurriculum.programsState'),
    become: (state: ServerState) => changed.fire(state),
  };
}

test('A view that nobody has filled yet asks for its programs, and says meanwhile that it reads.', async () => {
  const view = viewWith([program]);
  expect(view.says()).toBe('reading');
  expect(await view.shown()).toEqual([program]);
  expect(view.says()).toBe('known');
});

test('A question that the server could not answer is asked again.', async () => {
  const view = viewWith(undefined, undefined, [program]);
  expect(await view.shown()).toEqual([]);
  expect(view.says()).toBe('reading');
  view.show();
  await vi.advanceTimersByTimeAsync(100);
  expect(view.says()).toBe('reading');
  let fired = 0;
  played.provider.now?.onDidChangeTreeData(() => fired++);
  await vi.advanceTimersByTimeAsync(3000);
  expect(fired).toBe(1);
  expect(await view.shown()).toEqual([program]);
  expect(view.says()).toBe('known');
});

test('A server that stopped is no folder without programs.', async () => {
  const view = viewWith(undefined);
  view.become('stopped');
  expect(view.says()).toBe('stopped');
  view.become('starting');
  expect(view.says()).toBe('reading');
});

test('An answer that comes after that to a later question is not shown.', async () => {
  const waiting: ((nodes: readonly ProgramNode[]) => void)[] = [];
  const tree = createProgramTree(() => new Promise((resolve) => waiting.push(resolve)));
  const [first, second] = [tree.refresh(), tree.refresh()];
  waiting[1]?.([program]);
  await second;
  waiting[0]?.([]);
  await first;
  expect(await tree.getChildren()).toEqual([program]);
});
