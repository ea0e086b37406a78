import { takenGraph } from '../../../../server/src/analysis/requisites/graph.ts';
import { trackOf } from '../../../../server/src/analysis/skills/tracks.ts';
import { diagnostics } from '../../../../server/src/features/diagnostics.ts';
import { exportCurricularAnalytics } from '../../../../server/src/formats/curricular-analytics/export.ts';
import { importCurricularAnalytics } from '../../../../server/src/formats/curricular-analytics/import.ts';
import type { Exported } from '../../../../server/src/formats/export/exported.ts';
import { fixtureWorkspace } from '../../../support/workspace.ts';

/** What became of a file: its text, the notes as a person reads them, and what the editor finds in it. */
export interface Read {
  readonly text: string;
  readonly notes: readonly string[];
  /** Warnings and errors. */
  readonly found: readonly string[];
}

export function readPlan(content: string | Uint8Array, name = 'plan.csv'): Read {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const { files, notes } = importCurricularAnalytics([{ name, bytes }], {});
  const [file] = files;
  const workspace = file && fixtureWorkspace(`//- /${file.name}\n${file.text}`);
  return {
    text: file?.text ?? '',
    notes: notes.map(({ severity, line, message }) => `${severity.charAt(0)}${line ?? ''}: ${message}`),
    found: workspace
      ? diagnostics(workspace.snapshot(), workspace.uri)
          .filter(({ severity }) => severity === 1 || severity === 2)
          .map(({ code }) => String(code))
      : [],
  };
}

/** Every requisite and the credits of every course that whoever follows the plan takes. */
export function graphOf(text: string): { readonly edges: readonly string[]; readonly credits: readonly string[] } {
  const workspace = fixtureWorkspace(`//- /program.curriculum.yaml\n${text}`);
  const track = trackOf(workspace.snapshot(), workspace.document('/program.curriculum.yaml'));
  const graph = takenGraph(new Map([...track.courses].map(([code, course]) => [code, course.in])));
  return {
    edges: [
      ...new Set(
        graph.edges
          .filter(({ kind, requisite }) => kind !== 'advisories' && !requisite.external)
          .map(({ course, needs, kind }) => `${course} ${kind} ${needs}`),
      ),
    ].sort(),
    credits: [...graph.courses]
      .map(([code, { course }]) => `${code} ${course.credits ? course.credits.min : '?'}`)
      .sort(),
  };
}

export function writtenPlan(text: string, way?: string, others = ''): Exported {
  const workspace = fixtureWorkspace(`//- /program.curriculum.yaml\n${text}${others}`);
  return exportCurricularAnalytics(workspace.snapshot(), workspace.document('/program.curriculum.yaml'), {
    date: '2026-08-17',
    ...(way === undefined ? {} : { way }),
  });
}
