import { programReport } from '../../analysis/report/program-report.ts';
import { builtIn } from '../../built-in.ts';
import { previewedProgram } from '../../features/coverage-preview.ts';
import { isDay } from '../../formats/report/about.ts';
import { coverageDocument } from '../../formats/report/document.ts';
import { coverageFormats, isCoverageFormat } from '../../formats/report/formats.ts';
import { pathShown } from '../../formats/report/path-shown.ts';
import { folderOf } from '../../workspace/uris.ts';
import { coverageDocumentRequest, coverageFormatsRequest } from '../own-requests.ts';
import type { AnswerGroup } from './answering.ts';

/** The coverage of a program as a document, for whoever writes it to a file. */
export const documents: AnswerGroup = {
  capabilities: () => ({}),
  register({ answer, wholeSnapshot }) {
    answer(coverageFormatsRequest, [], () =>
      Object.entries(coverageFormats).map(([format, { title, about, ending }]) => ({ format, title, about, ending })),
    );
    answer(coverageDocumentRequest, ['uri'], async ({ uri, format, date }) => {
      if (!isCoverageFormat(format)) return { problem: `There is no format “${format}”.` };
      if (!isDay(date)) return { problem: 'The date of the document is missing.' };
      const snapshot = await wholeSnapshot();
      const program = previewedProgram(snapshot, uri);
      if (typeof program === 'string') return { problem: program };
      const report = programReport(snapshot, program);
      if (!report) return { problem: 'This program cannot be read. The list of problems says what is amiss.' };
      const folder = folderOf(program.uri, snapshot.parts.folders);
      const { name, content } = await coverageDocument(report, format, {
        date,
        version: builtIn.version,
        file: pathShown(program.uri, folder),
        ...(folder === undefined ? {} : { folder }),
      });
      if (typeof content === 'string') return { name, content, encoding: 'utf8' as const };
      return { name, content: asBase64(content), encoding: 'base64' as const };
    });
  },
};

/** Without Node's help, since the server also runs in a browser. */
function asBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  // A call takes only so many arguments.
  for (let start = 0; start < bytes.length; start += 8_192) {
    parts.push(String.fromCharCode(...bytes.subarray(start, start + 8_192)));
  }
  return btoa(parts.join(''));
}
