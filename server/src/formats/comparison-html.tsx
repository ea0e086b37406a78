import { renderToString } from 'preact-render-to-string';
import type { ReportDifference } from '../analysis/report/difference.ts';
import { Compare } from '../drawing/compare/compare.tsx';
import { drawingStyles } from '../drawing/styles.ts';
import { themeStyles } from '../drawing/theme.ts';
import type { ComparisonAbout } from './comparison-about.ts';
import { comparisonDefinitions, comparisonFacts, comparisonTitle } from './comparison-facts.ts';
import { pageStyles } from './html-styles.ts';
import { legalInXml } from './xml-text.ts';

/** Nothing is fetched, nothing is run and nothing is sent, whatever words of a file are in the page. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** A page of its own with the comparison of the preview. It needs no network and no script, and prints. */
export function comparisonHtml(difference: ReportDifference, about: ComparisonAbout): string {
  const title = comparisonTitle(difference);
  const page = (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="generator" content={`HIT Curriculum ${about.version}`} />
        <title>{`Comparison: ${title}`}</title>
        <style dangerouslySetInnerHTML={{ __html: themeStyles('paper') + drawingStyles + pageStyles }} />
      </head>
      <body>
        <header class="hc-page-head">
          <p class="hc-page-kind">
            {difference.between === 'programs'
              ? 'Comparison of two curricula'
              : 'Comparison of two versions of a curriculum'}
          </p>
          <h1>{title}</h1>
          <dl class="hc-page-facts">
            {comparisonFacts(difference, about).map(({ name, value }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </header>
        <main>
          <section id="comparison" aria-labelledby="comparison-title">
            <h2 id="comparison-title">What is different</h2>
            <Compare difference={difference} />
          </section>
          <section id="definitions" class="hc-page-part" aria-labelledby="definitions-title">
            <h2 id="definitions-title">What the words mean</h2>
            <dl class="hc-page-definitions">
              {comparisonDefinitions(difference).map(({ term, meaning }) => (
                <div key={term}>
                  <dt>{term}</dt>
                  <dd>{meaning}</dd>
                </div>
              ))}
            </dl>
          </section>
        </main>
      </body>
    </html>
  );
  return `<!doctype html>\n${legalInXml(renderToString(page))}\n`;
}
