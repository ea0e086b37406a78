/** The keyword of an error that stands for all that were not looked for. */
export const moreErrors = 'more-errors';
