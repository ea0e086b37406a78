/** Whether VS Code in the browser has to stand in for a desktop VS Code: on CI, and where no window can open. */
export function needsStandIn() {
  if (process.env.VSCODE_EXECUTABLE) return false;
  const windowless = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
  return Boolean(process.env.CI) || windowless;
}
