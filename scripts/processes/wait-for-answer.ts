import { setTimeout as wait } from 'node:timers/promises';

const pauseMs = 50;

/** Asks an address until it answers with a success; gives up when `isOver` says so. Resolves to whether it answered. */
export async function waitForAnswer(url: string, isOver: () => boolean): Promise<boolean> {
  while (!isOver()) {
    const answers = await fetch(url, { redirect: 'manual' }).then(
      (response) => response.status < 400,
      () => false,
    );
    if (answers) return true;
    await wait(pauseMs);
  }
  return false;
}
