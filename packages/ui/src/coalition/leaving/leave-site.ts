import { leaveSiteWords } from './leave-site.words.ts';
import { countPress, pressesToLeave, pressWindowMs } from './shift-presses.ts';

/**
 * Makes the links marked `data-leave` leave at once: the page goes blank before anything is loaded, and its place in the
 * history is taken by the address the link leads to. Shift pressed three times within five seconds does the same; dots
 * and a sentence say how many presses are left. Without such a link nothing is installed.
 *
 * @source GOV.UK Design System, component "Exit this page"
 */
export function installQuickExit(page: Document): void {
  const link = page.querySelector('a[data-leave]');
  if (!(link instanceof HTMLAnchorElement)) return;
  const leave = (): void => leaveTo(page, link.href);
  page.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || event.target.closest('a[data-leave]') === null) return;
    event.preventDefault();
    leave();
  });
  listenForShift(page, leave);
}

function leaveTo(page: Document, address: string): void {
  page.documentElement.hidden = true;
  page.title = new URL(address).hostname;
  page.defaultView?.location.replace(address);
}

function listenForShift(page: Document, leave: () => void): void {
  const dots = addDots(page);
  let presses: number[] = [];
  let isAlone = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = (next: number[]): void => {
    presses = next;
    dots.show(presses.length);
  };
  const interrupt = (): void => {
    isAlone = false;
    if (presses.length > 0) show([]);
  };
  page.addEventListener('pointerdown', interrupt);
  page.addEventListener('keydown', ({ key, repeat }) => {
    if (key !== 'Shift') interrupt();
    else if (!repeat) isAlone = true;
  });
  page.addEventListener('keyup', ({ key, timeStamp }) => {
    if (key !== 'Shift' || !isAlone) return;
    clearTimeout(timer);
    timer = setTimeout(() => show([]), pressWindowMs);
    show(countPress(presses, timeStamp));
    if (presses.length >= pressesToLeave) leave();
  });
}

function addDots(page: Document): { show: (count: number) => void } {
  const words = leaveSiteWords[page.documentElement.lang === 'fr' ? 'fr' : 'en'];
  const place = page.createElement('p');
  place.className = 'dots';
  place.setAttribute('role', 'status');
  page.body.append(place);
  const show = (count: number): void => {
    const remaining = pressesToLeave - count;
    if (count === 0 || remaining <= 0) return place.replaceChildren();
    const drawn = page.createElement('span');
    drawn.ariaHidden = 'true';
    drawn.textContent = `${'●'.repeat(count)}${'○'.repeat(remaining)} `;
    place.replaceChildren(drawn, words.pressAgain(remaining));
  };
  return { show };
}
