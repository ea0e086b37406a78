import { linkKey, type Reference } from '../../model/link.ts';
import { didYouMean } from '../../schema/words/did-you-mean.ts';
import { quoted } from '../../schema/words/shown.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import type { CheckedFile, Found, Rule } from '../rule.ts';
import { eachOnce, type Named, otherPlaces, placesInWords } from './each-once.ts';
import { likelyIds } from './likely.ts';
import { declarationThere, titleOf } from './names.ts';

/** An item that a framework which is there does not have. Where the framework itself is missing, that is the finding. */
export const unknownItem: Rule = {
  code: 'unknown-item',
  category: 'ids',
  severity: 'error',
  givesWay: true,
  check(file) {
    const missing = file.meanings.filter(
      ({ reference, resolution }) => reference.kind === 'skill' && resolution.state === 'missing',
    );
    return eachOnce(missing).flatMap((named) => foundFor(named, file) ?? []);
  },
};

function foundFor(named: Named, file: CheckedFile): Found | undefined {
  const { reference } = named.first;
  const framework = frameworkOf(file, reference);
  const id = reference.id.slice(0, reference.id.indexOf('/'));
  if (!framework) return undefined;
  // Within its own framework an item is written without the framework's id.
  const isInside = reference.use === 'broader';
  const { start, end } = isInside ? reference.word : reference.scalar;
  const items = (file.links.facts(framework)?.declarations ?? []).flatMap(({ kind, word }) =>
    kind === 'skill' && word.text !== reference.owner?.word.text ? [word.text] : [],
  );
  const suggestions = likelyIds(reference.word.text, items).map((item) => (isInside ? item : `${id}/${item}`));
  const owner = isInside ? 'This framework' : `The framework “${titleOf(framework)}”`;
  const declaration = file.links.facts(framework)?.declared.get(linkKey({ kind: 'framework', id }))?.[0];
  return {
    start,
    end,
    message: `${owner} has no item ${quoted(reference.word.text)}.${didYouMean(suggestions[0])} Add it under \`items\`${isInside ? '' : ' there'}, or correct it here.${placesInWords(named)}`,
    values: {
      framework: id,
      item: reference.word.text,
      written: isInside ? reference.word.text : reference.id,
      suggestions,
      uri: framework.uri,
    },
    related: [
      ...(isInside || !declaration
        ? []
        : [declarationThere({ from: 'file', document: framework, declaration }, `${titleOf(framework)} is this file`)]),
      ...otherPlaces(named),
    ],
  };
}

/** The framework of an item: the file itself, or what the id in front of the slash means here. */
function frameworkOf({ document, meanings }: CheckedFile, { use, scalar }: Reference): SourceDocument | undefined {
  if (use === 'broader') return document;
  const prefix = meanings.find(
    ({ reference }) => reference.kind === 'framework' && reference.scalar.start === scalar.start,
  );
  const [target] = prefix && 'targets' in prefix.resolution ? prefix.resolution.targets : [];
  return target?.from === 'file' ? target.document : undefined;
}
