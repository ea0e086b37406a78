import type { Place } from '../analysis/report/place.ts';
import type { ProgramReport } from '../analysis/report/report.ts';

/**
 * What every drawing is given. Drawings are functions from a report to elements; they are drawn live in the panel and
 * written as text into documents. Without `actions` nothing in them can be clicked.
 */
export interface Drawing {
  readonly report: ProgramReport;
  readonly view: View;
  readonly actions?: Actions;
}

/** What a person chose to look at. Plain data, which is kept when the panel is closed. */
export interface View {
  /** The id of the way through the program: empty for its own. */
  readonly way: string;
  /** What the cursor in the text is in; lit up in every drawing. */
  readonly highlight: Highlight;
  readonly filters: SkillFilters;
  readonly map: MapOptions;
}

export interface Highlight {
  /** The folded code of a course. */
  readonly course?: string;
  readonly skill?: string;
  /** The id of a target. */
  readonly target?: string;
}

/** Which skills the map of skills shows, and how. */
export interface SkillFilters {
  readonly groupBy: 'category' | 'target' | 'framework';
  /** The id of a target, a category, a mark or a state; empty for all. */
  readonly target: string;
  readonly category: string;
  readonly status:
    | ''
    | 'met'
    | 'partial'
    | 'missing'
    | 'unknown'
    | 'only-for-some'
    | 'redundant'
    | 'orphan'
    | 'never-assessed';
  /** Words that the label of a skill contains, or its id; empty for all. */
  readonly text: string;
}

export interface MapOptions {
  /** What is written on the boxes besides code and title. */
  readonly metric: '' | 'blocking' | 'delay' | 'complexity';
  readonly criticalPath: boolean;
  readonly advisories: boolean;
}

export const defaultView: View = {
  way: '',
  highlight: {},
  filters: { groupBy: 'category', target: '', category: '', status: '', text: '' },
  map: { metric: '', criticalPath: false, advisories: true },
};

/** What a person can do in the panel. */
export interface Actions {
  /** Shows where something is written. */
  go(place: Place): void;
  /** Chooses to look at something else; what is not given stays as it is. */
  look(view: Partial<View>): void;
}
