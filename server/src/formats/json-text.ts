/**
 * Data as the text of a JSON document. What a terminal or the log of a CI would act on stands in it by its number, which
 * every reader of JSON takes for the same.
 */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value, undefined, 2)
    .replaceAll(/[\u007f-\u009f\u2028\u2029]|\p{Bidi_Control}/gu, byNumber)
    .replaceAll(/#(?=#[a-z]*\[)/gi, byNumber);
  return `${text}\n`;
}

function byNumber(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
