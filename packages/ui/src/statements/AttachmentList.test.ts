import { Digest } from '@coalition/domain/values';
import { expect, it } from 'vitest';
import { renderHtml, textOf } from '../rendering/render-html.ts';
import AttachmentList from './AttachmentList.svelte';

const sha256 = Digest.parse('a'.repeat(64));
const file = { mediaType: 'application/pdf', sizeBytes: 1_234_567 } as const;
const hrefOf = ({ name, sha256: digest }: { name: string; sha256: Digest }): string => `/media/${digest}/${name}`;
const html = renderHtml(AttachmentList, {
  attachments: [
    { name: 'Chiffres', sha256, file },
    { name: 'Perdu', sha256, file: null },
  ],
  hrefOf,
  language: 'fr',
});

it('says of each file what it is called, what it is and how large, and leads to it', () => {
  expect(html).toContain(`<a href="/media/${sha256}/Chiffres" type="application/pdf">Chiffres</a>`);
  expect(textOf(html).replace(/[\u00a0\u202f]/g, ' ')).toContain('Chiffres (PDF, 1,2 Mo)');
});

it('names a file of which the digest alone is known, without a way to it', () => {
  expect(html.match(/<a /g)).toHaveLength(1);
  expect(textOf(html)).toContain(`Perdu ${sha256}`);
});
