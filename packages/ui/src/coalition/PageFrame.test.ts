import { EmailAddress, Phrase } from '@coalition/domain/values';
import { createRawSnippet } from 'svelte';
import { describe, expect, it } from 'vitest';
import { renderHtml, textOf } from '../rendering/render-html.ts';
import type { FrameAddresses } from './frame-addresses.ts';
import PageFrame from './PageFrame.svelte';

const addresses: FrameAddresses = {
  home: '/fr',
  library: '/fr/ressources',
  childrenAndYouth: '/fr/enfants-et-jeunes',
  statements: '/fr/declarations',
  members: '/fr/membres',
  about: '/fr/a-propos',
  history: '/fr/a-propos/histoire',
  ledger: '/fr/registre',
  data: '/fr/donnees',
  helpNow: '/fr/aide',
  safety: '/fr/securite',
  privacy: '/fr/confidentialite',
  accessibility: '/fr/accessibilite',
  otherLanguage: '/en/resources',
  leave: 'https://weather.example/',
};
const frame = {
  language: 'fr',
  name: Phrase.parse({ text: 'Example Coalition', language: 'en' }),
  contactEmail: null,
  endorsementRule: 'Une déclaration parle pour ses signataires.',
  addresses,
  current: 'library',
  children: createRawSnippet(() => ({ render: () => '<h1>Bibliothèque</h1>' })),
} as const;
const html = renderHtml(PageFrame, frame);

describe('PageFrame', () => {
  it('begins with a way to the content and, beside it, a way out', () => {
    expect(html).toMatch(
      /^<a class="skip" href="#main">[^<]*<\/a> <nav [^>]*> ?<a class="skip" href="https:\/\/weather.example\/" rel="noreferrer"/,
    );
  });
  it('leaves the site by a plain link that tells nobody where the reader was', () => {
    expect(html.match(/<a [^>]*data-leave[^>]*>/g)?.every((link) => link.includes('rel="noreferrer"'))).toBe(true);
  });
  it('leads to this same page in the other language', () => {
    expect(html).toContain('<a href="/en/resources" lang="en" hreflang="en" rel="alternate">English</a>');
  });
  it('keeps the coalition’s name in its own language', () => {
    expect(html).toContain('<a class="sender" href="/fr" lang="en">Example Coalition</a>');
  });
  it('marks where the reader is', () => {
    expect(html.match(/aria-current="page"/g)).toHaveLength(1);
    expect(html).toContain('<a href="/fr/ressources" aria-current="page">Bibliothèque</a>');
  });
  it('has one main landmark, a named menu and the endorsement rule', () => {
    expect(html.match(/<main id="main"/g)).toHaveLength(1);
    expect(html).toContain('<nav aria-label="Menu principal">');
    expect(textOf(html)).toContain('Une déclaration parle pour ses signataires.');
  });
  it('says that there is no contact address yet, and shows one when there is', () => {
    expect(textOf(html)).toContain('La coalition n’a pas encore publié d’adresse de contact.');
    const reachable = renderHtml(PageFrame, { ...frame, contactEmail: EmailAddress.parse('hello@example.org') });
    expect(reachable).toContain('<a href="mailto:hello@example.org">hello@example.org</a>');
  });
  it('says of a demonstration that it is one', () => {
    expect(textOf(renderHtml(PageFrame, { ...frame, isDemonstration: true }))).toContain('Ceci est une démonstration.');
  });
  it('carries no script', () => {
    expect(html).not.toMatch(/<script|\son[a-z]+=/);
  });

  it('shows the coalition’s mark beside its name, in words too, once there is one', () => {
    expect(html).not.toContain('<img');
    const logo = { src: '/media/x/logo.png', alt: 'Un avion en papier', widthPx: 64, heightPx: 32 };
    expect(renderHtml(PageFrame, { ...frame, logo })).toMatch(
      /<a class="sender"[^>]*><img src="\/media\/x\/logo.png" alt="Un avion en papier" width="64" height="32" lang="fr"\/>Example Coalition<\/a/,
    );
  });
});
