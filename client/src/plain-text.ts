/**
 * What somebody wrote, for places of VS Code that draw `$(name)` as a picture or make a link of `[words](address)`: it is
 * shown as it is written.
 */
export function plainText(text: string): string {
  return text.replace(/\$\(/g, '$\u200B(').replace(/\]\(/g, ']\u200B(');
}
