/** A tag; a `>` may stand in its attributes. */
const tag = '<(?:"[^"]*"|[^">])*>';

/** What a person reads of drawn elements: without tags, and with the signs that stand for others. */
export function textOf(html: string): string {
  const text = html.replaceAll(/<svg.*?<\/svg>/gs, '').replaceAll(new RegExp(tag, 'gs'), '');
  const signs: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };
  const shown = text.replaceAll(/&(lt|gt|quot|amp);/g, (sign) => signs[sign] ?? sign);
  return shown.replaceAll(/\s+/g, ' ').trim();
}

/** The cells of the first table, row by row. */
export function rowsOf(html: string): readonly (readonly string[])[] {
  const rows = html.match(/<tr[\s>].*?<\/tr>/gs) ?? [];
  return rows.map((row) =>
    row
      .split(/<\/t[dh]>/)
      .slice(0, -1)
      .map(textOf),
  );
}
