/** A text of at most so many characters, cut behind a word where there is one in its second half. */
export function shortenText(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  const space = /\s/.test(text.charAt(most - 1)) ? cut.length : cut.search(/\s\S*$/);
  const kept = (space >= most / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:·–-]+$/, '');
  return `${isHalfCharacter(kept) ? kept.slice(0, -1) : kept}…`;
}

function isHalfCharacter(text: string): boolean {
  const unit = text.charCodeAt(text.length - 1);
  return unit >= 0xd800 && unit < 0xdc00;
}
