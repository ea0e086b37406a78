import type { OffsetRange } from '../syntax/finding.ts';
import { dereference, keyText, type SyntaxNode, type SyntaxTree } from '../syntax/tree.ts';
import { type Accreditation, accreditationsOf } from './accreditation.ts';
import { creditsAt, type WithCredits } from './amount.ts';
import { type Course, coursesOf, namedIn } from './course.ts';
import {
  type Concentration,
  type CreditPart,
  concentrationsOf,
  creditPartsOf,
  type Targets,
  targetsOf,
} from './curriculum.ts';
import { entriesOf, type Fields, fieldsOf, itemsOf } from './fields.ts';
import type { FileKind } from './file-kind.ts';
import { type Graded, gradedOf } from './graded.ts';
import { type Assessment, assessmentsOf, type Outcome, programOutcomesOf } from './outcome.ts';
import { isWholeList, type Plan, plansOf, type Term, termsOf } from './plan.ts';
import { titleOf, type Word, wordOf, wordsOf } from './word.ts';

/** What a file says, as far as it is written: half a file gives half a model. */
export type FileModel = Curriculum | Catalog | Role | Framework;

interface FileBase {
  /** The id by which other files refer to this one. */
  readonly id?: Word;
  readonly title?: Word;
  /** The edition. */
  readonly version?: Word;
  /** Where it stands on its way to adoption: draft, review, adopted or retired. */
  readonly status?: Word;
  /** The ids of the catalogs and frameworks that it draws on. */
  readonly uses: readonly Word[];
  readonly levels: Levels;
  /** The keys at the top with what stands under them, in the order of the text. */
  readonly sections: readonly Section[];
  /** The whole of it. */
  readonly range: OffsetRange;
}

/** What stands under one key at the top of a file, the key included. */
export interface Section extends OffsetRange {
  readonly key: Word;
}

/** The level scale of a file: one of the taxonomy's by its id, or levels of its own from lowest to highest. */
export interface Levels {
  readonly scale?: Word;
  readonly own: readonly OwnLevel[];
}

export interface OwnLevel extends OffsetRange {
  readonly id: Word;
  readonly label?: Word;
  readonly letter?: Word;
}

/** A program. */
export interface Curriculum extends FileBase, WithCredits {
  readonly kind: 'curriculum';
  readonly institution?: Word;
  readonly award?: Word;
  readonly calendar?: Word;
  readonly pace?: Word;
  readonly delivery: readonly Word[];
  readonly creditParts: readonly CreditPart[];
  readonly cip?: Word;
  /** Accreditors of the taxonomy. */
  readonly accreditors: readonly Word[];
  /** Every accreditation, with the bodies that the taxonomy does not know. */
  readonly accreditations: readonly Accreditation[];
  readonly preparesFor: Targets;
  readonly outcomes: readonly Outcome[];
  readonly assessments: readonly Assessment[];
  readonly courses: readonly Course[];
  readonly terms: readonly Term[];
  /** Some of the terms could not be understood. */
  readonly termsIncomplete?: true;
  readonly plans: readonly Plan[];
  readonly concentrations: readonly Concentration[];
}

/** Courses that several programs share. */
export interface Catalog extends FileBase {
  readonly kind: 'catalog';
  readonly institution?: Word;
  readonly calendar?: Word;
  readonly courses: readonly Course[];
}

/** What a person in a position must be able to do. */
export interface Role extends FileBase {
  readonly kind: 'role';
  readonly summary?: Word;
  readonly requires: readonly Graded[];
  /** The least award, and the one that is preferred. */
  readonly education: readonly Word[];
  readonly certifications: readonly Word[];
  readonly technologies: readonly Word[];
  readonly classifications: readonly { readonly system: Word; readonly code: Word }[];
  readonly leadsTo: readonly Word[];
}

/** Skills or competencies beyond the built-in taxonomy. */
export interface Framework extends FileBase {
  readonly kind: 'framework';
  readonly publisher?: Word;
  readonly items: readonly FrameworkItem[];
}

/** One skill or competency of a framework; its id is the key. */
export interface FrameworkItem extends OffsetRange {
  readonly id: Word;
  readonly code?: Word;
  readonly label?: Word;
  readonly description?: Word;
  /** Other words by which people look for it. */
  readonly alsoCalled: readonly Word[];
  readonly category?: Word;
  /** Another item of the same framework. */
  readonly broader?: Word;
  readonly bloom?: Word;
  readonly level?: Word;
  /** Skills of the taxonomy, or items of other frameworks. */
  readonly equals: readonly Word[];
  readonly associations: readonly Association[];
}

/** One way in which an item stands to another: one of its framework, of another as `framework/item`, or an address. */
export interface Association {
  /** Such as `related-to`. */
  readonly kind: string;
  readonly other: Word;
}

/** What an item is called, with the code that its publisher prints in front. */
export function titleOfItem({ code, label }: FrameworkItem): string | undefined {
  if (!label) return undefined;
  return code ? `${code.text} ${label.text}` : label.text;
}

/** The model of a text whose kind is known: of its first document that holds anything. */
export function readFileModel(tree: Pick<SyntaxTree, 'documents'>, kind: FileKind): FileModel {
  const root = tree.documents.find((document) => document.root)?.root;
  const fields = fieldsOf(root);
  const base = baseOf(fields, kind, root);
  if (kind === 'curriculum') return curriculumOf(fields, base);
  if (kind === 'catalog') return catalogOf(fields, base);
  return kind === 'role' ? roleOf(fields, base) : frameworkOf(fields, base);
}

function baseOf(fields: Fields, kind: FileKind, root: SyntaxNode | undefined): FileBase {
  const title = titleOf(fields.get('title')?.value);
  return {
    ...optional(fields, { id: kind, version: 'version', status: 'status' }),
    ...(title ? { title } : {}),
    uses: wordsOf(fields.get('uses')?.value),
    levels: levelsOf(fields.get('levels')?.value),
    sections: sectionsIn(fields),
    range: { start: root?.start ?? 0, end: root?.end ?? 0 },
  };
}

/** The keys at the top of a file with what stands under them. */
export function sectionsOf(root: SyntaxNode | undefined): Section[] {
  return sectionsIn(fieldsOf(root));
}

function sectionsIn(fields: Fields): Section[] {
  return [...fields.values()].flatMap(({ key, start, end }) => {
    const word = wordOf(key);
    return word ? [{ key: word, start, end }] : [];
  });
}

function levelsOf(node: SyntaxNode | undefined): Levels {
  const scale = wordOf(node);
  if (scale) return { scale, own: [] };
  const own = itemsOf(node).flatMap((item) => {
    const fields = fieldsOf(item);
    const id = wordOf(item) ?? wordOf(fields.get('id')?.value);
    const { start, end } = dereference(item) ?? item;
    return id ? [{ id, start, end, ...optional(fields, { label: 'label', letter: 'letter' }) }] : [];
  });
  return { own };
}

function curriculumOf(fields: Fields, base: FileBase): Curriculum {
  const value = (key: string) => fields.get(key)?.value;
  const accreditations = accreditationsOf(value('accreditation'));
  const terms = termsOf(value('terms'));
  return {
    kind: 'curriculum',
    ...base,
    ...optional(fields, {
      institution: 'institution',
      award: 'award',
      calendar: 'calendar',
      pace: 'pace',
      cip: 'cip',
    }),
    delivery: wordsOf(value('delivery')),
    ...creditsAt(value('credits')),
    creditParts: creditPartsOf(value('credit-parts')),
    accreditors: accreditations.flatMap(({ accreditor }) => (accreditor ? [accreditor] : [])),
    accreditations,
    preparesFor: targetsOf(value('prepares-for')),
    outcomes: programOutcomesOf(value('outcomes')),
    assessments: assessmentsOf(value('assessments')),
    courses: coursesOf(value('courses')),
    terms,
    ...(isWholeList(value('terms'), terms) ? {} : { termsIncomplete: true }),
    plans: plansOf(value('plans')),
    concentrations: concentrationsOf(value('concentrations')),
  };
}

function catalogOf(fields: Fields, base: FileBase): Catalog {
  return {
    kind: 'catalog',
    ...base,
    ...optional(fields, { institution: 'institution', calendar: 'calendar' }),
    courses: coursesOf(fields.get('courses')?.value),
  };
}

function roleOf(fields: Fields, base: FileBase): Role {
  const value = (key: string) => fields.get(key)?.value;
  const education = value('education');
  return {
    kind: 'role',
    ...base,
    ...optional(fields, { summary: 'summary' }),
    requires: gradedOf(value('requires')),
    education: [education, ...['minimum', 'preferred'].map((key) => fieldsOf(education).get(key)?.value)].flatMap(
      (node) => {
        const award = wordOf(node);
        return award ? [award] : [];
      },
    ),
    certifications: namedIn(value('certifications')),
    technologies: namedIn(value('technologies')),
    classifications: entriesOf(value('classifications')).flatMap((entry) => {
      const system = wordOf(entry.key);
      return system ? wordsOf(entry.value).map((code) => ({ system, code })) : [];
    }),
    leadsTo: wordsOf(value('leads-to')),
  };
}

function frameworkOf(fields: Fields, base: FileBase): Framework {
  return {
    kind: 'framework',
    ...base,
    ...optional(fields, { publisher: 'publisher' }),
    items: entriesOf(fields.get('items')?.value).flatMap((entry) => {
      const id = wordOf(entry.key);
      return id ? [itemOf(id, entry.value, entry)] : [];
    }),
  };
}

function itemOf(id: Word, node: SyntaxNode, { start, end }: OffsetRange): FrameworkItem {
  const fields = fieldsOf(node);
  const short = wordOf(node);
  return {
    id,
    start,
    end,
    ...(short ? { label: short } : {}),
    ...optional(fields, {
      code: 'code',
      label: 'label',
      description: 'description',
      category: 'category',
      broader: 'broader',
      bloom: 'bloom',
      level: 'level',
    }),
    alsoCalled: wordsOf(fields.get('also-called')?.value),
    equals: wordsOf(fields.get('equals')?.value),
    associations: entriesOf(fields.get('associations')?.value).flatMap(({ key, value }) =>
      wordsOf(value).map((other) => ({ kind: keyText(key), other })),
    ),
  };
}

/** The words at some keys, each under the name that it has in the model; absent ones left out. */
function optional<Name extends string>(fields: Fields, keys: Readonly<Record<Name, string>>): { [Key in Name]?: Word } {
  const found: { [Key in Name]?: Word } = {};
  for (const name of Object.keys(keys) as Name[]) {
    const word = wordOf(fields.get(keys[name])?.value);
    if (word) found[name] = word;
  }
  return found;
}
