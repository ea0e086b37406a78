/** What may stand in an outcome before its verb: a number, who it is about, when, and that they will be able to. */

const label =
  /^\s*(?:[-•*–]\s*)?(?:(?:[A-Z]{0,3}LO|outcome|objective|goal)\s*[-#]?\s*\d*\s*[.:)–-]*\s+|[A-Z]?\d+(?:\.\d+)*[.):]*\s+|[a-z][.)]\s+)?/i;

const circumstance = /^(?:upon|after|by|at|on|in|given|using|with|through|when|during|following|as|for|based)\b/i;

const people =
  '(?:students?|learners?|graduates?|candidates?|participants?|trainees?|completers?|individuals?|technicians?|coders?|professionals?|programs?|courses?|you|they|we)';
const article = '(?:the|a|an|each|every|all|our|these|successful)\\s+';
const adjectives = '(?:[\\p{L}-]+\\s+){0,4}?';
const ofWhat = '(?:\\s+(?:of|from|in|who|that|completing)\\s+[^,:;]{1,80}?)?';
const modal = '(?:will|shall|should|can|could|must|may|would)';
const readiness = '(?:able|expected|prepared|ready|competent|qualified|required|equipped|enabled)';
const beingAble = `(?:(?:be|is|are)\\s+${readiness}\\s+to|${readiness}\\s+to|have\\s+the\\s+(?:ability|skills?)\\s+to|has\\s+the\\s+(?:ability|skills?)\\s+to)`;
const will = `(?:${modal}\\s+(?:also\\s+)?(?:${beingAble}|be\\s+(?=${readiness}ing))?|${beingAble})`;

const anyPeople = new RegExp(people, 'iu');
const withWill = new RegExp(`^(?:${article})?${adjectives}${people}${ofWhat}\\s+${will}\\s*:?\\s*(?:to\\s+)?`, 'iu');
const withArticle = new RegExp(`^${article}${adjectives}${people}\\s+`, 'iu');
const plural = /^(?:students|learners|graduates|candidates|participants|you|they|we)\s+/i;
const alone = new RegExp(`^(?:${will}|(?:the\\s+)?ability\\s+to|to|swbat)\\s*:?\\s+(?:to\\s+)?`, 'iu');
const showingAbility =
  /^(?:demonstrat(?:e|es|ing)|show|shows|have|has)\s+(?:the|an|their)?\s*(?:ability|skills?|competenc[ey])\s+to\s+/i;
const laterWill = new RegExp(`\\b${will}\\s*:?\\s*(?:to\\s+)?`, 'iu');

/** How far into an outcome a verb is looked for; what comes later is not its beginning. */
const farthest = 300;

/**
 * The offsets at which the verb of an outcome may stand, likeliest first: at its beginning, behind “the learner”,
 * “students will be able to”, “upon completion, graduates can”, “Ethics:”.
 */
export function verbPlaces(text: string): number[] {
  const places: number[] = [];
  const start = label.exec(text)?.[0].length ?? 0;
  addFrom(text, start, places);
  const rest = text.slice(start, start + farthest);
  if (circumstance.test(rest)) {
    for (const { index } of [...rest.matchAll(/,\s*/g)].slice(0, 4)) {
      addFrom(text, start + index + (/^,\s*/.exec(rest.slice(index))?.[0].length ?? 1), places);
    }
    const later = laterWill.exec(rest);
    if (later) places.push(start + later.index + later[0].length);
  }
  const named = /^[^:,.;]{1,60}:\s+/.exec(rest);
  if (named) addFrom(text, start + named[0].length, places);
  return [...new Set(places)].flatMap((place) => behindAbility(text, place));
}

/** The place itself, and those behind whom the outcome is about. */
function addFrom(text: string, start: number, places: number[]): void {
  places.push(start);
  const rest = text.slice(start, start + farthest);
  // The longest patterns take milliseconds to get ready, and most outcomes speak of nobody.
  for (const pattern of anyPeople.test(rest) ? [alone, withWill, withArticle, plural] : [alone]) {
    const found = pattern.exec(rest);
    if (found) places.push(start + found[0].length);
  }
}

/** “Demonstrate the ability to code” is about coding. */
function behindAbility(text: string, place: number): number[] {
  const found = showingAbility.exec(text.slice(place, place + farthest));
  return found ? [place + found[0].length] : [place];
}
