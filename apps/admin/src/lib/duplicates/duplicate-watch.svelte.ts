import type { FoundDuplicate, StaffClient } from '@coalition/api/client';
import { AddressKind, ResourceKind } from '@coalition/domain/resources';
import { isGroup, isList, type Draft } from '#lib/fields/draft.ts';
import { readAt, textAt } from '#lib/fields/draft-path.ts';
import type { Noun } from '#lib/revisions/noun.ts';

/** The nouns of which there may be one already. */
export type WatchedNoun = 'resources' | 'organisations';

/** Whether duplicates of a noun are looked for. */
export function isWatched(noun: Noun): noun is WatchedNoun {
  return noun === 'resources' || noun === 'organisations';
}

interface WatchParts {
  api: Pick<StaffClient, 'duplicates'>;
  noun: WatchedNoun;
  /** The record's id; null while it has none. */
  id: string | null;
  /** How long typing rests before the library is asked. */
  delayMs?: number;
}

type Sought = Parameters<StaffClient['duplicates']['find']['query']>[0];

/** The field beside which a duplicate is told, by what gave it away. */
const fieldOf = {
  resources: {
    doi: 'doi',
    isbn: 'isbn',
    address: 'address',
    shared_page: 'address',
    title: 'title',
    similar_title: 'title',
  },
  organisations: {
    doi: 'name',
    isbn: 'name',
    address: 'website',
    shared_page: 'website',
    title: 'name',
    similar_title: 'name',
  },
} as const satisfies Record<WatchedNoun, Record<FoundDuplicate['reason'], string>>;

/** Asks the library, while a record is typed, whether it has that one already. Where it cannot be asked, nothing is told. */
export class DuplicateWatch {
  found = $state.raw<readonly FoundDuplicate[]>([]);
  readonly #parts: WatchParts;
  #asked = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Told apart while the record has no id. */
  readonly #apart = new Set<string>();

  constructor(parts: WatchParts) {
    this.#parts = parts;
  }

  /** The noun that is watched. */
  get noun(): WatchedNoun {
    return this.#parts.noun;
  }

  /** Whether anything is ever told beside a fact. */
  tellsBeside(fact: string): boolean {
    return Object.values<string>(fieldOf[this.#parts.noun]).includes(fact);
  }

  /** What is told beside one fact. */
  besides(fact: string): FoundDuplicate[] {
    return this.found.filter(({ reason }) => fieldOf[this.#parts.noun][reason] === fact);
  }

  /** Asks again where what is typed has changed what would be found. */
  look(draft: Draft): void {
    const sought = soughtOf(this.#parts, draft);
    const asked = JSON.stringify(sought);
    if (asked === this.#asked) return;
    this.#asked = asked;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#ask(sought, asked), this.#parts.delayMs ?? 400);
  }

  /** Ends the watch: nothing is asked any more. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#asked = '';
  }

  /** Notes that a record is another one: at once where this one has an id, else with {@link keep}. */
  async tellApart(otherId: string): Promise<void> {
    const { api, noun, id } = this.#parts;
    this.#apart.add(otherId);
    this.found = this.found.filter((match) => match.id !== otherId);
    if (id !== null) await api.duplicates.tellApart.mutate({ noun, id, otherId });
  }

  /** Keeps what was told apart before the record began; what cannot be kept is asked again another day. */
  async keep(id: string): Promise<void> {
    const { api, noun } = this.#parts;
    const kept = [...this.#apart].map((otherId) => api.duplicates.tellApart.mutate({ noun, id, otherId }));
    await Promise.allSettled(kept);
  }

  async #ask(sought: Sought, asked: string): Promise<void> {
    const found = await this.#parts.api.duplicates.find.query(sought).catch(() => []);
    if (asked === this.#asked) this.found = found.filter(({ id }) => !this.#apart.has(id));
  }
}

function soughtOf({ noun, id }: WatchParts, draft: Draft): Sought {
  const typed = (name: string): string | null => textAt(draft, ['facts', name]).slice(0, 2_100) || null;
  const phrase = (name: string) => ({ text: textAt(draft, ['facts', name, 'text']).slice(0, 2_100) });
  if (noun === 'organisations')
    return {
      noun,
      id,
      facts: { name: phrase('name'), otherNames: phrasesAt(draft, 'otherNames'), website: typed('website') },
    };
  const facts = {
    title: phrase('title'),
    subtitle: phrase('subtitle'),
    address: typed('address'),
    doi: typed('doi'),
    isbn: typed('isbn'),
    otherAddresses: textsAt(draft, 'otherAddresses'),
    addressKind: AddressKind.safeParse(typed('addressKind')).data ?? null,
    kind: ResourceKind.safeParse(typed('kind')).data ?? null,
  };
  return { noun, id, facts };
}

function itemsAt(draft: Draft, name: string): readonly Draft[] {
  const items = readAt(draft, ['facts', name]);
  return isList(items) ? items : [];
}

function textsAt(draft: Draft, name: string): string[] {
  return itemsAt(draft, name)
    .filter((item) => typeof item === 'string')
    .slice(0, 50);
}

function phrasesAt(draft: Draft, name: string): { text: string }[] {
  return itemsAt(draft, name)
    .flatMap((item) => (isGroup(item) && typeof item['text'] === 'string' ? [{ text: item['text'] }] : []))
    .slice(0, 10);
}
