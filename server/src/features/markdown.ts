/** Plain text so that Markdown shows it as it is; a single line break becomes a paragraph, as people mean it. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>~|]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(/^(\s*)([#+=-])/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/gm, '$1\\$2')
    .replace(/([^\n])\r?\n(?!\r?\n)/g, '$1\n\n');
}

/**
 * Markdown that somebody else wrote, made harmless: no raw HTML, and no link that runs a command. What stands between
 * backticks is shown and not run, so it stays as it is.
 */
export function harmlessMarkdown(markdown: string): string {
  return markdown
    .split(/(```[\s\S]*?(?:```|$)|`[^`\n]*`)/)
    .map((part, index) => (index % 2 === 1 ? part : withoutHtmlAndCommands(part)))
    .join('');
}

function withoutHtmlAndCommands(markdown: string): string {
  return markdown.replace(/<(?!https?:\/\/[^\s<>]*>)(?=[a-z/!?])/gi, '&lt;').replace(/command:/gi, 'command&#58;');
}

/** Text between backticks, with as many of them as it takes. */
export function inlineCode(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map((match) => match[0].length));
  const fence = '`'.repeat(longest + 1);
  const space = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${fence}${space}${text.replace(/\s*\n\s*/g, ' ')}${space}${fence}`;
}

/** A link to a page of the web; any other address is shown as text. */
export function link(title: string, url: string): string {
  if (!/^https?:\/\/[^\s()<>]+$/i.test(url)) return escapeMarkdown(title);
  return `[${escapeMarkdown(title)}](${url})`;
}
