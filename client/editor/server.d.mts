export interface EditorOptions {
  readonly home?: string;
  readonly extension?: string;
  readonly vsix?: readonly string[];
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly port?: number;
  readonly token?: string;
  readonly testDriver?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Editor {
  readonly port: number;
  readonly token: string | undefined;
  readonly authority: string;
  readonly exited: Promise<unknown>;
  log(): string;
  stop(): Promise<void>;
}

export interface Shown {
  readonly file?: string;
  readonly extensionDevelopmentPath?: string;
  readonly extensionTestsPath?: string;
}

export function startEditor(options?: EditorOptions): Promise<Editor>;
export function editorAddress(editor: Pick<Editor, 'authority' | 'token'>, folder: string, shown?: Shown): string;
export function freePort(): Promise<number>;
