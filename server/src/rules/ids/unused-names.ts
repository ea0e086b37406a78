import { type Declaration, linkKey, type Reference, type ReferenceKind } from '../../model/link.ts';
import { quoted } from '../../schema/words/shown.ts';
import type { CheckedFile, Rule } from '../rule.ts';

/** A level of the file's own scale at which nothing stands, though other levels of it are used. */
export const unusedLevel = ruleFor('level', {
  code: 'unused-level',
  message: (level) => `No skill, outcome or requirement of this file stands at the level ${level}.`,
  isNamed: ({ facts }, level) => facts.mentioned.has(linkKey(level)),
});

/** A part of the published credits to which nothing counts, though something counts to other parts. */
export const unusedPart = ruleFor('part', {
  code: 'unused-part',
  message: (part) => `No course, choice or elective counts to ${part}: they say so with \`part\`.`,
  isNamed: ({ document, links }, part) =>
    links.scopeOf(document).documents.some((one) => links.facts(one)?.mentioned.has(linkKey(part))),
});

/** The id of a course's outcome to which no assessment refers, in a course that says how it is assessed. */
export const unusedOutcomeId: Rule = {
  code: 'unused-outcome-id',
  category: 'ids',
  severity: 'hint',
  tags: ['unused'],
  check(file) {
    const { facts, model } = file;
    if (facts.incomplete || !('courses' in model)) return [];
    const assessed = new Set(model.courses.flatMap(({ code, assessments }) => (assessments.length > 0 ? [code] : [])));
    for (const { owner } of misspelled(file, 'course-outcome')) if (owner) assessed.delete(owner.word);
    return facts.declarations
      .filter((one) => one.kind === 'course-outcome' && !facts.used.has(linkKey(one)))
      .filter(({ owner }) => owner && assessed.has(owner.word))
      .map(({ word: { text, start, end } }) => ({
        start,
        end,
        message: `No assessment refers to the outcome ${quoted(text)}, so it needs no \`id\`.`,
        values: { written: text },
      }));
  },
};

/** References that may mean what seems to be unused: to mend them is all that there is to do. */
function misspelled({ meanings }: CheckedFile, kind: ReferenceKind): Reference[] {
  return meanings.flatMap(({ reference, resolution }) =>
    reference.kind === kind && resolution.state === 'missing' ? [reference] : [],
  );
}

interface Words {
  readonly code: string;
  message(shown: string): string;
  isNamed(file: CheckedFile, declaration: Declaration): boolean;
}

/** As long as none of several names is used, the file is only begun, or says no more than their names. */
function ruleFor(kind: 'level' | 'part', { code, message, isNamed }: Words): Rule {
  return {
    code,
    category: 'ids',
    severity: 'hint',
    tags: ['unused'],
    check(file) {
      const declared = file.facts.declarations.filter((one) => one.kind === kind);
      if (file.facts.incomplete || !file.links.scopeOf(file.document).complete) return [];
      const unused = declared.filter((declaration) => !isNamed(file, declaration));
      if (unused.length === declared.length || misspelled(file, kind).length > 0) return [];
      return unused.map(({ word: { text, start, end } }) => ({
        start,
        end,
        message: message(quoted(text)),
        values: { written: text },
      }));
    },
  };
}
