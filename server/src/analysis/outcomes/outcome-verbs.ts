import type { BloomLevel } from '../../../../schemas/taxonomy.ts';
import type { OffsetRange } from '../../syntax/finding.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { verbPlaces } from './lead-in.ts';
import { isNounAsWell, mayBeNoun } from './noun-or-verb.ts';
import { type UnmeasurablePhrase, unmeasurableAt } from './unmeasurable.ts';
import { spellings, type VerbForm, verbForms } from './verb-forms.ts';

/** A verb of an outcome that can be measured; its range is within the text of the outcome. */
export interface OutcomeVerb extends OffsetRange {
  /** As the taxonomy has it, such as `analyze` for `analyzes`. */
  readonly verb: string;
  readonly form: VerbForm;
  readonly level: BloomLevel;
  /** Other levels at which lists commonly have it. */
  readonly alsoAt: readonly BloomLevel[];
}

/**
 * Whether verbs can stand at a level: one of them does, in some list, and none of the others only above it.
 */
export function canStandAt(level: BloomLevel, verbs: readonly OutcomeVerb[]): boolean {
  const levelsOf = (verb: OutcomeVerb) => [verb.level, ...verb.alsoAt];
  return (
    verbs.some((verb) => levelsOf(verb).some(({ id }) => id === level.id)) &&
    verbs.every((verb) => levelsOf(verb).some(({ rank }) => rank <= level.rank))
  );
}

/**
 * What an outcome's text says that students do:
 * - `measurable`: one or several verbs of the taxonomy, of which the one at the highest level counts (of several there,
 *   the first): who evaluates what they have identified does both;
 * - `unmeasurable`: words such as `understand`, and no verb beside them; `instead` is the verb that is hidden behind them
 *   in `learn to code`;
 * - `unknown`: no verb that the taxonomy has, a word that may be a noun as well, or another language.
 */
export type OutcomeVerbs =
  | { readonly state: 'measurable'; readonly verbs: readonly OutcomeVerb[]; readonly highest: OutcomeVerb }
  | { readonly state: 'unmeasurable'; readonly phrase: UnmeasurablePhrase; readonly instead?: OutcomeVerb }
  | { readonly state: 'unknown' };

/** Reads the verbs of outcomes, by the verbs of the taxonomy. */
export type VerbFinder = (text: string) => OutcomeVerbs;

/** The verb finder of a snapshot: ask for it with `snapshot.fact(verbFinder)`. */
export function verbFinder({ taxonomy }: Snapshot): VerbFinder {
  return createVerbFinder(taxonomy.taxonomy.bloomLevels);
}

/** Longer texts are no outcomes, and only their beginning is read. */
const longest = 2000;

export function createVerbFinder(levels: readonly BloomLevel[]): VerbFinder {
  const known = knownVerbs(levels);
  const names = levelNames(levels);

  return (whole) => {
    const text = whole.slice(0, longest);
    const inList = verbsInParentheses(text, known, names);
    // A list of verbs with capitals is what some catalogs put behind each outcome; in small letters it is an aside.
    if (inList.length > 0 && inList.every(({ start }) => /\p{Lu}/u.test(text[start] ?? ''))) return measurable(inList);
    let unmeasurable: OutcomeVerbs | undefined;
    const places = verbPlaces(text);
    for (const place of places) {
      const found = readAt(text, place, known);
      const isBeginning = place === places[0] || /:\s*$/.test(text.slice(0, place).slice(-5));
      if (isBeginning && isDoubtful(text, found, known, inList.length > 0)) return { state: 'unknown' };
      if (found.state === 'measurable') return found;
      if (found.state === 'unmeasurable') unmeasurable ??= found;
      if (found.state === 'weak') return inList.length > 0 ? measurable(inList) : { state: 'unknown' };
    }
    if (inList.length > 0) return measurable(inList);
    return unmeasurable ?? { state: 'unknown' };
  };
}

type KnownVerb = Omit<OutcomeVerb, keyof OffsetRange>;

/** The verbs of all levels by every way in which they are written. */
function knownVerbs(levels: readonly BloomLevel[]): ReadonlyMap<string, KnownVerb> {
  const known = new Map<string, KnownVerb>();
  const verbs = levels.flatMap((level) =>
    level.verbs.map((verb) => ({ verb, level, alsoAt: levels.filter(({ also }) => also?.includes(verb)) })),
  );
  for (const form of verbForms) {
    for (const one of verbs) {
      for (const spelling of spellings(one.verb, form)) {
        if (!known.has(spelling)) known.set(spelling, { ...one, form });
      }
    }
  }
  return known;
}

/** What the levels themselves are called, in lists behind an outcome: `(Application)`. */
function levelNames(levels: readonly BloomLevel[]): ReadonlyMap<string, KnownVerb> {
  return new Map(
    levels.flatMap((level) =>
      [level.id, level.label, ...(level.synonyms ?? [])].map((name): [string, KnownVerb] => [
        name.toLowerCase(),
        { verb: name.toLowerCase(), form: 'base', level, alsoAt: [] },
      ]),
    ),
  );
}

function measurable(verbs: readonly OutcomeVerb[]): OutcomeVerbs {
  const [first, ...others] = verbs;
  if (!first) return { state: 'unknown' };
  const highest = others.reduce((best, one) => (one.level.rank > best.level.rank ? one : best), first);
  return { state: 'measurable', verbs, highest };
}

/** “Demonstrate an understanding of …” can be measured, at a level that nobody can tell. */
const weak =
  /demonstrat(?:e|es|ing)\s+(?:(?:an?|the|their)\s+)?(?:[\p{L}-]+\s+){0,3}?(?:knowledge|understanding|awareness|appreciation|familiarity|comprehension|mastery|proficiency|competenc[ey]|skills?)\b/iuy;

function readAt(
  text: string,
  place: number,
  known: ReadonlyMap<string, KnownVerb>,
): OutcomeVerbs | { readonly state: 'weak' } {
  for (const start of [place, ...behindAdverbs(text, place)]) {
    weak.lastIndex = start;
    if (weak.test(text)) return { state: 'weak' };
    const phrase = unmeasurableAt(text, start);
    if (phrase) {
      const joined = joinedVerbs(text, phrase.end, known);
      return joined.length > 0 ? measurable(joined) : unmeasurable(text, phrase, known);
    }
    const verb = verbAt(text, start, known);
    if (verb) return measurable([verb, ...joinedVerbs(text, verb.end, known, verb.form)]);
  }
  return { state: 'unknown' };
}

/** Whether the words that were found at the beginning of an outcome may as well be nouns. */
function isDoubtful(
  text: string,
  found: ReturnType<typeof readAt>,
  known: ReadonlyMap<string, KnownVerb>,
  hasList: boolean,
): boolean {
  if (found.state === 'unmeasurable') {
    const { form, end } = found.phrase;
    return form === 'gerund' && mayBeNoun(text, { verb: '', form, end }, (word) => known.has(word));
  }
  const [first] = found.state === 'measurable' ? found.verbs : [];
  if (!first) return false;
  return mayBeNoun(text, first, (word) => known.has(word)) || (hasList && isNounAsWell(first));
}

function unmeasurable(text: string, phrase: UnmeasurablePhrase, known: ReadonlyMap<string, KnownVerb>): OutcomeVerbs {
  const to = /^\s+to\s+/i.exec(text.slice(phrase.end, phrase.end + 20));
  if (!to) return { state: 'unmeasurable', phrase };
  const instead = verbAt(text, phrase.end + to[0].length, known);
  return {
    state: 'unmeasurable',
    phrase: { ...phrase, isReplaceable: false },
    ...(instead ? { instead } : {}),
  };
}

const word = /[\p{L}]+/uy;

function wordAt(text: string, start: number): string | undefined {
  word.lastIndex = start;
  return word.exec(text)?.[0];
}

function verbAt(text: string, start: number, known: ReadonlyMap<string, KnownVerb>): OutcomeVerb | undefined {
  const written = wordAt(text, start);
  // `code-based` and `plan’s` are no verbs.
  if (written === undefined || /^[-’'][\p{L}]/u.test(text.slice(start + written.length, start + written.length + 2))) {
    return undefined;
  }
  const found = known.get(written.toLowerCase());
  return found && { ...found, start, end: start + written.length };
}

/** Where the verb may stand behind `accurately`, or `accurately and efficiently`. */
function behindAdverbs(text: string, start: number): number[] {
  const places: number[] = [];
  let place = start;
  for (let skipped = 0; skipped < 5; skipped++) {
    const written = wordAt(text, place);
    const isAdverb = written !== undefined && /ly$|^(?:also|then|always|well|and|or)$/i.test(written);
    if (!isAdverb || (skipped === 0 && /^(?:and|or)$/i.test(written))) break;
    place +=
      written.length +
      (/^[\s,]*/.exec(text.slice(place + written.length, place + written.length + 10))?.[0].length ?? 0);
    places.push(place);
  }
  return places;
}

/** The verbs that are joined to what ends at an offset: `, evaluate and report`. */
function joinedVerbs(text: string, end: number, known: ReadonlyMap<string, KnownVerb>, form?: VerbForm): OutcomeVerb[] {
  const joint =
    /^\s*(?:,\s*(?:(?:and\/or|and|or|then)\s+)?|\/\s*|&\s*|(?:and\/or|and\s+then|and|or)\s+)(?:to\s+|(?:can|will|(?:is|are|be)\s+able\s+to)\s+)?/i.exec(
      text.slice(end, end + 40),
    );
  if (!joint) return [];
  const start = end + joint[0].length;
  for (const place of [start, ...behindAdverbs(text, start)]) {
    const verb = verbAt(text, place, known);
    if (verb && (form === undefined || verb.form === form))
      return [verb, ...joinedVerbs(text, verb.end, known, verb.form)];
  }
  return [];
}

/** The verbs or levels of a list in parentheses at the end; none where anything else is among them. */
function verbsInParentheses(
  text: string,
  known: ReadonlyMap<string, KnownVerb>,
  names: ReadonlyMap<string, KnownVerb>,
): OutcomeVerb[] {
  const open = text.lastIndexOf('(');
  const list = open < 0 ? undefined : /^\(([^()]{1,200})\)[\s.;]*$/.exec(text.slice(open))?.[1];
  if (!list) return [];
  const words = [...list.matchAll(/[^\s,;/&][^,;/&]*/g)].flatMap(({ index, 0: part }) => {
    const bare = part.trim().replace(/^(?:and|or)\s+/i, '');
    const start = open + 1 + index + part.trim().length - bare.length;
    return bare.split(/\s+(?:and|or)\s+/i).map((one) => ({ start: start + bare.indexOf(one), one }));
  });
  const verbs = words.flatMap(({ start, one }) => {
    const found = known.get(one.toLowerCase()) ?? names.get(one.toLowerCase());
    return found ? [{ ...found, start, end: start + one.length }] : [];
  });
  return verbs.length === words.length ? verbs : [];
}
