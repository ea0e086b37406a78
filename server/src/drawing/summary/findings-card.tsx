import type { JSX } from 'preact';
import type { Place } from '../../analysis/report/place.ts';
import type { Actions } from '../drawing.ts';
import { Card, Go, LongList } from './card.tsx';
import { counted } from './words.ts';

/** A finding about the program, as the list of problems has it. Lines and characters are counted from 0. */
export interface FindingSummary {
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly code: string;
  readonly message: string;
  readonly place: Pick<Place, 'uri' | 'line' | 'character'>;
}

/** What one finding is called, the worst first. */
export const severityWords = { error: 'error', warning: 'warning', information: 'note', hint: 'hint' } as const;

const kinds: readonly { severity: FindingSummary['severity']; sign: string; tone: string }[] = [
  { severity: 'error', sign: '✕', tone: 'missing' },
  { severity: 'warning', sign: '!', tone: 'partial' },
  { severity: 'information', sign: 'i', tone: 'muted' },
  { severity: 'hint', sign: '›', tone: 'muted' },
];

interface FindingsProps {
  readonly findings: readonly FindingSummary[];
  readonly actions: Actions | undefined;
}

/** What the checks found, the worst first. */
export function FindingsCard({ findings, actions }: FindingsProps): JSX.Element {
  const groups = kinds
    .map((kind) => ({
      ...kind,
      thing: severityWords[kind.severity],
      found: findings.filter(({ severity }) => severity === kind.severity),
    }))
    .filter(({ found }) => found.length > 0);
  return (
    <Card
      wide
      title="Findings"
      note={
        groups.length === 0
          ? 'The checks found nothing.'
          : groups.map((g) => counted(g.found.length, g.thing)).join(', ')
      }
    >
      {groups.map(({ severity, thing, sign, tone, found }) => (
        <div key={severity}>
          <h4>
            <span class={`hc-sign hc-tone-${tone}`} aria-hidden="true">
              {sign}
            </span>{' '}
            {counted(found.length, thing)}
          </h4>
          <LongList
            actions={actions}
            first={8}
            items={found.map((finding, index) => (
              <li key={index}>
                <Go place={wholePlace(finding)} actions={actions}>
                  {withCode(finding.message)}
                </Go>{' '}
                <span class="hc-kind">
                  {finding.code}, line {finding.place.line + 1}
                </span>
              </li>
            ))}
          />
        </div>
      ))}
    </Card>
  );
}

/** A message with what stands between backticks as code. */
function withCode(message: string): (string | JSX.Element)[] {
  return message.split(/`([^`]+)`/).map((part, at) => (at % 2 === 0 ? part : <code key={at}>{part}</code>));
}

function wholePlace({ place }: FindingSummary): Place {
  return { ...place, endLine: place.line, endCharacter: place.character };
}
