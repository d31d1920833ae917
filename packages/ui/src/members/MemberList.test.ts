import { MemberId } from '@coalition/domain/members';
import { Phrase } from '@coalition/domain/values';
import { describe, expect, it } from 'vitest';
import { renderHtml, textOf } from '../rendering/render-html.ts';
import MemberList from './MemberList.svelte';

const id = MemberId.parse('mem_01900000-0000-7000-8000-000000000001');

describe('MemberList', () => {
  it.each([
    ['en', 'No member organisation is listed here yet.', 'No individual member is listed here yet.'],
    ['fr', 'Aucun organisme membre ne figure encore ici.', 'Aucune personne membre ne figure encore ici.'],
  ] as const)('says in %s that nobody is listed yet, and invents no name', (language, organisations, individuals) => {
    const text = textOf(renderHtml(MemberList, { organisations: [], individuals: [], language }));
    expect(text).toContain(organisations);
    expect(text).toContain(individuals);
  });
  it('keeps a name in the language it is published in, under its province', () => {
    const member = {
      kind: 'organisation',
      id,
      provinces: ['CA-QC'],
      joinedOn: null,
      website: null,
      about: null,
    } as const;
    const name = Phrase.parse({ text: 'Maison d’exemple', language: 'fr' });
    const html = renderHtml(MemberList, {
      organisations: [{ ...member, provinces: [...member.provinces], name }],
      individuals: [],
      language: 'en',
    });
    expect(html).toContain('<li id="01900000-0000-7000-8000-000000000001">');
    expect(html).toContain('<h3>Quebec</h3>');
    expect(html).toContain('<span lang="fr">Maison d’exemple</span>');
  });
});
