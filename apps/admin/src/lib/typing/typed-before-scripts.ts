type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * Remembers what a person wrote or chose in a page before its scripts came: a page that takes over its controls sets
 * them to what the server sent, and would lose it.
 *
 * @returns what gives it back, and tells the page as if it were typed now; a control that is gone by then is left out
 */
export function typedBeforeScripts(root: ParentNode): () => void {
  const givers = [...root.querySelectorAll<Control>('input, textarea, select')].flatMap((control) => {
    const giver = giverOf(control);
    return giver === null ? [] : [{ control, giver }];
  });
  return () => {
    for (const { control, giver } of givers) {
      if (!control.isConnected) continue;
      giver();
      control.dispatchEvent(new Event('input', { bubbles: true }));
      control.dispatchEvent(new Event('change', { bubbles: true }));
    }
  };
}

/** What sets a control to its present state; null for one that nobody touched. */
function giverOf(control: Control): (() => void) | null {
  if (control instanceof HTMLSelectElement) {
    const { value } = control;
    const first = [...control.options].find(({ defaultSelected }) => defaultSelected) ?? control.options[0];
    return control.multiple || value === (first?.value ?? '') ? null : () => (control.value = value);
  }
  if (control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio')) {
    const { checked } = control;
    // Of a group of radios, the one that is chosen now says it for all.
    if (checked === control.defaultChecked || (control.type === 'radio' && !checked)) return null;
    return () => (control.checked = checked);
  }
  if (control instanceof HTMLInputElement && (control.type === 'hidden' || control.type === 'file')) return null;
  const { value } = control;
  return value === control.defaultValue ? null : () => (control.value = value);
}
