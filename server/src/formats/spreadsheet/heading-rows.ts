/** Headings stand among so many first rows. */
export const headingRows = 25;
