export { compareReleases, type ReleaseChanges, type ReleasedLine } from './compare-releases.ts';
export { ReleaseEmpty, ReleaseThere } from './release.failures.ts';
export { Release, ReleaseFileName, releaseFiles } from './release.ts';
export {
  ReleasedResource,
  releasedResource,
  ReleasedSection,
  ReleasedTopic,
  releaseTables,
  tableHead,
  tableRows,
  tableSchema,
  type ReleaseTable,
} from './release-tables.ts';
export { changesText, dataPackage, type ReleaseAbout } from './write-texts.ts';
