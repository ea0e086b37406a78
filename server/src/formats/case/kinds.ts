/** The associations of CASE 1.0, by the words of our format. The tree (`isChildOf`) is `broader`. */
export const associationTypes: ReadonlyMap<string, string> = new Map([
  ['related-to', 'isRelatedTo'],
  ['precedes', 'precedes'],
  ['peer-of', 'isPeerOf'],
  ['part-of', 'isPartOf'],
  ['child-of', 'isChildOf'],
  ['exact-match-of', 'exactMatchOf'],
  ['replaced-by', 'replacedBy'],
  ['exemplar', 'exemplar'],
  ['skill-level', 'hasSkillLevel'],
]);

/** What only later versions of CASE have, with what comes nearest to it. */
export const laterTypes: ReadonlyMap<string, string> = new Map([['translation-of', 'isRelatedTo']]);

/** The words of our format by the types of CASE, folded by `foldType`. */
export const kindsByType: ReadonlyMap<string, string> = new Map([
  ...[...associationTypes].map(([kind, type]) => [foldType(type), kind] as const),
  ['istranslationof', 'translation-of'],
]);

/** The kinds that say the same from both ends. */
export const symmetricKinds: ReadonlySet<string> = new Set(['related-to', 'peer-of', 'exact-match-of']);

/** Types are told apart without regard to capitals and white space: “Is Child Of” is seen as well. */
export function foldType(type: string): string {
  return type.replace(/[\s_-]+/g, '').toLowerCase();
}

/** How far a framework is on its way, by the words of CASE, folded by `foldType`. */
export const statusByAdoption: ReadonlyMap<string, string> = new Map([
  ['privatedraft', 'draft'],
  ['draft', 'draft'],
  ['adopted', 'adopted'],
  ['implemented', 'adopted'],
  ['deprecated', 'retired'],
]);

export const adoptionByStatus: ReadonlyMap<string, string> = new Map([
  ['draft', 'Draft'],
  ['review', 'Draft'],
  ['adopted', 'Adopted'],
  ['retired', 'Deprecated'],
]);
