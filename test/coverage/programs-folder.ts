import path from 'node:path';

/** The folder in which the programs of a bundle leave what they ran; it is there where somebody wants to know. */
export function ranFolder(bundleFolder: string): string {
  return path.join(path.dirname(bundleFolder), 'ran');
}
