/** All is as it should be; something was found, or is below what was asked for; wrong use, or input that cannot be read. */
export const exitCodes = { clean: 0, findings: 1, wrongUse: 2 } as const;

/** Tells the exit code with which a command is done. */
export type Done = (exitCode: number) => void;
