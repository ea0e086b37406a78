/**
 * What somebody wrote, for places of VS Code that draw `$(name)` as a picture or make a link of `[words](address)`: it is
 * shown as it is written. Signs that would turn the words beside it around, and most control characters, are seen as �.
 */
export function plainText(text: string): string {
  return withoutActingSigns(text.replace(/\$\(/g, '$\u200B(').replace(/\]\(/g, ']\u200B('));
}

/** The same as Markdown of one line, without any mark that Markdown knows, and without addresses that become links. */
export function plainMarkdown(text: string): string {
  const line = withoutActingSigns(text.replace(/\s+/g, ' '));
  return line
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/[\\`*_{}[\]()#+\-!|~>:@]|(?<=www)\./gi, '\\$&');
}

/** The same, with what stands between backticks as code. Code is shown as it is written, so nothing in it acts. */
export function markdownWithCode(text: string): string {
  return withoutActingSigns(text.replace(/\s+/g, ' '))
    .split(/(`[^`]+`)/)
    .map((part, index) => (index % 2 === 1 ? part : plainMarkdown(part)))
    .join('');
}

function withoutActingSigns(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r]|\p{Bidi_Control}/gu, '\u{fffd}');
}
