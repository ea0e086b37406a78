import type { Received } from './received.ts';

/** What is shown where there is no report: that it is read, or why there is none. */
export function Words({ told: { nothing } }: { readonly told: Received }) {
  return (
    <main class="hc-words" aria-live="polite">
      <h1>Coverage</h1>
      {nothing === undefined ? (
        <p>
          <vscode-progress-ring label="Reading" /> Reading the program and all that it draws on…
        </p>
      ) : (
        <p>{nothing}</p>
      )}
    </main>
  );
}

/** What to know of the drawings before trusting them. */
export function Notices({ told: { notice }, incomplete }: { readonly told: Received; readonly incomplete: boolean }) {
  return (
    <div role="status" class="hc-notices">
      {notice !== '' && (
        <p>
          <span class="codicon codicon-warning" aria-hidden="true" /> {notice}
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
