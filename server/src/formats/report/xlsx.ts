import writeWorkbook from 'write-excel-file/universal';
import type { ProgramReport } from '../../analysis/report/report.ts';
import type { About } from './about.ts';
import type { FindingSummary } from './findings.ts';
import { aboutSheet } from './xlsx/about-sheet.ts';
import { courseSheet } from './xlsx/course-sheet.ts';
import { headed, printedAndFiltered } from './xlsx/features.ts';
import { findingSheet } from './xlsx/finding-sheet.ts';
import { gapSheet } from './xlsx/gap-sheet.ts';
import { matrixSheet } from './xlsx/matrix-sheet.ts';
import { planSheet } from './xlsx/plan-sheet.ts';
import { roleSheet } from './xlsx/role-sheet.ts';
import { skillSheet } from './xlsx/skill-sheet.ts';

/** A workbook with a sheet for each thing that people sort and filter. Resolves to the bytes of the file. */
export async function xlsxDocument(
  report: ProgramReport,
  about: About,
  findings?: readonly FindingSummary[],
): Promise<Uint8Array> {
  const sheets = [
    roleSheet(report),
    matrixSheet(report),
    skillSheet(report),
    gapSheet(report),
    courseSheet(report),
    planSheet(report),
    ...(findings ? [findingSheet(findings)] : []),
    aboutSheet(report, about),
  ];
  const options = { fontFamily: 'Calibri', fontSize: 11, features: [printedAndFiltered(sheets)] };
  const blob = await writeWorkbook(sheets.map(headed), options).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}
