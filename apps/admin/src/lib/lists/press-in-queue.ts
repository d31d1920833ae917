const steps: Readonly<Record<string, number>> = { j: 1, k: -1 };

/**
 * Works through a queue of cards with one key each: J and K go down and up, a letter does what the element of the card does
 * that names it in `data-key`; a choice or a link is given the focus or followed, a button is pressed, a form that was closed is opened at its first field. Keys typed into a
 * field are left alone.
 *
 * @param queue the element around the cards, each an `article` that can be given the focus
 */
export function pressInQueue(event: KeyboardEvent, queue: HTMLElement | null): void {
  const { target, key } = event;
  const isTyping = target instanceof HTMLElement && target.matches('input, textarea, select');
  if (isTyping || event.ctrlKey || event.metaKey || event.altKey || !queue) return;
  const cards = [...queue.querySelectorAll<HTMLElement>('article')];
  const at = cards.findIndex((card) => card.contains(document.activeElement));
  const step = steps[key];
  if (step !== undefined) {
    cards[Math.min(Math.max(at + step, 0), cards.length - 1)]?.focus();
    return;
  }
  if (!/^[a-z]$/.test(key)) return;
  const meant = cards[at]?.querySelector<HTMLElement>(`[data-key="${key}"]`);
  if (meant?.matches('select')) {
    event.preventDefault();
    meant.focus();
  } else meant?.click();
  const field = meant
    ?.closest('details[open]')
    ?.querySelector<HTMLElement>('input:not([type=hidden]), textarea, select');
  if (field) {
    // The letter that opened the form is not the first one of what is typed there.
    event.preventDefault();
    field.focus();
  }
}
