/** What a way through a program is called; that of the program's own plan, whose id is empty, stands beside others. */
export function wayTitle({ id, title }: { readonly id: string; readonly title?: string | undefined }): string {
  return id === '' ? 'Without a concentration' : (title ?? id);
}
