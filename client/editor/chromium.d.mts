export function findChromium(): string | undefined;
export function findProgram(names: readonly string[]): string | undefined;
export function chromiumOptions(executablePath: string): { executablePath: string; args: string[] };
