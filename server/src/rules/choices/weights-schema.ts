import { defaultWeights } from '../../analysis/coverage/weights.ts';
import type { JsonSchemaObject } from '../../schema/schema.ts';
import { heaviest } from '../../workspace/rule-settings.ts';

/** What `coverage` is about, in settings and in configuration files alike, in Markdown. */
export const aboutCoverage =
  'How much a required skill counts in the coverage of a role, by its importance there. Coverage is how much of all that the role requires the courses teach, each skill as far as they bring it.';

/** The shape of what skills weigh, in settings and in configuration files alike. */
export function weightsSchema(): JsonSchemaObject {
  return {
    type: 'object',
    properties: {
      core: weightSchema(
        'What each skill weighs without which a role cannot be filled, and each outcome of a program.',
        defaultWeights.core,
      ),
      useful: weightSchema(
        'What each other skill of a role weighs, and each item of a framework; 0 leaves them out of coverage.',
        defaultWeights.useful,
      ),
    },
    additionalProperties: false,
  };
}

function weightSchema(about: string, usual: number): JsonSchemaObject {
  return {
    type: 'number',
    minimum: 0,
    maximum: heaviest,
    default: usual,
    description: `${about} ${usual} unless chosen otherwise.`,
  };
}
