import { useMemo } from 'preact/hooks';
import type { Drawing } from '../drawing.ts';
import { Elsewhere } from './elsewhere.tsx';
import { Grid } from './grid.tsx';
import { SkillsLegend, usesBloom } from './legend.tsx';
import { LegendFold } from './legend-fold.tsx';
import { SkillCounts } from './skill-counts.tsx';
import { skillsModel } from './skills-model.ts';

/** Skills against courses: the curriculum map, with what stands out counted above it. */
export function SkillsMatrix({ report, view, actions }: Drawing) {
  const { way, filters, highlight } = view;
  const { groupBy, target, category, status, text } = filters;
  // Filters that say the same are the same.
  const model = useMemo(
    () => skillsModel(report, filters, way),
    [report, way, groupBy, target, category, status, text],
  );
  if (report.skills.length === 0) {
    return <p class="hc-matrix-nothing">No course of this program teaches a skill yet, and no target requires one.</p>;
  }
  return (
    <div class="hc-skills">
      {target !== '' && <Elsewhere report={report} way={way} target={target} actions={actions} />}
      <SkillCounts report={report} view={view} {...(actions && { actions })} />
      {model.sections.length === 0 ? (
        <p class="hc-matrix-nothing">No skill fits these filters.</p>
      ) : (
        <Grid model={model} litCourse={highlight.course} litSubject={highlight.skill} actions={actions} />
      )}
      <LegendFold isGrid={actions !== undefined}>
        <SkillsLegend scale={report.scale} bloom={usesBloom(report)} />
      </LegendFold>
    </div>
  );
}
