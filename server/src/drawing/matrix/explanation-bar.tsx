import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Explanation } from './grid-model.ts';

/** The cell that is explained, and how it was chosen. */
export interface Shown {
  readonly cell: HTMLTableCellElement | undefined;
  readonly by: 'focus' | 'pointer';
}

interface ExplanationBarProps {
  readonly explanation: Explanation | undefined;
  readonly by: Shown['by'];
}

/** Of so many facts all are told, where there is room. */
const mostFacts = 12;

/**
 * What a cell stands for, below the table; before one is chosen, how to choose one. It is as high as its words; of facts
 * that find no room in the height that the page allows it, the last are only counted.
 */
export function ExplanationBar({ explanation, by }: ExplanationBarProps) {
  const bar = useRef<HTMLDivElement>(null);
  const key = JSON.stringify(explanation);
  const [fit, setFit] = useState({ key, most: mostFacts });
  const most = fit.key === key ? fit.most : mostFacts;
  useLayoutEffect(() => {
    const element = bar.current;
    if (!element || !explanation || element.scrollHeight <= element.clientHeight) return;
    const told = Math.min(most, explanation.facts.length);
    if (told > 1) setFit({ key, most: told - 1 });
  });
  // A cell that has the focus has been read out already, by its label.
  return (
    <div ref={bar} class="hc-explanation" role="status" aria-live={by === 'focus' ? 'off' : 'polite'}>
      {explanation ? <Told explanation={explanation} most={most} /> : <p class="hc-hint">{hint}</p>}
    </div>
  );
}

const hint = 'Point or use arrow keys to read, click or Enter to go.';

function Told({ explanation: { heading, facts, note }, most }: { readonly explanation: Explanation; most: number }) {
  return (
    <>
      <p class="hc-heading">{heading}</p>
      {facts.length > 0 && (
        <ul>
          {facts.slice(0, most).map(({ label, text, sign }) => (
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
          {facts.length > most && <li key="more">and {facts.length - most} more</li>}
        </ul>
      )}
      {note !== undefined && <p>{note}</p>}
    </>
  );
}
