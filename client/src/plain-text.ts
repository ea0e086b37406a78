/**
 * What somebody wrote, for places of VS Code that draw `$(name)` as a picture or make a link of `[words](address)`: it is
 * shown as it is written.
 */
export function plainText(text: string): string {
  return text.replace(/\$\(/g, '$\u200B(').replace(/\]\(/g, ']\u200B(');
}

/** The same as Markdown of one line, without any mark that Markdown knows. */
export function plainMarkdown(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/[\\`*_{}[\]()#+\-!|~>:@]/g, '\\$&');
}

/** The same, with what stands between backticks as code. Code is shown as it is written, so nothing in it acts. */
export function markdownWithCode(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .split(/(`[^`]+`)/)
    .map((part, index) => (index % 2 === 1 ? part : plainMarkdown(part)))
    .join('');
}
