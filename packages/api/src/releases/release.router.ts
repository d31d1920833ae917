import { procedure, router } from '../server/trpc.ts';
import { listReleases } from './release-files.ts';

/** The data releases that visitors can take away, those that were withdrawn too; the newest first. */
export const publicReleaseRouter = router({
  list: procedure('read_published').query(({ ctx: { installation } }) =>
    installation.dataDir === null ? [] : listReleases(installation.dataDir),
  ),
});
