import { compareStyles } from './compare/styles.ts';
import { mapStyles } from './map/styles.ts';
import { matrixStyles } from './matrix/styles.ts';
import { summaryStyles } from './summary/styles.ts';

/** The style sheets of all drawings, for the panel and for documents; colors are `themeStyles`. */
export const drawingStyles: string = [matrixStyles, mapStyles, summaryStyles, compareStyles].join('\n');
