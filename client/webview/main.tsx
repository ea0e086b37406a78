import { render } from 'preact';
import type { FromPanel } from './messages.ts';

const hello: FromPanel = { type: 'ready' };
render(<p>{hello.type}</p>, document.body);
