/** The mark of a thread that was started to read a text, for a file that is also read by those who start it. */
export const isReader = 'hit-curriculum read';
