import { wordDifference } from '@coalition/domain/values';
import { describe, expect, it } from 'vitest';
import { renderHtml, textOf } from '../rendering/render-html.ts';
import VersionChanges from './VersionChanges.svelte';

const same = wordDifference('Same', 'Same');
const unchanged = { title: same, body: same, addressees: same, attachments: same };
const changes = {
  since: 1,
  en: { ...unchanged, body: wordDifference('Children may visit.', 'Children may always visit.') },
  fr: unchanged,
};

describe('what changed between two versions', () => {
  it('marks the words for eyes and for ears', () => {
    const html = renderHtml(VersionChanges, { changes, language: 'fr' });
    expect(html).toMatch(/<ins><span[^>]*lang="fr"[^>]*>ajouté.: ?<\/span>always <\/ins>/);
    expect(html).toMatch(/<p class="changes[^"]*" lang="en">/);
  });

  it('says of each language whether anything changed', () => {
    const text = textOf(renderHtml(VersionChanges, { changes, language: 'en' }));
    expect(text).toContain('What changed since version 1');
    expect(text.match(/Nothing changed in this language\./g)).toHaveLength(1);
  });
});
