/** What is said of a rule on its page, in settings and in explanations: plain sentences for people who know curricula. */
export interface RuleAbout {
  /** What is wrong, as a heading: `Prerequisite in the same or a later term`. */
  readonly title: string;
  /** One paragraph: what the rule finds, why that matters, and what it leaves alone. Markdown without headings. */
  readonly reason: string;
  /** What it leaves alone, where that is more than a sentence or two: each the end of a sentence “Nothing is said …”. */
  readonly leavesAlone?: readonly string[];
  /** Where the rule comes from: a standard, a published practice, or what the format itself needs. One sentence. */
  readonly source: string;
  /** What gives exactly one finding, and that of this rule. */
  readonly wrong: RuleExample;
  /** The same, mended: it gives no finding at all. */
  readonly right: RuleExample;
}

/** A curriculum, or several files by their names such as `bio.courses.yaml`; each begins in the first column. */
export type RuleExample = string | Readonly<Record<string, string>>;
