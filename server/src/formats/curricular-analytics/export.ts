import { programCourses } from '../../analysis/program-courses.ts';
import { type ProgramPath, pathsOf } from '../../analysis/program-paths.ts';
import { pathOfTrack } from '../../analysis/skills/tracks.ts';
import { stemOf } from '../../model/file-kind.ts';
import type { Curriculum } from '../../model/file-model.ts';
import { foldCode } from '../../model/link.ts';
import type { SourceDocument } from '../../workspace/document.ts';
import { factsOf } from '../../workspace/links/file-facts.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { Exported, ExportOptions } from '../export/exported.ts';
import { unknownWay } from '../unknown-way.ts';
import { sharedCodes, splitCode } from './codes.ts';
import { titleAndDegree } from './degree-types.ts';
import { withoutFormula } from './formulas.ts';
import { type ColumnName, columns, type HeadLine } from './headings.ts';
import { createLosses, type Losses } from './losses.ts';
import { noteUnwritten } from './unwritten.ts';
import { type WrittenCourse, writtenCourses } from './written-courses.ts';
import { writtenRequisites } from './written-requisites.ts';

/** A program in the format of Curricular Analytics: a degree plan where it has terms, else a curriculum. */
export function exportCurricularAnalytics(
  snapshot: Snapshot,
  document: SourceDocument,
  options: ExportOptions,
): Exported {
  const model = factsOf(document)?.model;
  const name = `${model?.id?.text ?? stemOf(document.uri) ?? 'program'}.csv`;
  if (model?.kind !== 'curriculum') {
    return {
      name,
      content: '',
      notes: [{ severity: 'error', message: 'Only a program can be written in this format.' }],
    };
  }
  const path = pathOf(model, options.way);
  if (!path) {
    const message = unknownWay(model, options.way ?? 'own', { isPlanTaken: true });
    return { name, content: '', notes: [{ severity: 'error', message }] };
  }
  const losses = createLosses();
  const courses = writtenCourses(snapshot, document, path, losses);
  const hasTerms = courses.some(({ term }) => term !== undefined);
  const names = (Object.keys(columns) as ColumnName[]).filter((column) => column !== 'term' || hasTerms);
  const rows = [
    ...headRows(model, hasTerms ? path : undefined),
    ['Courses'],
    names.map((column) => columns[column]),
    ...courseRows(courses, losses).map((row) => names.map((column) => row[column])),
  ];
  noteTerms(path, losses);
  const known = programCourses(snapshot, document);
  const declared = courses.flatMap(({ code }) => known.get(foldCode(code)) ?? []);
  noteUnwritten(document, model, path, declared, losses);
  return { name, content: csvOf(rows, names.length), notes: losses.notes() };
}

/** The path of a concentration or of a plan by its id; that of the program itself where none is named. */
function pathOf(model: Curriculum, way: string | undefined): ProgramPath | undefined {
  if (way === undefined || way === '' || way === 'own') return pathOfTrack(model);
  const concentration = model.concentrations.find(({ id }) => id.text === way);
  return concentration ? pathOfTrack(model, concentration) : pathsOf(model).find(({ plan }) => plan?.id.text === way);
}

/** @param planned the path whose terms are written, if any */
function headRows(model: Curriculum, planned: ProgramPath | undefined): string[][] {
  const { title, degreeType } = titleAndDegree(model.title?.text ?? model.id?.text ?? '', model.award?.text);
  const values: Readonly<Record<HeadLine, string | undefined>> = {
    Curriculum: title,
    'Degree Plan': planned && (titleOf(planned) ?? (title || 'Plan')),
    Institution: model.institution?.text ?? '',
    'Degree Type': degreeType,
    'System Type': model.calendar?.text ?? '',
    CIP: model.cip?.text ?? '',
  };
  return Object.entries(values).flatMap(([line, value]) => (value === undefined ? [] : [[line, value]]));
}

function titleOf({ plan, concentration }: ProgramPath): string | undefined {
  return plan ? (plan.title ?? plan.id).text : concentration && (concentration.title ?? concentration.id).text;
}

function courseRows(courses: readonly WrittenCourse[], losses: Losses): Readonly<Record<ColumnName, string>>[] {
  const ids = new Map(courses.filter(({ code }) => code !== '').map(({ code, id }) => [foldCode(code), String(id)]));
  const shared = sharedCodes();
  return courses.map(({ id, code, title, credits, term, course }) => {
    const requisites = course && writtenRequisites(course, (needed) => ids.has(needed), losses);
    const listed = (codes: readonly string[] | undefined) => (codes ?? []).map((needed) => ids.get(needed)).join(';');
    const printed = code === '' ? '' : shared(code);
    const { prefix, number } = splitCode(printed);
    // A course without prefix and number goes by its title; in a plan it would be taken for an elective.
    const isTitle = term === undefined && foldCode(printed) === foldCode(title) && !/\d/.test(printed);
    return {
      id: String(id),
      title,
      prefix: isTitle ? '' : prefix,
      number: isTitle ? '' : number,
      prerequisites: listed(requisites?.prerequisites),
      corequisites: listed(requisites?.corequisites),
      'strict-corequisites': listed(requisites?.['strict-corequisites']),
      credits: credits === undefined ? '' : String(credits),
      institution: '',
      canonicalName: '',
      term: term === undefined ? '' : String(term),
    };
  });
}

function noteTerms({ terms }: ProgramPath, losses: Losses): void {
  for (const { term } of terms) {
    if (term.title && !/^term \d+$/i.test(term.title.text)) losses.add('terms', `“${term.title.text}”`);
  }
}

/** Every row has as many cells as the table, as the format's own program writes them. */
function csvOf(rows: readonly (readonly string[])[], width: number): string {
  return rows
    .map((row) => Array.from({ length: width }, (_, index) => cellOf(row[index] ?? '')).join(','))
    .map((line) => `${line}\n`)
    .join('');
}

/** On one line, since readers of this format take files line by line. */
function cellOf(text: string): string {
  const line = withoutFormula(text.replace(/[\s\p{Cc}]+/gu, ' ').trim());
  return /[",;#]/.test(line) && !/^[\d;]+$/.test(line) ? `"${line.replaceAll('"', '""')}"` : line;
}
