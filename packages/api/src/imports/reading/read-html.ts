import { makeCandidate, type ImportCandidate } from '@coalition/domain/imports';
import { Parser } from 'htmlparser2';

/** A link while the page is read. */
interface FoundLink {
  heading: string | null;
  href: string;
  title: string;
  /** What stands behind it in its own paragraph or point. */
  after: string;
  /** What a list of terms says of it: so do bookmarks of browsers. */
  described: string;
}

const hidden = new Set(['script', 'style', 'nav', 'template', 'noscript', 'svg', 'select', 'button', 'head']);
const blocks = new Set([
  'p',
  'li',
  'div',
  'td',
  'th',
  'tr',
  'dt',
  'dd',
  'section',
  'article',
  'ul',
  'ol',
  'table',
  'br',
  'blockquote',
]);

/** The parser searches its open tags at each new one, so that nesting costs by its square. */
const depthMax = 2_000;

/** Characters that are read between two looks at the depth. */
const pieceLength = 16_384;

/**
 * Reads the links of a page under its headings, in one pass without building the page: nothing runs, nothing is fetched;
 * what follows a link behind a dash is its publisher, and what describes it in a list of terms, or in the bookmarks that
 * browsers export, is its note.
 *
 * @returns null where tags are nested without end
 */
export function readHtml(html: string): ImportCandidate[] | null {
  const reading = new LinkReading();
  const parser = new Parser({
    onopentag(name, { href }) {
      reading.open(name, href);
    },
    ontext(text) {
      reading.hear(text);
    },
    onclosetag(name) {
      reading.close(name);
    },
  });
  for (let from = 0; from < html.length; from += pieceLength) {
    parser.write(html.slice(from, from + pieceLength));
    if (reading.depth > depthMax) return null;
  }
  parser.end();
  return reading.links.map(candidateOf);
}

/** Where a reader of a page is: under which heading, in which link, behind which one. */
class LinkReading {
  readonly links: FoundLink[] = [];
  /** How many tags are open. */
  depth = 0;
  #heading: string | null = null;
  /** What a heading says that is not closed yet. */
  #headingText: string | null = null;
  #open: FoundLink | null = null;
  #last: FoundLink | null = null;
  /** The last link of the term that is being described. */
  #term: FoundLink | null = null;
  #isDescribing = false;
  #hiddenDepth = 0;

  open(name: string, href: string | undefined): void {
    this.depth += 1;
    if (hidden.has(name)) this.#hiddenDepth += 1;
    if (this.#hiddenDepth > 0) return;
    if (/^h[1-6]$/.test(name)) this.#headingText = '';
    if (blocks.has(name)) this.#last = null;
    this.#describe(name);
    if (name === 'a' && href !== undefined && /^\s*(?:https?:|\/\/|www\.)/i.test(href))
      this.#open = {
        heading: this.#headingText === null ? this.#heading : null,
        href: href.trim(),
        title: '',
        after: '',
        described: '',
      };
  }

  hear(text: string): void {
    if (this.#hiddenDepth > 0) return;
    if (this.#headingText !== null) this.#headingText += text;
    if (this.#open) this.#open.title += text;
    else if (this.#last) this.#last.after += text;
    else if (this.#isDescribing && this.#term) this.#term.described += text;
  }

  close(name: string): void {
    this.depth -= 1;
    if (hidden.has(name)) this.#hiddenDepth = Math.max(0, this.#hiddenDepth - 1);
    if (/^h[1-6]$/.test(name)) {
      if (this.#headingText !== null && this.#headingText.trim() !== '') this.#heading = this.#headingText;
      this.#headingText = null;
    }
    if (blocks.has(name)) this.#last = null;
    if (name === 'dd' || name === 'dl') this.#isDescribing = false;
    if (name !== 'a' || !this.#open) return;
    this.links.push(this.#open);
    if (!this.#isDescribing) this.#term = this.#open;
    [this.#last, this.#open] = [this.#open, null];
  }

  /** A term is described until the next one; a heading among the terms, or another list, has a description of its own. */
  #describe(name: string): void {
    if (this.#isDescribing && this.#term && blocks.has(name)) this.#term.described += ' ';
    if (name === 'dd') this.#isDescribing = true;
    else if (name === 'dt' || name === 'dl' || /^h[1-6]$/.test(name)) {
      this.#isDescribing = false;
      this.#term = null;
    }
  }
}

function candidateOf({ heading, href, title, after, described }: FoundLink): ImportCandidate {
  const remark = after.replace(/^[\s:,.;]+/, '');
  const publisher = /^\s*[-–—]\s+(.+)$/su.exec(after)?.[1];
  return makeCandidate({
    fields: {
      title,
      address: href.startsWith('//') ? `https:${href}` : href,
      section: heading,
      publishers: publisher?.replaceAll(';', ','),
      note: [publisher === undefined ? remark : '', described].join(' '),
    },
    source: `${title} ${after} ${described} ${href}`,
  });
}
