/** Words that may stand before the one that tells what is looked for, in either language. */
export const wordsBefore: ReadonlySet<string> = new Set(
  [
    ...['the', 'a', 'an', 'my', 'our', 'your', 'his', 'her', 'their', 'in', 'into', 'inside', 'on', 'at', 'to', 'for'],
    ...['from', 'of', 'with', 'without', 'about', 'behind', 'under', 'after', 'before', 'during', 'being', 'getting'],
    ...['going', 'doing', 'le', 'la', 'les', 'l', 'un', 'une', 'de', 'des', 'du', 'd', 'à', 'au', 'aux', 'en', 'dans'],
    ...['sur', 'sous', 'chez', 'pour', 'par', 'avec', 'sans', 'après', 'avant', 'pendant', 'mon', 'ma', 'mes', 'ton'],
    ...['ta', 'tes', 'son', 'sa', 'ses', 'notre', 'nos', 'votre', 'vos', 'leur', 'leurs', 'ce', 'cet', 'cette', 'ces'],
  ].map((word) => word.normalize('NFC')),
);

/** Words that may stand after it, as in “locked up”. */
export const wordsAfter: ReadonlySet<string> = new Set(['up', 'away', 'in', 'inside', 'out', 'off', 'down', 'back']);
