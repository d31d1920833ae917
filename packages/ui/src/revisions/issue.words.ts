import type { Language } from '@coalition/domain/values';

/** What can be wrong with one field: the codes of the domain's schemas, then those that zod gives by itself. */
type IssueCode =
  | 'address_kind_goes_with_address'
  | 'alt_text_is_file_name'
  | 'control_characters'
  | 'empty'
  | 'licence_missing'
  | 'line_breaks'
  | 'not_a_date'
  | 'not_a_date_interval'
  | 'not_a_day'
  | 'not_a_harvest_moment'
  | 'not_a_digest'
  | 'not_a_doi'
  | 'not_a_key'
  | 'not_a_language_tag'
  | 'not_a_phone_number'
  | 'not_a_province'
  | 'not_a_term'
  | 'not_a_region'
  | 'not_a_salt'
  | 'not_a_signature'
  | 'not_a_slug'
  | 'not_a_web_address'
  | 'not_an_email_address'
  | 'not_an_id'
  | 'not_an_instant'
  | 'not_an_isbn'
  | 'organisation_missing'
  | 'password_too_long'
  | 'password_too_short'
  | 'picture_without_size'
  | 'repeated'
  | 'still_to_come'
  | 'too_long'
  | 'too_many_pixels'
  | 'invalid_type'
  | 'too_big'
  | 'too_small'
  | 'invalid_format'
  | 'not_multiple_of'
  | 'unrecognized_keys'
  | 'invalid_union'
  | 'invalid_key'
  | 'invalid_element'
  | 'invalid_value'
  | 'custom';

/** What stands beside a field that does not hold what it should: what is wrong, and how to make it right. */
export const issueWords = {
  en: {
    address_kind_goes_with_address: 'Say what stands at the address, or empty both: one goes with the other.',
    alt_text_is_file_name: 'This looks like the name of a file. Say what the picture shows.',
    control_characters: 'There are invisible characters in this text. Type it again, or paste it as plain text.',
    empty: 'Fill this in.',
    licence_missing: 'Say under which terms this file may be shown.',
    line_breaks: 'This has to fit on one line. Take out the line breaks.',
    not_a_date: 'Write a date as far as it is known: 2019, 2019-01 or 2019-01-31.',
    not_a_date_interval: 'Write two dates with a slash between them, the earlier one first: 2019/2020.',
    not_a_day: 'Write a day as year-month-day: 2026-01-31.',
    not_a_harvest_moment: 'Write a moment in universal time, to the second, as our answers give it.',
    not_a_digest: 'This is not a SHA-256 digest: 64 digits and letters from a to f.',
    not_a_doi: 'Write the DOI alone, beginning with 10 and without an address before it: 10.1000/182.',
    not_a_key: 'This is not a public key: 64 digits and letters from a to f.',
    not_a_language_tag: 'Write a language tag, such as en, fr or iu-Cans.',
    not_a_phone_number: 'Write a short number such as 911, or a whole number with its country: +1 and ten digits.',
    not_a_province: 'Choose one of the thirteen provinces and territories.',
    not_a_term: 'This is not in the form in which searches are kept: small letters, single blanks.',
    not_a_region: 'Write the code of a country (CA), a province (CA-BC) or a wider area (150).',
    not_a_salt: 'This is not a salt: 64 digits and letters from a to f.',
    not_a_signature: 'This is not a signature of the ledger.',
    not_a_slug: 'Use small letters without accents, digits and single hyphens: visits-and-calls.',
    not_a_web_address: 'Write a whole web address, beginning with https://.',
    not_an_email_address: 'Write one e-mail address, such as name@example.org.',
    not_an_id: 'This does not point to a record. Choose it from the list.',
    not_an_instant: 'Choose a day and a time.',
    not_an_isbn: 'Write the thirteen digits of the ISBN without hyphens, and check them: they do not add up.',
    organisation_missing: 'Name the organisation.',
    password_too_long: 'Use at most 256 characters.',
    password_too_short: 'Use 15 characters or more. Four or five words are easy to remember.',
    picture_without_size:
      'The width and height of this picture could not be read. Save it again and upload it once more.',
    repeated: 'The same thing stands here twice. Keep it once.',
    still_to_come: 'This day is still to come. Enter the day on which somebody looked.',
    too_long: 'This is too long. Shorten it.',
    too_many_pixels: 'This picture is too large. Make it smaller and upload it once more.',
    invalid_type: 'Fill this in.',
    too_big: 'This is more than is allowed here. Take some away.',
    too_small: 'This is less than is needed here. Add to it.',
    invalid_format: 'This is not written as it should be. Look at the example and try again.',
    not_multiple_of: 'Write a whole number.',
    unrecognized_keys: 'There is something here that does not belong. Reload the page and try again.',
    invalid_union: 'This fits none of the kinds that are possible here. Choose one from the list.',
    invalid_key: 'One of the names here is not allowed.',
    invalid_element: 'Something in this list is not right. Look at each line.',
    invalid_value: 'Choose one of the values offered.',
    custom: 'This is not right yet. Look at the hint and try again.',
  },
  fr: {
    address_kind_goes_with_address:
      'Dites ce qui se trouve à l’adresse, ou videz les deux champs\u00a0: l’un va avec l’autre.',
    alt_text_is_file_name: 'Cela ressemble au nom d’un fichier. Dites ce que l’image montre.',
    control_characters: 'Ce texte contient des caractères invisibles. Retapez-le, ou collez-le sans mise en forme.',
    empty: 'Remplissez ce champ.',
    licence_missing: 'Dites à quelles conditions ce fichier peut être montré.',
    line_breaks: 'Ceci doit tenir sur une ligne. Enlevez les retours à la ligne.',
    not_a_date: 'Écrivez la date autant qu’on la connaît\u00a0: 2019, 2019-01 ou 2019-01-31.',
    not_a_date_interval:
      'Écrivez deux dates séparées par une barre oblique, la plus ancienne d’abord\u00a0: 2019/2020.',
    not_a_day: 'Écrivez le jour sous la forme année-mois-jour\u00a0: 2026-01-31.',
    not_a_harvest_moment: 'Écrivez le moment en temps universel, à la seconde près, comme le donnent nos réponses.',
    not_a_digest: 'Ce n’est pas une empreinte SHA-256\u00a0: 64 chiffres et lettres de a à f.',
    not_a_doi: 'Écrivez le DOI seul, qui commence par 10, sans adresse devant\u00a0: 10.1000/182.',
    not_a_key: 'Ce n’est pas une clé publique\u00a0: 64 chiffres et lettres de a à f.',
    not_a_language_tag: 'Écrivez un code de langue, comme en, fr ou iu-Cans.',
    not_a_phone_number:
      'Écrivez un numéro court comme le 911, ou un numéro entier avec son pays\u00a0: +1 et dix chiffres.',
    not_a_province: 'Choisissez l’une des treize provinces et territoires.',
    not_a_term:
      'Ce n’est pas la forme dans laquelle les recherches sont gardées\u00a0: en minuscules, une seule espace entre les mots.',
    not_a_region: 'Écrivez le code d’un pays (CA), d’une province (CA-BC) ou d’une région du monde (150).',
    not_a_salt: 'Ce n’est pas un sel\u00a0: 64 chiffres et lettres de a à f.',
    not_a_signature: 'Ce n’est pas une signature du registre.',
    not_a_slug:
      'Employez des minuscules sans accent, des chiffres et des traits d’union simples\u00a0: visites-et-appels.',
    not_a_web_address: 'Écrivez une adresse Web complète, qui commence par https://.',
    not_an_email_address: 'Écrivez une seule adresse de courriel, comme nom@example.org.',
    not_an_id: 'Ceci ne renvoie à aucune fiche. Choisissez-la dans la liste.',
    not_an_instant: 'Choisissez un jour et une heure.',
    not_an_isbn:
      'Écrivez les treize chiffres de l’ISBN sans traits d’union, et vérifiez-les\u00a0: le compte n’y est pas.',
    organisation_missing: 'Nommez l’organisme.',
    password_too_long: 'Employez au plus 256 caractères.',
    password_too_short: 'Employez au moins 15 caractères. Quatre ou cinq mots se retiennent bien.',
    picture_without_size:
      'La largeur et la hauteur de cette image sont illisibles. Enregistrez-la de nouveau et téléversez-la encore une fois.',
    repeated: 'La même chose figure deux fois ici. Gardez-la une seule fois.',
    still_to_come: 'Ce jour n’est pas encore venu. Indiquez le jour où quelqu’un a vérifié.',
    too_long: 'C’est trop long. Raccourcissez.',
    too_many_pixels: 'Cette image est trop grande. Réduisez-la et téléversez-la encore une fois.',
    invalid_type: 'Remplissez ce champ.',
    too_big: 'C’est plus que ce qui est permis ici. Enlevez-en.',
    too_small: 'C’est moins que ce qu’il faut ici. Ajoutez-en.',
    invalid_format: 'Ce n’est pas écrit de la bonne façon. Regardez l’exemple et réessayez.',
    not_multiple_of: 'Écrivez un nombre entier.',
    unrecognized_keys: 'Il y a ici quelque chose de trop. Rechargez la page et réessayez.',
    invalid_union: 'Ceci ne correspond à aucun des choix possibles. Choisissez-en un dans la liste.',
    invalid_key: 'L’un des noms employés ici n’est pas permis.',
    invalid_element: 'Quelque chose ne va pas dans cette liste. Regardez chaque ligne.',
    invalid_value: 'Choisissez l’une des valeurs offertes.',
    custom: 'Ce n’est pas encore juste. Regardez l’indication et réessayez.',
  },
} as const satisfies Record<Language, Record<IssueCode, string>>;

/** The sentence beside a field for the code of an issue; a general one for a code that nobody has named. */
export function issueInWords(code: string, language: Language): string {
  const sentences: Partial<Record<string, string>> = issueWords[language];
  return sentences[code] ?? sentences['custom'] ?? '';
}
