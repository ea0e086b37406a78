export function installEditor(): Promise<void>;
