import type { Severity } from '../syntax/finding.ts';
import type { Rule, RuleCategory } from './rule.ts';

/** A choice for all rules at once, under a name. */
export interface Preset {
  /** What it is for and does, in one sentence. */
  readonly about: string;
  /** How grave a finding of a rule is that the rule itself calls `own`. */
  severityOf(rule: Pick<Rule, 'category' | 'atMost'>, own: Severity): Severity | 'off';
}

const severities: readonly Severity[] = ['hint', 'information', 'warning', 'error'];

/** What a self-study is read for. */
const studied: ReadonlySet<RuleCategory> = new Set(['credits', 'skills', 'outcomes', 'credentials']);

/** The presets by their names, the default one first. */
export const presets = {
  recommended: {
    about: 'Each rule as grave as it is meant to be.',
    severityOf: (_rule, own) => own,
  },
  strict: {
    about:
      'Everything one grade graver: warnings are errors, information is a warning, hints are information; rules that can only guess stay as they are.',
    severityOf: graver,
  },
  accreditation: {
    about:
      'For the self-study of an accreditation: what is wrong with credits, skills, outcomes or credentials is one grade graver, so that warnings are errors, and hints are left out everywhere.',
    severityOf(rule, own) {
      if (own === 'hint') return 'off';
      return studied.has(rule.category) ? graver(rule, own) : own;
    },
  },
} as const satisfies Readonly<Record<string, Preset>>;

export type PresetName = keyof typeof presets;

export const presetNames = Object.keys(presets) as readonly PresetName[];

/** The preset of a name that somebody wrote; undefined for a name that is none. */
export function presetNamed(name: string | undefined): Preset | undefined {
  return presetNames.includes(name as PresetName) ? presets[name as PresetName] : undefined;
}

/** The less grave of a severity and the gravest that a rule lets others choose for it. */
export function capped<One extends Severity | 'off'>({ atMost }: Pick<Rule, 'atMost'>, severity: One): One | Severity {
  const isGraver = atMost !== undefined && severities.indexOf(severity as Severity) > severities.indexOf(atMost);
  return isGraver ? atMost : severity;
}

function graver({ atMost }: Pick<Rule, 'atMost'>, own: Severity): Severity {
  const next = severities[severities.indexOf(own) + 1] ?? own;
  return atMost !== undefined && severities.indexOf(next) > severities.indexOf(atMost) ? own : next;
}
