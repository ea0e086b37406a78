import type { SourceDocument } from './document.ts';
import type { Snapshot } from './snapshot.ts';

type Question<Answer> = (snapshot: Snapshot, document: SourceDocument) => Answer;

/**
 * The answer to a question about one document among all others: worked out once, then kept as long as the snapshot is.
 * The question is a function with a name: one that is made anew is another one. What depends on the document alone is a
 * fact of the document.
 */
export function factAbout<Answer>(snapshot: Snapshot, document: SourceDocument, question: Question<Answer>): Answer {
  const questions = snapshot.fact(newQuestions);
  const answers = questions.get(question) ?? new Map<SourceDocument, unknown>();
  questions.set(question, answers);
  if (!answers.has(document)) answers.set(document, question(snapshot, document));
  return answers.get(document) as Answer;
}

function newQuestions(): Map<Question<unknown>, Map<SourceDocument, unknown>> {
  return new Map();
}
