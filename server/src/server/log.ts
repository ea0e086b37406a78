import { type Connection, MessageType } from 'vscode-languageserver';

/** What goes to the editor's output panel. Never a person's text: logs are pasted into bug reports. */
export interface Log {
  info(message: string): void;
  /** A mistake of ours: what was being done, and where in the code it failed. */
  failure(activity: string, error: unknown): void;
}

export function createLog(connection: Connection): Log {
  const write = (type: MessageType, message: string) => {
    // To an editor that is gone nothing can be said: then this throws at once.
    const send = async () => connection.sendNotification('window/logMessage', { type, message });
    send().catch(() => {});
  };
  // The library writes here as well, behind a colon or on a new line what an error says or a message holds.
  connection.console.error = (message) => write(MessageType.Error, message.split(/[:\n]/, 1)[0] ?? '');
  return {
    info: (message) => write(MessageType.Info, message),
    failure: (activity, error) => write(MessageType.Error, `${activity} failed: ${describeFailure(error)}`),
  };
}

/** The kind of an error and the places in the code; its message is left out, since it may quote what a person typed. */
export function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return 'something that is no error was thrown';
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [error.name, ...places.slice(0, 12)].join('\n');
}

/** Tells of a rule that failed on a file; once, however often it is asked. */
export function failedRuleLog(log: Log, doing = 'checking'): (code: string, uri: string, error: unknown) => void {
  const told = new Set<string>();
  return (code, uri, error) => {
    const failure = `${code} ${uri}`;
    if (told.has(failure)) return;
    told.add(failure);
    log.failure(`${doing} the rule ${code}`, error);
  };
}
