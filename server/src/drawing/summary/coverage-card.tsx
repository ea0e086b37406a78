import type { JSX } from 'preact';
import { percentInWords } from '../../analysis/report/percent.ts';
import type { ProgramReport } from '../../analysis/report/report.ts';
import type { CoverageResult, TargetCoverage } from '../../analysis/report/target-coverage.ts';
import type { Actions } from '../drawing.ts';
import { CoverageBar } from './bars.tsx';
import { Card, Go } from './card.tsx';
import { type NotKnown, notKnown, reasonInWords } from './not-known.ts';
import { wayWords } from './words.ts';

/** How far each target is covered, on each way through the program. */
export function CoverageCard({
  report,
  actions,
}: {
  report: ProgramReport;
  actions: Actions | undefined;
}): JSX.Element {
  return (
    <Card
      wide
      title="Coverage"
      note="Solid: covered for everyone, whatever they choose. Striped: possible, with the right choices. Concentrations are told apart where they make a difference."
    >
      {report.targets.length === 0 ? (
        <p>The program names no roles, frameworks or outcomes that it prepares for.</p>
      ) : (
        <div class="hc-tiles">
          {report.targets.map((target) => (
            <Tile key={target.id} target={target} report={report} actions={actions} />
          ))}
        </div>
      )}
    </Card>
  );
}

interface TileProps {
  readonly target: TargetCoverage;
  readonly report: ProgramReport;
  readonly actions: Actions | undefined;
}

function Tile({ target, report, actions }: TileProps): JSX.Element {
  const results = tellingResults(target.results);
  return (
    <div class="hc-tile">
      <h4>
        <Go place={target.place} actions={actions}>
          {target.title}
        </Go>{' '}
        <span class="hc-kind">{kindWords[target.kind]}</span>
      </h4>
      {results.map((result) => (
        <Result
          key={result.way}
          result={result}
          kind={target.kind}
          unknown={notKnown(report, target, result)}
          way={results.length > 1 || result.way !== '' ? wayWords(report, result.way) : undefined}
        />
      ))}
    </div>
  );
}

const kindWords: Readonly<Record<TargetCoverage['kind'], string>> = {
  role: 'Role',
  framework: 'Framework',
  outcomes: 'Outcomes',
};

const things: Readonly<Record<TargetCoverage['kind'], readonly [string, string]>> = {
  role: ['skill', 'skills'],
  framework: ['item', 'items'],
  outcomes: ['outcome', 'outcomes'],
};

interface ResultProps {
  readonly result: CoverageResult;
  readonly kind: TargetCoverage['kind'];
  readonly unknown: readonly NotKnown[];
  readonly way: string | undefined;
}

function Result({ result, kind, unknown, way }: ResultProps): JSX.Element {
  const { guaranteed = 0, possible = 0, counts, requirements, mapped } = result;
  const [thing, plural] = things[kind];
  const rest = [
    counts.partial > 0 && `${counts.partial} partial`,
    counts.missing > 0 && `${counts.missing} missing`,
    counts.unknown > 0 && `${counts.unknown} not known`,
    kind === 'framework' && mapped !== undefined && `${percentInWords(mapped)} mapped`,
  ].filter((words) => words !== false);
  return (
    <div class="hc-result">
      {way === undefined ? null : <p class="hc-way">{way}</p>}
      {result.possible === undefined ? (
        <p>Coverage is not known.</p>
      ) : (
        <>
          <CoverageBar guaranteed={guaranteed} possible={possible} />
          <p class="hc-numbers">
            <strong>{percentInWords(result.guaranteed, result.atLeast)}</strong> for everyone,{' '}
            <strong>{percentInWords(possible, result.atLeast)}</strong> possible
          </p>
        </>
      )}
      <p class="hc-counts">
        {counts.met} of {requirements.length} {requirements.length === 1 ? thing : plural} met
        {counts.guaranteed < counts.met ? `, ${counts.guaranteed} of them for everyone` : ''}
        {rest.length > 0 ? `; ${rest.join(', ')}` : ''}
      </p>
      {unknown.map((one) => (
        <p key={one.reason} class="hc-counts">
          Not known: {one.labels.join(', ')} ({reasonInWords(one)})
        </p>
      ))}
    </div>
  );
}

/** The own way first; a concentration only where it makes a difference. */
function tellingResults(results: readonly CoverageResult[]): readonly CoverageResult[] {
  const own = results.find(({ way }) => way === '');
  if (!own) return results;
  const numbers = ({ guaranteed, possible, atLeast, counts }: CoverageResult) =>
    JSON.stringify([guaranteed, possible, atLeast, counts]);
  return [own, ...results.filter((result) => result !== own && numbers(result) !== numbers(own))];
}
