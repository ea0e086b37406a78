import type { CheckedFile, FileFinding } from './finding.ts';

/**
 * A fingerprint for each finding of a file, by which a service knows it again in the next version: by its file, its code,
 * the words of its line, and the how-manieth of those alike it is. What is written above it makes no difference.
 */
export function fingerprintsOf({ findings }: CheckedFile, path: string): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const key = hashOf([path, finding.code, finding.line, ownWords(finding)].join('\0'));
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return `${key}:${count}`;
  });
}

/** What a message quotes tells two findings of the same line apart; numbers in it may be of lines, and count for nothing. */
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
