import type { Credential } from '../../../../schemas/taxonomy.ts';
import type { Curriculum } from '../../model/file-model.ts';
import type { Word } from '../../model/word.ts';
import { quoted } from '../../schema/words/shown.ts';
import { insertEntry } from '../../syntax/edit/insert.ts';
import { inline } from '../../syntax/edit/new-value.ts';
import { removeAll } from '../../syntax/edit/remove.ts';
import { childFor, isShared, itemAt, rootSpot } from '../../syntax/edit/spot.ts';
import type { Finding } from '../../syntax/finding.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import type { CheckedFile } from '../rule.ts';
import { inDocument, type RuleFix } from '../rule-fix.ts';

/** The places of a program, and of its concentrations, that name a credential as a target. */
export function placesOfCredential(program: Curriculum, credential: string): Word[] {
  return [program.preparesFor, ...program.concentrations.map((one) => one.preparesFor)]
    .flatMap(({ certifications }) => certifications)
    .filter(({ text }) => text === credential);
}

/** What can be done about a credential whose conditions a program does not meet, or does not say that it meets. */
export function credentialFixes(
  { document, model, taxonomy }: CheckedFile,
  credential: Credential | undefined,
  { values }: Finding,
): RuleFix[] {
  if (model.kind !== 'curriculum' || !credential) return [];
  const places = placesOfCredential(model, credential.id);
  const accreditor = taxonomy.entry('accreditors', credential.accreditation ?? '');
  const isAsked = values?.accreditation === 'not-told' && values.award !== 'not-met';
  return [
    ...(isAsked && accreditor ? [accredited(document, accreditor)] : []),
    {
      title: `Take ${quoted(credential.id)} out of \`certifications\``,
      edit: () => inDocument(document, takenOut(document, places)),
    },
  ];
}

/** Only who knows the program can say so: the title names the condition. */
function accredited(
  document: SourceDocument,
  { id, abbreviation }: { readonly id: string; readonly abbreviation: string },
): RuleFix {
  return {
    title: `Write ${quoted(`accreditation: [${id}]`)}, if ${abbreviation} accredits the program`,
    edit() {
      const root = rootSpot(document.tree);
      const target = childFor(root, 'prepares-for')?.index;
      const entry = { key: 'accreditation', value: inline([id]) };
      return root && inDocument(document, insertEntry(document.tree, root, target ?? 'end', entry));
    },
  };
}

/** All of the places, with the lists and groups that would be empty; undefined where one of them is meant elsewhere too. */
function takenOut({ tree }: SourceDocument, places: readonly Word[]) {
  const spots = places.flatMap((place) => itemAt(tree, place) ?? []);
  return spots.length === places.length && !spots.some(isShared) ? removeAll(tree, spots) : undefined;
}
