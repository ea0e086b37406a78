import './elements.ts';
import { render } from 'preact';
import { themeStyles } from '../../server/src/drawing/theme.ts';
import { Panel } from './panel.tsx';
import { addStyles, panelStyles } from './styles.ts';
import { vscodeOfPage } from './vscode.ts';

addStyles(themeStyles('vscode') + panelStyles);
const place = document.getElementById('panel');
if (place) render(<Panel vscode={vscodeOfPage()} />, place);
