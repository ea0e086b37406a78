import type { Severity } from '../syntax/finding.ts';
import type { Rule, RuleCategory } from './rule.ts';

/** A choice for all rules at once, under a name. */
export interface Preset {
  /** What it is called where there is room for a few words. */
  readonly label: string;
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
    label: 'Recommended: as each rule was meant',
    about:
      'Problems are listed as each rule was meant: what is surely wrong as an error, what is likely to be as a warning.',
    severityOf: (_rule, own) => own,
  },
  strict: {
    label: 'Strict: more becomes an error',
    about:
      'For those who want to see more: warnings become errors, information becomes a warning, and hints are listed as information. Rules that can only guess stay as they are.',
    severityOf: graver,
  },
  accreditation: {
    label: 'Accreditation: for a self-study',
    about:
      'For the self-study of an accreditation: warnings about credits, skills, outcomes and credentials become errors, information about them becomes a warning, and hints are left out everywhere.',
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
