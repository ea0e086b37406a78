import type { Frame, Page } from 'playwright-core';

/** What a page is made of, without the words that it shows, and these words. */
export interface Structure {
  /** Names of elements, of their attributes and classes, and the addresses in them; each once. */
  readonly parts: readonly string[];
  /** All words, those that are read out or shown by a hover among them. */
  readonly words: string;
}

/** Looks into the elements of VS Code's controls as well. */
export function structureOf(page: Page | Frame, within = 'body'): Promise<Structure> {
  return page.evaluate((selector) => {
    const parts = new Set<string>();
    const words: string[] = [];
    const look = (node: Node) => {
      if (node instanceof Text) words.push(node.data);
      if (node instanceof Element) {
        const name = node.localName;
        parts.add(name);
        for (const { name: attribute, value } of node.attributes) {
          parts.add(`${name} ${attribute}`);
          if (/^(?:href|src|srcset|srcdoc|action|formaction|data|xlink:href)$/i.test(attribute)) parts.add(value);
          if (attribute === 'class') for (const one of node.classList) parts.add(`.${one}`);
          if (/^(?:title|label|placeholder|aria-.*)$/.test(attribute)) words.push(value);
        }
        if (node.shadowRoot) for (const child of node.shadowRoot.childNodes) look(child);
      }
      for (const child of node.childNodes) look(child);
    };
    for (const root of document.querySelectorAll(selector)) look(root);
    return { parts: [...parts].sort(), words: words.join('\n') };
  }, within);
}

/** What is in one structure and not in another. */
export function strangeParts({ parts }: Structure, usual: readonly Structure[]): readonly string[] {
  const known = new Set(usual.flatMap((one) => one.parts));
  return parts.filter((part) => !known.has(part));
}

/** Words as one line, so that it does not matter how they are laid out. */
export function asOneLine(words: string): string {
  return words
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\p{Cs}/gu, '\ufffd')
    .trim();
}
