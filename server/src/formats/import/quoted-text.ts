import { scalarText } from '../../syntax/scalar-text.ts';

/** What nobody would see, or what would turn the words around it: written as an escape, it can be seen. */
const unseen = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\ufeff\ufffe\uffff]/u;
const eachUnseen = new RegExp(unseen.source, 'gu');

/** A text on one line, as it is where it can be read so, otherwise in quotation marks. */
export function quotedText(text: string, flow: boolean): string {
  if (!unseen.test(text)) return isMarkOfYaml(text) ? JSON.stringify(text) : scalarText(text, undefined, flow);
  return JSON.stringify(text).replace(eachUnseen, escaped);
}

/** The merge key, and the sign for a value that old YAML has. */
function isMarkOfYaml(text: string): boolean {
  return text === '<<' || text === '=';
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
