/**
 * Plain text so that Markdown shows it as it is; a single line break becomes a paragraph, as people mean it. An address
 * stays text: renderers would make a link of it, to wherever a stranger wants.
 */
export function escapeMarkdown(text: string): string {
  return (
    text
      .replace(/&(?=#?\w+;)/g, '&amp;')
      .replace(/[\\`*_[\]>~|]/g, '\\$&')
      .replace(addressSigns, '\\$&')
      // A backslash can become a part of the address before it, so what starts HTML needs more.
      .replace(/</g, '&lt;')
      .replace(/^(\s*)([#+=-])/gm, '$1\\$2')
      .replace(/^(\s*\d+)([.)])/gm, '$1\\$2')
      .replace(/([^\n])\r?\n(?!\r?\n)/g, '$1\n\n')
  );
}

/** The signs by which renderers know an address that stands in a text: `https://…`, `www.…`, `mailto:…`, `name@…`. */
const addressSigns = /:(?=\/\/)|(?<=mailto|xmpp):|(?<=www)\.|(?<=\S)@(?=\S)/gi;
