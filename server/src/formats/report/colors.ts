import { paperColors } from '../../drawing/theme.ts';

/** The deepest tone on which dark letters are still easy to read. */
const deepest = 0.7;

/** The tone of the heat map for a share from 0 to 1: from paper towards the full color. */
export function heatColor(share: number): string {
  const part = Math.min(1, Math.max(0, share)) * deepest;
  const channels = [1, 3, 5].map((start) => {
    const at = (color: string) => Number.parseInt(color.slice(start, start + 2), 16);
    return Math.round(at(paperColors.paper) * (1 - part) + at(paperColors.heat) * part);
  });
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
