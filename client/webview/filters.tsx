import type { ProgramReport } from '../../server/src/analysis/report/report.ts';
import type { Actions, MapOptions, SkillFilters, View } from '../../server/src/drawing/drawing.ts';
import { categoryNames } from '../../server/src/drawing/matrix/category-names.ts';
import { FiltersFold } from './filters-fold.tsx';
import { ToolbarButton } from './head.tsx';
import { Select } from './select.tsx';

interface FiltersProps {
  readonly report: ProgramReport;
  readonly view: View;
  readonly actions: Actions;
}

const groupings = [
  { value: 'category', label: 'Category' },
  { value: 'target', label: 'Role' },
  { value: 'framework', label: 'Framework' },
] as const satisfies readonly { value: SkillFilters['groupBy']; label: string }[];

/** Which skills are shown, and by what they are grouped. */
export function SkillFilterFields({ report, view: { filters }, actions }: FiltersProps) {
  const change = (part: Partial<SkillFilters>) => actions.look({ filters: { ...filters, ...part } });
  const all = { value: '', label: 'All' };
  const count = [filters.text.trim(), filters.target, filters.category].filter((one) => one !== '').length;
  return (
    <FiltersFold count={count + (filters.groupBy === 'category' ? 0 : 1)}>
      <fieldset class="hc-filters" aria-label="Which skills are shown">
        <div class="hc-field">
          <span aria-hidden="true">Search</span>
          <vscode-textfield
            label="Search skills"
            placeholder="Words of a skill"
            value={filters.text}
            onInput={({ currentTarget }) => change({ text: currentTarget.value })}
          />
        </div>
        <Select
          label="Group by"
          value={filters.groupBy}
          options={groupings}
          choose={(value) => change({ groupBy: groupings.find((one) => one.value === value)?.value ?? 'category' })}
        />
        <Select
          label="Asked for by"
          value={filters.target}
          options={[all, ...report.targets.map(({ id, title }) => ({ value: id, label: title }))]}
          choose={(target) => change({ target })}
        />
        <Select
          label="Category"
          value={filters.category}
          options={[all, ...[...categoryNames(report)].map(([value, label]) => ({ value, label }))]}
          choose={(category) => change({ category })}
        />
      </fieldset>
    </FiltersFold>
  );
}

const metrics = [
  { value: '', label: 'Nothing' },
  { value: 'blocking', label: 'Blocking' },
  { value: 'delay', label: 'Delay' },
  { value: 'complexity', label: 'Complexity' },
] as const satisfies readonly { value: MapOptions['metric']; label: string }[];

interface MapFieldsProps {
  readonly view: View;
  readonly actions: Actions;
  readonly zoom: number;
  setZoom(zoom: number): void;
}

/** What the map shows besides courses, and how large it is. */
export function MapFields({ view: { map }, actions, zoom, setZoom }: MapFieldsProps) {
  const change = (part: Partial<MapOptions>) => actions.look({ map: { ...map, ...part } });
  const by = (factor: number) => setZoom(Math.min(4, Math.max(0.25, Math.round(zoom * factor * 100) / 100)));
  return (
    <fieldset class="hc-filters" aria-label="What the map shows">
      <Select
        label="Show on courses"
        value={map.metric}
        options={metrics}
        choose={(value) => change({ metric: metrics.find((one) => one.value === value)?.value ?? '' })}
      />
      <vscode-checkbox
        label="Critical path"
        checked={map.criticalPath}
        onChange={({ currentTarget }) => change({ criticalPath: currentTarget.checked })}
      />
      <vscode-checkbox
        label="Advisories"
        checked={map.advisories}
        onChange={({ currentTarget }) => change({ advisories: currentTarget.checked })}
      />
      <div class="hc-buttons" role="toolbar" aria-label="Size of the map">
        <ToolbarButton icon="zoom-out" label="Smaller" onClick={() => by(0.8)} />
        <ToolbarButton icon="screen-normal" label="Own size" onClick={() => setZoom(1)} />
        <ToolbarButton icon="zoom-in" label="Larger" onClick={() => by(1.25)} />
        <span class="hc-zoom">{Math.round(zoom * 100)} %</span>
      </div>
    </fieldset>
  );
}
