import { coursesInScope } from '../../analysis/courses-in-scope.ts';
import { addCredits, type Credits, creditsOfSlots } from '../../analysis/credits/credits.ts';
import type { Curriculum } from '../../model/file-model.ts';
import { creditsInWords } from '../../rules/words/credits.ts';
import { counted } from '../../rules/words/lists.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';

/**
 * What a file holds, in counts that whoever knows its source can verify at a glance: `25 courses, 5 terms, 69 credits`.
 * Empty where there is nothing to count.
 */
export function madeInWords(snapshot: Snapshot, document: SourceDocument): string {
  const model = factsOf(document)?.model;
  switch (model?.kind) {
    case 'curriculum':
      return listed([
        [model.courses.length, 'course'],
        [model.terms.length, 'term'],
        creditsIn(snapshot, document, model),
        [model.outcomes.length, 'outcome'],
      ]);
    case 'catalog':
      return listed([[model.courses.length, 'course']]);
    case 'framework':
      return listed([[model.items.length, 'item']]);
    case 'role':
      return listed([
        [model.requires.length, 'skill'],
        [model.technologies.length, 'technology', 'technologies'],
      ]);
    default:
      return '';
  }
}

/** Those of its plan; without one, those of all courses. Undefined where some are not known. */
function creditsIn(snapshot: Snapshot, document: SourceDocument, { terms, courses }: Curriculum): string | undefined {
  const slots = terms.flatMap((term) => term.slots);
  const credits: Credits | undefined =
    slots.length > 0
      ? creditsOfSlots(slots, coursesInScope(snapshot.links, document))
      : addCredits(courses.map((course) => course.credits));
  return credits && credits.max > 0 ? creditsInWords(credits) : undefined;
}

type Part = string | undefined | readonly [count: number, thing: string, things?: string];

function listed(parts: readonly Part[]): string {
  return parts
    .flatMap((part) => {
      if (part === undefined || typeof part === 'string') return part ?? [];
      const [count, thing, things] = part;
      return count === 0 ? [] : counted(count, thing, things);
    })
    .join(', ');
}
