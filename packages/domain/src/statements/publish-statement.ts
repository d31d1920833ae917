import { z } from 'zod';
import { fail, failure, Instant, ok, type FailureOf, type Result } from '../values/index.ts';
import { StatementStageRefused, VersionNotFrozen } from './move-statement.ts';
import type { StatementStage } from './statement-stage.ts';
import type { StatementVersion } from './versions/statement-version.ts';

/** When a statement may become and became public; apart from its stage, for it may be public before, during or after collecting. */
export const StatementRelease = z.strictObject({ embargoUntil: Instant.nullable(), publishedAt: Instant.nullable() });
export type StatementRelease = z.infer<typeof StatementRelease>;

/** Nobody may see it before this time. */
export const EmbargoHolds = failure('embargo_holds', 'conflict', { embargoUntil: Instant });
/** It is public already. */
export const StatementReleased = failure('statement_released', 'conflict', { publishedAt: Instant });

type Refusal =
  | FailureOf<typeof EmbargoHolds>
  | FailureOf<typeof StatementReleased>
  | FailureOf<typeof VersionNotFrozen>
  | FailureOf<typeof StatementStageRefused>;

/**
 * Makes a statement public, in the words of a frozen version.
 *
 * @fails EmbargoHolds, StatementReleased, VersionNotFrozen, StatementStageRefused (it was withdrawn)
 */
export function publishStatement(
  release: StatementRelease,
  subject: { stage: StatementStage; version: StatementVersion },
  now: Instant,
): Result<StatementRelease, Refusal> {
  const { stage, version } = subject;
  if (stage.stage === 'withdrawn') return fail(StatementStageRefused({ from: 'withdrawn', to: 'withdrawn' }));
  if (release.publishedAt !== null) return fail(StatementReleased({ publishedAt: release.publishedAt }));
  if (version.status !== 'frozen') return fail(VersionNotFrozen({ version: version.number }));
  if (release.embargoUntil !== null && now < release.embargoUntil)
    return fail(EmbargoHolds({ embargoUntil: release.embargoUntil }));
  return ok({ ...release, publishedAt: now });
}
