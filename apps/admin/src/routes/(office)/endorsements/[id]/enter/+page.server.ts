import { mayDo } from '@coalition/domain/access';
import { EndorsementFromPaper } from '@coalition/domain/endorsements';
import { StatementId } from '@coalition/domain/statements';
import { error, fail } from '@sveltejs/kit';
import { randomUUID } from 'node:crypto';
import { openWordsOf } from '#lib/endorsements/open-words.server.ts';
import { refuseAction, textsOf } from '#lib/office/refuse-action.server.ts';
import type { Actions, PageServerLoad } from './$types';

function idOf(params: { id: string }): StatementId {
  const id = StatementId.safeParse(params.id);
  return id.success ? id.data : error(404, 'not_found');
}

export const load: PageServerLoad = async ({ locals, params }) => {
  const id = idOf(params);
  if (!locals.staff || !mayDo(locals.staff.role, 'manage_endorsers')) error(404, 'not_found');
  return { id, ...(await openWordsOf(locals.api, id)), submission: randomUUID() };
};

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const texts = await textsOf(request);
    const filled = (name: string): string | null => {
      const text = (texts[name] ?? '').trim();
      return text === '' ? null : text;
    };
    const paper = EndorsementFromPaper.safeParse({
      submission: texts['submission'],
      statement: idOf(params),
      version: Number(texts['version']),
      digest: texts['digest'],
      signsFor: texts['signsFor'],
      nameAsSigned: {
        name: texts['name'],
        title: filled('title'),
        organisation: texts['signsFor'] === 'organisation' ? filled('organisation') : null,
        place: filled('place'),
        language: texts['language'],
      },
      display: texts['display'],
      email: filled('email'),
      phone: filled('phone'),
      evidence: texts['evidence'],
      isFourteenOrOlder: texts['fourteen'] === 'on',
    });
    if (!paper.success) {
      const issues = paper.error.issues.map(({ path, message }) => ({ path: path.join('.'), code: message }));
      return fail(400, { refused: { code: 'content_invalid', issues }, typed: texts });
    }
    try {
      const { hasNamesake } = await locals.api.endorsements.enter.mutate(paper.data);
      const { name, organisation } = paper.data.nameAsSigned;
      return { entered: true, namesake: hasNamesake ? (organisation ?? name) : null };
    } catch (caught) {
      return refuseAction(caught, texts);
    }
  },
};
