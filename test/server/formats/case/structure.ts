/** The fields that CASE 1.0 asks for, for a check that needs no schema at hand. */
const required = {
  CFDocument: ['identifier', 'uri', 'creator', 'title', 'lastChangeDateTime'],
  CFItems: ['identifier', 'uri', 'fullStatement', 'lastChangeDateTime'],
  CFAssociations: ['identifier', 'uri', 'associationType', 'originNodeURI', 'destinationNodeURI', 'lastChangeDateTime'],
};

const types = new Set([
  'isChildOf',
  'isPeerOf',
  'isPartOf',
  'exactMatchOf',
  'precedes',
  'isRelatedTo',
  'replacedBy',
  'exemplar',
  'hasSkillLevel',
]);

type Thing = Readonly<Record<string, unknown>>;

export interface PackageAsJson {
  readonly CFDocument: Thing;
  readonly CFItems: readonly Thing[];
  readonly CFAssociations: readonly (Thing & {
    readonly originNodeURI: Readonly<Record<'identifier' | 'uri' | 'title', string>>;
    readonly destinationNodeURI: Readonly<Record<'identifier' | 'uri' | 'title', string>>;
  })[];
}

/** What is wrong with a package, a phrase each. */
export function packageProblems({ CFDocument, CFItems, CFAssociations }: PackageAsJson): string[] {
  const things = [
    { what: 'CFDocument', thing: CFDocument, fields: required.CFDocument },
    ...CFItems.map((thing) => ({ what: 'CFItem', thing, fields: required.CFItems })),
    ...CFAssociations.map((thing) => ({ what: 'CFAssociation', thing, fields: required.CFAssociations })),
  ];
  const problems = things.flatMap(({ what, thing, fields }) => [
    ...fields.filter((field) => !thing[field]).map((field) => `${what} without ${field}`),
    ...(isUuid(thing.identifier) ? [] : [`${what} with the identifier ${thing.identifier}`]),
    ...(/^[a-z]+:\S+$/i.test(String(thing.uri)) ? [] : [`${what} with the address ${thing.uri}`]),
    ...(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(String(thing.lastChangeDateTime)) ? [] : [`${what} without a day`]),
  ]);
  const names = things.map(({ thing }) => String(thing.identifier).toLowerCase());
  if (new Set(names).size < names.length) problems.push('an identifier stands twice');
  for (const { associationType } of CFAssociations) {
    if (!types.has(String(associationType))) problems.push(`the type ${associationType}`);
  }
  return problems;
}

function isUuid(text: unknown): boolean {
  return typeof text === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}
