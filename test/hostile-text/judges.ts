import { marked } from 'marked';
import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5';

/** What is wrong with an output, in words; nothing where it is harmless. Each is read as what shows it would read it. */
export type Faults = string[];

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** What Markdown of ours is made of. A picture is fetched, and all else would have come as HTML. */
const markdownElements = new Set(
  [
    'html',
    'head',
    'body',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'p',
    'strong',
    'em',
    'del',
    'a',
    'ul',
    'ol',
    'li',
  ].concat(['code', 'pre', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'blockquote', 'br', 'hr']),
);
const markdownAttributes = new Set(['href', 'title', 'align', 'class', 'start']);
const webAddress = /^(?:https?:\/\/|mailto:|#)/i;

/** Markdown as VS Code renders it: by `marked`, with HTML shown. It leads only to addresses that are `ours`. */
export function markdownFaults(markdown: string, ours: RegExp = /^$/): Faults {
  const faults: Faults = [];
  marked.walkTokens(marked.lexer(markdown), (token) => {
    if (token.type === 'html') faults.push(`HTML ${token.raw}`);
  });
  for (const element of elementsIn(parseFragment(marked.parse(markdown, { async: false })))) {
    if (!markdownElements.has(element.tagName)) faults.push(`an element ${element.tagName}`);
    for (const { name, value } of element.attrs) {
      if (!markdownAttributes.has(name)) faults.push(`an attribute ${name}`);
      if (name === 'href' && !ours.test(value)) faults.push(`a link to ${value}`);
    }
  }
  return faults;
}

/** The words of Markdown, as a person reads them. */
export function markdownWords(markdown: string): string {
  return wordsOf(parseFragment(marked.parse(markdown, { async: false })));
}

/** What our pages have no use for, or what could act in them. */
const actingElements = /^(?:script|iframe|object|embed|base|link|form|img|image|video|audio|foreignobject)$/;

/** A page, or a picture: nothing in it acts, and nothing is fetched. `isExpected` are the elements of our own drawings. */
export function htmlFaults(html: string, expected: ReadonlySet<string>): Faults {
  const faults: Faults = [];
  for (const { tagName, attrs } of elementsIn(parse(html))) {
    const name = tagName.toLowerCase();
    if (actingElements.test(name) || !expected.has(name)) faults.push(`an element ${tagName}`);
    for (const attribute of attrs) {
      if (/^on/i.test(attribute.name)) faults.push(`an attribute ${attribute.name}`);
      const leads = /^(?:href|src|action|xlink:href)$/i.test(attribute.name);
      if (leads && !webAddress.test(attribute.value)) faults.push(`a link to ${attribute.value}`);
      if (/^(?:src|srcset|srcdoc|style)$/.test(attribute.name) && /url\(|:\/\//.test(attribute.value))
        faults.push(`something to fetch: ${attribute.value}`);
    }
  }
  return faults;
}

/** The names of the elements in a page. */
export function elementNames(html: string): ReadonlySet<string> {
  return new Set(elementsIn(parse(html)).map(({ tagName }) => tagName.toLowerCase()));
}

export function htmlWords(html: string): string {
  return wordsOf(parse(html));
}

function elementsIn(node: Node): Element[] {
  const own = 'tagName' in node ? [node] : [];
  return 'childNodes' in node ? [...own, ...node.childNodes.flatMap(elementsIn)] : own;
}

function wordsOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(wordsOf).join(' ') : '';
}

/** The colors and weights that the tool itself writes, and the beginning of a line that says how far it is. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const ownMarks = /\u001b\[(?:1|2|22|31|32|33|36|39)m|\r\u001b\[K/g;

/** Text on a terminal: but for our own colors, nothing moves the cursor, rings, links or turns the line around. */
export function terminalFaults(text: string): Faults {
  const shown = text.replaceAll(ownMarks, '');
  const signs = [...shown.matchAll(/[^\P{Cc}\n]|\p{Bidi_Control}|[\u2028\u2029]/gu)].map(([sign]) => sign);
  return [...new Set(signs)].map((sign) => `the sign ${JSON.stringify(sign)} ${sign.codePointAt(0)?.toString(16)}`);
}

/**
 * Lines in the log of a CI that it would take for an order: GitHub, at the beginning of a line behind blanks, and in its
 * older form anywhere; Azure Pipelines anywhere; TeamCity at the beginning.
 */
export function orderFaults(text: string): Faults {
  return text
    .replaceAll(ownMarks, '')
    .split(/\r\n|[\r\n]/)
    .filter((line) => /^\s*::[\w-]+.*::|##\[[\w-]+|##vso\[|^\s*##teamcity\[/.test(line))
    .map((line) => `an order ${JSON.stringify(line.slice(0, 120))}`);
}

/** A line of VS Code's that draws `$(name)` as a picture. */
export function iconFaults(label: string): Faults {
  return /\$\([a-z0-9~-]+\)/i.test(label) ? [`an icon in ${label}`] : [];
}

/** A notification, or a line of a status, in which `[words](address)` is a link. */
export function linkFaults(label: string): Faults {
  return /\[[^\]]+\]\((?!https:)[^)]+\)/.test(label) ? [`a link in ${label}`] : [];
}
