/** What a program could prepare for, and what is written once it was chosen. */

export interface TargetChoicesParams {
  readonly uri: string;
}

/** For a program, what else it could prepare for; for a role or a framework, the programs; or why there is nothing. */
export interface TargetChoicesAnswer {
  readonly title?: string;
  /** How many the program names already. */
  readonly named?: number;
  readonly choices?: readonly TargetChoice[];
  readonly target?: Pick<TargetChoice, 'kind' | 'id' | 'label'>;
  readonly programs?: readonly { readonly uri: string; readonly label: string; readonly description: string }[];
  readonly problem?: string;
}

export interface TargetChoice {
  readonly kind: 'role' | 'framework';
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly detail: string;
  readonly isOfWorkspace: boolean;
}

export interface ChooseTargetsParams {
  readonly program: string;
  readonly roles: readonly string[];
  readonly frameworks: readonly string[];
}

/** What there is to change, or why it cannot be done. */
export interface ChooseTargetsAnswer {
  readonly uri?: string;
  readonly edits?: readonly { readonly range: Range; readonly newText: string }[];
  /** Where `prepares-for` stands then. */
  readonly range?: Range;
  readonly told?: string;
  readonly problem?: string;
}

interface Range {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}
