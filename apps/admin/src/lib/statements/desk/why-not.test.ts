import { ActionForbidden } from '@coalition/domain/access';
import { LanguageAbsent } from '@coalition/domain/revisions';
import {
  ApproverIsAuthor,
  SecondPersonNeeded,
  StatementStageRefused,
  StatementStep,
  VersionNotFrozen,
  VersionStepRefused,
} from '@coalition/domain/statements';
import { languages } from '@coalition/domain/values';
import { describe, expect, it } from 'vitest';
import { deskWords } from '#lib/statements/desk/desk.words.ts';
import { needsSecondPerson, whyNot } from '#lib/statements/desk/why-not.ts';

describe('why a step cannot be done', () => {
  it.each(languages)('is a sentence for every step and every reason, in %s', (language) => {
    const reasons = [
      ActionForbidden({ action: 'direct_statement', role: 'editor' }),
      LanguageAbsent({ language: 'fr' }),
      ApproverIsAuthor({ language: 'en' }),
      SecondPersonNeeded({}),
      StatementStageRefused({ from: 'preparing', to: 'closed' }),
      VersionNotFrozen({ version: 1 }),
      VersionStepRefused({ from: 'draft', to: 'frozen' }),
    ];
    for (const step of StatementStep.options)
      for (const reason of reasons) expect(whyNot(step, reason, language)).toMatch(/^\p{Lu}.*[.]$/u);
  });

  it('speaks of approvals where they are what is missing, not of frozen words', () => {
    expect(whyNot('freeze', VersionStepRefused({ from: 'draft', to: 'frozen' }), 'en')).toBe(
      deskWords.en.notYetApproved,
    );
    expect(whyNot('approve_en', VersionStepRefused({ from: 'approved', to: 'approved' }), 'fr')).toBe(
      deskWords.fr.alreadyApproved,
    );
  });

  it('offers to invite somebody where one person works alone', () => {
    expect(needsSecondPerson(SecondPersonNeeded({}))).toBe(true);
    expect(needsSecondPerson(ApproverIsAuthor({ language: 'en' }))).toBe(false);
    expect(needsSecondPerson(null)).toBe(false);
  });
});
