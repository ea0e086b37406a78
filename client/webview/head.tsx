import type { ProgramReport } from '../../server/src/analysis/report/report.ts';
import { wayTitle } from '../../server/src/analysis/report/way-title.ts';
import type { Actions, View } from '../../server/src/drawing/drawing.ts';
import type { FromPanel } from './messages.ts';
import { Select } from './select.tsx';

interface HeadProps {
  readonly report: ProgramReport;
  readonly view: View;
  readonly pinned: boolean;
  readonly actions: Actions;
  say(message: FromPanel): void;
}

/** The program, the way through it that is looked at, and what can be done with the panel. */
export function Head({ report: { program, ways }, view, pinned, actions, say }: HeadProps) {
  const about = [program.institution, program.version].filter((part) => part !== undefined).join(' · ');
  const pinTitle = pinned
    ? 'Pinned to this program. Unpin to follow the active file.'
    : 'Follows the active file. Pin to stay with this program.';
  return (
    <header class="hc-head">
      <div class="hc-head-program">
        <h1>{program.title}</h1>
        {about !== '' && <p>{about}</p>}
      </div>
      {ways.length > 1 && (
        <Select
          label="Plan"
          value={view.way}
          options={ways.map((way) => ({ value: way.id, label: wayTitle(way) }))}
          choose={(way) => actions.look({ way })}
        />
      )}
      <div class="hc-buttons" role="toolbar" aria-label="Coverage preview">
        <vscode-toolbar-button
          icon={pinned ? 'pinned' : 'pin'}
          label="Pin to this program"
          title={pinTitle}
          toggleable
          checked={pinned}
          onChange={({ currentTarget }) => say({ type: 'pin', pinned: currentTarget.checked })}
        />
        <ToolbarButton icon="diff" label="Compare…" onClick={() => say({ type: 'chooseComparison' })} />
        <ToolbarButton icon="export" label="Export…" onClick={() => say({ type: 'export' })} />
        <ToolbarButton icon="file-pdf" label="Print or Save as PDF…" onClick={() => say({ type: 'print' })} />
      </div>
    </header>
  );
}

interface ButtonProps {
  readonly icon: string;
  readonly label: string;
  onClick(): void;
}

export function ToolbarButton({ icon, label, onClick }: ButtonProps) {
  return <vscode-toolbar-button icon={icon} label={label} title={label} onClick={onClick} />;
}
