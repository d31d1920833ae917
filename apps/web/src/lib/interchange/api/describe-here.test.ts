import { openApiDocument } from '@coalition/domain/interchange';
import { expect, it } from 'vitest';
import { describeHere } from './describe-here.ts';

const coalition = { name: { text: 'The coalition' }, contactEmail: null };
const here = { coalition, licence: null, origin: 'https://site.example' };

it('the description of the API names whom to ask and the licence, as far as somebody chose them', () => {
  const document = openApiDocument();
  const bare = describeHere(document, here);
  expect(bare.info).toEqual({ ...document.info, contact: { name: 'The coalition', url: 'https://site.example/en' } });
  const chosen = {
    ...here,
    coalition: { ...coalition, contactEmail: 'a@b.example' },
    licence: 'https://licence.example/',
  };
  expect(describeHere(document, chosen)).toMatchObject({
    paths: document.paths,
    info: { contact: { email: 'a@b.example' }, license: { url: 'https://licence.example/' } },
  });
});
