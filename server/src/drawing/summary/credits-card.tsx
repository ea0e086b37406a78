import type { JSX } from 'preact';
import type { ProgramReport, ReportTerm, Sum } from '../../analysis/report/report.ts';
import type { Actions } from '../drawing.ts';
import { creditWords, sumWords } from '../map/credit-words.ts';
import { wayOf } from '../map/layout.ts';
import { AmountBar } from './bars.tsx';
import { Card, Go } from './card.tsx';
import { wayWords } from './words.ts';

interface CreditsProps {
  readonly report: ProgramReport;
  readonly way: string;
  readonly actions: Actions | undefined;
}

/** Credits: what is published, what the parts add up to, and the load of each term of the way. */
export function CreditsCard({ report, way, actions }: CreditsProps): JSX.Element {
  const { published, parts } = report.credits;
  const shown = wayOf(report, way);
  const total = shown.id === '' ? report.credits.total : shown.credits;
  const highest = Math.max(0, ...shown.terms.map(({ credits }) => credits.max));
  const words = wayWords(report, shown.id);
  return (
    <Card title="Credits and load">
      {words === undefined ? null : <p class="hc-way">{words}</p>}
      <p>
        <strong>{sumWords(total)}</strong>
        {published ? ` planned; ${creditWords(published)} published` : ' planned'}
        {published && differs(total, published) ? <span class="hc-differs"> (these differ)</span> : null}
      </p>
      {shown.terms.length === 0 ? (
        <p class="hc-muted">The program has no plan by terms.</p>
      ) : (
        <table class="hc-table">
          <caption>Credits by term</caption>
          <tbody>
            {shown.terms.map((term, index) => (
              <TermRow key={index} term={term} highest={highest} actions={actions} />
            ))}
          </tbody>
        </table>
      )}
      {parts.length === 0 ? null : (
        <table class="hc-table">
          <caption>Credits by part</caption>
          <tbody>
            {parts.map((part) => (
              <tr key={part.name}>
                <th scope="row">{part.name}</th>
                <td class="hc-sum">
                  {sumWords(part.sum)}
                  {part.published && differs(part.sum, part.published) ? (
                    <span class="hc-differs"> ({creditWords(part.published)} published)</span>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}

function TermRow({ term, highest, actions }: { term: ReportTerm; highest: number; actions: Actions | undefined }) {
  return (
    <tr>
      <th scope="row">
        <Go place={term.place} actions={actions}>
          {term.title}
        </Go>
      </th>
      <td class="hc-bar-cell">
        <AmountBar min={term.credits.min} max={term.credits.max} highest={highest} />
      </td>
      <td class="hc-sum">{sumWords(term.credits)}</td>
    </tr>
  );
}

/** Certainly other than what is published: sums with something unknown may still fit. */
function differs(sum: Sum, published: { readonly min: number; readonly max: number }): boolean {
  return sum.unknown === 0 && (sum.max < published.min || sum.min > published.max);
}
