import type { EndorsementLinkView } from '@coalition/api/client';
import { otherLanguage, type Language } from '@coalition/domain/values';
import { endorsementWords } from '@coalition/ui/endorsements/endorsement.words.ts';
import { pathOf, type PageName } from '#lib/addresses.ts';
import { homeStep, own } from '#lib/page/page-words.server.ts';
import type { PageMeta } from '#lib/page/page-meta.ts';
import { formApi, refusalOf, type FormRefusal } from './form-api.server.ts';

/** A link of a mail, as a page is asked for it. */
interface AskedLink {
  request: Request;
  token: string;
  language: Language;
  purpose: 'confirm' | 'withdraw' | 'invitation';
}

/** What a link leads to, or why it leads nowhere. */
export async function openLink({
  request,
  token,
  language,
  purpose,
}: AskedLink): Promise<{ view: EndorsementLinkView; refusal: null } | { view: null; refusal: FormRefusal }> {
  try {
    if (!/^[\w-]{43}$/.test(token)) return { view: null, refusal: nowhere(language) };
    return { view: await formApi(request).endorsements.view.query({ token, purpose, language }), refusal: null };
  } catch (thrown) {
    return { view: null, refusal: refusalOf(thrown, language) };
  }
}

function nowhere(language: Language): FormRefusal {
  return { status: 404, code: 'endorsement_link_invalid', sentence: endorsementWords[language].linkNowhere };
}

/** What the frame needs for a page that is one reader's: no search engine keeps it. */
export function privateMeta(page: PageName, title: string, { token, language }: AskedLink): PageMeta {
  const other = otherLanguage(language);
  return {
    title,
    description: title,
    canonical: pathOf(page, language, token),
    otherLanguage: pathOf(page, other, token),
    current: 'statements',
    trail: [homeStep(language)],
    name: own(title, language),
    isIndexed: false,
    graph: [],
  };
}
