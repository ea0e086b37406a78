import { Compare } from '../../server/src/drawing/compare/compare.tsx';
import type { Actions } from '../../server/src/drawing/drawing.ts';
import type { ComparedWith, FromPanel } from './messages.ts';
import type { Received } from './received.ts';

interface ComparedTabProps {
  /** What the program is compared with, if it is. */
  readonly comparedWith: ComparedWith | undefined;
  /** What came of it; absent while it is read. */
  readonly compared: Received['compared'];
  readonly actions: Actions;
  stopComparing(): void;
  say(message: FromPanel): void;
}

/** What is different from an earlier revision or another program, or how to choose one. */
export function ComparedTab({ comparedWith, compared, actions, stopComparing, say }: ComparedTabProps) {
  const choose = () => say({ type: 'chooseComparison' });
  if (!comparedWith) {
    return (
      <div class="hc-compare-with">
        <p>See what is different from an earlier revision of this file, or from another program.</p>
        <vscode-button onClick={choose}>Compare…</vscode-button>
      </div>
    );
  }
  return (
    <>
      <div class="hc-compare-with">
        <p>
          Compared with {comparedWith.label}
          {comparedWith.label.endsWith('.') ? '' : '.'}
        </p>
        <vscode-button secondary onClick={choose}>
          Compare with Another…
        </vscode-button>
        {compared?.difference && (
          <vscode-button secondary onClick={() => say({ type: 'exportComparison' })}>
            Export…
          </vscode-button>
        )}
        <vscode-button secondary onClick={stopComparing}>
          Stop Comparing
        </vscode-button>
      </div>
      {compared ? (
        <Compare difference={compared.difference} problem={compared.problem} actions={actions} />
      ) : (
        <p>
          <vscode-progress-ring label="Reading" /> Reading the other one…
        </p>
      )}
    </>
  );
}
