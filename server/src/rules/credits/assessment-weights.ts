import { type AssessmentWeights, normalizedWeights, weightsOf } from '../../analysis/credits/assessment-weights.ts';
import type { Course } from '../../model/course.ts';
import { together } from '../../syntax/edit/change.ts';
import { inline } from '../../syntax/edit/new-value.ts';
import { replaceValue } from '../../syntax/edit/replace.ts';
import { childFor, childrenOf, type Spot, spotsAround } from '../../syntax/edit/spot.ts';
import type { Finding, OffsetRange } from '../../syntax/finding.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { courseTitles } from '../reads.ts';
import type { Rule } from '../rule.ts';
import { inDocument } from '../rule-fix.ts';
import { courseInWords } from '../words/courses.ts';
import { shortened } from '../words/lists.ts';
import { within } from './course-credits.ts';
import { rightCourses } from './right-courses.ts';

/** In percent: thirds that are written as 33.3 make a little less than the whole, half a percent is a mistake. */
const tolerance = 0.5;

/** The assessments of a course whose weights are not the whole grade. */
export const assessmentWeights: Rule = {
  code: 'assessment-weights',
  category: 'credits',
  severity: 'error',
  about: {
    title: 'Weights of assessments that do not make 100 %',
    reason:
      'The assessments of a course make up the whole grade, so that their weights add up to 100. Where they do not, students and graders reckon in different ways. A difference below half a percent is the rounding of thirds, and left alone. Where some assessments have no weight yet, only those that are above 100 already are told; nothing is said of weights that are all zero, and of the assessments of a whole program, which have none.',
    source: 'Arithmetic: the weights are shares of one grade, in percent.',
    wrong: `curriculum: coding-certificate
title: Medical Coding, Certificate
award: certificate
courses:
  HIT 112:
    title: Diagnostic Coding
    credits: 3
    assessments:
      Weekly quizzes: 30
      Coding practicum: 30
      Final examination: 50
`,
    right: `curriculum: coding-certificate
title: Medical Coding, Certificate
award: certificate
courses:
  HIT 112:
    title: Diagnostic Coding
    credits: 3
    assessments:
      Weekly quizzes: 30
      Coding practicum: 30
      Final examination: 40
`,
  },
  reads: ['courses.code', 'courses.assessments'],
  tells: courseTitles,
  check({ document, model, facts }) {
    if (!('courses' in model) || facts.incomplete) return [];
    const right = rightCourses(document, 'assessment-weights', '');
    return model.courses.flatMap((course) => {
      const weights = right.has(course) ? undefined : wrongWeights(course);
      if (!weights) {
        right.add(course);
        return [];
      }
      const { sum, unknown } = weights;
      const others = unknown > 0 ? `, and ${unknown} of them ${unknown === 1 ? 'has' : 'have'} no weight yet` : '';
      const marked = within(course, course.assessmentsKey);
      return [
        {
          ...marked,
          about: { start: marked.start, end: within(course, course.assessments.at(-1)).end },
          message: `The assessments of ${courseInWords(course)} add up to ${sum} %${others}: change their weights so that they make 100.`,
          values: { written: course.code.text, sum, weights: writtenWeights(course) },
        },
      ];
    });
  },
  fixes({ document }, finding) {
    const weights = weightsIn(finding);
    const normalized = weights && normalizedWeights(weights);
    if (!normalized) return [];
    return [
      {
        title: `Make the weights add up to 100 %: ${shortened(normalized.map(String), 10)}`,
        edit: () => inDocument(document, written(document, finding, normalized)),
      },
    ];
  },
};

/** What the weights of a course add up to, if that is not the whole grade. */
function wrongWeights(course: Course): AssessmentWeights | undefined {
  const weights = weightsOf(course);
  if (!weights) return undefined;
  const { sum, unknown } = weights;
  const isWrong = unknown > 0 ? sum >= 100 + tolerance : Math.abs(sum - 100) >= tolerance;
  return isWrong ? weights : undefined;
}

/** The weights in the order of the text; nothing where one is missing. */
function writtenWeights({ assessments }: Course): number[] | undefined {
  const weights = assessments.flatMap(({ weight }) => weight ?? []);
  return weights.length === assessments.length ? weights : undefined;
}

function weightsIn({ values }: Finding): number[] | undefined {
  const weights = values?.weights;
  return Array.isArray(weights) && weights.every((weight) => typeof weight === 'number') ? weights : undefined;
}

function written({ tree }: SourceDocument, { start }: OffsetRange, weights: readonly number[]) {
  const assessments = childrenOf(spotsAround(tree, start).findLast(({ entry }) => entry?.key.start === start));
  if (assessments.length !== weights.length) return undefined;
  return together(
    ...assessments.map((assessment, index) => {
      const weight = placeOfWeight(assessment);
      return weight && replaceValue(tree, weight, inline(weights[index]));
    }),
  );
}

/** The weight alone, or that of the long form. */
function placeOfWeight(assessment: Spot): Spot | undefined {
  return assessment.node.kind === 'scalar' ? assessment : childFor(assessment, 'weight');
}
