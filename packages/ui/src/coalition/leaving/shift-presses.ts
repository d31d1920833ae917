/** How many presses of Shift leave the site. */
export const pressesToLeave = 3;

/** How long the presses may take together. */
export const pressWindowMs = 5_000;

/**
 * The presses that count after one more.
 *
 * @param presses earlier presses that counted, in milliseconds since the page began
 * @param atMs the new press on the same clock
 * @returns those of the last {@link pressWindowMs}, the new one last
 */
export function countPress(presses: readonly number[], atMs: number): number[] {
  return [...presses.filter((earlier) => atMs - earlier < pressWindowMs), atMs];
}
