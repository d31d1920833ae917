import { titleOfPage } from '@coalition/domain/imports';
import { Parser } from 'htmlparser2';

/** As much as is looked at behind the beginning of a title that is never closed. */
const titleLength = 4_000;

/** What a page in HTML calls itself; nothing of it but its first title is read. Null where it does not say. */
export function pageTitle(html: string): string | null {
  const at = html.search(/<title[\s>]/i);
  if (at < 0) return null;
  const piece = html.slice(at, at + titleLength);
  const end = piece.search(/<\/title/i);
  let said = '';
  const parser = new Parser({
    ontext(text) {
      said += text;
    },
  });
  parser.write(end < 0 ? piece : piece.slice(0, end));
  parser.end();
  return titleOfPage(said);
}
