import type { ReviewedRow } from '@coalition/api/client';
import type { ImportDoubt, ImportField } from '@coalition/domain/imports';
import type { DuplicateMatch } from '@coalition/domain/resources';
import type { Language } from '@coalition/domain/values';
import { issueInWords } from '@coalition/ui/revisions/issue.words.ts';

interface RowWords {
  row: (position: number) => string;
  take: string;
  title: string;
  kind: string;
  language: string;
  section: string;
  topics: string;
  noTopics: string;
  noSection: string;
  asRead: string;
  stood: string;
  isHeading: string;
  draft: string;
  keepsOut: string;
  pages: Record<NonNullable<ReviewedRow['page']>, string>;
  leftOut: (field: string) => string;
  noteCut: string;
  fields: Record<ImportField, string>;
  doubts: Record<ImportDoubt, string>;
  issues: Readonly<Record<string, string>>;
  duplicateOfRecord: Record<DuplicateMatch['strength'], string>;
  duplicateOfRow: (row: string) => string;
  reasons: Record<DuplicateMatch['reason'], string>;
}

/** The words of one row of an import. */
export const rowWords: Record<Language, RowWords> = {
  en: {
    row: (position) => `Row ${String(position)}`,
    take: 'Take',
    title: 'Title',
    kind: 'Kind',
    language: 'Language of the title',
    section: 'Section',
    topics: 'Topics',
    noTopics: 'none',
    noSection: 'Choose a section',
    asRead: 'as read',
    stood: 'It stood there as:',
    isHeading: 'This is a heading',
    draft: 'See the draft',
    keepsOut: 'This row cannot be taken yet:',
    pages: {
      waiting: 'Its page is being asked for a title.',
      named: 'The title is what the page calls itself, and nobody has looked it over. What you type takes its place.',
      silent: 'Its page said no title, or was not to be reached.',
    },
    leftOut: (field) => `${field}, left out and kept in the note for staff:`,
    noteCut: 'Note for staff, cut here:',
    fields: {
      title: 'Title',
      subtitle: 'Subtitle',
      titleLanguage: 'Language of the title',
      kind: 'Kind',
      authors: 'Authors',
      editors: 'Editors',
      translators: 'Translators',
      publishers: 'Publishers',
      container: 'Journal or book',
      volume: 'Volume',
      issue: 'Issue',
      pages: 'Pages',
      articleNumber: 'Article number',
      issued: 'Date of publication',
      languages: 'Languages',
      places: 'Places',
      audiences: 'Audiences',
      forChildren: 'For children to read',
      freeToRead: 'Free to read',
      address: 'Web address',
      addressKind: 'What stands at the address',
      doi: 'DOI',
      isbn: 'ISBN',
      section: 'Section or heading',
      topics: 'Topics',
      summaryEn: 'Our summary in English',
      summaryFr: 'Our summary in French',
      note: 'Note for staff, abstract',
    },
    doubts: {
      heading: 'This may be a heading.',
      furniture: 'This looks like a part of a web page, not an item.',
      unreadable: 'This entry could not be read. Mend it in the list and bring it again, or type its title here.',
      garbled: 'Some letters look wrong: accents may have been lost before it came here.',
      cells_too_many: 'This row has more cells than there are columns, so some may have slipped.',
    },
    issues: {
      title_missing: 'There is no title. Type one, or leave the row.',
      unknown_kind: 'This kind is not known here.',
      unknown_topic: 'The library has no such topic.',
      unknown_publisher: 'The office has no such organisation. Begin it under Organisations, and add it to the draft.',
      not_yes_or_no: 'This is neither yes nor no.',
      own_page: 'This is a page of our own site.',
      too_many: 'There are more than fifty here. The others stand in the note, as far as there is room.',
      note_too_long: 'This is longer than a note may be, so that its end is left out. It is kept in the import.',
    },
    duplicateOfRecord: { same: 'The library has this already:', likely: 'The library may have this already:' },
    duplicateOfRow: (row) => `The list has this before, ${row}:`,
    reasons: {
      doi: 'same DOI',
      isbn: 'same ISBN',
      address: 'same address',
      title: 'same title',
      shared_page: 'same page',
      similar_title: 'similar title',
    },
  },
  fr: {
    row: (position) => `Ligne ${String(position)}`,
    take: 'Prendre',
    title: 'Titre',
    kind: 'Genre',
    language: 'Langue du titre',
    section: 'Section',
    topics: 'Sujets',
    noTopics: 'aucun',
    noSection: 'Choisissez une section',
    asRead: 'comme lu',
    stood: 'Dans la liste\u00a0:',
    isHeading: 'C’est un titre de section',
    draft: 'Voir le brouillon',
    keepsOut: 'Cette ligne ne peut pas encore être prise\u00a0:',
    pages: {
      waiting: 'On demande un titre à sa page.',
      named: 'Le titre est celui que la page se donne, et personne ne l’a relu. Ce que vous écrivez prend sa place.',
      silent: 'Sa page n’a pas dit de titre, ou n’a pas pu être jointe.',
    },
    leftOut: (field) => `${field}, laissé de côté et gardé dans la note pour l’équipe\u00a0:`,
    noteCut: 'Note pour l’équipe, coupée ici\u00a0:',
    fields: {
      title: 'Titre',
      subtitle: 'Sous-titre',
      titleLanguage: 'Langue du titre',
      kind: 'Genre',
      authors: 'Auteurs',
      editors: 'Direction',
      translators: 'Traduction',
      publishers: 'Éditeurs',
      container: 'Revue ou livre',
      volume: 'Volume',
      issue: 'Numéro',
      pages: 'Pages',
      articleNumber: 'Numéro d’article',
      issued: 'Date de publication',
      languages: 'Langues',
      places: 'Lieux',
      audiences: 'Publics visés',
      forChildren: 'À lire par les enfants',
      freeToRead: 'Gratuit',
      address: 'Adresse Web',
      addressKind: 'Ce qui se trouve à l’adresse',
      doi: 'DOI',
      isbn: 'ISBN',
      section: 'Section ou titre de section',
      topics: 'Sujets',
      summaryEn: 'Notre résumé en anglais',
      summaryFr: 'Notre résumé en français',
      note: 'Note pour l’équipe, résumé de l’auteur',
    },
    doubts: {
      heading: 'C’est peut-être un titre de section.',
      furniture: 'Cela ressemble à une partie d’une page Web, pas à un élément.',
      unreadable:
        'Cette entrée n’a pas pu être lue. Corrigez-la dans la liste et apportez-la de nouveau, ou écrivez son titre ici.',
      garbled: 'Des lettres semblent fausses\u00a0: des accents se sont peut-être perdus avant d’arriver ici.',
      cells_too_many: 'Cette ligne a plus de cellules qu’il n’y a de colonnes\u00a0: certaines ont pu glisser.',
    },
    issues: {
      title_missing: 'Il n’y a pas de titre. Écrivez-en un, ou laissez la ligne.',
      unknown_kind: 'Ce genre n’est pas connu ici.',
      unknown_topic: 'La bibliothèque n’a pas ce sujet.',
      unknown_publisher: 'Le bureau n’a pas cet organisme. Créez-le sous Organismes, puis ajoutez-le au brouillon.',
      not_yes_or_no: 'Ce n’est ni oui ni non.',
      own_page: 'C’est une page de notre propre site.',
      too_many: 'Il y en a plus de cinquante. Les autres sont dans la note, autant qu’il y a de place.',
      note_too_long:
        'C’est plus long qu’une note ne peut l’être\u00a0: la fin est laissée de côté. Elle est gardée dans l’importation.',
    },
    duplicateOfRecord: {
      same: 'La bibliothèque a déjà ceci\u00a0:',
      likely: 'La bibliothèque a peut-être déjà ceci\u00a0:',
    },
    duplicateOfRow: (row) => `La liste l’a déjà plus haut, ${row}\u00a0:`,
    reasons: {
      doi: 'même DOI',
      isbn: 'même ISBN',
      address: 'même adresse',
      title: 'même titre',
      shared_page: 'même page',
      similar_title: 'titre semblable',
    },
  },
};

/** What is wrong with a field of a row, in words. */
export function rowIssueInWords(code: string, language: Language): string {
  return rowWords[language].issues[code] ?? issueInWords(code, language);
}
