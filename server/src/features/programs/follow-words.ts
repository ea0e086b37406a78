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

/** So many things are said; of others, how many there are. */
const mostClauses = 3;

/** `Moved HIT 140 to First fall. HIT 130, which it needs, comes later; it is offered only in summer.` */
export function moveInWords(names: readonly string[], term: string, clauses: readonly string[]): string {
  const what = names.length > 3 ? `${names.length} places` : listed(names.map((name) => shortened(name, 40)));
  const moved = `Moved ${what} to ${shortened(term, 40)}.`;
  return clauses.length === 0 ? moved : `${moved} ${capitalized(clausesInWords(clauses))}.`;
}

/** The first few of what follows, and how many more there are. */
export function clausesInWords(clauses: readonly string[]): string {
  const more = clauses.length - mostClauses;
  return [...clauses.slice(0, mostClauses), ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
}

/**
 * What the findings say, in a few words each: editors show these where there is no room for sentences, and no Markdown.
 * First what is said of the moved courses and their new term, and of this the order before the credits.
 */
export function clausesFor(findings: readonly Finding[], to: MovedTo): string[] {
  const clauses = [orderClause, seasonClause, creditClause, otherClause].map((): Clause[] => []);
  for (const finding of findings) {
    const said = [orderClause, seasonClause, creditClause].map((inWords) => inWords(finding, to));
    const kind = said.findIndex((clause) => clause !== undefined);
    clauses.at(kind)?.push(said[kind] ?? otherClause(finding));
  }
  const all = clauses.flat();
  const sorted = [...all.filter(({ isOfTarget }) => isOfTarget), ...all.filter(({ isOfTarget }) => !isOfTarget)];
  return [
    ...new Map(sorted.toReversed().map((clause) => [clause.subject ?? clause.words, clause.words])).values(),
  ].toReversed();
}

function orderClause({ code, values = {} }: Finding, to: MovedTo): Clause | undefined {
  const { course, needs, kind } = values;
  if (code !== 'requisite-order' || typeof course !== 'string' || !isTexts(needs)) return undefined;
  const needed = listed(needs.slice(0, 3), 'or');
  const isIt = nameIt(to);
  const isTogether =
    needs.every((one) => codesOf(to.target).has(foldCode(one))) && codesOf(to.target).has(foldCode(course));
  const where = (before: string) =>
    kind === 'strict-corequisites' ? 'stands in another term' : isTogether ? 'stands in the same term' : before;
  if (isMoved(to, course)) {
    const needing =
      kind === 'strict-corequisites' ? `which ${isIt(course)} must be taken with` : `which ${isIt(course)} needs`;
    return {
      words: `${needed}, ${needs.length > 1 ? `one of ${needing}` : needing}, ${where('comes later')}`,
      isOfTarget: true,
    };
  }
  const needing = kind === 'strict-corequisites' ? 'must be taken with' : 'needs';
  const isOfTarget = needs.some((one) => isMoved(to, one));
  const them = needs.length > 1 ? needed : isIt(needed);
  return { words: `${course}, which ${needing} ${them}, ${where('comes earlier')}`, isOfTarget };
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
  const than = published
    ? `and is published with ${amountInWords(published)}`
    : 'maximum' in values
      ? `and ${values.maximum} are usually the most`
      : `and ${values.minimum} are usually the least`;
  const name = isOfTarget ? 'the term' : shortened(term.title?.text ?? 'another term', 40);
  return { words: `${name} now has ${creditsInWords(credits)}, ${than}`, isOfTarget, subject: term };
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
