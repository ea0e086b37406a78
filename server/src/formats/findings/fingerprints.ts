import { fileName } from '../../workspace/uris.ts';
import type { CheckedFile, FileFinding } from './finding.ts';

/**
 * A fingerprint for each finding of files that were checked together, in their order, by which a service knows it again in
 * the next version: by its code, the name of its file, the keys that it stands under, what it is about, and the
 * how-manieth of those alike it is. The folder of the file and what is written around it make no difference.
 */
export function fingerprintsOf(files: readonly CheckedFile[]): readonly string[] {
  const seen = new Map<string, number>();
  return files
    .flatMap(({ findings }) => findings)
    .map((finding) => {
      const { uri, code, keys, marked } = finding;
      const key = hashOf([fileName(uri), code, ...keys, '', marked, ownWords(finding)].join('\0'));
      const count = (seen.get(key) ?? 0) + 1;
      seen.set(key, count);
      return `${key}:${count}`;
    });
}

/** What a message quotes tells two findings of the same place apart; numbers in it may be of lines, and count for nothing. */
function ownWords({ message }: FileFinding): string {
  return [...message.matchAll(/“([^”]*)”|`([^`]*)`/g)].map(([quoted]) => quoted.replaceAll(/\d+/g, '#')).join(' ');
}

/** Twice FNV-1a with 32 bits, from different beginnings, as 16 hexadecimal digits: the same on every computer. */
function hashOf(text: string): string {
  let [one, other] = [0x811c9dc5, 0x9e3779b9];
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ unit, 0x01000193);
  }
  return [one, other].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
