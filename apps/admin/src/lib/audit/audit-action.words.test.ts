import { languages } from '@coalition/domain/values';
import { describe, expect, it } from 'vitest';
import { actionInWords } from './audit-action.words.ts';

describe('what somebody did, in words', () => {
  it.each([
    ['topics.publish', 'Published (topic)', 'Publication (sujet)'],
    ['resources.publish_refused', 'Not published at its time (library item)', 'Pas publiée à l’heure dite (document)'],
    ['access.sign_in', 'Signed in', 'Ouverture de session'],
    ['statements.freeze', 'Froze the words', 'Mots figés'],
    ['something.new', 'something.new', 'something.new'],
  ])('%s', (action, english, french) => {
    expect(languages.map((language) => actionInWords(action, language))).toEqual([english, french]);
  });
});
