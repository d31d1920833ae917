import type { Citation } from '@coalition/domain/citations';
import type { Language } from '@coalition/domain/values';
import { apaCitation } from './styles/apa.ts';
import { chicagoCitation } from './styles/chicago.ts';
import { mlaCitation } from './styles/mla.ts';
import type { Piece } from './styles/piece.ts';

const styles = { apa: apaCitation, chicago: chicagoCitation, mla: mlaCitation } as const;

/** A style in which a citation is offered ready to copy. */
export type CitationStyle = keyof typeof styles;

/** The styles in the order in which readers are offered them. */
export const citationStyles = ['apa', 'chicago', 'mla'] as const satisfies CitationStyle[];

/** A citation ready to copy, in the language of the page; runs of the same face and language are one piece. */
export function readyCitation(citation: Citation, style: CitationStyle, language: Language): Piece[] {
  return styles[style](citation, language).map((piece) =>
    piece.language === language ? withoutLanguage(piece) : piece,
  );
}

function withoutLanguage({ text, isItalic }: Piece): Piece {
  return isItalic === true ? { text, isItalic } : { text };
}

/** Something for each style. */
export function eachStyle<Value>(make: (style: CitationStyle) => Value): Record<CitationStyle, Value> {
  return { apa: make('apa'), chicago: make('chicago'), mla: make('mla') };
}
