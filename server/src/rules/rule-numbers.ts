/** A number of a rule that a program can choose for itself. */
export interface RuleNumber {
  readonly default: number;
  /** The least number that makes sense. */
  readonly minimum: number;
  /** What it counts: `credits`, `hours a credit`, `courses`. */
  readonly unit: string;
  /** What it says, in one sentence. */
  readonly about: string;
  /** The name of another number of the rule, above which this one makes no sense. */
  readonly notAbove?: string;
}

/** The chosen numbers of a rule by name, each the default where nothing else was chosen. */
export type Numbers<Name extends string = string> = Readonly<Record<Name, number>>;
