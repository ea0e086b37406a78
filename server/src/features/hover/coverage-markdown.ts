import { programCoverage } from '../../analysis/coverage/program-coverage.ts';
import { percentInWords } from '../../analysis/report/percent.ts';
import type { CoverageResult, TargetCoverage } from '../../analysis/report/target-coverage.ts';
import { wayTitle } from '../../analysis/report/way-title.ts';
import { counted, shortened } from '../../rules/words/lists.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { contributionOf } from '../coverage/contributions.ts';
import { mainResults, requirementLabel } from '../coverage/gaps.ts';
import { inlineText } from '../markdown.ts';
import { metInWords, reachedInWords, resultInWords } from '../words/coverage.ts';

/** A table of more rows than this is not read at a glance. */
const mostRows = 8;

/** So many items of a framework are named that no course teaches, or not far enough. */
const mostLacking = 6;

/** The target of a program with an id such as `role medical-coder`. */
export function targetIn(snapshot: Snapshot, program: SourceDocument, id: string): TargetCoverage | undefined {
  return programCoverage(snapshot, program).find((target) => target.id === id);
}

/** How far a program covers a target, in Markdown: one line, or a table where there are several ways through the program. */
export function targetCoverageMarkdown(program: SourceDocument, target: TargetCoverage): string {
  const [only, ...others] = target.results;
  if (!only) return '';
  if (others.length === 0) {
    const where = only.way === '' ? 'In this program' : inlineText(`In the concentration ${planTitle(program, only)}`);
    return `**${where}:** ${inlineText(resultInWords(target, only))}`;
  }
  return table(
    ['In this program', 'For everyone', 'Possible', 'Met'],
    target.results.map((result) => [
      planTitle(program, result),
      percentInWords(result.guaranteed, result.atLeast),
      percentInWords(result.possible, result.atLeast),
      metInWords(target, result),
    ]),
  );
}

/** What a program lacks of a framework, in Markdown. */
export function lackingMarkdown(snapshot: Snapshot, program: SourceDocument, target: TargetCoverage): string {
  const [result] = mainResults(target);
  const lacking = (result?.requirements ?? []).filter(({ state }) => state === 'missing' || state === 'partial');
  if (lacking.length === 0) return '';
  const rows = lacking.map((one) =>
    inlineText(`${requirementLabel(snapshot, program, target, one)}: ${reachedInWords(one)}`),
  );
  return `**Lacking:** ${shortened(rows, mostLacking, ' · ')}`;
}

/** What a course does for the targets of a program, and what they would lose without it, as a table in Markdown. */
export function contributionMarkdown(snapshot: Snapshot, program: SourceDocument, code: string): string {
  const rows = programCoverage(snapshot, program).flatMap((target) => {
    const most = contributionOf(target, code);
    return most && most.contribution.share > 0 ? [{ target, ...most }] : [];
  });
  if (rows.length === 0) return '';
  const shown = rows.toSorted((a, b) => b.contribution.share - a.contribution.share);
  return table(
    ['Contributes to', 'By itself', 'Lost without it'],
    shown.map(({ target, result, contribution: { share, loss } }) => [
      // Where the program's own plan has it, that is the plan.
      result.way === '' ? target.title : `${target.title} (${planTitle(program, result)})`,
      percentInWords(share),
      result.atLeast ? 'not known' : lossInWords(loss),
    ]),
  );
}

/** What the targets of a program require of a skill, and whether they get it, in Markdown. */
export function requiredMarkdown(snapshot: Snapshot, program: SourceDocument, skill: string): string {
  const targets = programCoverage(snapshot, program).flatMap((target) => {
    if (target.kind === 'outcomes') return [];
    const requirement = mainResults(target)
      .flatMap(({ requirements }) => requirements)
      .find(({ id }) => id === skill);
    if (!requirement) return [];
    const level = requirement.required?.label.toLowerCase();
    const about = [level, target.kind === 'role' ? requirement.importance : undefined].filter(
      (one) => one !== undefined,
    );
    const asked = about.length > 0 ? `${target.title} (${about.join(', ')})` : target.title;
    const state = { met: 'met', partial: 'partial', missing: 'missing', unknown: 'not known' }[requirement.state];
    return [inlineText(`${asked}: ${state}`)];
  });
  return shortened(targets, mostLacking, ' · ');
}

function lossInWords({ guaranteed, possible }: { readonly guaranteed: number; readonly possible: number }): string {
  const [certain, best] = [percentInWords(guaranteed), percentInWords(possible)];
  if (guaranteed === 0 && possible === 0) return 'nothing';
  return certain === best ? best : `${certain} for everyone, ${best} possible`;
}

function planTitle(program: SourceDocument, { way }: CoverageResult): string {
  const model = factsOf(program)?.model;
  const concentration =
    model?.kind === 'curriculum' ? model.concentrations.find(({ id }) => id.text === way) : undefined;
  return wayTitle({ id: way, title: concentration?.title?.text });
}

/** Plain words as a table; what somebody wrote is escaped. The rows that are left out are counted. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const shown = rows.length <= mostRows + 1 ? rows : rows.slice(0, mostRows);
  const line = (cells: readonly string[]) => `| ${cells.map(inlineText).join(' | ')} |`;
  const rest = rows.length - shown.length;
  return [
    line(head),
    `|${head.map(() => '---').join('|')}|`,
    ...shown.map(line),
    ...(rest > 0 ? [line([`and ${counted(rest, 'more', 'more')}`, ...head.slice(1).map(() => '')])] : []),
  ].join('\n');
}
