import { type CodeReader, codeReader } from './course-codes.ts';
import { isKnownCondition } from './phrases.ts';
import type { KnownCourses, ProseNote, ProseRequisite, ProseRequisites, RequisiteKind } from './requisites.ts';
import { type Section, sectionsOf, sentencesOf } from './sections.ts';
import { readSentence } from './sentence.ts';
import { type Token, tokensOf } from './tokens.ts';
import { kindsIn, type Node, unreadIn } from './tree.ts';

/** What a cell says that has nothing to say. */
const nothing =
  /^(?:none|n\/?a|nil|no(?:ne)? (?:pre-?|co-?)?requisites?|none (?:required|listed)|not applicable|no prior courses?|[-–—.*\s]*)\.?$/iu;

/**
 * Reads what a catalog says in prose, such as `HIM 3116C and (HSA 4180 or MAN 3025), or consent of instructor`. What is
 * not understood is kept as a condition in its own words, and noted; so is what could be read in two ways. `kind` is meant
 * where the prose does not say another. Never throws; the work is in proportion to the text.
 */
export function readRequisites(
  prose: string,
  known?: KnownCourses,
  kind: RequisiteKind = 'prerequisites',
): ProseRequisites {
  return requisiteReader(known?.codes)(prose, kind, known?.defaultPrefix);
}

/** Reads what a catalog says of one course. */
export type RequisiteReader = (
  prose: string,
  kind: RequisiteKind,
  defaultPrefix?: string | undefined,
) => ProseRequisites;

/** Reads the prose of many courses of one list. */
export function requisiteReader(knownCodes: readonly string[] = []): RequisiteReader {
  const codes = codeReader(knownCodes);
  return (prose, kind, defaultPrefix) =>
    readProse(prose, kind, defaultPrefix === undefined ? codes : { ...codes, defaultPrefix });
}

function readProse(prose: string, kind: RequisiteKind, codes: CodeReader): ProseRequisites {
  const requisites: Record<RequisiteKind, ProseRequisite[]> = {
    prerequisites: [],
    corequisites: [],
    'strict-corequisites': [],
    advisories: [],
  };
  const notes: ProseNote[] = [];
  for (const section of sectionsOf(tidied(prose), kind)) {
    if (nothing.test(section.text)) continue;
    for (const said of section.restriction ? [section.text] : sentencesOf(section.text)) {
      const sentence = withoutPoint(said);
      if (nothing.test(sentence)) continue;
      const tokens = tokensOf(sentence, codes);
      if (gradeForAll(tokens, requisites[section.kind])) continue;
      readInto(requisites, notes, section, sentence, tokens);
    }
  }
  for (const list of Object.values(requisites)) keepFirst(list);
  return { requisites, notes };
}

function readInto(
  requisites: Record<RequisiteKind, ProseRequisite[]>,
  notes: ProseNote[],
  section: Section,
  sentence: string,
  tokens: readonly Token[],
): void {
  const keep = (words: string, to: RequisiteKind, isUnderstood: boolean) => {
    const condition = conditionOf(words);
    if (condition === '') return;
    requisites[to].push({ condition });
    if (!isUnderstood)
      notes.push({
        kind: 'condition',
        message: `“${shortened(condition)}” was not understood, and is kept as a condition.`,
      });
  };
  const isPlain = tokens.every(({ type }) => type === 'words');
  if (section.restriction === true || isPlain) {
    keep(sentence, section.kind, section.restriction === true || isKnownCondition(sentence.slice(0, 1000)));
    return;
  }
  const { node, doubts } = readSentence(tokens, sentence);
  const parts = node?.type === 'all' ? node.items : node === undefined ? undefined : [node];
  // What a grade, a time or a sign is meant for is not certain where its course was not understood.
  const unread = (parts ?? []).flatMap(unreadIn);
  const isUncertain = tokens.some(
    ({ type, start, end }) =>
      (type === 'grade' || type === 'timing' || type === 'mark') &&
      !unread.some((leaf) => leaf.start <= start && end <= leaf.end),
  );
  if (parts === undefined || (unread.length > 0 && isUncertain)) {
    keep(sentence, section.kind, false);
    return;
  }
  for (const token of tokens) {
    if (token.type !== 'mark') continue;
    const message = `The sign ${sentence.slice(token.start, token.end)} in “${shortened(sentence)}” is left out; what its footnote says is not here.`;
    notes.push({ kind: 'left-out', message });
  }
  for (const part of parts) {
    const kinds = [...kindsIn(part)].map((one) => one ?? section.kind);
    const [kind = section.kind] = kinds;
    if (new Set(kinds).size > 1) {
      keep(sentence.slice(part.start, part.end), section.kind, false);
      continue;
    }
    requisites[kind].push(requisiteOf(part, sentence, notes));
  }
  if (doubts.length > 0) {
    notes.push({
      kind: 'doubtful',
      message: `“${shortened(sentence)}” could be read in two ways; ${[...new Set(doubts)].map(shortened).join('; ')}.`,
    });
  }
}

function requisiteOf(node: Node, sentence: string, notes: ProseNote[]): ProseRequisite {
  if (node.type === 'course')
    return node.grade === undefined ? node.code : { course: node.code, 'minimum-grade': node.grade };
  if (node.type === 'condition') {
    const condition = conditionOf(sentence.slice(node.start, node.end));
    if (node.hasUnread === true || !isKnownCondition(condition.slice(0, 1000))) {
      notes.push({
        kind: 'condition',
        message: `“${shortened(condition)}” was not understood, and is kept as a condition.`,
      });
    }
    return { condition };
  }
  const items = node.items.map((item) => requisiteOf(item, sentence, notes));
  keepFirst(items);
  const [only] = items;
  if (items.length === 1 && only !== undefined) return only;
  return node.type === 'all' ? { all: items } : { any: items };
}

/** A sentence such as `All with a grade of C or better` says it of the courses before it. */
function gradeForAll(tokens: readonly Token[], requisites: ProseRequisite[]): boolean {
  const [grade, ...rest] = tokens;
  if (grade?.type !== 'grade' || rest.length > 0 || grade.before) return false;
  const courses = requisites.filter((requisite) => typeof requisite === 'string');
  if (courses.length !== requisites.length || courses.length === 0 || (courses.length > 1 && !grade.each)) return false;
  for (const [index, course] of courses.entries()) requisites[index] = { course, 'minimum-grade': grade.grade };
  return true;
}

/** Removes what stands twice in a list. */
function keepFirst(list: ProseRequisite[]): void {
  const seen = new Set<string>();
  const kept = list.filter((requisite) => {
    const key = JSON.stringify(requisite);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  list.splice(0, list.length, ...kept);
}

/** Without the point at its end, unless it belongs to an abbreviation such as `C.I.` */
function withoutPoint(sentence: string): string {
  return /(?:^|[^\p{L}])\p{L}\. ?\p{L}\.$/u.test(sentence.slice(-6)) ? sentence : sentence.replace(/\.$/u, '');
}

/** Words as a condition: without the signs around them, and beginning like a sentence. */
function conditionOf(words: string): string {
  const bare = words.trim().replace(/^[\s,;:/&]+|[\s,;:/&]+$/gu, '');
  // Beside a course, one word says too little.
  if (/^(?:higher|above|better|beyond)$/iu.test(bare)) return `Or ${bare}`;
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}

/** A line that begins a section, such as `Corequisite: HIT 100`, whatever stands in the line before it. */
const headingOfLine =
  /^(?:(?:strict(?:ly)?|strongly|highly|concurrent|registration|enrollment) )?(?:pre|co|requisite|concurrent|recommended|suggested|advis|restriction|limitation)[\p{L} ()/.-]{0,40}:/iu;

function continues(last: string, line: string): boolean {
  return (
    /(?:[,;:(/&]|\b(?:and|or|of|in|with|a|the|to|from))$/iu.test(last) ||
    /^(?:[,;)/&]|\(?\w?[a-z]|(?:AND|OR)\b)/u.test(line)
  );
}

/** One line with single spaces; the end of a line ends a part of a list, unless a connector goes over it. */
function tidied(prose: string): string {
  return (
    prose
      .replace(/\u00ad/gu, '')
      // Some states set requisites of their own beside those of a college.
      .replace(/\b(?:state|local|college) (?=(?:pre|co)-?requisites?\b)/giu, '')
      .replace(/[^\P{C}\n]/gu, ' ')
      .replace(/[^\S\n]+/gu, ' ')
      .split('\n')
      .map((line) => line.trim().replace(/^(?:[•·▪*-]|\(?(?:\d{1,2}|[a-h])[.)]) /u, ''))
      .filter((line) => line !== '')
      .reduce<string[]>((lines, line) => {
        const last = lines.at(-1);
        const goesOn = last === undefined || (!headingOfLine.test(line) && continues(last, line));
        lines.push(last === undefined || goesOn || /\.$/u.test(last) ? line : `; ${line}`);
        return lines;
      }, [])
      .join(' ')
      .replace(/ ; /gu, '; ')
  );
}

/** No longer than a person reads in a message; all the words are in the requisites. */
function shortened(text: string): string {
  return text.length <= 400 ? text : `${text.slice(0, 399)}…`;
}
