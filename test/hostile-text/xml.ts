import { createRequire } from 'node:module';

/** As much of the strict XML parser as is used here; it has no types of its own. */
interface Parser {
  onerror: (error: Error) => void;
  onopentag: (tag: { name: string; attributes: Record<string, string> }) => void;
  ontext: (text: string) => void;
  oncdata: (text: string) => void;
  ondoctype: (text: string) => void;
  onprocessinginstruction: (node: { name: string }) => void;
  write(text: string): Parser;
  close(): Parser;
}

const { parser } = createRequire(import.meta.url)('sax') as { parser: (isStrict: boolean) => Parser };

export interface Xml {
  readonly elements: readonly { readonly name: string; readonly attributes: Readonly<Record<string, string>> }[];
  readonly text: string;
  /** What a document of ours never has: a type, instructions, or that it cannot be parsed. */
  readonly faults: readonly string[];
}

/** Reads XML as strictly as it is defined. */
export function readXml(xml: string): Xml {
  const elements: Xml['elements'][number][] = [];
  const faults: string[] = [];
  let text = '';
  const reading = parser(true);
  reading.onerror = (error) => {
    faults.push(error.message);
    throw error;
  };
  reading.onopentag = ({ name, attributes }) => void elements.push({ name, attributes: { ...attributes } });
  reading.ontext = (part) => {
    text += part;
  };
  reading.oncdata = (part) => void faults.push(`character data ${part}`);
  reading.ondoctype = (type) => void faults.push(`a type ${type}`);
  reading.onprocessinginstruction = ({ name }) => {
    if (name !== 'xml') faults.push(`an instruction ${name}`);
  };
  try {
    reading.write(xml).close();
  } catch {
    // It is among the faults.
  }
  const illegal = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u.exec(xml)?.[0];
  if (illegal !== undefined) faults.push(`the sign ${JSON.stringify(illegal)}`);
  return { elements, text, faults };
}
