const saveAs = 'open it in Excel, and save it as .xlsx or .csv';

/** What a text is that is no delimited table, whatever its name says; a sentence without its subject and end. */
export function otherKindOfText(text: string): string | undefined {
  const start = text.slice(0, 2_000).trimStart();
  if (/^%PDF-/u.test(start)) return 'is a PDF; ask for the spreadsheet that it was made from';
  if (/^\{\\rtf/u.test(start)) return `is a text document (RTF); ${saveAs}`;
  if (/^<!doctype html|^<(?:html|head|body|meta|table|div|style)\b/iu.test(start)) {
    return `is a web page, whatever its name says; ${saveAs}`;
  }
  if (/^<\?xml|^<(?:\w+:)?(?:workbook|document)\b/iu.test(start)) return `is XML, and no workbook; ${saveAs}`;
  if (/^[[{]\s*["[{]/u.test(start)) return 'is JSON, and no spreadsheet';
  if (/^ID;P/u.test(start) || /^TABLE\r?\n0,1\r?\n/u.test(start)) return `is a spreadsheet of an old kind; ${saveAs}`;
  return undefined;
}

/** What an archive is that is no Excel workbook, by the names of its parts. */
export function otherKindOfArchive(names: readonly string[]): string {
  if (names.includes('xl/workbook.bin')) return `is a binary workbook (.xlsb); ${saveAs}`;
  if (names.some((name) => name.endsWith('.iwa'))) {
    return 'is a spreadsheet of Numbers; export it to Excel or CSV (File > Export To)';
  }
  if (names.includes('content.xml')) return 'is an OpenDocument file; save it as .xlsx or .csv';
  if (names.includes('word/document.xml')) return 'is a Word document; copy its table into a spreadsheet';
  return 'is no Excel workbook';
}

/** What a file of the older kinds of Office is, which hold workbooks as well as what is protected by a password. */
export function oldOffice(bytes: Uint8Array): string {
  const isProtected = new TextDecoder('utf-16le')
    .decode(bytes.subarray(0, bytes.length & ~1))
    .includes('EncryptedPackage');
  return isProtected
    ? 'is protected by a password; save it without one'
    : `is a workbook of an old kind (.xls), or protected by a password; ${saveAs}`;
}
