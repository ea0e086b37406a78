// VS Code's controls, only those that are used.
import '@vscode-elements/elements/dist/vscode-button/index.js';
import '@vscode-elements/elements/dist/vscode-checkbox/index.js';
import '@vscode-elements/elements/dist/vscode-label/index.js';
import '@vscode-elements/elements/dist/vscode-option/index.js';
import '@vscode-elements/elements/dist/vscode-progress-ring/index.js';
import '@vscode-elements/elements/dist/vscode-single-select/index.js';
import '@vscode-elements/elements/dist/vscode-tab-header/index.js';
import '@vscode-elements/elements/dist/vscode-tab-panel/index.js';
import '@vscode-elements/elements/dist/vscode-tabs/index.js';
import '@vscode-elements/elements/dist/vscode-textfield/index.js';
import '@vscode-elements/elements/dist/vscode-toolbar-button/index.js';
import type { ComponentChildren, Ref } from 'preact';

interface Common {
  readonly children?: ComponentChildren;
  readonly class?: string;
  readonly id?: string;
  readonly key?: string | number;
  readonly slot?: string;
  readonly title?: string;
  readonly label?: string;
  readonly onClick?: () => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly ref?: Ref<HTMLElement>;
}

type Changed<Target> = (event: Event & { readonly currentTarget: HTMLElement & Target }) => void;

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'vscode-button': Common & { readonly secondary?: boolean; readonly icon?: string };
      'vscode-checkbox': Common & { readonly checked: boolean; readonly onChange: Changed<{ checked: boolean }> };
      'vscode-option': Common & { readonly value: string; readonly selected?: boolean };
      'vscode-progress-ring': Common;
      'vscode-single-select': Common & { readonly value?: string; readonly onChange: Changed<{ value: string }> };
      'vscode-tab-header': Common;
      'vscode-tab-panel': Common;
      'vscode-tabs': Common & {
        readonly selectedIndex: number;
        readonly 'onvsc-tabs-select': (event: CustomEvent<{ readonly selectedIndex: number }>) => void;
      };
      'vscode-textfield': Common & {
        readonly value: string;
        readonly placeholder?: string;
        readonly onInput: Changed<{ value: string }>;
      };
      'vscode-toolbar-button': Common & {
        readonly icon: string;
        readonly toggleable?: boolean;
        readonly checked?: boolean;
        readonly onChange?: Changed<{ checked: boolean }>;
      };
    }
  }
}
