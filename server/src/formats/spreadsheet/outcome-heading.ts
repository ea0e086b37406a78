/** The program outcome that a heading names: `PLO 1`, `Outcome 2: Protect health data`. */
export function outcomeOf(heading: string): { readonly id: string; readonly text: string } | undefined {
  const match =
    /^((?:PLO|PSLO|ILO|SLO|PO|LO|ISLO|PEO|GEO|(?:program )?(?:student )?(?:learning )?outcome|(?:program )?objective)) ?#? ?(\d{1,2}[a-z]?)\b[.:)–-]?\s*(.*)$/isu.exec(
      heading.slice(0, 2000),
    );
  if (match === null) return undefined;
  const [, name = '', number = '', text = ''] = match;
  const short = /^[A-Z]+$/iu.test(name) && name.length <= 4 ? name.toLowerCase() : 'plo';
  return { id: `${short}-${number.toLowerCase()}`, text: text.trim() === '' ? heading : text.trim() };
}
