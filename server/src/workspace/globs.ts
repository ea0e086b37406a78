import picomatch from 'picomatch';

/**
 * A test for paths from the globs of a setting. A glob is tried on the path below the workspace folder and on the
 * file's name alone, so that `*.program.yaml` means such files in any folder; one that starts with `!` takes files out
 * again.
 */
export function createGlobs(globs: readonly string[]): (path: string) => boolean {
  const wanted = globs.filter((glob) => !glob.startsWith('!')).flatMap(compile);
  const unwanted = globs.filter((glob) => glob.startsWith('!')).flatMap((glob) => compile(glob.slice(1)));
  return (path) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const matches = (test: (text: string) => boolean) => test(path) || test(name);
    return wanted.some(matches) && !unwanted.some(matches);
  };
}

/** The same globs as an editor takes them to watch files: at least all that `createGlobs` lets pass, in any folder. */
export function watchablePatterns(globs: readonly string[]): string[] {
  const patterns = globs.filter((glob) => !glob.startsWith('!')).map(plainPattern);
  return patterns.flatMap((pattern) => {
    if (pattern === '') return [];
    return [pattern.startsWith('**/') ? pattern : `**/${pattern}`];
  });
}

function plainPattern(glob: string): string {
  return glob.replaceAll('\\', '/').replace(/^\.?\//, '');
}

function compile(glob: string): ((text: string) => boolean)[] {
  const pattern = plainPattern(glob);
  if (pattern === '') return [];
  try {
    return [picomatch(pattern, { dot: true })];
  } catch {
    return [];
  }
}
