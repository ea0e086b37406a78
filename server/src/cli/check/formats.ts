/** How findings can be told, and what each way is for. */
export const checkFormats = {
  pretty: 'for people, in a terminal',
  json: 'for scripts',
  sarif: 'SARIF 2.1.0, for code scanning',
  junit: 'JUnit XML, for the test reports of CI',
  github: 'annotations of a GitHub workflow',
} as const;

export type CheckFormat = keyof typeof checkFormats;
