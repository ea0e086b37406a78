/**
 * A text without control characters, most of which XML cannot hold in any way, and without halves of characters; and with
 * the end of a section of character data, which it cannot hold as it is, written otherwise.
 */
export function legalInXml(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u{20}-\u{7e}\u{a0}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\u{fffd}')
    .replaceAll(']]>', ']]&gt;');
}
