export { ExportBroken, ExportMediumDamaged, ExportNotWritten, ExportUnderWay } from './export.failures.ts';
export { neverExported, partWords, privateLeftOut } from './export.words.ts';
export {
  announcedFiles,
  exportFiles,
  ExportHeading,
  ExportManifest,
  exportVersion,
  isManifestWhole,
  mediumPath,
  sumsText,
  type AnnouncedFile,
} from './export-manifest.ts';
export { ExportPath, exportParts, exportSchema, isPrivatePath, listExportPaths, schemaPath } from './export-parts.ts';
export {
  EndorsementLine,
  FileNameLine,
  LedgerKeyLine,
  LinkLine,
  MediumLine,
  NameLine,
  RevisionLine,
  StageLine,
  ToldApartLine,
  VersionLine,
} from './kept-line.ts';
export { readmeText } from './readme-text.ts';
export {
  ConfidentialLine,
  emptyConfidential,
  IndividualLine,
  recordLines,
  RecordSurroundings,
  type ExportedNoun,
} from './record-line.ts';
