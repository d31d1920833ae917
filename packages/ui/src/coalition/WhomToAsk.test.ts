import { Contact } from '@coalition/domain/coalition';
import { EmailAddress } from '@coalition/domain/values';
import { describe, expect, it } from 'vitest';
import { renderHtml, textOf } from '../rendering/render-html.ts';
import WhomToAsk from './WhomToAsk.svelte';

const contactEmail = EmailAddress.parse('letters@example.org');
const privacyOfficer = Contact.parse({ name: 'Ada Example', email: 'ada@example.org' });

describe('whom a reader may ask', () => {
  it.each([
    ['en', 'The coalition has not published a contact address yet.'],
    ['fr', 'La coalition n’a pas encore publié d’adresse de contact.'],
  ] as const)('is nobody yet, said in %s, while the coalition has named nobody', (language, words) => {
    const html = renderHtml(WhomToAsk, { contactEmail: null, language });
    expect(textOf(html)).toContain(words);
    expect(html).not.toContain('mailto:');
  });
  it('is the person in charge where there is one, else the coalition', () => {
    const named = renderHtml(WhomToAsk, { contactEmail, privacyOfficer, language: 'en' });
    expect(named).toContain('href="mailto:ada@example.org"');
    expect(named).not.toContain('letters@example.org');
    expect(renderHtml(WhomToAsk, { contactEmail, language: 'fr' })).toContain('href="mailto:letters@example.org"');
  });
});
