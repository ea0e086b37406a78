import { renderToString } from 'preact-render-to-string';
import type { ProgramReport } from '../analysis/report/report.ts';
import { defaultView } from '../drawing/drawing.ts';
import { ProgramMap } from '../drawing/map/program-map.tsx';
import { mapStyles } from '../drawing/map/styles.ts';
import { paperColors } from '../drawing/theme.ts';
import type { About } from './about.ts';
import { documentTitle, factsOf } from './facts.ts';
import { legalInXml } from './xml-text.ts';

/**
 * The program map as a picture of its own, on the first way of the report. Many programs that show such pictures know no
 * variables in style sheets, so the colors of paper are written out.
 */
export function mapSvg(report: ProgramReport, about: About): string {
  const way = report.ways[0]?.id ?? '';
  const view = { ...defaultView, way, map: { ...defaultView.map, criticalPath: true } };
  const drawn = renderToString(<ProgramMap report={report} view={view} />);
  const facts = factsOf(report, about).map(({ name, value }) => `${name}: ${value}`);
  const described = renderToString(<metadata>{[documentTitle(report), ...facts].join('; ')}</metadata>);
  const head = `<style>${withColors(stylesForAll(mapStyles))}</style>${described}`;
  const picture = withColorAttributes(drawn).replace(/^<svg[^>]*>/, (start) => `${start}${head}`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${legalInXml(picture)}\n`;
}

/** What is said for screens, printers and high contrast alone is of no use in a picture. */
function stylesForAll(styles: string): string {
  return styles.replace(/@media [^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
}

/** In attributes only: nobody's words are touched. */
function withColorAttributes(svg: string): string {
  return svg.replace(/ (?:style|fill|stroke)="[^"]*"/g, withColors);
}

function withColors(styles: string): string {
  return styles.replace(/var\(--hc-(\w+)\)/g, (whole, name: string) =>
    Object.hasOwn(paperColors, name) ? paperColors[name as keyof typeof paperColors] : whole,
  );
}
