import type { OffsetRange } from '../../syntax/finding.ts';
import type { VerbForm } from './verb-forms.ts';

/** Words that say what goes on in a student's mind, which nobody can observe or grade. */
export interface UnmeasurablePhrase extends OffsetRange {
  /** As it is written: `Understand`, `become familiar with`. */
  readonly text: string;
  readonly form: VerbForm;
  /** What it comes down to. */
  readonly meaning: 'know' | 'understand' | 'appreciate';
  /** Another verb can stand in its place, and what follows still fits: not so behind a bare `become`. */
  readonly isReplaceable: boolean;
}

const insight =
  '(?:knowledge|understanding|awareness|appreciation|familiarity|grasp|comprehension|insight|exposure|recognition)';
const degree = '(?:(?:more|fully|well|better|very|[\\p{L}]+ly)\\s+)?';
const state =
  '(?:(?:aware|conscious|mindful|cognizant|appreciative)\\s+of|(?:familiar|acquainted|conversant|comfortable)\\s+with|(?:knowledgeable|informed)\\s+(?:about|of|in|on)|(?:exposed|introduced)\\s+to)';

interface Pattern {
  readonly pattern: RegExp;
  readonly meaning: UnmeasurablePhrase['meaning'];
  readonly isReplaceable?: false;
}

/** The first that fits counts, so the longer ones come first. */
const patterns: readonly Pattern[] = [
  { pattern: phrase(`(?:be|is|are|being|becom(?:e|es|ing)|get|gets|getting)\\s+${degree}${state}`), meaning: 'know' },
  {
    pattern: phrase(
      `(?:have|has|having|gain|acquire|develop|obtain|possess|attain|build|deepen|broaden|get|receive)(?:s|es|ing)?\\s+(?:(?:an?|the|some|their)\\s+)?(?:(?!(?:for|of|to|in|with|from|that)\\s)[\\p{L}-]+\\s+){0,3}?${insight}(?:\\s+(?:and|or)\\s+${insight})?\\s+(?:of|about|with|into|in|on|to)`,
    ),
    meaning: 'understand',
  },
  { pattern: phrase('becom(?:e|es|ing)'), meaning: 'know', isReplaceable: false },
  { pattern: phrase('(?:know|learn)(?:s|ing)?\\s+about'), meaning: 'know' },
  { pattern: phrase('(?:understand|comprehend|grasp)ing\\s+of'), meaning: 'understand' },
  { pattern: phrase('know(?:s|ing)?'), meaning: 'know' },
  { pattern: phrase('(?:understand|learn|comprehend|grasp)(?:s|ing)?'), meaning: 'understand' },
  { pattern: phrase('appreciat(?:e|es|ing)'), meaning: 'appreciate' },
  { pattern: phrase('(?:realiz|realis|internaliz|believ)(?:e|es|ing)|enjoy(?:s|ing)?'), meaning: 'appreciate' },
];

/**
 * How each of these begins. Most outcomes begin otherwise, and most files have none that does: the patterns, which take
 * milliseconds to get ready, are only tried where they may fit.
 */
const beginning =
  /be|is|are|get|ha[sv]|gain|acquire|develop|obtain|possess|attain|build|deepen|broaden|receive|know|learn|understand|comprehend|grasp|appreciat|reali[sz]|internaliz|enjoy/iuy;

function phrase(source: string): RegExp {
  return new RegExp(`(?:${source})(?![\\p{L}\\p{N}-])`, 'iuy');
}

/** The unmeasurable words that begin at an offset, with others that are joined to them: `understand and appreciate`. */
export function unmeasurableAt(text: string, start: number): UnmeasurablePhrase | undefined {
  const first = oneAt(text, start);
  if (!first) return undefined;
  let last = first;
  for (let more = 0; more < 5; more++) {
    const joint = /^\s*(?:,\s*(?:and\s+|or\s+)?|\s(?:and|or)\s+|\/\s*)/i.exec(text.slice(last.end, last.end + 20));
    const next = joint ? oneAt(text, last.end + joint[0].length) : undefined;
    if (!next) break;
    last = next;
  }
  return {
    ...first,
    end: last.end,
    text: text.slice(start, last.end),
    isReplaceable: first.isReplaceable && last.isReplaceable,
  };
}

function oneAt(text: string, start: number): UnmeasurablePhrase | undefined {
  beginning.lastIndex = start;
  if (!beginning.test(text)) return undefined;
  for (const { pattern, meaning, isReplaceable = true } of patterns) {
    pattern.lastIndex = start;
    const found = pattern.exec(text)?.[0];
    if (found) return { start, end: start + found.length, text: found, form: formOf(found), meaning, isReplaceable };
  }
  return undefined;
}

function formOf(found: string): VerbForm {
  const [word = ''] = found.toLowerCase().split(/\s/);
  if (word.endsWith('ing')) return 'gerund';
  return word.endsWith('s') ? 'third-person' : 'base';
}
