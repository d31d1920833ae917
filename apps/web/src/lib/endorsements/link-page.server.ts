import type { EndorsementLinkView } from '@coalition/api/client';
import { otherLanguage, type Language } from '@coalition/domain/values';
import { endorsementWords } from '@coalition/ui/endorsements/endorsement.words.ts';
import type { RequestEvent } from '@sveltejs/kit';
import { pathOf, type PageName } from '#lib/addresses.ts';
import { homeStep, own } from '#lib/page/page-words.server.ts';
import type { PageMeta } from '#lib/page/page-meta.ts';
import { formApi, refusalOf, type FormRefusal } from './form-api.server.ts';

/** What the page of a link needs of the request for it. */
type LinkEvent = Pick<RequestEvent<{ token: string }>, 'request' | 'locals' | 'params' | 'setHeaders'>;

interface LinkPage {
  purpose: 'confirm' | 'withdraw' | 'invitation';
  page: PageName;
  title: string;
}

/** Makes the page that a link of a mail leads to; a link that leads nowhere makes a page that says so, with its status. */
export async function openLinkPage({ request, locals, params, setHeaders }: LinkEvent, shown: LinkPage) {
  const { language } = locals;
  setHeaders({ 'cache-control': 'no-store' });
  const asked = { request, token: params.token, language, purpose: shown.purpose };
  const { view, refusal } = await openLink(asked);
  // An answer that was taken may have used up its link: that is no failure.
  if (refusal && locals.isAnswered !== true) locals.status = refusal.status;
  const slug = view?.statement.slug ?? null;
  return {
    view,
    refusal: refusal?.sentence ?? null,
    statementHref: slug === null ? null : pathOf('statement', language, slug),
    meta: privateMeta(shown, asked),
  };
}

interface AskedLink {
  request: Request;
  token: string;
  language: Language;
  purpose: LinkPage['purpose'];
}

/** What a link leads to, or why it leads nowhere. */
async function openLink({
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
function privateMeta({ page, title }: LinkPage, { token, language }: AskedLink): PageMeta {
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
