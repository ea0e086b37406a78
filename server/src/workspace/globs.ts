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

function compile(glob: string): ((text: string) => boolean)[] {
  const pattern = glob.replaceAll('\\', '/').replace(/^\.?\//, '');
  if (pattern === '') return [];
  try {
    return [picomatch(pattern, { dot: true })];
  } catch {
    return [];
  }
}
