import { roleLabel, skillLabel } from '../../analysis/labels.ts';
import { levelLabel, rankOf } from '../../analysis/level-scale.ts';
import type { TargetCoverage } from '../../analysis/report/target-coverage.ts';
import { type MetRequirement, metRequirements } from '../../analysis/skills/met-requirements.ts';
import { targetRoles } from '../../analysis/skills/program-targets.ts';
import { type RequiredSkill, type RoleDefinition, roleDefinition } from '../../analysis/skills/role-requirements.ts';
import { counted, shortened } from '../../rules/words/lists.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import type { Target } from '../../workspace/links/target.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { mainResults } from '../coverage/gaps.ts';
import { entryMarkdown } from '../entry-markdown.ts';
import { factLines, inlineText, paragraphs } from '../markdown.ts';
import { mainCoverage, resultInWords } from '../words/coverage.ts';
import { fileTitle } from '../words/file-title.ts';
import { fileTitles } from '../words/file-titles.ts';
import { requirementInWords, requirementsInWords } from '../words/requirements.ts';
import { targetCoverageMarkdown, targetIn } from './coverage-markdown.ts';

/** So many requirements are shown one by one, first those that are not met. */
const shownRequirements = 10;

const shownPrograms = 6;

/** All about a role, in Markdown: what it is, what it requires, and how far the program at hand (or each) meets it. */
export function roleMarkdown(snapshot: Snapshot, from: SourceDocument, target: Target): string | undefined {
  const role = roleDefinition(snapshot, target);
  const about =
    target.from === 'taxonomy'
      ? entryMarkdown(snapshot.taxonomy, target.list, target.id)
      : roleOfFileMarkdown(snapshot, target.document, role);
  if (!role || about === undefined) return about;
  const met = from.kind === 'curriculum' ? metHere(snapshot, from, role) : metInPrograms(snapshot, role);
  return paragraphs([about, met]);
}

function roleOfFileMarkdown(
  snapshot: Snapshot,
  document: SourceDocument,
  role: RoleDefinition | undefined,
): string | undefined {
  const model = factsOf(document)?.model;
  if (model?.kind !== 'role') return undefined;
  const { taxonomy } = snapshot;
  const named = (
    list: 'awards' | 'credentials' | 'technologies' | 'roles',
    ids: readonly { readonly text: string }[],
  ) =>
    shortened(
      ids.map(({ text }) => inlineText(taxonomy.entry(list, text)?.label ?? text)),
      6,
      ' · ',
    );
  return paragraphs([
    `#### ${inlineText(fileTitle(document))}`,
    model.summary && inlineText(model.summary.text),
    factLines([
      ...byLevel(role?.requires ?? []).map(([level, skills]) => {
        const labels = skills.map(({ skill }) => inlineText(skillLabel(snapshot, document, skill)));
        return [inlineText(`Required, ${level}`), shortened(labels, 6, ' · ')] as const;
      }),
      ['Education', named('awards', model.education)],
      ['Credentials', named('credentials', model.certifications)],
      ['Technologies', named('technologies', model.technologies)],
      [
        'Leads to',
        shortened(
          model.leadsTo.map(({ text }) => inlineText(roleLabel(snapshot, document, text))),
          6,
          ' · ',
        ),
      ],
    ]),
  ]);
}

/** The requirements by their level, the highest first. */
function byLevel(requires: readonly RequiredSkill[]): [string, RequiredSkill[]][] {
  const groups = new Map<string, RequiredSkill[]>();
  const sorted = [...requires].sort((a, b) => (rankOf(b) ?? -1) - (rankOf(a) ?? -1));
  for (const required of sorted) {
    const level = levelLabel(required)?.toLowerCase() ?? 'at no level yet';
    groups.set(level, [...(groups.get(level) ?? []), required]);
  }
  return [...groups];
}

function metHere(snapshot: Snapshot, program: SourceDocument, role: RoleDefinition): string {
  const requirements = metRequirements(snapshot, program, role);
  if (requirements.length === 0) return '';
  const sorted = [...requirements].sort((a, b) => urgency(a) - urgency(b));
  const shown = sorted.length <= shownRequirements + 1 ? sorted : sorted.slice(0, shownRequirements);
  const target = targetIn(snapshot, program, `role ${role.id}`);
  const covered = new Map(target && mainResults(target)[0]?.requirements.map((one) => [one.id, one]));
  const incomplete = !snapshot.links.scopeOf(program).complete;
  const rows = shown.map((one) => {
    const label = skillLabel(snapshot, role.document ?? program, one.skill);
    return `* ${inlineText(requirementInWords(one, label, { covered: covered.get(one.skill), incomplete }))}`;
  });
  const rest = sorted.slice(shown.length);
  const more = rest.length > 0 ? [`* and ${rest.length} more: ${statesInWords(rest)}`] : [];
  return paragraphs([
    target
      ? targetCoverageMarkdown(program, target)
      : `**In this program:** ${inlineText(requirementsInWords(requirements))}`,
    [...rows, ...more].join('\n'),
  ]);
}

/** How many of some requirements are in which state: `8 not met, 4 not known`. The numbers add up to all of them. */
function statesInWords(requirements: readonly MetRequirement[]): string {
  const met = requirements.filter(({ state }) => state === 'met').length;
  const unknown = requirements.filter(({ state }) => state === 'unknown').length;
  const counts = { 'not met': requirements.length - met - unknown, 'not known': unknown, met };
  return Object.entries(counts)
    .flatMap(([state, count]) => (count > 0 ? [`${count} ${state}`] : []))
    .join(', ');
}

/** What a reader has to see first: what is missing, and among that what the role cannot be filled without. */
function urgency({ state, importance, onlyForSome }: MetRequirement): number {
  const states = { 'not-taught': 0, below: 2, unknown: 4, met: onlyForSome ? 6 : 8 } as const;
  return states[state] + (importance === 'core' ? 0 : 1);
}

/** One line for each program, first those that prepare for the role. */
function metInPrograms(snapshot: Snapshot, role: RoleDefinition): string {
  if (role.requires.length === 0) return '';
  const programs = snapshot.links.files('curriculum').map((program) => ({
    program,
    prepares: targetRoles(snapshot, program).some(
      ({ id, document }) => id === role.id && document?.uri === role.document?.uri,
    ),
  }));
  const sorted = [...programs.filter(({ prepares }) => prepares), ...programs.filter(({ prepares }) => !prepares)];
  const titleOf = fileTitles(sorted.map(({ program }) => program));
  const rows = sorted.slice(0, shownPrograms).map(({ program, prepares }) => {
    const target = prepares ? targetIn(snapshot, program, `role ${role.id}`) : undefined;
    const words = target ? preparedInWords(target) : requirementsInWords(metRequirements(snapshot, program, role));
    const aim = prepares ? 'prepares for it, ' : '';
    return `* ${inlineText(titleOf(program))}: ${aim}${inlineText(words)}`;
  });
  const rest = sorted.length - rows.length;
  return [...rows, ...(rest > 0 ? [`* and ${counted(rest, 'more program', 'more programs')}`] : [])].join('\n');
}

/** How far a program covers a role that it prepares for; of the ways through it, that which covers least. */
function preparedInWords(target: TargetCoverage): string {
  const [least] = mainResults(target).toSorted((a, b) => (mainCoverage(a) ?? 1) - (mainCoverage(b) ?? 1));
  return least ? resultInWords(target, least) : 'coverage not known';
}
