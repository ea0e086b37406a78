/** The day on which it is called, where it is called, as in `2026-08-17`. */
export function today(): string {
  const now = new Date();
  const digits = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${digits(now.getMonth() + 1)}-${digits(now.getDate())}`;
}
