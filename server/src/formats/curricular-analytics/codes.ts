import { foldCode } from '../../model/link.ts';

/** The course code that a prefix and a number make. */
export function codeFrom(prefix: string, number: string): string {
  return `${prefix} ${number}`.replace(/\s+/g, ' ').trim();
}

/** Whether a code stands for a course still to be chosen, as in `XX XX`. */
export function isPlaceholder(code: string): boolean {
  return /^(x+|\?+|-+|tbd|elec(tive)?)(\s+(x+|\?+|-+|tbd))?$/i.test(code);
}

/** The prefix and the number that a code is made of; together they make a code that compares equal. */
export function splitCode(code: string): { readonly prefix: string; readonly number: string } {
  const words = code.trim().split(/\s+/);
  if (words.length === 1) {
    const [, letters, rest] = /^(\p{L}{2,})(\d.*)$/u.exec(code.trim()) ?? [];
    return letters && rest ? { prefix: letters, number: rest } : { prefix: '', number: code.trim() };
  }
  const numbered = words.findIndex((word, index) => index > 0 && /\d/.test(word));
  const at = numbered === -1 ? words.length - 1 : numbered;
  return { prefix: words.slice(0, at).join(' '), number: words.slice(at).join(' ') };
}

/** Gives each course a code that no other one has: the second `XX XX` becomes `XX XX (2)`. */
export function uniqueCodes(): (code: string) => string {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  return (code) => {
    let unique = code;
    let count = counts.get(foldCode(code)) ?? 1;
    while (taken.has(foldCode(unique))) unique = `${code} (${++count})`;
    counts.set(foldCode(code), count);
    taken.add(foldCode(unique));
    return unique;
  };
}

/** The other way round: takes the number away that tells a code from those before it, where they are all written. */
export function sharedCodes(): (code: string) => string {
  const counts = new Map<string, number>();
  return (code) => {
    const [, base, number] = /^(.*\S) \((\d+)\)$/.exec(code) ?? [];
    const before = base === undefined ? undefined : counts.get(foldCode(base));
    const isNext = base !== undefined && before !== undefined && before + 1 === Number(number);
    const shared = isNext ? base : code;
    counts.set(foldCode(shared), (counts.get(foldCode(shared)) ?? 0) + 1);
    return shared;
  };
}
