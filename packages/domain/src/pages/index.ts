export { PageFacts, PageId, PageKey, pageKind, PageText, Quotation, QuotationSource } from './page.ts';
