import { gridStyles } from './grid-styles.ts';
import { heatStyles } from './heat-styles.ts';
import { liveStyles } from './live-styles.ts';
import { printStyles } from './print-styles.ts';

/** The style sheet of both matrices. */
export const matrixStyles = [gridStyles, liveStyles, heatStyles(), printStyles].join('\n');
