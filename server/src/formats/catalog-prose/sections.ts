import type { RequisiteKind } from './requisites.ts';

/** A stretch of a catalog's prose about one kind of requisites. */
export interface Section {
  readonly kind: RequisiteKind;
  /** It tells who may enroll, and is kept in its own words. */
  readonly restriction?: boolean;
  readonly text: string;
}

const pre = 'pre-?\\s?req(?:uisite)?';
const co = 'co-?\\s?req(?:uisite)?';
const plural = '(?:s|\\(s\\)|/s)?';
const heading = new RegExp(
  [
    `(?<both>(?:${pre}${plural}|pre-?)\\.?\\s?(?:and/or|or|/)\\s?(?:${co}|co|concurrent(?: course)?)${plural}|concurrent ${pre}${plural})`,
    `(?<advisory>(?:strongly |highly )?(?:recommended|suggested|advisory)(?: (?:and|or|on) recommended)?(?: (?:preparation|prep|${pre}${plural}|${co}${plural}|background|courses?))?|advisories|${pre}${plural} \\(?(?:recommended|suggested)\\)?)`,
    `(?<strict>strict(?:ly)? ${co}${plural}|concurrent requirement${plural})`,
    `(?<prerequisite>${pre}${plural}(?: courses?)?|requisite${plural}|enrollment requirements?|enrollment prerequisites?)`,
    `(?<corequisite>${co}${plural}(?: courses?)?|concurrent(?: courses?| requisites?| enrollment)?)`,
    '(?<restriction>(?:registration |enrollment )?restrictions?|limitations? on enrollment)',
  ].join('|'),
  'iy',
);

/** Parts the prose where it names a kind of requisites: `Prereq: HIT 100. Coreq: BIO 168`. */
export function sectionsOf(text: string, kind: RequisiteKind): Section[] {
  const sections: Section[] = [];
  let current: { kind: RequisiteKind; restriction: boolean; start: number } = { kind, restriction: false, start: 0 };
  const close = (end: number) => {
    const { start, ...about } = current;
    const said = text
      .slice(start, end)
      .replace(/^[\s;,.:]+/u, '')
      .replace(/[\s;,:]+$/u, '');
    if (said !== '')
      sections.push({ kind: about.kind, text: said, ...(about.restriction ? { restriction: true } : {}) });
  };
  for (const { index } of text.matchAll(/(?<![\p{L}\p{N}-])[a-z]/giu)) {
    if (index < current.start) continue;
    const found = headingAt(text, index);
    if (found === undefined) continue;
    close(index);
    current = { kind: found.kind, restriction: found.restriction, start: found.end };
  }
  close(text.length);
  return sections;
}

function headingAt(
  text: string,
  start: number,
): { kind: RequisiteKind; restriction: boolean; end: number } | undefined {
  heading.lastIndex = start;
  const match = heading.exec(text);
  if (match === null) return undefined;
  const said = start + match[0].length;
  const ending = /^ ?\.? ?:|^ [-–—] |^\. (?=[A-Z(])/u.exec(text.slice(said, said + 4))?.[0];
  // Without a colon, it is a heading only where a sentence begins, and something is named right after it.
  const begins = start === 0 || /[.;:]\s*$/u.test(text.slice(Math.max(0, start - 3), start));
  const bare = begins
    ? /^ (?=[A-Z][A-Za-z&]{0,5}[ -]?\d|none\b|N\/A)/iu.exec(text.slice(said, said + 12))?.[0]
    : undefined;
  const end = ending ?? (match.groups?.advisory === undefined ? bare : undefined);
  if (end === undefined) return undefined;
  if (ending !== undefined && !ending.includes(':') && !begins) return undefined;
  return {
    kind: kindOf(match.groups ?? {}),
    restriction: match.groups?.restriction !== undefined,
    end: said + end.length,
  };
}

function kindOf(groups: Readonly<Record<string, string | undefined>>): RequisiteKind {
  if (groups.both !== undefined || groups.corequisite !== undefined) return 'corequisites';
  if (groups.strict !== undefined) return 'strict-corequisites';
  return groups.advisory !== undefined ? 'advisories' : 'prerequisites';
}

/** The sentences of a section. What begins with a connector continues the sentence before it. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const { index } of text.matchAll(/\.(?= |$)/gu)) {
    if (!endsSentence(text, index)) continue;
    const continues = /^ +(?:and|or)\b/iu.test(text.slice(index + 1, index + 8));
    if (continues) continue;
    sentences.push(text.slice(start, index));
    start = index + 1;
  }
  sentences.push(text.slice(start));
  return sentences
    .map((sentence) => sentence.replace(/\.(?= +(?:and|or)\b)/giu, ';').trim())
    .filter((sentence) => sentence !== '');
}

function endsSentence(text: string, index: number): boolean {
  const before = /[\p{L}\p{N}.]*$/u.exec(text.slice(Math.max(0, index - 14), index))?.[0] ?? '';
  if (
    /^(?:equiv|min|max|req|dept|instr|approx|vs|prof|dr|st|no|e\.g|i\.e|etc|hrs?|yrs?|sem|lab|incl|dir|coord|perm|prog|coreq|prereq)$/iu.test(
      before,
    )
  ) {
    return false;
  }
  // `C.I.` ends a sentence only at the end, or where a heading or a code follows.
  if (/^\p{L}(?:\.\p{L})*$/u.test(before))
    return index === text.length - 1
      ? false
      : /^ (?=[A-Z])/u.test(text.slice(index + 1, index + 3)) && before.length > 1;
  return index === text.length - 1 || /^ +["“(]?[\p{Lu}\d]/u.test(text.slice(index + 1, index + 5));
}
