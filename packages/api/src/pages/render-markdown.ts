import MarkdownIt from 'markdown-it';
import sanitizeHtml from 'sanitize-html';

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });

/** What may stand in a text of ours; everything else is dropped, its words kept. */
const allowed: sanitizeHtml.IOptions = {
  allowedTags: [
    'p',
    'h2',
    'h3',
    'h4',
    'ul',
    'ol',
    'li',
    'strong',
    'em',
    'a',
    'blockquote',
    'hr',
    'br',
    'code',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
  ],
  allowedAttributes: { a: ['href', 'rel', 'hreflang'], ol: ['start'] },
  allowedSchemes: ['http', 'https', 'mailto', 'tel', 'sms'],
  allowProtocolRelative: false,
  transformTags: {
    a: (tagName, attribs) => ({
      tagName,
      attribs: { ...attribs, ...(isOutside(attribs['href']) ? { rel: 'noreferrer' } : {}) },
    }),
  },
};

/** Makes HTML of Markdown: CommonMark without raw HTML, then only allowed elements; headings begin at the second level. */
export function renderMarkdown(text: string): string {
  const html = markdown.render(text).replaceAll('<h1>', '<h2>').replaceAll('</h1>', '</h2>');
  return sanitizeHtml(html, allowed);
}

function isOutside(href: string | undefined): boolean {
  return href !== undefined && /^https?:/i.test(href);
}
