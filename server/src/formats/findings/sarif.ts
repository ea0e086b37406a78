import type { Severity } from '../../syntax/finding.ts';
import { pathBelow } from '../../workspace/uris.ts';
import { jsonText } from '../json-text.ts';
import { aboutCode } from './about-code.ts';
import type { CheckedFile, FileFinding, FilePlace, PlainRange } from './finding.ts';
import { fingerprintsOf } from './fingerprints.ts';

/** SARIF 2.1.0: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html. */
const schema = 'https://json.schemastore.org/sarif-2.1.0.json';

/** The name under which the folder of the sources is known to whoever reads the report. */
const sourceRoot = '%SRCROOT%';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** What GitHub sorts rules by. */
const problemSeverities: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'recommendation',
  hint: 'recommendation',
};

export interface SarifOptions {
  readonly version: string;
  /** The URI of the folder that the paths in the report begin at. */
  readonly root: string;
}

/** The findings for code scanning. */
export function findingsSarif(files: readonly CheckedFile[], { version, root }: SarifOptions): string {
  const found = files.flatMap(({ findings }) => findings);
  const codes = [...new Set(found.map(({ code }) => code))].sort();
  const ruleIndex = new Map(codes.map((code, index) => [code, index]));
  const fingerprints = fingerprintsOf(files);
  const report = {
    $schema: schema,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'HIT Curriculum',
            semanticVersion: version,
            rules: codes.map(ruleSarif),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [sourceRoot]: { uri: withSlash(root) } },
        invocations: [{ executionSuccessful: true }],
        artifacts: files.map(({ uri }) => ({ location: artifactLocation(uri, root), roles: ['analysisTarget'] })),
        results: found.map((finding, index) => ({
          ...resultSarif(finding, root, ruleIndex.get(finding.code) ?? -1),
          partialFingerprints: { primaryLocationLineHash: fingerprints[index] ?? '' },
        })),
      },
    ],
  };
  return jsonText(report);
}

function ruleSarif(code: string) {
  const { title, category, severity, help } = aboutCode(code);
  return {
    id: code,
    name: pascalCase(code),
    shortDescription: { text: title },
    fullDescription: { text: title },
    help: help(),
    defaultConfiguration: { level: levels[severity] },
    properties: {
      tags: category === undefined ? ['format'] : [category],
      'problem.severity': problemSeverities[severity],
    },
  };
}

function resultSarif(finding: FileFinding, root: string, ruleIndex: number) {
  const { code, severity, message, related } = finding;
  return {
    ruleId: code,
    ruleIndex,
    level: levels[severity],
    message: { text: withoutLinks(message) },
    locations: [{ physicalLocation: physicalLocation(finding, root) }],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((place, index) => ({
            id: index + 1,
            message: { text: withoutLinks(place.message) },
            physicalLocation: physicalLocation(place, root),
          })),
        }),
  };
}

function physicalLocation({ uri, range }: FilePlace, root: string) {
  return { artifactLocation: artifactLocation(uri, root), region: region(range) };
}

/** In a message of SARIF, `[words](address)` is a link. */
function withoutLinks(message: string): string {
  return message.replaceAll('](', ']\u{200b}(');
}

/** What lies outside of the folder keeps its whole address. */
function artifactLocation(uri: string, root: string) {
  const below = pathBelow(root, uri);
  if (below === undefined) return { uri };
  return { uri: below.split('/').map(encodeURIComponent).join('/'), uriBaseId: sourceRoot };
}

function region({ start, end }: PlainRange) {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

function withSlash(folder: string): string {
  return folder.endsWith('/') ? folder : `${folder}/`;
}

/** `unknown-skill` as `UnknownSkill`, which is what names of rules look like there. */
function pascalCase(code: string): string {
  return code.replaceAll(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
