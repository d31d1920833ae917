import type { HoldReason } from './endorsement.ts';
import type { NameAsSigned } from './endorser.ts';

/** What is seen around a request when its owner confirms it. */
export interface SignOnSigns {
  name: NameAsSigned;
  /** The address is of a service that hands out addresses for minutes. */
  isDisposable: boolean;
  /** More requests than one person makes came from the same network within the hour. */
  isBurst: boolean;
  /** Folded names on the roll of this version already, by {@link foldName}. */
  namesOnRoll: ReadonlySet<string>;
  /** Whom the statement is addressed to, in both languages. */
  addressees: readonly string[];
}

const offices =
  /\b(?:minist(?:er|re)|premi(?:er|ère) ministre|prime minister|premier|senator|sénat(?:eur|rice)|mayor|maire(?:sse)?|lieutenant[- ]governor|lieutenante?-gouverneure?|governor general|gouverneure? générale?)\b/iu;

/**
 * Why a person should look before a name goes on the roll; null where nothing stands out. Nobody is refused by it: the
 * name waits.
 */
export function holdReasonOf({ name, isDisposable, isBurst, namesOnRoll, addressees }: SignOnSigns): HoldReason | null {
  if (isDisposable) return 'disposable_address';
  if (isPublicFigure(name, addressees)) return 'public_figure';
  if (namesOnRoll.has(foldName(name))) return 'same_name';
  return isBurst ? 'too_many_at_once' : null;
}

/** The form in which two spellings of one name are equal: without case, accents and marks; the organisation where one signs. */
export function foldName({ name, organisation }: Pick<NameAsSigned, 'name' | 'organisation'>): string {
  return folded(organisation ?? name);
}

function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** Somebody in a public office, or somebody the text is addressed to. */
function isPublicFigure({ name, title }: NameAsSigned, addressees: readonly string[]): boolean {
  const plain = folded(name);
  const isAddressed = plain.includes(' ') && addressees.some((addressee) => folded(addressee).includes(plain));
  return isAddressed || offices.test(`${name} ${title ?? ''}`);
}
