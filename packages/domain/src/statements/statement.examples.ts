import { Digest } from '../values/index.ts';
import { StatementWords } from './statement-digest.ts';

/**
 * Three statements with the digests that any right implementation finds: plain, with accents and a hard line break, with
 * one attachment. The digests were computed by another program.
 */
export const statementVectors: readonly { name: string; words: StatementWords; digest: Digest }[] = [
  {
    name: 'plain',
    words: StatementWords.parse({
      id: 'stm_01900000-0000-7000-8000-000000000001',
      addressees: { en: [], fr: [] },
      attachments: [],
      en: { title: 'Visits', body: 'Children may visit.' },
      fr: { title: 'Visites', body: 'Les enfants peuvent visiter.' },
    }),
    digest: Digest.parse('80531abbba3e2234511f321608adaa4afaecfa5a2f573d29e74bc2232b8afd3b'),
  },
  {
    name: 'accents',
    words: StatementWords.parse({
      id: 'stm_01900000-0000-7000-8000-000000000002',
      addressees: { en: ['The Minister of Justice'], fr: ['Le ministre de la Justice'] },
      attachments: [],
      en: { title: 'A child’s right: contact', body: 'First line\\\nsecond line\n\nNaïve “quotes” — and 💙' },
      fr: {
        title: 'Le droit de l’enfant\u00a0: le lien',
        body: 'Dès Noël, élèves et mères…\n\nŒuvrer à l’Âge',
      },
    }),
    digest: Digest.parse('d0160110c71d295699db842381420b5c2dc8f508083d28914246490cdf2fe3d6'),
  },
  {
    name: 'one attachment',
    words: StatementWords.parse({
      id: 'stm_01900000-0000-7000-8000-000000000003',
      addressees: { en: ['To whom it may concern'], fr: ['À qui de droit'] },
      attachments: [
        {
          name: { en: 'Figures', fr: 'Chiffres' },
          sha256: '55d9067ef2bfacd4dc38ef7294695794ff61bba45f11b2f4d9b70515c57b2187',
        },
      ],
      en: { title: 'With a file', body: 'See "Figures".' },
      fr: { title: 'Avec un fichier', body: 'Voir «\u00a0Chiffres\u00a0».' },
    }),
    digest: Digest.parse('2b39c6a0b8a2bad35a5e62ada093bb6dcbfe7a5114ac9aa0bb2a539f780a6720'),
  },
];
