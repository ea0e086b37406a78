/** Where something stands in very many places, a finding leads to so many of them. */
const mostPlaces = 10;

/** The first of several places besides one of them; takes no longer where there are thousands. */
export function firstOthers<T>(all: readonly T[], besides?: T): T[] {
  return all
    .slice(0, mostPlaces + 1)
    .filter((one) => one !== besides)
    .slice(0, mostPlaces);
}

/** “ and of 3 others”; nothing for none. */
export function othersInWords(count: number, what: readonly [string, string] = ['other', 'others']): string {
  if (count <= 0) return '';
  return count === 1 ? ` and of one ${what[0]}` : ` and of ${count} ${what[1]}`;
}
