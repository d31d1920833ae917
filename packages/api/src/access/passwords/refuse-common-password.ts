import { PasswordTooCommon } from '@coalition/domain/access';
import { fail, ok, type FailureOf, type Result } from '@coalition/domain/values';
import { readFileSync } from 'node:fs';

const listed = new Set(
  readFileSync(new URL('./common-passwords.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map(folded),
);

const rows = ['1234567890', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiopasdfghjklzxcvbnm', 'azertyuiopqsdfghjklmwxcvbn'];

/**
 * Refuses what guessers try first among long phrases: what stands on the list beside this file, a short piece typed over
 * and over, a row of the keyboard, and the names given (the coalition's, the person's own) with nothing of weight added.
 *
 * @fails PasswordTooCommon
 */
export function refuseCommonPassword(
  password: string,
  names: readonly string[],
): Result<true, FailureOf<typeof PasswordTooCommon>> {
  const plain = folded(password);
  const isCommon = listed.has(plain) || isRepeated(plain) || isRow(plain) || isName(plain, names.map(folded));
  return isCommon ? fail(PasswordTooCommon({})) : ok(true);
}

/** Letters and digits alone, without case or accents: `Pass-word 1` and `password1` are the same guess. */
function folded(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}\p{Symbol}]/gu, '');
}

/** A piece of up to six characters, again and again. */
function isRepeated(plain: string): boolean {
  return /^(.{1,6}?)\1+.{0,5}$/u.test(plain) && new Set(plain).size <= 6;
}

function isRow(plain: string): boolean {
  return rows.some((row) => {
    const endless = row.repeat(30);
    return endless.includes(plain) || [...endless].reverse().join('').includes(plain);
  });
}

/** What is left when the names and the digits are taken out is shorter than eight characters. */
function isName(plain: string, names: readonly string[]): boolean {
  const named = names.filter((name) => name.length >= 4 && plain.includes(name));
  if (named.length === 0) return false;
  return named.reduce((rest, name) => rest.replaceAll(name, ''), plain).replace(/\p{Number}/gu, '').length < 8;
}
