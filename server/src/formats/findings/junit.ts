import type { Severity } from '../../syntax/finding.ts';
import { legalInXml } from '../report/xml-text.ts';
import { type CheckedFile, type FileFinding, isAtLeast } from './finding.ts';

/**
 * The findings as a JUnit report, as Jenkins and GitLab read it: a suite for each file and a case for each finding. What
 * is less grave than `level` is a case that passes, with the words as its output.
 */
export function findingsJunit(files: readonly CheckedFile[], level: Severity): string {
  const suites = files.map((file) => suite(file, level));
  const tests = suites.reduce((sum, one) => sum + one.tests, 0);
  const failures = suites.reduce((sum, one) => sum + one.failures, 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({ name: 'hit-curriculum', tests, failures, errors: 0 })}>`,
    ...suites.map(({ xml }) => xml),
    '</testsuites>',
    '',
  ].join('\n');
}

function suite({ file, findings }: CheckedFile, level: Severity) {
  const failures = findings.filter(({ severity }) => isAtLeast(severity, level)).length;
  // A suite without cases counts as one that was not run.
  const tests = Math.max(1, findings.length);
  const name = unique();
  const cases =
    findings.length === 0
      ? [`    <testcase${attributes({ name: 'Nothing found', classname: file, file })}/>`]
      : findings.map((finding) => testCase(finding, name(nameOf(finding)), level));
  const xml = [
    `  <testsuite${attributes({ name: file, tests, failures, errors: 0, skipped: 0 })}>`,
    ...cases,
    '  </testsuite>',
  ].join('\n');
  return { xml, tests, failures };
}

function testCase(finding: FileFinding, name: string, level: Severity): string {
  const { file, range, severity, code, message } = finding;
  const shared = attributes({ name, classname: file, file, line: range.start.line + 1 });
  const words = inElement(detail(finding));
  const result = isAtLeast(severity, level)
    ? `<failure${attributes({ message, type: `${severity}: ${code}` })}>${words}</failure>`
    : `<system-out>${words}</system-out>`;
  return `    <testcase${shared}>\n      ${result}\n    </testcase>`;
}

/** Without the place, which moves: reports are compared by the names of their cases. */
function nameOf({ message, code }: FileFinding): string {
  return `${message} (${code})`;
}

function detail({ file, range, severity, code, message, related }: FileFinding): string {
  const place = (at: string, { start }: FileFinding['range']) => `${at}:${start.line + 1}:${start.character + 1}`;
  return [
    `${place(file, range)}: ${severity}: ${message} (${code})`,
    ...related.map((one) => `${place(one.file, one.range)}: ${one.message}`),
  ].join('\n');
}

/** Gives each name once: the second of the same name gets a number. */
function unique(): (name: string) => string {
  const seen = new Map<string, number>();
  return (name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} #${count}`;
  };
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${inAttribute(String(value))}"`)
    .join('');
}

function inElement(text: string): string {
  // The end of a section of character data is written otherwise by the signs in it; so is what CI takes for an order.
  const written = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return legalInXml(written.replaceAll(/#(?=#[a-z]*\[)/gi, '&#35;').replaceAll(/:(?=:[a-z])/gi, '&#58;'));
}

/** White space would become a blank where an attribute is read. */
function inAttribute(text: string): string {
  return inElement(text)
    .replaceAll('"', '&quot;')
    .replaceAll(/[\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
