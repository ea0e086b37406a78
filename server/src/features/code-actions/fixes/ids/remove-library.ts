import type { Reference } from '../../../../model/link.ts';
import { inDocument } from '../../../../rules/rule-fix.ts';
import { remove } from '../../../../syntax/edit/remove.ts';
import { spotOf } from '../../../../syntax/edit/spot.ts';
import type { Finding } from '../../../../syntax/finding.ts';
import type { Action, ActionContext, Fix } from '../../action.ts';
import { placesOf } from './named-places.ts';
import { quickFix } from './quick-fix.ts';
import { shown } from './values.ts';

/** Takes a catalog or framework out of `uses` that does not exist, unless something of it is named. */
export const removeUnknownLibrary: Fix = {
  codes: ['unknown-library'],
  actions(context, finding) {
    const places = placesOf(context, finding);
    const [place] = places;
    return place && places.length === 1 && place.use === 'uses' ? [removal(context, finding, place)] : [];
  },
};

/** Takes a catalog or framework out of `uses` from which nothing is drawn. */
export const removeUnusedLibrary: Fix = {
  codes: ['unused-library'],
  actions(context, finding) {
    const place = context.facts?.references.find(({ use, word }) => use === 'uses' && word.start === finding.start);
    return place ? [{ ...removal(context, finding, place), isPreferred: true }] : [];
  },
};

/** Where two catalogs have a course, one of them can go, and a person has to say which. */
export const removeAmbiguousCatalog: Fix = {
  codes: ['ambiguous-course'],
  actions(context, finding) {
    const { snapshot, document, facts } = context;
    const files = candidatesIn(finding).map((uri) => snapshot.document(uri));
    // Without one of three, the course still has two meanings.
    if (files.length !== 2) return [];
    return files.flatMap((file) => {
      const place = facts?.references.find((reference) => {
        if (reference.use !== 'uses') return false;
        const resolution = snapshot.links.resolve(document, reference);
        const [target] = resolution.state === 'found' ? resolution.targets : [];
        return file !== undefined && target?.from === 'file' && target.document.uri === file.uri;
      });
      return place ? [removal(context, finding, place)] : [];
    });
  },
};

function removal({ document }: ActionContext, finding: Finding, { word }: Reference): Action {
  return quickFix(finding, `Remove ${shown(word.text)} from uses`, () => {
    const { tree } = document;
    const spot = spotOf(tree, word);
    return spot && inDocument(document, remove(tree, spot));
  });
}

function candidatesIn({ values }: Finding): readonly string[] {
  const candidates: readonly unknown[] = Array.isArray(values?.candidates) ? values.candidates : [];
  return candidates.flatMap((one) =>
    typeof one === 'object' && one !== null && 'uri' in one && typeof one.uri === 'string' ? [one.uri] : [],
  );
}
