import { HarvestMoment } from '@coalition/domain/interchange';
import { bug, BareId } from '@coalition/domain/values';
import { api } from '#lib/api.server.ts';
import { settings } from '#lib/settings.server.ts';
import { readSharedSecret } from '../../../server/shared-secret.ts';
import type { HarvestSource } from './harvest-source.ts';

/** The library as harvesters of this installation find it. */
export async function harvestSource(now: Date): Promise<HarvestSource> {
  const { origin, DATA_DIR } = settings;
  const coalition = await api().coalition.find.query({ language: 'en' });
  const published = [coalition.securityContact, coalition.contactEmail, coalition.mediaContact?.email ?? null];
  return {
    baseUrl: `${origin}/oai`,
    origin,
    repositoryName: coalition.name.text,
    adminEmails: published.filter((email) => email !== null),
    secret: readSharedSecret(DATA_DIR) ?? bug('a client of the api without its secret'),
    now: HarvestMoment.parse(`${now.toISOString().slice(0, 19)}Z`),
    items: (query) => api().interchange.items.query(query),
    item: (id) => api().interchange.item.query({ id: BareId.parse(id) }),
    sets: () => api().interchange.sets.query(),
  };
}
