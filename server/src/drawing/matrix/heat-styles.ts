/**
 * The tones of the heat map, as classes and not as styles of cells: a page may forbid styles of elements. The full tone
 * is mixed with more paper than color, so that the number stays legible in every theme.
 */
export function heatStyles(): string {
  const tones = Array.from({ length: 11 }, (_, heat) => {
    const mixed = `color-mix(in srgb, var(--hc-heat) ${heat * 4}%, transparent)`;
    return `.hc-heat-${heat} { background-color: ${mixed}; }`;
  });
  return `${tones.join('\n')}\n`;
}
