import type { ComponentChildren, JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { ProgramReport, ReportWay } from '../analysis/report/report.ts';
import { type Drawing, defaultView } from '../drawing/drawing.ts';
import { ProgramMap } from '../drawing/map/program-map.tsx';
import { drawingStyles } from '../drawing/styles.ts';
import { Summary } from '../drawing/summary/summary.tsx';
import { wayWords } from '../drawing/summary/words.ts';
import { themeStyles } from '../drawing/theme.ts';
import type { About } from './about.ts';
import { coverSentences } from './cover.ts';
import { definitionsOf } from './definitions.ts';
import { documentTitle, factsOf } from './facts.ts';
import { RolesMatrices, SkillsMatrices } from './html-matrices.tsx';
import { pageStyles } from './html-styles.ts';
import { legalInXml } from './xml-text.ts';

/** Nothing is fetched, nothing is run and nothing is sent, whatever words of a file are in the page. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/**
 * A page of its own that holds all there is: the drawings of the preview, for each way through the program, and what a
 * reader has to know who was not there. It needs no network and no script, and prints.
 */
export function htmlDocument(report: ProgramReport, about: About): string {
  const title = `Coverage: ${documentTitle(report)}`;
  const page = (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="generator" content={`HIT Curriculum ${about.version}`} />
        <title>{title}</title>
        <style dangerouslySetInnerHTML={{ __html: themeStyles('paper') + drawingStyles + pageStyles }} />
      </head>
      <body>
        <Head title={documentTitle(report)} report={report} about={about} />
        <main>
          <Parts report={report} />
        </main>
      </body>
    </html>
  );
  return `<!doctype html>\n${legalInXml(renderToString(page))}\n`;
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
      <dl class="hc-page-facts">
        {factsOf(report, about).map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
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

function Parts({ report }: { report: ProgramReport }): JSX.Element {
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
        {first ? <Summary {...on(first)} /> : null}
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
      <dl class="hc-page-definitions">
        {definitionsOf(report).map(({ term, meaning }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}
