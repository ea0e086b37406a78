import { alongTerms } from '../../analysis/skills/along-terms.ts';
import type { RepeatedSkill } from '../../analysis/skills/repeated-skills.ts';
import type { Track } from '../../analysis/skills/tracks.ts';
import { quoted } from '../../schema/words/shown.ts';
import { courseTitles, ofProgressions } from '../reads.ts';
import type { CheckedFile, Found, Rule } from '../rule.ts';
import { firstOthers } from '../words/bounded.ts';
import { joined } from '../words/lists.ts';
import { placeOfStep, relatedStep } from './places.ts';
import { knownProgressions } from './progressions.ts';
import { levelInWords, skillInWords, termOfTrack } from './words.ts';

/** So many courses are named one by one. */
const named = 6;

/** A skill that many courses bring to the same level. */
export const skillRepeated: Rule<'courses'> = {
  code: 'skill-repeated',
  category: 'skills',
  severity: 'information',
  about: {
    title: 'Same skill at the same level in many courses',
    reason:
      'A skill that stands at one level in four courses or more is either taught again without going further, or its levels were set without looking at each other. Repetition can be wanted: then say why in `notes`, and ignore the finding there with that reason. Only courses that everyone takes are counted, and each level by itself.',
    source:
      'The curriculum mapping guide of the University of Toronto asks programs to look for redundancy, and counts as such what is repeated without a rationale.',
    wrong: `curriculum: coding
title: Medical Coding
award: certificate
courses:
  HIT 110: { title: Introduction, credits: 3, teaches: { hipaa: introduced } }
  HIT 115: { title: Computing, credits: 3, teaches: { hipaa: introduced } }
  HIT 125: { title: Health Law, credits: 3, teaches: { hipaa: introduced } }
  HIT 235: { title: Operations, credits: 3, teaches: { hipaa: introduced } }
`,
    right: `curriculum: coding
title: Medical Coding
award: certificate
courses:
  HIT 110: { title: Introduction, credits: 3, teaches: { hipaa: introduced } }
  HIT 115: { title: Computing, credits: 3, teaches: { hipaa: introduced } }
  HIT 125: { title: Health Law, credits: 3, teaches: { hipaa: reinforced } }
  HIT 235: { title: Operations, credits: 3, teaches: { hipaa: mastered } }
`,
  },
  numbers: {
    courses: {
      default: 4,
      minimum: 2,
      unit: 'courses',
      about: 'From how many courses on, the same skill at the same level is told of.',
    },
  },
  reads: ofProgressions,
  tells: courseTitles,
  check(file, { courses }) {
    const seen = new Set<string>();
    return knownProgressions(file).flatMap(({ track, progressions }) =>
      alongTerms(file.snapshot, file.document)
        .repeated(progressions.values(), courses)
        .filter(({ skill, level }) => {
          const key = `${skill} ${level}`;
          const isNew = !seen.has(key);
          seen.add(key);
          return isNew;
        })
        .flatMap((repeated) => repetition(file, repeated, track)),
    );
  },
};

function repetition(file: CheckedFile, { skill, level, steps }: RepeatedSkill, track: Track): Found[] {
  const first = steps.find(({ teaching }) => teaching.in.document === file.document) ?? steps[0];
  if (!first) return [];
  const label = skillInWords(file, skill);
  const codes = steps.map(({ teaching }) => teaching.in.course.code.text);
  const words =
    codes.length <= named + 1
      ? codes.map(quoted)
      : [...codes.slice(0, named).map(quoted), `${codes.length - named} more`];
  return [
    {
      ...placeOfStep(file, first, 'skill'),
      message: `${steps.length} courses teach “${label}” at the same level, ${levelInWords(first.teaching)}: ${joined(words)}. Let later ones go further, or leave it out where it is not needed.`,
      values: { skill, level, courses: codes },
      related: firstOthers(steps, first).map((step) =>
        relatedStep(
          file,
          step,
          `${step.teaching.in.course.code.text}${step.term === undefined ? '' : `, ${termOfTrack(track, step.term)}`}`,
        ),
      ),
    },
  ];
}
