import { Compare } from '../../server/src/drawing/compare/compare.tsx';
import type { Actions } from '../../server/src/drawing/drawing.ts';
import type { FromPanel } from './messages.ts';
import type { Received } from './received.ts';

interface ComparedTabProps {
  readonly compared: Received['compared'];
  readonly actions: Actions;
  say(message: FromPanel): void;
}

/** What is different from an earlier revision or another program, or how to choose one. */
export function ComparedTab({ compared, actions, say }: ComparedTabProps) {
  const choose = () => say({ type: 'chooseComparison' });
  if (!compared) {
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
        <p>Compared with {compared.with.label}.</p>
        <vscode-button secondary onClick={choose}>
          Compare with Another…
        </vscode-button>
      </div>
      <Compare difference={compared.difference} problem={compared.problem} actions={actions} />
    </>
  );
}
