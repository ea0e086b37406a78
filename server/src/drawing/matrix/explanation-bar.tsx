import type { Explanation } from './grid-model.ts';

/** The cell that is explained, and how it was chosen. */
export interface Shown {
  readonly cell: HTMLTableCellElement | undefined;
  readonly by: 'focus' | 'pointer';
}

/** What a cell stands for, below the table; before one is chosen, how to choose one. */
export function ExplanationBar({
  explanation,
  by,
}: {
  readonly explanation: Explanation | undefined;
  readonly by: Shown['by'];
}) {
  // A cell that has the focus has been read out already, by its label.
  return (
    <div class="hc-explanation" role="status" aria-live={by === 'focus' ? 'off' : 'polite'}>
      {explanation ? <Told explanation={explanation} /> : <p class="hc-hint">{hint}</p>}
    </div>
  );
}

const hint = 'Point to a cell or move with the arrow keys to read what it stands for. Click or Enter goes to the text.';

function Told({ explanation: { heading, facts, note } }: { readonly explanation: Explanation }) {
  return (
    <>
      <p class="hc-heading">{heading}</p>
      {facts.length > 0 && (
        <ul>
          {facts.map(({ label, text, sign }) => (
            <li key={label}>
              {sign && (
                <span class={`hc-mark hc-${sign.tone}`} role="img" aria-label={sign.word}>
                  {sign.sign}
                </span>
              )}
              <b>{label}</b>
              {text !== '' && `: ${text}`}
            </li>
          ))}
        </ul>
      )}
      {note !== undefined && <p>{note}</p>}
    </>
  );
}
