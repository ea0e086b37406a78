import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  type CalendarSystem,
  type CurriculumMetrics,
  curriculumMetrics,
} from '../../../../server/src/analysis/metrics/curriculum-metrics.ts';
import type { PlainEdge } from '../../../../server/src/analysis/metrics/study-graph.ts';
import { programReport } from '../../../../server/src/analysis/report/program-report.ts';
import { takenGraph } from '../../../../server/src/analysis/requisites/graph.ts';
import { trackOf } from '../../../../server/src/analysis/skills/tracks.ts';
import type { RequisiteKind } from '../../../../server/src/model/requisite.ts';
import { fixtureWorkspace } from '../../../support/workspace.ts';

/** Degree plans, and what curricularanalytics.org says of them; not part of the repository. */
const folder = path.join(import.meta.dirname, '../../../../../shared/data/nuanalytics/correct');
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.csv')) : [];

describe.skipIf(files.length === 0)('agreement with published metrics (skipped where the plans are missing)', () => {
  test.each(files)('%s', (name) => {
    const { rows, calendar } = readPlan(readFileSync(path.join(folder, name), 'latin1'));
    expect(rows.length).toBeGreaterThan(20);
    const metrics = curriculumMetrics({ courses: rows.map(({ id }) => id), edges: rows.flatMap(edgesOf) }, calendar);
    expect([...metrics.courses.values()]).toEqual(rows.map((row) => row.published));
  });
});

test("the core of Central Florida's program", () => {
  const text = readFileSync(
    path.join(import.meta.dirname, '../../../../samples/central-florida/hiim-2014.curriculum.yaml'),
    'utf8',
  );
  const workspace = fixtureWorkspace(`//- /ucf.curriculum.yaml\n${text}`);
  const program = workspace.document('/ucf.curriculum.yaml');
  const taken = [...trackOf(workspace.snapshot(), program).courses];
  const graph = takenGraph(new Map(taken.map(([code, course]) => [code, course.in])));
  expect(graph.edges.map(({ course, needs, kind }) => `${needs} ${kind.slice(0, 3)} ${course}`).sort()).toEqual(
    [
      'HIM3006 pre HIM3116C',
      'HIM3006 cor HIM3806C',
      'HSC3537 cor HIM3806C',
      'HIM3116C cor HIM3806C',
      'HSC3537 pre HIM4226C',
      'HSC3537 pre HIM4256C',
      'HIM3116C pre HIM4344C',
      'HSA4180 pre HIM4344C',
      'HSC3537 pre HIM4508C',
      'HIM3006 cor HIM4656C',
      'HIM4344C pre HIM4676',
      'HIM4508C pre HIM4676',
      'HIM3806C pre HIM4816C',
      'HIM4226C cor HIM4816C',
      'HIM4256C cor HIM4816C',
      'HIM4344C cor HIM4816C',
      'HIM4508C cor HIM4816C',
      'HIM4676 cor HIM4838',
      'HIM4816C cor HIM4838',
    ].sort(),
  );
  const ways = programReport(workspace.snapshot(), program)?.ways;
  expect(ways?.[0]?.metrics.total).toEqual({ blocking: 37, delay: 57, centrality: 109, complexity: 94 });
  const metrics = curriculumMetrics({ courses: [...graph.courses.keys()], edges: graph.edges });
  expect(metrics.total).toEqual({ blocking: 37, delay: 57, centrality: 109, complexity: 94 });
  expect(highest(metrics, 'complexity')).toEqual(['HIM3006', 12]);
  expect(highest(metrics, 'centrality')).toEqual(['HIM4816C', 34]);
});

function highest({ courses }: CurriculumMetrics, name: 'complexity' | 'centrality') {
  const values = [...courses].map(([code, metrics]): [string, number] => [code, Number(metrics?.[name])]);
  return values.sort(([, a], [, b]) => b - a)[0];
}

interface Row {
  readonly id: string;
  readonly requisites: Readonly<Partial<Record<RequisiteKind, readonly string[]>>>;
  readonly published: object;
}

function readPlan(text: string): { rows: Row[]; calendar: CalendarSystem } {
  const lines = text.split(/\r?\n/).map(cellsOf);
  const system = lines.find(([name]) => name === 'System Type')?.[1] ?? '';
  const header = lines.findIndex(([name]) => name === 'Course ID');
  const columns = lines[header] ?? [];
  const rows = lines.slice(header + 1).filter((cells) => /^\d+$/.test(cells[0] ?? ''));
  return {
    calendar: system.toLowerCase() === 'quarter' ? 'quarter' : 'semester',
    rows: rows.map((cells) => {
      const cell = (name: string) => cells[columns.indexOf(name)] ?? '';
      const ids = (name: string) => cell(name).split(';').filter(Boolean);
      return {
        id: cell('Course ID'),
        requisites: {
          prerequisites: ids('Prerequisites'),
          corequisites: ids('Corequisites'),
          'strict-corequisites': ids('Strict-Corequisites'),
        },
        published: {
          blocking: Number(cell('Blocking')),
          delay: Number(cell('Delay')),
          centrality: Number(cell('Centrality')),
          complexity: Number(cell('Complexity')),
        },
      };
    }),
  };
}

function edgesOf({ id, requisites }: Row): PlainEdge[] {
  return Object.entries(requisites).flatMap(([kind, needed]) =>
    needed.map((needs) => ({ course: id, needs, kind: kind as RequisiteKind })),
  );
}

/** The cells of a line; a comma within quotation marks is part of its cell. */
function cellsOf(line: string): string[] {
  return [...`${line},`.matchAll(/(?:"((?:[^"]|"")*)"|([^,]*)),/g)].map(([, quoted, plain]) =>
    (quoted?.replaceAll('""', '"') ?? plain ?? '').trim(),
  );
}
