import { DisplayChoice, EndorsementRequest, InvitationAnswer } from '@coalition/domain/endorsements';
import type { Language } from '@coalition/domain/values';
import type { TypedSignOn } from '@coalition/ui/endorsements/sign-on-form.ts';
import type { z } from 'zod';

/** A form as it came in, to be shown again as it was typed, and what it asks for or what is wrong with it. */
export type ReadForm<Wish> =
  | { typed: TypedSignOn; wish: Wish; issues: null }
  | { typed: TypedSignOn; wish: null; issues: Record<string, string> };

/** Reads a request to endorse. */
export function readRequest(form: FormData, language: Language): ReadForm<EndorsementRequest> {
  const typed = typedIn(form);
  return checked(typed, EndorsementRequest.safeParse({ ...wishOf(form, typed, language), email: typed.email }));
}

/** Reads the answer to an invitation, whose address is known. */
export function readAnswer(form: FormData, language: Language): ReadForm<InvitationAnswer> {
  const typed = typedIn(form);
  return checked(typed, InvitationAnswer.safeParse(wishOf(form, typed, language)));
}

/** The text of a field; empty where there is none. */
export function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

function typedIn(form: FormData): TypedSignOn {
  const display = DisplayChoice.safeParse(textIn(form, 'display'));
  return {
    signsFor: textIn(form, 'signsFor') === 'organisation' ? 'organisation' : 'self',
    name: textIn(form, 'name').slice(0, 500),
    title: textIn(form, 'title').slice(0, 500),
    organisation: textIn(form, 'organisation').slice(0, 500),
    place: textIn(form, 'place').slice(0, 500),
    email: textIn(form, 'email').trim().slice(0, 500),
    display: display.success ? display.data : 'full_name',
    isFourteenOrOlder: textIn(form, 'isFourteenOrOlder') === 'yes',
  };
}

function wishOf(form: FormData, typed: TypedSignOn, language: Language) {
  const optional = (text: string) => text.trim() || null;
  const isForOrganisation = typed.signsFor === 'organisation';
  return {
    statement: textIn(form, 'statement'),
    version: Number(textIn(form, 'version')),
    digest: textIn(form, 'digest'),
    signsFor: typed.signsFor,
    nameAsSigned: {
      name: typed.name,
      title: optional(typed.title),
      // Whoever signs for an organisation says which.
      organisation: isForOrganisation ? typed.organisation : null,
      place: optional(typed.place),
      language,
    },
    display: typed.display,
    isFourteenOrOlder: typed.isFourteenOrOlder,
  };
}

function checked<Wish>(typed: TypedSignOn, parsed: z.ZodSafeParseResult<Wish>): ReadForm<Wish> {
  if (parsed.success) return { typed, wish: parsed.data, issues: null };
  const issues = parsed.error.issues.map(({ path, message, code }) => {
    const isOwnCode = /^[a-z_]+$/.test(message);
    return [String(path.at(-1) ?? 'form'), isOwnCode ? message : code] as const;
  });
  return { typed, wish: null, issues: Object.fromEntries(issues) };
}
