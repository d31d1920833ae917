import type { ServerResponse } from 'node:http';

/** Headers of answers that are made here and not by SvelteKit. */
export const plain = {
  'content-type': 'text/plain; charset=utf-8',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
} as const;

const sentences = {
  400: 'This address cannot be read. – Cette adresse ne peut pas être lue.',
  403: 'This form was not sent from one of our pages. – Ce formulaire ne vient pas d’une de nos pages.',
  404: 'There is nothing here. – Il n’y a rien ici.',
  405: 'Only reading is possible here. – On ne peut que lire ici.',
  410: 'This file was taken back with what it belonged to. – Ce fichier a été retiré avec ce dont il faisait partie.',
  413: 'This is too long to send. – C’est trop long pour être envoyé.',
  414: 'This address is too long. – Cette adresse est trop longue.',
  500: 'Something broke on our side. In danger? Call 911. – Un problème est survenu de notre côté. En danger\u00a0? Appelez le 911.',
  503: 'This cannot be had just now. Please try again in a moment. – Ce n’est pas disponible en ce moment. Réessayez dans un instant.',
} as const;

/** Answers with one sentence in both languages, for a request that no page answers. */
export function refuse(response: ServerResponse, status: keyof typeof sentences): void {
  response.writeHead(status, { ...plain, ...(status === 405 ? { allow: 'GET, HEAD' } : {}) }).end(sentences[status]);
}
