import type { ProgramReport } from '../../server/src/analysis/report/report.ts';
import type { Actions, View } from '../../server/src/drawing/drawing.ts';
import { ProgramMap } from '../../server/src/drawing/map/program-map.tsx';
import { RolesMatrix } from '../../server/src/drawing/matrix/roles-matrix.tsx';
import { SkillsMatrix } from '../../server/src/drawing/matrix/skills-matrix.tsx';
import { Summary } from '../../server/src/drawing/summary/summary.tsx';
import { ComparedTab } from './compared-tab.tsx';
import { MapFields, SkillFilterFields } from './filters.tsx';
import type { Tab } from './kept.ts';
import type { ComparedWith, FromPanel } from './messages.ts';
import type { Received } from './received.ts';

export const tabTitles: Readonly<Record<Tab, string>> = {
  roles: 'Roles',
  skills: 'Skills',
  map: 'Map',
  summary: 'Summary',
  compare: 'Compare',
};

interface TabContentProps {
  readonly tab: Tab;
  readonly told: Received;
  readonly report: ProgramReport;
  readonly view: View;
  readonly zoom: number;
  /** What the program is compared with, if it is. */
  readonly comparedWith: ComparedWith | undefined;
  stopComparing(): void;
  readonly actions: Actions;
  /** To be attached to what scrolls. */
  scrolled(content: HTMLElement | null): void;
  setZoom(zoom: number): void;
  say(message: FromPanel): void;
}

/** What one tab shows: its controls, and below them its drawing. */
export function TabContent(props: TabContentProps) {
  const { tab, report, view, zoom, actions, setZoom, scrolled } = props;
  return (
    <>
      {tab === 'skills' && <SkillFilterFields report={report} view={view} actions={actions} />}
      {tab === 'map' && <MapFields view={view} actions={actions} zoom={zoom} setZoom={setZoom} />}
      <section class="hc-content" ref={scrolled} aria-label={tabTitles[tab]} tabIndex={tab === 'map' ? 0 : undefined}>
        <h2 class="hc-hidden">{tabTitles[tab]}</h2>
        <TabDrawing {...props} />
      </section>
    </>
  );
}

/** Leads on where a program names nothing yet that it could be measured by. */
function WithoutRoles({ say }: TabContentProps) {
  return (
    <div class="hc-without-roles">
      <p>Choose the roles that graduates take up, to see what of them is covered.</p>
      <vscode-button onClick={() => say({ type: 'chooseRoles' })}>Choose Roles…</vscode-button>
    </div>
  );
}

function TabDrawing(props: TabContentProps) {
  const { tab, told, report, view, zoom, actions } = props;
  switch (tab) {
    case 'roles':
      return (
        <>
          <RolesMatrix report={report} view={view} actions={actions} />
          {report.targets.every(({ kind }) => kind === 'outcomes') && <WithoutRoles {...props} />}
        </>
      );
    case 'skills':
      return <SkillsMatrix report={report} view={view} actions={actions} />;
    case 'map':
      return (
        <div style={{ zoom }}>
          <ProgramMap report={report} view={view} actions={actions} />
        </div>
      );
    case 'summary':
      return <Summary report={report} view={view} actions={actions} findings={told.findings} />;
    case 'compare':
      return <ComparedTab {...props} compared={told.compared} />;
  }
}
