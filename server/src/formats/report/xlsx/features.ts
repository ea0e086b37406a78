import type { Feature, SheetData, Sheet as WrittenSheet } from 'write-excel-file/universal';

/** A sheet, with what stays in sight and is repeated on each printed page. */
export interface Sheet {
  readonly name: string;
  readonly data: SheetData;
  /** The widths of the columns in characters. */
  readonly widths: readonly number[];
  /** So many rows and columns stay in sight; none where the sheet is no table. */
  readonly headRows: number;
  readonly headColumns: number;
}

/** The sheet as the library takes it. */
export function headed({ name, data, widths, headRows, headColumns }: Sheet): WrittenSheet<Blob> {
  return {
    sheet: name,
    data,
    columns: widths.map((width) => ({ width })),
    orientation: 'landscape',
    ...(headRows > 0 ? { stickyRowsCount: headRows } : {}),
    ...(headColumns > 0 ? { stickyColumnsCount: headColumns } : {}),
  };
}

/** What the library does not write by itself: filters, headings on each printed page, and a page as wide as the sheet. */
export function printedAndFiltered(sheets: readonly Sheet[]): Feature<Blob> {
  return {
    files: {
      transform: {
        'xl/workbook.xml': {
          transform: (xml) => xml.replace(/<definedNames\s*\/>/, definedNames(sheets)),
        },
        'xl/worksheets/sheet{id}.xml': {
          transform(xml, _options, { sheetIndex }) {
            const sheet = sheets[sheetIndex];
            return sheet ? withPage(sheet, xml, sheetIndex) : xml;
          },
        },
      },
    },
  };
}

function definedNames(sheets: readonly Sheet[]): string {
  const names = sheets.flatMap(({ name, headRows, headColumns }, index) => {
    if (headRows === 0) return [];
    const columns = headColumns > 0 ? `'${name}'!$A:$${columnName(headColumns - 1)},` : '';
    const titles = `${columns}'${name}'!$1:$${headRows}`;
    return [`<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${titles}</definedName>`];
  });
  return `<definedNames>${names.join('')}</definedNames>`;
}

function withPage({ data, headRows }: Sheet, xml: string, index: number): string {
  const columns = Math.max(0, ...data.map((row) => row.length));
  const isTable = headRows > 0 && data.length > headRows;
  const filter = isTable ? `<autoFilter ref="A${headRows}:${columnName(columns - 1)}${data.length}"/>` : '';
  return (
    xml
      .replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
      .replace('</sheetData>', `</sheetData>${filter}`)
      // Letter, since these are colleges of the United States.
      .replace(
        /<pageSetup [^>]*\/>/,
        '<pageSetup paperSize="1" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
      )
      // Sheets that are selected together change together.
      .replace(' tabSelected="1"', index === 0 ? ' tabSelected="1"' : '')
  );
}

/** `A` for 0, `AA` for 26. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${columnName(Math.floor(index / 26) - 1)}${letter}`;
}
