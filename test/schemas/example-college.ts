import { readYaml, samples } from './held-against.ts';

/** The parts of the example college's program that the tests of the samples ask about, as they are written. */
export interface Course {
  readonly title: string;
  readonly credits: number | { readonly min: number; readonly max: number };
  readonly part?: string;
  readonly offered?: readonly string[];
  readonly prerequisites?: readonly Requisite[];
  readonly corequisites?: readonly Requisite[];
  readonly 'strict-corequisites'?: readonly Requisite[];
  readonly teaches?: Readonly<Record<string, Graded>>;
  readonly 'contributes-to'?: Readonly<Record<string, Graded>>;
  readonly outcomes?: readonly Outcome[];
  readonly assessments?: Readonly<Record<string, number | Assessment>>;
}

export type Graded = string | { readonly level: string; readonly importance?: string };

export interface Outcome {
  readonly id?: string;
  readonly text: string;
  readonly bloom: string;
  readonly skills?: readonly string[];
  readonly 'program-outcomes'?: readonly string[];
}

export interface Assessment {
  readonly weight: number;
  readonly assesses?: readonly string[];
  readonly outcomes?: readonly string[];
}

export type Requisite =
  | string
  | { readonly course?: string; readonly external?: boolean; readonly all?: Requisite[]; readonly any?: Requisite[] };

export type Slot =
  | string
  | {
      readonly choose?: number | { readonly credits: number };
      readonly from?: readonly string[];
      readonly elective?: string;
      readonly title?: string;
      readonly credits?: number;
      readonly part?: string;
    };

export interface Term {
  readonly title: string;
  readonly season: string;
  readonly credits: number;
  readonly courses: readonly Slot[];
}

export interface Concentration {
  readonly credits: number;
  readonly 'prepares-for'?: { readonly roles?: readonly string[] };
  readonly adds?: Readonly<Record<string, readonly string[]>>;
  readonly replaces?: Readonly<Record<string, string | readonly string[]>>;
}

export interface Program {
  readonly credits: number;
  readonly 'credit-parts': Readonly<Record<string, number>>;
  readonly 'prepares-for': { readonly roles: readonly string[]; readonly frameworks: readonly string[] };
  readonly uses: readonly string[];
  readonly outcomes: Readonly<Record<string, Outcome>>;
  readonly courses: Readonly<Record<string, Course>>;
  readonly terms: readonly Term[];
  readonly plans: Readonly<Record<string, { readonly terms: readonly Term[] }>>;
  readonly concentrations: Readonly<Record<string, Concentration>>;
}

export interface Framework {
  readonly framework: string;
  readonly items: Readonly<Record<string, string | { readonly broader?: string; readonly equals?: readonly string[] }>>;
}

export interface RoleFile {
  readonly role: string;
  readonly requires: Readonly<Record<string, Graded>>;
}

const files = samples().filter((sample) => sample.name.startsWith('example-college/'));
const filesOf = <File>(kind: string) =>
  files.filter((sample) => sample.kind === kind).map((sample) => readYaml(sample.text) as File);

export const frameworks = filesOf<Framework>('framework');
export const roleFiles = filesOf<RoleFile>('role');

export const program = filesOf<Program>('curriculum')[0] as Program;

/** The courses of the program and of the catalogs that it uses, by code. */
export const courses: ReadonlyMap<string, Course> = new Map(
  [program, ...filesOf<Program>('catalog')].flatMap((file) => Object.entries(file.courses)),
);

export function course(code: string): Course {
  const found = courses.get(code);
  if (!found) throw new Error(`The example college has no course ${code}.`);
  return found;
}

/** Credits of a slot of a term; those of the first course where students choose. */
export function creditsOf(slot: Slot): number {
  if (typeof slot !== 'string') {
    if (slot.elective !== undefined) return slot.credits ?? 0;
    if (typeof slot.choose === 'object') return slot.choose.credits;
  }
  const { credits } = course(codesOf(slot)[0] ?? '');
  return typeof credits === 'number' ? credits : credits.min;
}

/** The codes that can stand in a slot. */
export function codesOf(slot: Slot): readonly string[] {
  return typeof slot === 'string' ? [slot] : (slot.from ?? []);
}

export function levelOf(graded: Graded): string {
  return typeof graded === 'string' ? graded : graded.level;
}
