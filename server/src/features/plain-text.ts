import type { CompletionItem, Hover } from 'vscode-languageserver-types';
import { MarkupContent } from 'vscode-languageserver-types';

/** The marks of Markdown that our texts have, each a group of its own, so that code is left as it is. */
const marks =
  /\\(?<escaped>[!-/:-@[-`{-~])|(?<fence>`{3,})[^\n]*\n(?<block>[\s\S]*?)\n?\k<fence>|(?<!`)(?<ticks>`+)(?<code>[^\n]*?[^`\n])\k<ticks>(?!`)|\[(?<title>(?:\\.|[^\]\\\n])*)\]\((?<url>[^()\s]+)\)|^#{1,6} +|^(?<indent> *)\* (?=\S)|\*\*(?<bold>(?:\\.|[^*\\\n])+)\*\*|&(?<entity>amp|lt|gt|#91|#92|#93|#96);|(?<! ) {2,}$/gm;

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  '#91': '[',
  '#92': '\\',
  '#93': ']',
  '#96': '`',
};

/** Markdown of ours as it reads without the marks: for editors that show them instead of what they mean. */
export function plainText(markdown: string): string {
  return withoutTables(markdown)
    .replace(marks, (...found) => {
      const { escaped, block, code, title, url, indent, bold, entity } = found.at(-1) as Record<string, string>;
      if (escaped !== undefined) return escaped;
      if (block !== undefined) return block;
      if (code !== undefined) return code.replace(/^ (?=`)|(?<=`) $/g, '');
      if (title !== undefined) return `${plainText(title)} (${url})`;
      if (indent !== undefined) return `${indent}- `;
      if (bold !== undefined) return plainText(bold);
      return (entity !== undefined && entities[entity]) || '';
    })
    .trimEnd();
}

/** The rows of tables as lines, their cells side by side. */
function withoutTables(markdown: string): string {
  return markdown
    .replace(/^\|(?:---\|)+\n/gm, '')
    .replace(/^\| (.*) \|$/gm, (_row, cells: string) => cells.split(' | ').join(' · '));
}

/** A hover for an editor that shows no Markdown. */
export function plainHover(hover: Hover): Hover {
  if (!MarkupContent.is(hover.contents) || hover.contents.kind !== 'markdown') return hover;
  return { ...hover, contents: { kind: 'plaintext', value: plainText(hover.contents.value) } };
}

/** An item of a completion for an editor that shows no Markdown. */
export function plainItem(item: CompletionItem): CompletionItem {
  const { documentation } = item;
  if (!MarkupContent.is(documentation) || documentation.kind !== 'markdown') return item;
  return { ...item, documentation: { kind: 'plaintext', value: plainText(documentation.value) } };
}
