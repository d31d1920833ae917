import fc from 'fast-check';
import { expect, it } from 'vitest';
import { element, xmlDocument } from './xml.ts';
import { readXml } from './xml.examples.ts';

const written = (text: string) => readXml(xmlDocument(element('t', { a: text }, text)));

it.each([
  ['a ]]> b', 'a ]]> b'],
  ['<!DOCTYPE x [<!ENTITY e "x">]>&e;', '<!DOCTYPE x [<!ENTITY e "x">]>&e;'],
  ['bell \u0007, half \uD800, end \uFFFF', 'bell , half , end '],
  ['« é œ » & % _ { } "quoted" \'once\'', '« é œ » & % _ { } "quoted" \'once\''],
])('a strict parser reads %j as it was meant', (text, read) => {
  expect(written(text)).toMatchObject({ text: read, attributes: { a: read } });
});

it('whatever a title may hold is read again, without what XML cannot hold', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(written(text).text).toBe(text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ''));
    }),
  );
});
