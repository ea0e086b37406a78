import * as vscode from 'vscode';

/** The page that a panel loads: no word of anybody's files is in it, and nothing but our own script may run. */
export function coveragePage(webview: vscode.Webview, extension: vscode.Uri): string {
  const nonce = crypto.randomUUID();
  const addressOf = (name: string) =>
    webview.asWebviewUri(vscode.Uri.joinPath(extension, 'client', 'dist', name)).toString();
  const policy = [
    "default-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource}`,
    `font-src ${webview.cspSource}`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Coverage</title>
<link id="vscode-codicon-stylesheet" rel="stylesheet" href="${addressOf('codicon.css')}">
</head>
<body>
<div id="panel"></div>
<script nonce="${nonce}" src="${addressOf('webview.js')}"></script>
</body>
</html>
`;
}
