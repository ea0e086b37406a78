import { useEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import type { Actions, View } from '../../server/src/drawing/drawing.ts';
import { Head } from './head.tsx';
import { highlightAt } from './highlight.ts';
import { firstLook, type Kept, type Look, readKept, type Tab, tabs, withLook } from './kept.ts';
import type { FromPanel, ToPanel } from './messages.ts';
import { received } from './received.ts';
import { TabContent, tabTitles } from './tab-content.tsx';
import { useKeptScroll } from './use-kept-scroll.ts';
import type { VsCode } from './vscode.ts';
import { Notices, Words } from './words.tsx';

/** The whole panel: what the extension has told, as the person chose to look at it. */
export function Panel({ vscode }: { readonly vscode: VsCode }) {
  const [told, tell] = useReducer(received, undefined, () => {
    const { pinned } = readKept(vscode.getState());
    return { findings: [], pinned, isStopped: false };
  });
  const [kept, setKept] = useState<Kept>(() => readKept(vscode.getState()));

  useEffect(() => {
    const hear = (event: MessageEvent<ToPanel>) => tell(event.data);
    window.addEventListener('message', hear);
    vscode.postMessage({ type: 'ready' });
    return () => window.removeEventListener('message', hear);
  }, [vscode]);

  const { report, pinned, compared } = told;
  // A program that cannot be read for a while is still the one that is shown.
  const shown = useRef(kept.uri);
  shown.current = report?.program.uri ?? shown.current;
  const uri = shown.current;
  const look = (uri === undefined ? undefined : kept.programs[uri]) ?? firstLook;
  const setLook = (change: Partial<Look>) =>
    setKept((before) =>
      uri === undefined ? before : withLook(before, uri, { ...(before.programs[uri] ?? firstLook), ...change }),
    );

  useEffect(() => {
    vscode.setState(stateOf(kept, uri, pinned));
  }, [vscode, kept, uri, pinned]);
  // Whoever asks to compare wants to see what is different; who comes back to a program that is compared, does not.
  if (report && compared && JSON.stringify(compared.with) !== JSON.stringify(look.comparedWith)) {
    setLook({ tab: 'compare', comparedWith: compared.with });
  }
  const stopComparing = () => {
    vscode.postMessage({ type: 'stopComparing' });
    tell({ type: 'notCompared' });
    if (uri === undefined) return;
    const { comparedWith: _, ...others } = look;
    setKept((before) => withLook(before, uri, others));
  };

  const scrolled = useKeptScroll(look.tab, uri, look.scrolled, (change) =>
    setLook({ scrolled: { ...look.scrolled, ...change } }),
  );

  const highlight = useMemo(() => (report ? highlightAt(report, told.cursor) : {}), [report, told.cursor]);
  const [chosen, setChosen] = useState<View['highlight']>();
  // The cursor moves on: what was pointed at in the panel is over.
  const [cursorOfChosen, setCursorOfChosen] = useState(told.cursor);
  if (chosen && told.cursor !== cursorOfChosen) setChosen(undefined);
  const way = report?.ways.some(({ id }) => id === look.view.way) ? look.view.way : '';
  const view: View = useMemo(
    () => ({ ...look.view, way, highlight: chosen ?? highlight }),
    [look.view, way, chosen, highlight],
  );

  const actions: Actions = {
    go: (place) => vscode.postMessage({ type: 'go', place }),
    look({ highlight: pointed, ...change }) {
      if (pointed) {
        setChosen(pointed);
        setCursorOfChosen(told.cursor);
      }
      if (Object.keys(change).length > 0) setLook({ view: { ...look.view, ...change } });
    },
  };

  const say = (message: FromPanel) => vscode.postMessage(message);
  if (!report) return <Words told={told} say={say} />;
  return (
    <main class="hc-panel">
      <Head report={report} view={view} pinned={pinned} actions={actions} say={say} />
      <vscode-tabs
        class="hc-tabs"
        selectedIndex={tabs.indexOf(look.tab)}
        onvsc-tabs-select={({ detail }) => setLook({ tab: tabs[detail.selectedIndex] ?? 'roles' })}
      >
        {tabs.map((tab) => (
          <vscode-tab-header key={`header ${tab}`}>{tabTitles[tab]}</vscode-tab-header>
        ))}
        {tabs.map((tab: Tab) => (
          <vscode-tab-panel key={tab}>
            {tab === look.tab && (
              <TabContent
                tab={tab}
                told={told}
                report={report}
                view={view}
                zoom={look.zoom}
                comparedWith={look.comparedWith}
                stopComparing={stopComparing}
                actions={actions}
                scrolled={scrolled}
                setZoom={(zoom) => setLook({ zoom })}
                say={say}
              />
            )}
          </vscode-tab-panel>
        ))}
      </vscode-tabs>
      {/* Below, where they come and go while somebody types without moving what is read. */}
      <Notices told={told} incomplete={report.incomplete} say={say} />
    </main>
  );
}

function stateOf({ programs }: Kept, uri: string | undefined, pinned: boolean): Kept {
  return { ...(uri === undefined ? {} : { uri }), pinned, programs };
}
