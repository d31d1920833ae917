import type { Page } from '@playwright/test';

/** Asks the office's own door from a page of it, in the name of whoever is signed in there. @returns what the api answered */
export async function askOffice(page: Page, procedure: string, input: unknown): Promise<unknown> {
  return page.evaluate(
    async ({ procedure: path, input: body }) => {
      const response = await fetch(`/trpc/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      const answer: unknown = await response.json();
      if (!response.ok) throw new Error(JSON.stringify(answer));
      const data: unknown = Reflect.get(Object(Reflect.get(Object(answer), 'result')), 'data');
      return data;
    },
    { procedure, input },
  );
}
