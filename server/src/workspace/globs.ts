import picomatch from 'picomatch';

type Test = (text: string) => boolean;

/**
 * A test for paths from the globs of a setting. A glob is tried on the path below the workspace folder and on the
 * file's name alone, so that `*.program.yaml` means such files in any folder; one that starts with `!` takes files out
 * again.
 */
export function createGlobs(globs: readonly string[]): (path: string) => boolean {
  const { wanted, unwanted } = sorted(globs);
  return (path) => {
    const matches = (test: Test) => test(path) || test(nameOf(path));
    return wanted.some(matches) && !unwanted.some(matches);
  };
}

/**
 * A test for paths from globs that choose among files: those in which a glob fits the file or a folder on the way to
 * it. Where all globs start with `!`, every other file is chosen.
 */
export function createChoice(globs: readonly string[]): Choice {
  const { wanted, unwanted } = sorted(globs);
  const fits = (path: string) => (test: Test) => pathsTo(path).some((part) => test(part) || test(nameOf(part)));
  return {
    globs,
    allows: (path) => (wanted.length === 0 || wanted.some(fits(path))) && !unwanted.some(fits(path)),
    bars: (path) => unwanted.some(fits(path)),
  };
}

/** Which files of a folder are meant, by their paths below it. */
export interface Choice {
  readonly globs: readonly string[];
  allows(path: string): boolean;
  /** Whether a file or folder is taken out, and so with it all that is in it. */
  bars(path: string): boolean;
}

/** A test as VS Code's setting `files.exclude` means it: on the whole path, and on those of the folders around it. */
export function createExclusion(globs: readonly string[]): (path: string) => boolean {
  const tests = globs.flatMap(compile);
  return (path) => tests.length > 0 && pathsTo(path).some((part) => tests.some((test) => test(part)));
}

/** The same globs as an editor takes them to watch files: at least all that `createGlobs` lets pass, in any folder. */
export function watchablePatterns(globs: readonly string[]): string[] {
  const patterns = globs.filter((glob) => !glob.startsWith('!')).map(plainPattern);
  return patterns.flatMap((pattern) => {
    if (pattern === '') return [];
    return [pattern.startsWith('**/') ? pattern : `**/${pattern}`];
  });
}

function sorted(globs: readonly string[]): { wanted: Test[]; unwanted: Test[] } {
  return {
    wanted: globs.filter((glob) => !glob.startsWith('!')).flatMap(compile),
    unwanted: globs.filter((glob) => glob.startsWith('!')).flatMap((glob) => compile(glob.slice(1))),
  };
}

/** The paths of the folders on the way to a file, outermost first, and the file's own. */
function pathsTo(path: string): string[] {
  const names = path.split('/');
  return names.map((_, index) => names.slice(0, index + 1).join('/'));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function plainPattern(glob: string): string {
  return glob.replaceAll('\\', '/').replace(/^\.?\//, '');
}

/** The globs are those of editors, where round brackets stand for themselves and `[!a]` is any letter but a. */
function compile(glob: string): Test[] {
  const pattern = plainPattern(glob).replace(/\/$/, '');
  if (pattern === '') return [];
  const escaped = pattern.replace(/[()|]/g, '\\$&').replaceAll('[!', '[^');
  try {
    return [picomatch(escaped, { dot: true, noextglob: true, nonegate: true })];
  } catch {
    return [];
  }
}
