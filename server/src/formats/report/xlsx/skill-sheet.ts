import type { CellObject } from 'write-excel-file/universal';
import type { ProgramReport, SkillOnWay } from '../../../analysis/report/report.ts';
import { namesOf } from '../names.ts';
import { marksInWords, skillRows } from '../skill-rows.ts';
import { hasPlans } from '../words.ts';
import { heading, level, longText, state, text } from './cells.ts';
import type { Sheet } from './features.ts';

/** Each skill on each way: what is reached, who requires it, what stands out about it, where it is taught. */
export function skillSheet(report: ProgramReport): Sheet {
  const names = namesOf(report);
  const several = hasPlans(report);
  const reached = (rank: number | undefined) => {
    const found = report.scale.find((one) => one.rank === rank);
    return level(found?.label, rank, report.scale.length);
  };
  const rows = skillRows(report).map(({ skill, on, way, firstTerm, requiredBy, courses }) => [
    text(names.skill(skill.id)),
    text(skill.category.label),
    text(skill.framework?.label),
    ...(several ? [text(way)] : []),
    reached(on.guaranteed),
    reached(on.possible),
    text(firstTerm),
    marks(on),
    longText(requiredBy.join(', ')),
    longText(courses.join(', ')),
  ]);
  const headings = [
    'Skill',
    'Category',
    'Framework',
    ...(several ? ['Plan'] : []),
    'Reached by everyone',
    'Possible',
    'First taught in',
    'Stands out',
    'Required by',
    'Taught in',
  ];
  return {
    name: 'Skills',
    data: [headings.map((words) => heading(words)), ...rows],
    widths: [44, 26, 26, ...(several ? [24] : []), 14, 14, 18, 26, 48, 48],
    headRows: 1,
    headColumns: 1,
  };
}

function marks({ marks: found }: SkillOnWay): CellObject | null {
  const words = marksInWords(found);
  if (found.includes('gap')) return state(words, 'missing');
  if (found.includes('shortfall')) return state(words, 'partial');
  return longText(words);
}
