import { foldCode } from '../../model/link.ts';
import { codesIn, type Term } from '../../model/plan.ts';
import { amountInWords, creditsInWords } from '../../rules/words/credits.ts';
import { capitalized, listed, shortened } from '../../schema/words/shown.ts';
import type { Finding } from '../../syntax/finding.ts';
import type { SourceDocument } from '../../workspace/document.ts';

/** Where courses have been moved to, in the text that the program then has. */
export interface MovedTo {
  readonly document: SourceDocument;
  readonly terms: readonly Term[];
  readonly target: Term;
  /** The courses that were moved. */
  readonly codes: readonly string[];
}

/** One thing that follows, in words that stand in a sentence; whether it is about what was moved, or its new term. */
interface Clause {
  readonly words: string;
  readonly isOfTarget: boolean;
  /** What is said once, whatever is found of it. */
  readonly subject?: unknown;
}

/** So many things are said of a move; of others, how many there are. */
const mostClauses = 3;

/** So many stand in the one line that a list of terms has for each. */
const mostInList = 2;

/** `Moved HIT 140 to First fall. HIT 130, which it needs, comes later; it is offered only in summer.` */
export function moveInWords(names: readonly string[], term: string, clauses: readonly string[]): string {
  const what = names.length > 3 ? `${names.length} places` : listed(names.map((name) => shortened(name, 40)));
  const moved = `Moved ${what} to ${shortened(term, 40)}.`;
  return clauses.length === 0 ? moved : `${moved} ${capitalized(clausesInWords(clauses))}.`;
}

/** What would follow, for a list of terms. */
export function outlookInWords(clauses: readonly string[]): string {
  return capitalized(clausesInWords(clauses, mostInList));
}

/** The first few of what follows, and how many more there are. */
function clausesInWords(clauses: readonly string[], most = mostClauses): string {
  const more = clauses.length - most;
  return [...clauses.slice(0, most), ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
}

/**
 * What the findings say, in a few words each: editors show these where there is no room for sentences, and no Markdown.
 * First what is said of the moved courses and their new term, and of this the order before the credits.
 */
export function clausesFor(findings: readonly Finding[], to: MovedTo): string[] {
  const kinds = [seekingClause, seasonClause, neededClause, creditClause];
  const clauses = [...kinds, otherClause].map((): Clause[] => []);
  for (const finding of findings) {
    const said = kinds.map((inWords) => inWords(finding, to));
    const kind = said.findIndex((clause) => clause !== undefined);
    clauses.at(kind)?.push(said[kind] ?? otherClause(finding));
  }
  const all = clauses.flat();
  const sorted = [...all.filter(({ isOfTarget }) => isOfTarget), ...all.filter(({ isOfTarget }) => !isOfTarget)];
  const words = new Map<unknown, string>();
  for (const clause of sorted) {
    const key = clause.subject ?? clause.words;
    if (!words.has(key)) words.set(key, clause.words);
  }
  return [...words.values()];
}

/** What a moved course needs, and where that stands. */
function seekingClause(finding: Finding, to: MovedTo): Clause | undefined {
  const unmet = unmetIn(finding);
  if (!unmet || !isMoved(to, unmet.course)) return undefined;
  const { course, needs, isStrict } = unmet;
  const it = nameIt(to)(course);
  const relation = isStrict ? `which ${it} must be taken with` : `which ${it} needs`;
  const which = needs.length > 1 ? `one of ${relation}` : relation;
  return {
    words: `${listed(needs.slice(0, 3), 'or')}, ${which}, ${whereIn(unmet, to, 'comes later')}`,
    isOfTarget: true,
  };
}

/** A course that needs what was moved. */
function neededClause(finding: Finding, to: MovedTo): Clause | undefined {
  const unmet = unmetIn(finding);
  if (!unmet) return undefined;
  const { course, needs, isStrict } = unmet;
  const [only = ''] = needs;
  const needed = needs.length > 1 ? listed(needs.slice(0, 3), 'or') : nameIt(to)(only);
  const relation = isStrict ? 'must be taken with' : 'needs';
  const isOfTarget = needs.some((one) => isMoved(to, one));
  return { words: `${course}, which ${relation} ${needed}, ${whereIn(unmet, to, 'comes earlier')}`, isOfTarget };
}

interface Unmet {
  readonly course: string;
  readonly needs: readonly string[];
  readonly isStrict: boolean;
}

function unmetIn({ code, values = {} }: Finding): Unmet | undefined {
  const { course, needs, kind } = values;
  if (code !== 'requisite-order' || typeof course !== 'string' || !isTexts(needs)) return undefined;
  return { course, needs, isStrict: kind === 'strict-corequisites' };
}

function whereIn({ course, needs, isStrict }: Unmet, { target }: MovedTo, otherwise: string): string {
  if (isStrict) return 'stands in another term';
  const here = codesOf(target);
  return [course, ...needs].every((one) => here.has(foldCode(one))) ? 'stands in the same term' : otherwise;
}

function seasonClause({ code, values = {} }: Finding, to: MovedTo): Clause | undefined {
  const { course, offered } = values;
  if (code !== 'course-not-offered' || typeof course !== 'string' || !isTexts(offered)) return undefined;
  return { words: `${nameIt(to)(course)} is offered only in ${listed(offered)}`, isOfTarget: isMoved(to, course) };
}

function creditClause({ code, start, values = {} }: Finding, to: MovedTo): Clause | undefined {
  const credits = amountIn(values.sum) ?? amountIn(values.credits);
  const term = to.terms.find((one) => one.start <= start && start <= one.end);
  if (!term || !credits || (code !== 'credits-term' && code !== 'term-load')) return undefined;
  const isOfTarget = term === to.target;
  const published = amountIn(values.declared);
  const instead = published
    ? `published: ${amountInWords(published)}`
    : 'maximum' in values
      ? `usually at most ${values.maximum}`
      : `usually at least ${values.minimum}`;
  const name = isOfTarget ? 'the term' : shortened(term.title?.text ?? 'another term', 40);
  return { words: `${name} now has ${creditsInWords(credits)} (${instead})`, isOfTarget, subject: term };
}

/** A message says what is wrong, then a colon and what to do. */
function otherClause({ message }: Finding): Clause {
  const wrong = message.split(/: |\. /, 1)[0] ?? message;
  return { words: shortened(wrong.replaceAll('`', '').replace(/\.$/, ''), 110), isOfTarget: false };
}

/** `it`, where only one course was moved and this is it; else its code. */
function nameIt(to: MovedTo): (code: string) => string {
  return (code) => (to.codes.length === 1 && isMoved(to, code) ? 'it' : code);
}

function isMoved({ codes }: MovedTo, code: string): boolean {
  return codes.some((one) => foldCode(one) === foldCode(code));
}

function codesOf({ slots }: Term): ReadonlySet<string> {
  return new Set(slots.flatMap(codesIn).map(({ text }) => foldCode(text)));
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string');
}

function amountIn(value: unknown): { min: number; max: number } | undefined {
  if (typeof value !== 'object' || value === null || !('min' in value) || !('max' in value)) return undefined;
  const { min, max } = value;
  return typeof min === 'number' && typeof max === 'number' ? { min, max } : undefined;
}
