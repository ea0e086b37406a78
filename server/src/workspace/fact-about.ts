import type { SourceDocument } from './document.ts';
import type { Snapshot } from './snapshot.ts';

type Question<Answer> = (snapshot: Snapshot, document: SourceDocument) => Answer;

/**
 * The answer to a question about one document among all others: worked out once, then kept as long as the snapshot and
 * the facts of the document are.
 * The question is a function with a name: one that is made anew is another one. What depends on the document alone is a
 * fact of the document.
 */
export function factAbout<Answer>(snapshot: Snapshot, document: SourceDocument, question: Question<Answer>): Answer {
  const views = document.fact(newViews);
  const answers = views.get(snapshot) ?? new Map<Question<unknown>, unknown>();
  views.set(snapshot, answers);
  if (answers.has(question)) return answers.get(question) as Answer;
  const answer = question(snapshot, document);
  answers.set(question, answer);
  return answer;
}

/** Held with the facts of the document, so that what is known of a file that is not open goes all at once. */
function newViews(): WeakMap<Snapshot, Map<Question<unknown>, unknown>> {
  return new WeakMap();
}
