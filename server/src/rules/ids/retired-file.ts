import { quoted } from '../../schema/words/shown.ts';
import type { Rule } from '../rule.ts';
import { eachOnce, otherPlaces } from './each-once.ts';
import { declarationThere, fileInWords, fileTargets } from './names.ts';

const reporting: ReadonlySet<string> = new Set(['uses', 'prepares-for', 'leads-to']);

/** A catalog, framework or role that is named although its own file says that it is retired. */
export const retiredFile: Rule = {
  code: 'retired-file',
  category: 'ids',
  severity: 'information',
  tags: ['deprecated'],
  about: {
    title: 'Retired catalog, framework or role',
    reason:
      'A file draws on a catalog or framework, or prepares for a role, whose own file says `status: retired`. It still works, and its name is struck through: what is retired is kept for the record and not cared for any more, so that a program that relies on it falls behind unseen. A program that is retired itself may name what it likes.',
    source: 'The `status` that the format knows: draft, review, adopted or retired.',
    wrong: {
      'coding.curriculum.yaml': `curriculum: coding-certificate
title: Medical Coding, Certificate
award: certificate
prepares-for: { roles: [records-clerk] }
`,
      'records-clerk.role.yaml': `role: records-clerk
title: Records Clerk
status: retired
`,
    },
    right: {
      'coding.curriculum.yaml': `curriculum: coding-certificate
title: Medical Coding, Certificate
award: certificate
prepares-for: { roles: [records-clerk] }
`,
      'records-clerk.role.yaml': `role: records-clerk
title: Records Clerk
status: adopted
`,
    },
  },
  reads: ['title', 'links.role'],
  check({ model, meanings, links }) {
    if (model.status?.text === 'retired') return [];
    const retired = meanings('library', 'framework', 'role').flatMap((meaning) => {
      if (!reporting.has(meaning.reference.use) || meaning.resolution.state !== 'found') return [];
      const [target] = fileTargets(meaning.resolution);
      const isRetired = target && links.facts(target.document)?.model.status?.text === 'retired';
      return isRetired ? [{ ...meaning, target }] : [];
    });
    return eachOnce(retired).map((named) => {
      const { reference, target } = named.first;
      const { text, start, end } = reference.word;
      return {
        start,
        end,
        message: `${quoted(text)} is retired, as ${fileInWords(target.document)} says itself: name what has taken its place.`,
        values: { written: text, uri: target.document.uri },
        related: [declarationThere(target, 'It says so here'), ...otherPlaces(named)],
      };
    });
  },
};
