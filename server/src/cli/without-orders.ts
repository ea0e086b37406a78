/**
 * Somebody's words without what the log of a CI takes for an order, whichever CI it is: GitHub at the beginning of a line,
 * where words may come to stand once they are wrapped, and in an older form anywhere; Azure Pipelines and TeamCity. A blank
 * that does not break keeps the signs apart; one without a width would be overlooked by who compares by the rules of Unicode.
 */
export function withoutOrders(text: string): string {
  return text.replaceAll(/::(?=[a-z])/gi, ':\u00a0:').replaceAll(/##(?=[a-z]*\[)/gi, '##\u00a0');
}
