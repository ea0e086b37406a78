import { didYouMean } from '../../schema/words/did-you-mean.ts';
import { quoted } from '../../schema/words/shown.ts';
import type { CheckedFile, Rule } from '../rule.ts';
import { eachOnce, otherPlaces, placesInWords } from './each-once.ts';
import { likelyIds, mostSearched } from './likely.ts';

/** A role that neither the taxonomy has nor a file of the workspace defines. */
export const unknownRole: Rule = {
  code: 'unknown-role',
  category: 'ids',
  severity: 'error',
  givesWay: true,
  about: {
    title: 'Role that does not exist',
    reason:
      'A program prepares for a role, or a role leads to another one, that is neither one of the built-in roles nor defined by a file of the workspace. Without the role nobody knows which skills it requires, so that the program cannot be measured by it. A role of your own is a file whose name ends in `.role.yaml`.',
    source: 'The format needs it: roles are named by their ids.',
    wrong: `curriculum: health-information-certificate
title: Health Information, Certificate
award: certificate
prepares-for:
  roles: [medical-codr]
`,
    right: `curriculum: health-information-certificate
title: Health Information, Certificate
award: certificate
prepares-for:
  roles: [medical-coder]
`,
  },
  reads: ['title', 'links.role'],
  check(file) {
    const missing = file.meanings('role').filter(({ resolution }) => resolution.state === 'missing');
    if (missing.length === 0) return [];
    const { ids, otherNames } = knownRoles(file);
    return eachOnce(missing).map((named, place) => {
      const { text, start, end } = named.first.reference.word;
      const suggestions = place < mostSearched ? likelyIds(text, ids, otherNames) : [];
      return {
        start,
        end,
        message: `${quoted(text)} is neither a built-in role nor a role of this workspace.${didYouMean(suggestions[0])} A role of your own is a file ${text}.role.yaml that begins with \`role: ${text}\`.${placesInWords(named)}`,
        values: { written: text, suggestions },
        related: otherPlaces(named),
      };
    });
  },
};

function knownRoles({ taxonomy, links }: CheckedFile) {
  const builtIn = taxonomy.taxonomy.roles;
  const own = links.files('role').flatMap((document) => links.facts(document)?.model ?? []);
  const named = [
    ...builtIn.map(({ id, label }) => ({ id, label })),
    ...own.flatMap(({ id, title }) => (id ? [{ id: id.text, label: title?.text ?? id.text }] : [])),
  ];
  return { ids: named.map(({ id }) => id), otherNames: new Map(named.map(({ id, label }) => [label, id])) };
}
