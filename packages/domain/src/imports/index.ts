export {
  fieldLengthMax,
  ImportCandidate,
  ImportChoice,
  ImportDoubt,
  ImportField,
  ImportIssue,
  openChoice,
} from './candidate.ts';
export { columnName, guessMapping, importTemplate, rememberMapping } from './columns.ts';
export {
  Import,
  importColumnsMax,
  ImportEmpty,
  ImportEncoding,
  ImportFormat,
  ImportMapping,
  ImportNothingTaken,
  ImportNotText,
  ImportRefusal,
  importRowsMax,
  ImportSectionMissing,
  ImportSettings,
  importSizeMaxBytes,
  ImportState,
  ImportStepRefused,
  importSteps,
  ImportTitleUnmapped,
  ImportTooLarge,
  mayStepImport,
  type ImportStatus,
} from './import.ts';
export { candidateOfCsl } from './reading/candidate-of-csl.ts';
export { candidateOfZotero } from './reading/candidate-of-zotero.ts';
export { cut } from './reading/cut-text.ts';
export { foldName, givenText, valuesOf } from './reading/given-text.ts';
export { makeCandidate, type FoundRow } from './reading/make-candidate.ts';
export { readList } from './reading/read-list.ts';
export { readRis } from './reading/read-ris.ts';
export { sniffFormat } from './reading/sniff-format.ts';
export { titleOfPage } from './reading/title-of-page.ts';
export { addressIn } from './read-value.ts';
export { understandRow, type KnownNames, type RowSetting, type UnderstoodRow } from './understand.ts';
