import { programCoverage } from '../../analysis/coverage/program-coverage.ts';
import { idleCourses } from '../../analysis/outcomes/idle-courses.ts';
import { percentInWords } from '../../analysis/report/percent.ts';
import type { Declaration } from '../../model/link.ts';
import { counted, joined } from '../../rules/words/lists.ts';
import { shortened } from '../../schema/words/shown.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { factAbout } from '../../workspace/fact-about.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { shareOf } from '../coverage/contributions.ts';

/**
 * What a course does for the roles and frameworks of its program, on the plan where it does most: `contributes to 3
 * roles, most to Medical Coder (18 %)`, or that it certainly does nothing for them. In a catalog, for the one program
 * that uses it; nothing where there are several, or none.
 */
export function contributionInWords(snapshot: Snapshot, document: SourceDocument, { id }: Declaration): string {
  const programs = document.kind === 'curriculum' ? [document] : snapshot.links.usersOf(document);
  const [program, ...others] = programs.filter(({ kind }) => kind === 'curriculum');
  if (!program || others.length > 0) return '';
  const all = programCoverage(snapshot, program)
    .map((target) => ({ target, share: shareOf(target, id) }))
    .filter(({ share }) => share > 0)
    .sort((one, other) => other.share - one.share);
  const named = all.filter(({ target }) => target.kind !== 'outcomes');
  // Outcomes of the program have lenses of their own, and are told of where nothing else is.
  const shares = named.length > 0 ? named : all;
  const [most] = shares;
  if (!most) {
    const isIdle = factAbout(snapshot, program, idleCourses).some(({ code }) => code === id);
    return isIdle ? 'contributes to no role or outcome' : '';
  }
  const name = `${shortened(most.target.title, 40)} (${percentInWords(most.share)})`;
  if (shares.length === 1) return `contributes to ${name}`;
  const kinds = (['role', 'framework'] as const).flatMap((kind) => {
    const count = shares.filter(({ target }) => target.kind === kind).length;
    return count > 0 ? [counted(count, kind)] : [];
  });
  return `contributes to ${joined(kinds)}, most to ${name}`;
}
