interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  choose(value: string): void;
}

/** A choice of one, with its name before it. */
export function Select({ label, value, options, choose }: SelectProps) {
  return (
    <div class="hc-field">
      <span aria-hidden="true">{label}</span>
      <vscode-single-select label={label} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {options.map((option) => (
          <vscode-option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </vscode-option>
        ))}
      </vscode-single-select>
    </div>
  );
}
