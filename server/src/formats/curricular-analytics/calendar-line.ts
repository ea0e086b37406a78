/** The calendar that a line `System Type` names, also where it is misspelled; undefined where it cannot be told. */
export function calendarIn(systemType: string): 'semester' | 'quarter' | undefined {
  const word = systemType
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .slice(0, 30);
  // Colleges with trimesters count credits as those with semesters do.
  if (word === 'trimester') return 'semester';
  return (['semester', 'quarter'] as const).find((one) => distance(one, word.replace(/s$/, '')) <= 2);
}

/** How many letters have to be put in, taken out or changed to make one word of another. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1];
    for (const [at, otherLetter] of [...other].entries()) {
      const change = (row[at] ?? 0) + (letter === otherLetter ? 0 : 1);
      next.push(Math.min(change, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? one.length;
}
