import type { ComponentChildren, JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { drawingStyles } from '../../drawing/styles.ts';
import { themeStyles } from '../../drawing/theme.ts';
import type { Definition } from './definitions.ts';
import { pageStyles } from './html-styles.ts';
import { legalInXml } from './xml-text.ts';

/** Nothing is fetched, nothing is run and nothing is sent, whatever words of a file are in the page. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** A page of its own with everything that it needs in it. `version` is that of the tool which wrote it. */
export function htmlPage(title: string, version: string, body: ComponentChildren): string {
  const page = (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="generator" content={`HIT Curriculum ${version}`} />
        <title>{title}</title>
        <style dangerouslySetInnerHTML={{ __html: themeStyles('paper') + drawingStyles + pageStyles }} />
      </head>
      <body>{body}</body>
    </html>
  );
  return `<!doctype html>\n${legalInXml(renderToString(page))}\n`;
}

/** What a page says of itself, below its title. */
export function Facts({ facts }: { facts: readonly { name: string; value: string }[] }): JSX.Element {
  return (
    <dl class="hc-page-facts">
      {facts.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Terms and what they mean. */
export function DefinitionList({ definitions }: { definitions: readonly Definition[] }): JSX.Element {
  return (
    <dl class="hc-page-definitions">
      {definitions.map(({ term, meaning }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
