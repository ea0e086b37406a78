import './elements.ts';
import { render } from 'preact';
import { drawingStyles } from '../../server/src/drawing/styles.ts';
import { themeStyles } from '../../server/src/drawing/theme.ts';
import { Panel } from './panel.tsx';
import { addStyles, panelStyles } from './styles.ts';
import { vscodeOfPage } from './vscode.ts';

addStyles(themeStyles('vscode') + drawingStyles + panelStyles);
const place = document.getElementById('panel');
if (place) render(<Panel vscode={vscodeOfPage()} />, place);
