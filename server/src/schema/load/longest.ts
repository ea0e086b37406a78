/** Characters of a schema with all files that it refers to: what is longer would keep whoever opens a file waiting. */
export const longestTogether = 10_000_000;
