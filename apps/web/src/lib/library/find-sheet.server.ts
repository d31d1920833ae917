import { ResourceId, type ResourceView } from '@coalition/domain/resources';
import type { EachLanguage, Language } from '@coalition/domain/values';
import type { SheetView } from '@coalition/ui/resources/sheet/sheet-view.ts';
import { pathOf } from '#lib/addresses.ts';
import { api } from '#lib/api.server.ts';
import { settings } from '#lib/settings.server.ts';

/** What a sheet says of an item: where its link leads nowhere any more, the archived copy stands instead, or nothing. */
export async function findSheet(each: EachLanguage<ResourceView>, language: Language): Promise<SheetView> {
  const { id, slug, address } = each[language];
  const news = address && (await api().links.ofResource.query({ id: ResourceId.parse(id) }));
  return {
    each,
    page: `${settings.origin}${pathOf('resource', language, slug)}`,
    address: news ? (news.copy?.address ?? null) : address,
  };
}
