import type { Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** The ranges in answers that are not in the text of the file that they are about, in words. */
export function placesOutside(seen: Readonly<Record<string, unknown>>, texts: ReadonlyMap<string, string>): string[] {
  const outside: string[] = [];
  const documents = new Map([...texts].map(([uri, text]) => [uri, TextDocument.create(uri, '', 0, text)]));

  function look(value: unknown, around: string, asked: string): void {
    if (typeof value !== 'object' || value === null) return;
    if (isRange(value)) {
      const document = documents.get(around);
      if (document && !isInside(value, document))
        outside.push(`${asked}: ${JSON.stringify(value)} is outside of ${around}`);
      return;
    }
    const { uri, targetUri } = value as { uri?: unknown; targetUri?: unknown };
    const here = [targetUri, uri].find((one) => typeof one === 'string') ?? around;
    for (const [key, inside] of Object.entries(value)) {
      // What a link leads away from is where somebody asked.
      const isOrigin = key === 'originSelectionRange';
      look(inside, texts.has(key) ? key : isOrigin ? around : String(here), asked);
    }
  }

  for (const [asked, answer] of Object.entries(seen)) {
    const about = [...texts.keys()].find((uri) => asked.endsWith(` ${uri}`) || asked.includes(` ${uri}:`));
    look(answer, about ?? '', asked);
  }
  return outside;
}

function isRange(value: object): value is Range {
  const { start, end } = value as Partial<Range>;
  return typeof start === 'object' && typeof end === 'object' && typeof start?.line === 'number';
}

function isInside({ start, end }: Range, document: TextDocument): boolean {
  const isThere = (position: Range['start']) => {
    const found = document.positionAt(document.offsetAt(position));
    return found.line === position.line && found.character === position.character;
  };
  return isThere(start) && isThere(end) && document.offsetAt(start) <= document.offsetAt(end);
}
