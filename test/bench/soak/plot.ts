import type { Minute } from './typist.ts';

interface Curve {
  readonly label: string;
  readonly color: string;
  of(minute: Minute): number;
}

const panels: readonly { readonly title: string; readonly curves: readonly Curve[] }[] = [
  {
    title: 'From a key to all findings, ms',
    curves: [
      { label: 'p95', color: '#b35c00', of: ({ p95 }) => p95 },
      { label: 'median', color: '#0a6d9c', of: ({ latency }) => latency },
    ],
  },
  {
    title: 'Memory, MB',
    curves: [
      { label: 'resident', color: '#b35c00', of: ({ memory }) => memory },
      { label: 'heap after collection', color: '#0a6d9c', of: ({ heap }) => heap },
    ],
  },
];

const width = 720;
const panelHeight = 150;
const left = 56;
const right = 150;
const top = 80;
const gap = 50;

/** Latency and memory over the minutes, one above the other, as an SVG with a ground of its own. */
export function soakPlot(minutes: readonly Minute[], { title, note }: { title: string; note: string }): string {
  const height = top + panels.length * (panelHeight + gap) + 14;
  const drawn = panels.map(({ title: name, curves }, index) =>
    panel(minutes, curves, name, top + index * (panelHeight + gap)),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="sans-serif" font-size="12" role="img" aria-label="${escaped(title)}">
<rect width="${width}" height="${height}" fill="#ffffff"/>
<text x="16" y="22" font-size="14" font-weight="bold" fill="#1f2328">${escaped(title)}</text>
<text x="16" y="40" fill="#59636e">${escaped(note)}</text>
${drawn.join('\n')}
<text x="${(left + width - right) / 2}" y="${height - 10}" text-anchor="middle" fill="#59636e">minutes</text>
</svg>
`;
}

function panel(minutes: readonly Minute[], curves: readonly Curve[], title: string, y: number): string {
  const highest = niceAbove(Math.max(...minutes.flatMap((minute) => curves.map(({ of }) => of(minute)))));
  const x = (index: number) => left + (index / Math.max(1, minutes.length - 1)) * (width - left - right);
  const at = (value: number) => y + panelHeight - (value / highest) * panelHeight;
  const grid = [0, 0.5, 1].map((share) => {
    const value = highest * share;
    return `<path d="M${left} ${at(value)}H${width - right}" stroke="#d1d9e0"/><text x="${left - 8}" y="${at(value) + 4}" text-anchor="end" fill="#59636e">${value}</text>`;
  });
  const lines = curves.map(({ color, of }) => {
    const points = minutes.map((minute, index) => `${x(index).toFixed(1)},${at(of(minute)).toFixed(1)}`);
    return `<polyline points="${points.join(' ')}" fill="none" stroke="${color}" stroke-width="1.8"/>`;
  });
  const labels = apart(curves.map(({ of }) => at(of(minutes.at(-1) ?? minutes[0] ?? none)))).map(
    (place, index) =>
      `<text x="${width - right + 8}" y="${place + 4}" fill="${curves[index]?.color}">${curves[index]?.label}</text>`,
  );
  const ends = [0, minutes.length - 1].map(
    (index) =>
      `<text x="${x(index)}" y="${y + panelHeight + 16}" text-anchor="middle" fill="#59636e">${minutes[index]?.minute ?? ''}</text>`,
  );
  const heading = `<text x="${left}" y="${y - 8}" fill="#1f2328">${title}</text>`;
  return [heading, ...grid, ...lines, ...labels, ...ends].join('\n');
}

const none: Minute = { minute: 0, latency: 0, p95: 0, heap: 0, memory: 0 };

/** Places of labels, from the top down, that are moved down where they would stand on each other. */
function apart(places: readonly number[]): number[] {
  const least = 15;
  let free = Number.NEGATIVE_INFINITY;
  return places.map((place) => {
    const moved = Math.max(place, free);
    free = moved + least;
    return moved;
  });
}

/** The next of 1, 2, 4, 10, 20, 40 … */
function niceAbove(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(value, 0.1)));
  return [1, 2, 4, 10].map((step) => step * power).find((step) => step >= value) ?? 10 * power;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
