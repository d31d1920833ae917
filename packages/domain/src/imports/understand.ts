import type { OrganisationId } from '../organisations/index.ts';
import { AddressKind, Audience, type ResourceFacts, type ResourceText, type SectionId } from '../resources/index.ts';
import type { TopicId } from '../topics/index.ts';
import { isCleanText, LanguageTag, Line, Paragraph, Region, type EachLanguage } from '../values/index.ts';
import type { ImportCandidate, ImportChoice, ImportField, ImportIssue } from './candidate.ts';
import type { ImportSettings } from './import.ts';
import { cut } from './reading/cut-text.ts';
import { foldName, valuesOf } from './reading/given-text.ts';
import { kindOfName } from './reading/kind-of-name.ts';
import { addressIn, answerIn, dateIn, doiIn, isbnIn, languageIn, titleLanguageIn } from './read-value.ts';

/** What the library knows by name: each by its folded names in both languages. */
export interface KnownNames {
  sections: ReadonlyMap<string, SectionId>;
  topics: ReadonlyMap<string, TopicId>;
  organisations: ReadonlyMap<string, OrganisationId>;
}

/** Around a row: what holds for the whole import, what a person decided of the row, and what the library knows. */
export interface RowSetting {
  settings: ImportSettings;
  choice: ImportChoice;
  names: KnownNames;
  /** The site's own address: pages of ours are no items. */
  ownOrigin: string;
}

/** A row as it would stand in the library. */
export interface UnderstoodRow {
  /** Whole but for its place; the title may be empty where an issue keeps the row out. */
  facts: Omit<ResourceFacts, 'section' | 'position'>;
  section: SectionId | null;
  texts: EachLanguage<ResourceText | null>;
  /** What found no field of its own, for staff to read. */
  note: ReturnType<typeof paragraphOf>;
  issues: ImportIssue[];
}

/** Reads the fields of a row by the rules of the library. What cannot be used is left out, said, and kept in the note. */
export function understandRow(candidate: ImportCandidate, setting: RowSetting): UnderstoodRow {
  const reading = new RowReading(candidate, setting);
  const { choice, settings, names } = setting;
  const title = reading.title();
  const address = reading.address();
  const topics = reading.each('topics', 'unknown_topic', (name) => names.topics.get(foldName(name)) ?? null);
  const publishers = reading.each('publishers', 'unknown_publisher', (name) => reading.organisation(name));
  const facts = {
    title,
    subtitle: reading.phrase('subtitle', title.language),
    kind: choice.kind ?? reading.one('kind', 'unknown_kind', kindOfName) ?? settings.kind,
    alsoInSections: [],
    contributors: reading.contributors(),
    contributorsIncomplete: candidate.isIncomplete,
    publishers: publishers.map((organisation) => ({ organisation, role: 'publisher' as const })),
    container: reading.phrase('container', title.language),
    volume: reading.line('volume'),
    issue: reading.line('issue'),
    pages: reading.line('pages'),
    articleNumber: reading.line('articleNumber'),
    doi: reading.one('doi', 'not_a_doi', doiIn),
    isbn: reading.one('isbn', 'not_an_isbn', isbnIn),
    issuedOn: reading.one('issued', 'not_a_date', dateIn),
    eventOn: null,
    referencePeriod: null,
    languages: reading.each('languages', 'not_a_language_tag', languageIn),
    places: reading.each('places', 'not_a_region', placeIn),
    address,
    addressKind: address === null ? null : (reading.one('addressKind', 'invalid_value', addressKindIn) ?? 'item'),
    otherAddresses: [],
    audiences: reading.each('audiences', 'invalid_value', audienceIn),
    topics: choice.topics ?? topics,
    isChildFacing: reading.one('forChildren', 'not_yes_or_no', answerIn) ?? false,
    isFreeToRead: reading.one('freeToRead', 'not_yes_or_no', answerIn),
    related: [],
  };
  const texts = { en: reading.summary('summaryEn'), fr: reading.summary('summaryFr') };
  return { facts, section: reading.section(), texts, note: reading.note(), issues: reading.issues };
}

const placeIn = (text: string): ResourceFacts['places'][number] | null =>
  Region.safeParse(text.toUpperCase()).data ?? null;

const audienceIn = (text: string): Audience | null => Audience.safeParse(coded(text)).data ?? null;

const addressKindIn = (text: string): AddressKind | null => AddressKind.safeParse(coded(text)).data ?? null;

const coded = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');

/** Values of one field that are looked at; what a hostile list has beyond is one issue. */
const fieldValuesMax = 50;

/** Characters of a note for staff. */
const noteLengthMax = 2_000;

const paragraphOf = (text: string) => Paragraph.safeParse(cut(text, noteLengthMax)).data ?? null;

/** The name of an organisation without what stands in brackets at its end. */
function withoutAcronym(name: string): string {
  const trimmed = name.trimEnd();
  return trimmed.endsWith(')') && trimmed.includes('(') ? trimmed.slice(0, trimmed.lastIndexOf('(')) : name;
}

/** One row on its way to facts: it collects what is wrong, and what is left over. */
class RowReading {
  readonly issues: ImportIssue[] = [];
  readonly #candidate: ImportCandidate;
  readonly #setting: RowSetting;
  readonly #leftOver: string[] = [];

  constructor(candidate: ImportCandidate, setting: RowSetting) {
    this.#candidate = candidate;
    this.#setting = setting;
  }

  title(): ResourceFacts['title'] {
    const { choice, settings } = this.#setting;
    const given = choice.title ?? this.#given('title');
    const line = Line.safeParse(given);
    if (!line.success)
      this.#say({ field: 'title', code: given === '' ? 'title_missing' : codeOf(given), given, weight: 'keeps_out' });
    const named = this.one('titleLanguage', 'not_a_language_tag', languageIn);
    const [only = '', ...others] = valuesOf(this.#given('languages'));
    const single = others.length === 0 ? languageIn(only) : null;
    const language = choice.language ?? named ?? single ?? titleLanguageIn(given);
    return { text: line.data ?? '', language: LanguageTag.parse(language ?? settings.language) };
  }

  line(field: ImportField): string | null {
    return this.one(field, 'too_long', (text) => Line.safeParse(text).data ?? null);
  }

  phrase(field: ImportField, language: LanguageTag): ResourceFacts['subtitle'] {
    const text = this.line(field);
    return text === null ? null : { text, language };
  }

  /** The value of a field, or an issue where there is a text that is none. */
  one<Value>(field: ImportField, code: string, read: (text: string) => Value | null): Value | null {
    const given = this.#given(field);
    if (given === '') return null;
    const value = read(given);
    if (value === null) this.#leave(field, code, given);
    return value;
  }

  /** The values of a field, each once; an issue for each text that is none. */
  each<Value>(field: ImportField, code: string, read: (text: string) => Value | null): Value[] {
    const given = valuesOf(this.#given(field));
    const values = given.slice(0, fieldValuesMax).map((one) => {
      const value = read(one);
      if (value === null) this.#leave(field, code, one);
      return value;
    });
    if (given.length > fieldValuesMax) this.#leave(field, 'too_many', given.slice(fieldValuesMax).join('; '));
    return [...new Set(values)].filter((value) => value !== null);
  }

  organisation(name: string): OrganisationId | null {
    const { organisations } = this.#setting.names;
    return organisations.get(foldName(name)) ?? organisations.get(foldName(withoutAcronym(name))) ?? null;
  }

  contributors(): ResourceFacts['contributors'] {
    const { contributors } = this.#candidate;
    const beyond = contributors.slice(fieldValuesMax).map(({ name }) => name);
    if (beyond.length > 0) this.#leave('authors', 'too_many', beyond.join('; '));
    return contributors.slice(0, fieldValuesMax).flatMap(({ name, kind, role }) => {
      const line = Line.safeParse(name);
      if (!line.success) this.#leave('authors', codeOf(name), name);
      return line.success ? [{ name: line.data, kind, role }] : [];
    });
  }

  address(): ResourceFacts['address'] {
    const address = this.one('address', 'not_a_web_address', addressIn);
    if (address === null || new URL(address).origin !== this.#setting.ownOrigin) return address;
    this.#leave('address', 'own_page', address);
    return null;
  }

  section(): SectionId | null {
    const { choice, settings, names } = this.#setting;
    const heading = foldName(this.#given('section'));
    const chosen = Object.hasOwn(settings.sections, heading) ? settings.sections[heading] : undefined;
    return choice.section ?? chosen ?? names.sections.get(heading) ?? settings.section;
  }

  summary(field: 'summaryEn' | 'summaryFr'): ResourceText | null {
    const summary = this.one(field, 'too_long', (text) => Paragraph.safeParse(text).data ?? null);
    return summary === null ? null : { summary, note: null, contents: [] };
  }

  /** What no field could take, and what was written about the item as far as there is room; an issue says where it is cut. */
  note(): ReturnType<typeof paragraphOf> {
    const whole = [this.#given('note'), ...this.#leftOver].filter((part) => part !== '').join('\n');
    if (whole.length > noteLengthMax)
      this.#say({
        field: 'note',
        code: 'note_too_long',
        given: whole.slice(cut(whole, noteLengthMax).length),
        weight: 'left_out',
      });
    return paragraphOf(whole);
  }

  #given(field: ImportField): string {
    return this.#candidate.fields[field] ?? '';
  }

  #leave(field: ImportField, code: string, given: string): void {
    this.#leftOver.push(`${field}: ${cut(given, 300)}`);
    this.#say({ field, code, given, weight: 'left_out' });
  }

  #say(issue: ImportIssue): void {
    this.issues.push({ ...issue, given: cut(issue.given, 200) });
  }
}

function codeOf(text: string): string {
  if (!isCleanText(text)) return 'control_characters';
  return text.length > 300 ? 'too_long' : 'line_breaks';
}
