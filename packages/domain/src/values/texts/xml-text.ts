const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Whatever XML 1.0 has no room for: control characters, halves of surrogate pairs, and two code points that are none. */
const outside = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** A text as it stands inside an element or an attribute of XML; characters that XML does not allow fall away. @source XML 1.0, 2.2 */
export function xmlText(text: string): string {
  return text.replace(outside, '').replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
}
