import type { Component } from 'svelte';
import { render } from 'svelte/server';

/** Renders a component as a visitor's browser receives it: HTML without the framework's marks, blanks run together. */
export function renderHtml<Props extends object>(component: Component<Props>, props: NoInfer<Props>): string {
  return render(component, { props })
    .body.replace(/<!--[\s\S]*?-->/g, '')
    .replace(/\s+/g, ' ');
}

/** The words of some HTML, as they would be read out: tags taken away; where a word may break it is still one. */
export function textOf(html: string): string {
  return html
    .replace(/<wbr[^>]*>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/ +/g, ' ')
    .trim();
}
