import type { ReportDifference } from '../../analysis/report/difference.ts';
import { Compare } from '../../drawing/compare/compare.tsx';
import type { ComparisonAbout } from './comparison-about.ts';
import { comparisonDefinitions, comparisonFacts, comparisonTitle } from './comparison-facts.ts';
import { DefinitionList, Facts, htmlPage } from './html-page.tsx';

/** A page of its own with the comparison of the preview. It needs no network and no script, and prints. */
export function comparisonHtml(difference: ReportDifference, about: ComparisonAbout): string {
  const title = comparisonTitle(difference);
  return htmlPage(
    `Comparison: ${title}`,
    about.version,
    <>
      <header class="hc-page-head">
        <p class="hc-page-kind">
          {difference.between === 'programs'
            ? 'Comparison of two curricula'
            : 'Comparison of two versions of a curriculum'}
        </p>
        <h1>{title}</h1>
        <Facts facts={comparisonFacts(difference, about)} />
      </header>
      <main>
        <section id="comparison" aria-labelledby="comparison-title">
          <h2 id="comparison-title">What is different</h2>
          <Compare difference={difference} />
        </section>
        <section id="definitions" class="hc-page-part" aria-labelledby="definitions-title">
          <h2 id="definitions-title">What the words mean</h2>
          <DefinitionList definitions={comparisonDefinitions(difference)} />
        </section>
      </main>
    </>,
  );
}
