import type { FileKind } from './protocol.ts';

/** The language id of our files; what makes generic YAML tools leave them alone. */
export const languageId = 'hit-curriculum';

/** What the name of a file of each kind ends with. */
export const nameEndings: Readonly<Record<FileKind, string>> = {
  curriculum: '.curriculum.yaml',
  catalog: '.courses.yaml',
  role: '.role.yaml',
  framework: '.skills.yaml',
};

/** Finds every file of ours in a workspace. */
export const ourFiles = '**/*.{curriculum,courses,role,skills}.{yaml,yml}';

/** Whether a file, or a pattern of files, is named as one of ours. */
export function isOurName(name: string): boolean {
  return /[^/\\]\.(curriculum|courses|role|skills)\.ya?ml$/i.test(name) || isConfigName(name);
}

/** Whether a file is the one in which a folder chooses severities and numbers of rules. */
function isConfigName(name: string): boolean {
  return /(^|[/\\])hit-curriculum\.config\.ya?ml$/.test(name);
}

/** Whether the setting `files.associations` says for files of our names, and not for all YAML, that they are plain YAML. */
export function isAskedToBeYaml(fileName: string, associations: Readonly<Record<string, string>>): boolean {
  return Object.entries(associations).some(
    ([pattern, language]) => language === 'yaml' && isOurName(pattern) && ending(pattern) === ending(fileName),
  );
}

function ending(name: string): string {
  return name.toLowerCase().split('.').slice(-2).join('.');
}

/**
 * Whether the setting `hitCurriculum.schemas` gives a schema to a file. `matches` is VS Code's own test of a pattern on
 * that file; a glob without a slash means files in any folder, one with a slash starts at the workspace folder, and
 * one that starts with `!` takes files out again.
 */
export function isGivenSchema(setting: unknown, matches: (pattern: string) => boolean): boolean {
  if (typeof setting !== 'object' || setting === null) return false;
  return Object.values(setting).some((written) => {
    const globs = [written].flat().filter((glob) => typeof glob === 'string' && glob !== '');
    const unwanted = globs.filter((glob) => glob.startsWith('!')).map((glob) => patternOf(glob.slice(1)));
    const wanted = globs.filter((glob) => !glob.startsWith('!')).map(patternOf);
    return wanted.some(matches) && !unwanted.some(matches);
  });
}

function patternOf(glob: string): string {
  const pattern = glob.replaceAll('\\', '/').replace(/^\.?\//, '');
  return pattern.includes('/') ? pattern : `**/${pattern}`;
}
