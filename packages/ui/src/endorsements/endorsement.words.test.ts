import { languages } from '@coalition/domain/values';
import { describe, expect, it } from 'vitest';
import { endorsementWords } from './endorsement.words.ts';
import { withdrawnText } from './withdrawn-text.ts';

describe.each(languages)('the words about endorsing (%s)', (language) => {
  const words = endorsementWords[language];

  it('do not tell a request that never showed that a name is gone from our pages', () => {
    for (const done of ['withdraw', 'erase'] as const) {
      expect(withdrawnText({ done, hadShown: false }, language)).toBe(words.unshownGone);
      expect(withdrawnText({ done, hadShown: true }, language)).not.toBe(words.unshownGone);
    }
    expect(words.unshownGone).not.toMatch(/our pages|nos pages/);
  });

  it('promise no more of an address, and of mails, than is kept', () => {
    const promised = words.whatHappens.join(' ');
    expect(promised).toMatch(/receipt|reçu/);
    expect(promised).toMatch(/if the words change|si les mots changent/);
    expect(promised).not.toMatch(/one mail|every mail from us|chaque courriel de notre part/i);
  });

  it('say what is deleted without counting buttons: there may be one or two', () => {
    expect(`${words.eraseNote} ${words.eraseUnshownNote}`).not.toMatch(/button|bouton/);
    expect(words.eraseOnlyButton).not.toMatch(/take it back|retirer/i);
  });

  it('say every kind of reason why a person looks first, the address and the crowd among them', () => {
    expect(words.held).toMatch(/address|adresse/);
    expect(words.held).toMatch(/at once|à la fois/);
  });
});
