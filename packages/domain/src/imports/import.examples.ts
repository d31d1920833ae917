import { LanguageTag } from '../values/index.ts';
import { openChoice, type ImportCandidate } from './candidate.ts';
import type { RowSetting } from './understand.ts';

/** A row that says no more than the changes do. */
export function exampleCandidate(changes: Partial<ImportCandidate> = {}): ImportCandidate {
  return {
    fields: { title: 'Letters from home' },
    contributors: [],
    isIncomplete: false,
    source: '',
    doubt: null,
    ...changes,
  };
}

/** An import into a library that knows no names, in English, of reports. */
export function exampleRowSetting(changes: Partial<RowSetting> = {}): RowSetting {
  return {
    settings: { language: LanguageTag.parse('en'), kind: 'report', section: null, sections: {} },
    choice: openChoice(true),
    names: { sections: new Map(), topics: new Map(), organisations: new Map() },
    ownOrigin: 'https://coalition.example',
    ...changes,
  };
}
