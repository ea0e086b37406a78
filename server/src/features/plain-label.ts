/** Words of files for a place at which VS Code draws `$(name)` as a picture: they are shown as they are written. */
export function plainLabel(text: string): string {
  return text.replaceAll('$(', '$\u200B(');
}
