/** A piece of XML that is written already: only {@link element} makes one, so that no text gets in without being escaped. */
export interface Xml {
  readonly xml: string;
}

/** Attributes of an element; one without a value is left out. */
export type XmlAttributes = Readonly<Record<string, string | undefined>>;

/** What XML 1.0 cannot hold, however it is written. @source XML 1.0, production 2 */
const unwritable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '\r': '&#13;' } as const;

/** A text as it stands in an element or an attribute; what XML cannot hold falls away. The one place where XML is escaped. */
function escaped(text: string): string {
  return text.replace(unwritable, '').replace(/[&<>"'\r]/g, (sign) => (isEntity(sign) ? entities[sign] : sign));
}

function isEntity(sign: string): sign is keyof typeof entities {
  return Object.hasOwn(entities, sign);
}

/** An element with a text, or with elements inside; the texts are escaped here. */
export function element(name: string, attributes: XmlAttributes, content: string | readonly Xml[] = []): Xml {
  const written = Object.entries(attributes)
    .flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escaped(value).replace(/[\t\n]/g, ' ')}"`]))
    .join('');
  const inside = typeof content === 'string' ? escaped(content) : content.map(({ xml }) => xml).join('');
  return { xml: inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>` };
}

/** A whole document around its root. */
export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`;
}
