import type { ComponentChildren, JSX } from 'preact';
import type { ProgramReport, ReportWay } from '../../analysis/report/report.ts';
import { type Drawing, defaultView } from '../../drawing/drawing.ts';
import { ProgramMap } from '../../drawing/map/program-map.tsx';
import { Summary } from '../../drawing/summary/summary.tsx';
import { wayWords } from '../../drawing/summary/words.ts';
import type { About } from './about.ts';
import { coverSentences } from './cover.ts';
import { definitionsOf } from './definitions.ts';
import { documentTitle, factsOf } from './facts.ts';
import type { FindingSummary } from './findings.ts';
import { RolesMatrices, SkillsMatrices } from './html-matrices.tsx';
import { DefinitionList, Facts, htmlPage } from './html-page.tsx';

/**
 * A page of its own that holds all there is: the drawings of the preview, for each way through the program, and what a
 * reader has to know who was not there. It needs no network and no script, and prints.
 */
export function htmlDocument(report: ProgramReport, about: About, findings?: readonly FindingSummary[]): string {
  const title = documentTitle(report);
  return htmlPage(
    `Coverage: ${title}`,
    about.version,
    <>
      <Head title={title} report={report} about={about} />
      <main>
        <Parts report={report} findings={findings} />
      </main>
    </>,
  );
}

const parts = [
  { id: 'summary', title: 'Summary' },
  { id: 'definitions', title: 'What the words mean' },
  { id: 'roles', title: 'Roles × courses' },
  { id: 'skills', title: 'Skills × courses' },
  { id: 'map', title: 'Program map' },
] as const;

function Head({ title, report, about }: { title: string; report: ProgramReport; about: About }): JSX.Element {
  return (
    <header class="hc-page-head">
      <p class="hc-page-kind">Coverage of a curriculum</p>
      <h1>{title}</h1>
      <Facts facts={factsOf(report, about)} />
      <nav aria-label="Contents">
        <ul>
          {parts.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

interface PartsProps {
  readonly report: ProgramReport;
  readonly findings: readonly FindingSummary[] | undefined;
}

function Parts({ report, findings }: PartsProps): JSX.Element {
  const { ways } = report;
  const on = (way: ReportWay): Drawing => ({ report, view: { ...defaultView, way: way.id } });
  const [first] = ways;
  const titleOf = ({ id }: ReportWay) => (ways.length > 1 ? wayWords(report, id) : undefined);
  return (
    <>
      <Part id="summary">
        <div class="hc-page-cover">
          {coverSentences(report).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
        {first ? <Summary {...on(first)} {...(findings ? { findings } : {})} /> : null}
      </Part>
      <Definitions report={report} />
      <Part id="roles" wide>
        <p class="hc-page-note">
          Each number is the coverage, in percent, that the course would give all alone. The first columns are the
          coverage by all courses.
        </p>
        <RolesMatrices report={report} />
      </Part>
      <Part id="skills" wide>
        <SkillsMatrices report={report} />
      </Part>
      <Part id="map" wide>
        {ways.map((way) => (
          <div key={way.id} class="hc-page-way">
            {titleOf(way) ? <h3>{titleOf(way)}</h3> : null}
            <WayMap drawing={on(way)} title={titleOf(way)} />
          </div>
        ))}
      </Part>
    </>
  );
}

function WayMap({ drawing, title }: { drawing: Drawing; title: string | undefined }): JSX.Element {
  const { view } = drawing;
  return (
    // What is wider than the window scrolls, and what scrolls can be scrolled by keys.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls.
    <section class="hc-page-map" aria-label={['Map of the program', title].filter(Boolean).join(': ')} tabIndex={0}>
      <ProgramMap {...drawing} view={{ ...view, map: { ...view.map, criticalPath: true } }} />
    </section>
  );
}

interface PartProps {
  readonly id: (typeof parts)[number]['id'];
  /** Printed across the page. */
  readonly wide?: boolean;
  readonly children: ComponentChildren;
}

function Part({ id, wide = false, children }: PartProps): JSX.Element {
  return (
    <section id={id} class={wide ? 'hc-page-part hc-page-wide' : 'hc-page-part'} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{parts.find((part) => part.id === id)?.title}</h2>
      {children}
    </section>
  );
}

function Definitions({ report }: { report: ProgramReport }): JSX.Element {
  return (
    <Part id="definitions">
      <DefinitionList definitions={definitionsOf(report)} />
    </Part>
  );
}
