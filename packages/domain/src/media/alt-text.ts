import { Line } from '../values/index.ts';

const extension = /\.(?:avif|bmp|docx?|gif|heic|jpe?g|mp4|pdf|png|pptx?|svg|tiff?|webp)\b/i;
const camera =
  /^(?:img|image|dsc[nf]?|pxl|photo|picture|scan|screen ?shot|capture d[’']écran|untitled|sans titre)[\s_-]*\d[\d\s_.-]*$/i;

/**
 * Whether a text is a name that a computer or camera gave to a file (`Screen Shot 2021-05-18 at 11.42.39 AM.png`, `IMG_0042`).
 *
 * @example
 * ```ts
 * import { isFileName } from '@coalition/domain/media';
 *
 * isFileName('IMG_0042.jpg'); // → true
 * isFileName('Children draw a house.'); // → false
 * ```
 */
export function isFileName(text: string): boolean {
  return extension.test(text) || camera.test(text.trim()) || /^[0-9a-f-]{16,}$/i.test(text.trim());
}

/** What a picture shows, in words, for somebody who cannot see it. Never the name of a file. @source WCAG 2.2, 1.1.1 */
export const AltText = Line.refine((text) => !isFileName(text), { error: 'alt_text_is_file_name' }).meta({
  description: 'What the picture shows, in words',
});
