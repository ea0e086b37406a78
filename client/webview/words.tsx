import type { FromPanel } from './messages.ts';
import type { Received } from './received.ts';

interface Told {
  readonly told: Received;
  say(message: FromPanel): void;
}

/** What is shown where there is no report: that it is read, or why there is none. */
export function Words({ told: { nothing, isStopped }, say }: Told) {
  return (
    <main class="hc-words" aria-live="polite">
      <h1>Coverage</h1>
      {nothing !== undefined && <p>{nothing}</p>}
      {isStopped && (
        <>
          <p>Coverage is not known, since HIT Curriculum’s server is not running.</p>
          <StartAgain say={say} />
        </>
      )}
      {nothing === undefined && !isStopped && (
        <p>
          <vscode-progress-ring label="Reading" /> Reading the program and all that it draws on…
        </p>
      )}
    </main>
  );
}

/** What to know of the drawings before trusting them. */
export function Notices({ told: { isStopped }, incomplete, say }: Told & { readonly incomplete: boolean }) {
  return (
    <div role="status" class="hc-notices">
      {isStopped && (
        <p>
          <span class="codicon codicon-warning" aria-hidden="true" /> HIT Curriculum’s server is not running: this is
          how things were before it stopped. <StartAgain say={say} />
        </p>
      )}
      {incomplete && (
        <p>
          <span class="codicon codicon-info" aria-hidden="true" /> There may be more than is shown: not everything could
          be read. The list of problems says what is amiss.
        </p>
      )}
    </div>
  );
}

function StartAgain({ say }: Pick<Told, 'say'>) {
  return (
    <vscode-button secondary onClick={() => say({ type: 'startAgain' })}>
      Start Again
    </vscode-button>
  );
}
