import type { ReportDifference } from '../../analysis/report/difference.ts';
import type { Direction } from './sign.tsx';
import { changeOf, type TargetChange, tellingTargets } from './targets.ts';
import { beginning, type Vocabulary } from './vocabulary.ts';

/** How many things of a kind are different in one way. */
export interface Count {
  readonly direction: Direction;
  readonly count: number;
  readonly words: string;
}

/** What is different of coverage, skills and courses, in numbers above 0; nothing where nothing is. */
export interface Counts {
  readonly title: string;
  readonly counts: readonly Count[];
}

const targetSigns = {
  better: 'up',
  worse: 'down',
  'better and worse': 'both',
  new: 'new',
  gone: 'gone',
  'the same': 'same',
  'not known': 'unknown',
} as const satisfies Record<TargetChange, Direction>;

const skillSigns = {
  gained: 'new',
  lost: 'gone',
  raised: 'up',
  lowered: 'down',
} as const satisfies Record<keyof ReportDifference['skills'], Direction>;

const courseSigns = {
  added: 'new',
  removed: 'gone',
  changed: 'other',
} as const satisfies Record<keyof ReportDifference['courses'], Direction>;

/** What a committee asks first, in a few numbers. */
export function countsOf(difference: ReportDifference, words: Vocabulary): readonly Counts[] {
  const { courses, skills } = difference;
  const changes = tellingTargets(difference).map(changeOf);
  return [
    {
      title: 'Coverage',
      counts: counted(targetSigns, words.targets, (change) => changes.filter((one) => one === change).length),
    },
    { title: 'Skills', counts: counted(skillSigns, words.skills, (kind) => skills[kind].length) },
    { title: 'Courses', counts: counted(courseSigns, words.courses, (kind) => courses[kind].length) },
  ];
}

function counted<Kind extends string>(
  signs: Readonly<Record<Kind, Direction>>,
  words: Readonly<Record<Kind, string>>,
  countOf: (kind: Kind) => number,
): Count[] {
  return (Object.keys(signs) as Kind[]).flatMap((kind) => {
    const count = countOf(kind);
    return count === 0 ? [] : [{ direction: signs[kind], count, words: beginning(words[kind]) }];
  });
}
