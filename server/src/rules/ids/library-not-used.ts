import { quoted } from '../../schema/words/shown.ts';
import { flowText } from '../../syntax/scalar-text.ts';
import type { Rule } from '../rule.ts';
import { eachOnce, otherPlaces, placesInWords } from './each-once.ts';
import { declarationThere, fileInWords, fileTargets } from './names.ts';

/** A course or an item that another file has, which the file does not name under `uses`: one finding for a library. */
export const libraryNotUsed: Rule = {
  code: 'library-not-used',
  category: 'ids',
  severity: 'error',
  check({ meanings, links, model }) {
    const notUsed = meanings.flatMap((meaning) => {
      const [target] = meaning.resolution.state === 'not-used' ? fileTargets(meaning.resolution) : [];
      const library = target && links.facts(target.document)?.model.id?.text;
      return target && library !== undefined ? [{ ...meaning, target, library }] : [];
    });
    return eachOnce(notUsed, ({ target }) => target.document.uri).map((named) => {
      const { reference, target, library } = named.first;
      const { word } = reference;
      const uses = flowText([...new Set([...model.uses.map(({ text }) => text), library])]);
      const file = fileInWords(target.document);
      return {
        start: word.start,
        end: word.end,
        message: `${quoted(word.text)} ${reference.kind === 'course' ? 'is a course of' : 'is'} ${file}, which this file does not name under \`uses\`. Add it there: \`uses: ${uses}\`.${placesInWords(named)}`,
        values: {
          written: word.text,
          library,
          libraryKind: target.document.kind === 'framework' ? 'framework' : 'catalog',
          uri: target.document.uri,
        },
        related: [declarationThere(target, `${target.declaration.word.text} stands in ${file}`), ...otherPlaces(named)],
      };
    });
  },
};
