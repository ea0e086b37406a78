import { matrixStyles } from './matrix/styles.ts';

/** The style sheets of all drawings, for the panel and for documents; colors are `themeStyles`. */
export const drawingStyles: string = [matrixStyles].join('\n');
