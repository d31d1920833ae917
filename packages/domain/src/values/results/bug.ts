/** Something that cannot happen did: a mistake of ours, never of the person using the program. */
export class Bug extends Error {
  override readonly name = 'Bug';
  readonly facts: Readonly<Record<string, unknown>>;

  constructor(message: string, facts: Readonly<Record<string, unknown>>) {
    super(message);
    this.facts = facts;
  }
}

/** Throws a {@link Bug}: the only place of the product that throws by itself. */
export function bug(message: string, facts: Readonly<Record<string, unknown>> = {}): never {
  throw new Bug(message, facts);
}
