import type { CellObject } from 'write-excel-file/universal';
import type { ProgramReport, ReportSkill } from '../../analysis/report/report.ts';
import { namesOf } from '../names.ts';
import { markWords } from '../words.ts';
import { heading, level, longText, state, text } from './cells.ts';
import type { Sheet } from './features.ts';

/** Each skill: what is reached, who requires it, what stands out about it, where it is taught. */
export function skillSheet(report: ProgramReport): Sheet {
  const names = namesOf(report);
  const own = report.ways.find(({ id }) => id === '');
  const reached = (rank: number | undefined) => {
    const found = report.scale.find((one) => one.rank === rank);
    return level(found?.label, rank, report.scale.length);
  };
  const rows = report.skills.map((skill) => [
    text(names.skill(skill.id)),
    text(skill.category.label),
    text(skill.framework?.label),
    reached(skill.guaranteed),
    reached(skill.possible),
    text(skill.firstTerm === undefined ? '' : own?.terms[skill.firstTerm]?.title),
    marks(skill),
    longText(skill.requiredBy.map(names.target).join(', ')),
    longText(skill.courses.map(names.shown).join(', ')),
  ]);
  const headings = [
    'Skill',
    'Category',
    'Framework',
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
    widths: [44, 26, 26, 14, 14, 18, 26, 48, 48],
    headRows: 1,
    headColumns: 1,
  };
}

function marks({ marks: found }: ReportSkill): CellObject | null {
  const words = found.map((mark) => markWords[mark]).join(', ');
  if (found.includes('gap')) return state(words, 'missing');
  if (found.includes('shortfall')) return state(words, 'partial');
  return longText(words);
}
