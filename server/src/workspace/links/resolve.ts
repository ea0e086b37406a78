import type { FileKind } from '../../model/file-kind.ts';
import type { Curriculum } from '../../model/file-model.ts';
import { type DeclarationKind, linkKey, type Reference, type ReferenceKind } from '../../model/link.ts';
import type { ReferableList, TaxonomyIndex } from '../../taxonomy/taxonomy-index.ts';
import type { SourceDocument } from '../document.ts';
import { factsOf } from './file-facts.ts';
import { nearest, type Scope } from './scope.ts';
import type { FileTarget, Resolution } from './target.ts';
import { termsMeant } from './terms.ts';

interface ResolveContext {
  readonly taxonomy: TaxonomyIndex;
  declaring(key: string): readonly SourceDocument[];
  libraries(document: SourceDocument, id: string): readonly SourceDocument[];
  scopeOf(document: SourceDocument): Scope;
  usersOf(document: SourceDocument): readonly SourceDocument[];
  isComplete(document: SourceDocument, kind: FileKind | 'library'): boolean;
}

type Resolve = (document: SourceDocument, reference: Reference) => Resolution;

const unknown: Resolution = { state: 'unknown' };
const missing: Resolution = { state: 'missing' };

/** The lists of the taxonomy in which ids of a kind are looked up. */
const lists: Readonly<Partial<Record<ReferenceKind, ReferableList>>> = {
  skill: 'skills',
  role: 'roles',
  credential: 'credentials',
  technology: 'technologies',
  accreditor: 'accreditors',
  award: 'awards',
  bloom: 'bloomLevels',
  scale: 'levelScales',
};

export function createResolve(context: ResolveContext): Resolve {
  const { taxonomy, declaring, libraries, scopeOf, usersOf, isComplete } = context;

  /** Everything that a file declares under the id of a reference. */
  function declaredIn(document: SourceDocument, reference: Reference, kind = reference.kind): FileTarget[] {
    const declared = factsOf(document)?.declared.get(linkKey({ kind, id: reference.id })) ?? [];
    return declared.map((declaration) => ({ from: 'file', document, declaration }));
  }

  function library(document: SourceDocument, reference: Reference): Resolution {
    const wanted = reference.kind === 'framework' ? isOf('framework') : isOf('catalog', 'framework');
    const found = libraries(document, reference.id).flatMap((one) => declaredIn(one, reference).filter(wanted));
    if (found.length > 1 && new Set(found.map((one) => one.document)).size > 1) {
      return { state: 'ambiguous', targets: found };
    }
    if (found.length === 0) return isComplete(document, 'library') ? missing : unknown;
    const isFree = reference.use === 'uses' || reference.use === 'prepares-for';
    const used = isFree || found.some((target) => scopeOf(document).documents.includes(target.document));
    return { state: used ? 'found' : 'not-used', targets: found };
  }

  function role(document: SourceDocument, reference: Reference): Resolution {
    const found = nearest(document.uri, declaring(linkKey(reference))).flatMap((one) => declaredIn(one, reference));
    const files = new Set(found.map((one) => one.document));
    if (files.size > 1) return { state: 'ambiguous', targets: found };
    if (files.size === 1) return { state: 'found', targets: found };
    const known = inTaxonomy(reference);
    if (known) return known;
    return isComplete(document, 'role') ? missing : unknown;
  }

  function course(document: SourceDocument, reference: Reference): Resolution {
    const own = declaredIn(document, reference);
    if (own.length > 0) return { state: 'found', targets: own };
    const scope = scopeOf(document);
    const drawn = inCatalogs(scope, reference) ?? inProgramsOf(document, reference);
    if (drawn) return drawn;
    if (reference.external) return { state: 'external' };
    if (!scope.complete || !isComplete(document, 'library') || !hasCourses(scope)) return unknown;
    // What a program that uses this catalog declares may stand in what could not be read of it.
    if (document.kind === 'catalog' && usersOf(document).some((user) => !scopeOf(user).complete)) return unknown;
    const elsewhere = nearest(
      document.uri,
      declaring(linkKey(reference)).filter((one) => one.kind === 'catalog' && canBeUsed(document, one)),
    );
    const targets = elsewhere.flatMap((one) => declaredIn(one, reference));
    return targets.length > 0 ? { state: 'not-used', targets } : missing;
  }

  /** Whether a catalog is the one that is meant by its id here: that of another college may have the same. */
  function canBeUsed(document: SourceDocument, catalog: SourceDocument): boolean {
    const id = factsOf(catalog)?.model.id?.text;
    return id !== undefined && libraries(document, id).includes(catalog);
  }

  function inCatalogs(scope: Scope, reference: Reference): Resolution | undefined {
    const found = scope.documents.slice(1).flatMap((one) => declaredIn(one, reference));
    if (found.length === 0) return undefined;
    const files = new Set(found.map((one) => one.document));
    return { state: files.size > 1 ? 'ambiguous' : 'found', targets: found };
  }

  /** What a catalog does not declare may come from the programs that use it, and from what these use besides. */
  function inProgramsOf(document: SourceDocument, reference: Reference): Resolution | undefined {
    if (document.kind !== 'catalog') return undefined;
    const around = new Set(usersOf(document).flatMap((user) => scopeOf(user).documents));
    const found = [...around].flatMap((one) => declaredIn(one, reference));
    return found.length > 0 ? { state: 'found', targets: found } : undefined;
  }

  function skill(document: SourceDocument, reference: Reference): Resolution {
    const slash = reference.id.indexOf('/');
    // A skill without a slash is the taxonomy's, whose ids are all known to the schema.
    if (slash < 0) return inTaxonomy(reference) ?? unknown;
    const own = declaredIn(document, reference);
    if (own.length > 0) return { state: 'found', targets: own };
    const framework = reference.id.slice(0, slash);
    const files =
      factsOf(document)?.model.id?.text === framework && document.kind === 'framework'
        ? [document]
        : libraries(document, framework).filter(({ kind }) => kind === 'framework');
    // Not knowing the framework is one finding, and none for each of its items.
    if (files.length !== 1) return unknown;
    const found = files.flatMap((one) => declaredIn(one, reference));
    if (found.length > 0) return { state: 'found', targets: found };
    return files.some((one) => factsOf(one)?.incomplete) ? unknown : missing;
  }

  /** What courses refer to in their program: in a catalog, all programs that use it are meant. */
  function inProgram(document: SourceDocument, reference: Reference): Resolution {
    if (document.kind === 'curriculum') return inFile(document, reference);
    const found = usersOf(document).flatMap((user) => declaredIn(user, reference));
    return found.length > 0 ? { state: 'found', targets: found } : unknown;
  }

  function inFile(document: SourceDocument, reference: Reference): Resolution {
    const found = declaredIn(document, reference);
    if (found.length > 0) return { state: 'found', targets: found };
    return factsOf(document)?.incomplete ? unknown : missing;
  }

  /** Plans may have terms of one title, so that a title alone does not say which is meant. */
  function term(document: SourceDocument, reference: Reference): Resolution {
    const found = inFile(document, reference);
    if (found.state !== 'found') return found;
    const { declared, uses } = factsOf(document) ?? {};
    const meant = termsMeant(declared?.get(linkKey(reference)) ?? [], reference, uses ?? []);
    return { state: 'found', targets: meant.map((declaration) => ({ from: 'file', document, declaration })) };
  }

  /** Parts are only checked where a program says which there are. */
  function part(document: SourceDocument, reference: Reference): Resolution {
    const found = inProgram(document, reference);
    if (found.state !== 'missing') return found;
    const model = factsOf(document)?.model as Curriculum | undefined;
    return (model?.creditParts.length ?? 0) > 0 ? missing : unknown;
  }

  function level(document: SourceDocument, reference: Reference): Resolution {
    const own = declaredIn(document, reference);
    if (own.length > 0) return { state: 'found', targets: own };
    const scale = factsOf(document)?.model.levels;
    const id = scale?.scale?.text ?? taxonomy.taxonomy.levelScales[0]?.id;
    const known = id !== undefined && scale?.own.length === 0 && taxonomy.entry('levelScales', id);
    // A level that the scale does not have is the schema's to tell.
    if (!known || known.levels.every((one) => one.id !== reference.id)) return unknown;
    return {
      state: 'found',
      targets: [{ from: 'taxonomy', list: 'levelScales', id: known.id, key: linkKey(reference) }],
    };
  }

  function inTaxonomy(reference: Reference): Resolution | undefined {
    const list = lists[reference.kind];
    if (!list || !taxonomy.entry(list, reference.id)) return undefined;
    return { state: 'found', targets: [{ from: 'taxonomy', list, id: reference.id, key: linkKey(reference) }] };
  }

  function classification(reference: Reference): Resolution {
    const [system = '', code = ''] = reference.id.split(' ');
    const entry = taxonomy.classification(system, code);
    if (!entry) return unknown;
    return {
      state: 'found',
      targets: [{ from: 'taxonomy', list: 'classifications', id: entry.id, key: linkKey(reference) }],
    };
  }

  return (document, reference) => {
    switch (reference.kind) {
      case 'library':
      case 'framework':
        return library(document, reference);
      case 'role':
        return role(document, reference);
      case 'course':
        return course(document, reference);
      case 'skill':
        return skill(document, reference);
      case 'outcome':
        return inProgram(document, reference);
      case 'part':
        return part(document, reference);
      case 'level':
        return level(document, reference);
      case 'term':
        return term(document, reference);
      case 'course-outcome':
      case 'slot':
      case 'concentration':
        return inFile(document, reference);
      case 'classification':
        return classification(reference);
      default:
        return inTaxonomy(reference) ?? unknown;
    }
  };
}

function isOf(...kinds: readonly DeclarationKind[]): (target: FileTarget) => boolean {
  return ({ declaration }) => kinds.includes(declaration.kind);
}

/** A plan of codes without a single course behind them is a sketch, of which nothing can be said. */
function hasCourses({ documents }: Scope): boolean {
  return documents.some((document) => {
    const model = factsOf(document)?.model;
    return model !== undefined && 'courses' in model && model.courses.length > 0;
  });
}
