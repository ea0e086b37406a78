import type { ComponentChildren, JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { ProgramReport, ReportWay } from '../analysis/report/report.ts';
import { type Drawing, defaultView } from '../drawing/drawing.ts';
import { ProgramMap } from '../drawing/map/program-map.tsx';
import { RolesMatrix } from '../drawing/matrix/roles-matrix.tsx';
import { SkillsMatrix } from '../drawing/matrix/skills-matrix.tsx';
import { drawingStyles } from '../drawing/styles.ts';
import { Summary } from '../drawing/summary/summary.tsx';
import { themeStyles } from '../drawing/theme.ts';
import type { About } from './about.ts';
import { definitionsOf } from './definitions.ts';
import { documentTitle, factsOf } from './facts.ts';
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
          <Definitions report={report} />
        </main>
      </body>
    </html>
  );
  return `<!doctype html>\n${legalInXml(renderToString(page))}\n`;
}

const parts = [
  { id: 'summary', title: 'Summary' },
  { id: 'roles', title: 'Roles × courses' },
  { id: 'skills', title: 'Skills × courses' },
  { id: 'map', title: 'Program map' },
  { id: 'definitions', title: 'What the words mean' },
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
  const named = (words: string, { view }: Drawing) => {
    const way = ways.length > 1 ? ways.find(({ id }) => id === view.way) : undefined;
    return way ? `${words}: ${way.title}` : words;
  };
  const each = (draw: (drawing: Drawing) => JSX.Element) =>
    ways.map((way) => (
      <div key={way.id} class="hc-page-way">
        {ways.length > 1 ? <h3>{way.title}</h3> : null}
        {draw(on(way))}
      </div>
    ));
  return (
    <>
      <Part id="summary">{first ? <Summary {...on(first)} /> : null}</Part>
      <Part id="roles" wide>
        <p class="hc-page-note">
          Each number is the coverage, in percent, that the course would give all alone. The first columns are the
          coverage by all courses.
        </p>
        {each((drawing) => (
          <RolesMatrix {...drawing} />
        ))}
      </Part>
      <Part id="skills" wide>
        {each((drawing) => (
          <SkillsMatrix {...drawing} />
        ))}
      </Part>
      <Part id="map" wide>
        {each((drawing) => (
          // What is wider than the window scrolls, and what scrolls can be scrolled by keys.
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls.
          <section class="hc-page-map" aria-label={named('Map of the program', drawing)} tabIndex={0}>
            <ProgramMap {...drawing} view={{ ...drawing.view, map: { ...drawing.view.map, criticalPath: true } }} />
          </section>
        ))}
      </Part>
    </>
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
