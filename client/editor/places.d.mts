export const editorFolder: string;
export const root: string;
export const vscodeFolder: string;
export const vscodeServer: string;
