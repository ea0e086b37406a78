import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { ProgramReport } from '../../analysis/report/report.ts';
import { defaultView } from '../../drawing/drawing.ts';
import { ProgramMap } from '../../drawing/map/program-map.tsx';
import { mapStyles } from '../../drawing/map/styles.ts';
import { paperColors } from '../../drawing/theme.ts';
import type { About } from './about.ts';
import { documentTitle, factsOf } from './facts.ts';
import { fitting, fontFamily, fontSize, linesOf } from './svg-text.ts';
import { legalInXml } from './xml-text.ts';

const margin = 16;
const lineHeight = 16;

/**
 * The program map as a picture of its own, on a way of the report (else on its first one), under a heading that says what
 * it is. Many programs that show such pictures know no variables in style sheets, so the colors of paper are written out.
 */
export function mapSvg(report: ProgramReport, about: About, wayId = ''): string {
  const way = report.ways.find(({ id }) => id === wayId) ?? report.ways[0];
  const view = { ...defaultView, way: way?.id ?? '', map: { ...defaultView.map, criticalPath: true } };
  const map = withColorAttributes(renderToString(<ProgramMap report={report} view={view} />));
  const size = sizeOf(map);
  const width = Math.max(size.width + 2 * margin, 640);
  const facts = linesOf(factsOf(report, about), width - 2 * margin);
  const top = margin + 30 + facts.length * lineHeight + 8;
  const height = top + size.height + margin;
  const words = [`Program map: ${documentTitle(report)}`, way && way.id !== '' ? way.title : ''].filter(Boolean);
  const title = words.join(', ');
  const heading: VNode = (
    <g font-family={fontFamily} font-size={fontSize} fill={paperColors.muted}>
      <text x={margin} y={margin + 16} font-size={18} font-weight="bold" fill={paperColors.ink}>
        {fitting(title, width - 2 * margin, 18)}
      </text>
      {facts.map((line, index) => (
        <text key={line} x={margin} y={margin + 36 + index * lineHeight}>
          {line}
        </text>
      ))}
    </g>
  );
  const picture = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    renderToString(<title>{title}</title>),
    `<style>${withColors(stylesForAll(mapStyles))}</style>`,
    `<rect width="${width}" height="${height}" fill="${paperColors.paper}"/>`,
    renderToString(heading),
    map.replace(/^<svg/, `<svg x="${margin}" y="${top}"`),
    '</svg>',
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n${legalInXml(picture.join('\n'))}\n`;
}

function sizeOf(svg: string): { readonly width: number; readonly height: number } {
  const [, width, height] = /^<svg[^>]* viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  return { width: Number(width ?? 0), height: Number(height ?? 0) };
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
