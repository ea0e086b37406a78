/** The address of the page about a rule, which the server keeps: it needs no network. */
export function rulePageUri(code: string): string {
  return `hit-rules:/${code}.md`;
}
