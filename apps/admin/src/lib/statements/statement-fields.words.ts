import { AuthorityRung, StatementKind } from '@coalition/domain/statements';
import { nameChoices, type ChoiceNames } from '#lib/fields/describe-field.ts';
import { words, type FieldWordsByPath } from '#lib/fields/field-words.ts';

/** What the fields of a statement are called. */
export const statementFields: FieldWordsByPath = {
  'facts.kind': words('Kind', 'Sorte de texte'),
  'facts.addressees': words('Addressed to', 'Destinataires', {
    fr: 'À qui elle s’adresse, dans chaque langue, dans l’ordre de la lettre',
  }),
  'facts.addressees.en': words('In English', 'En anglais'),
  'facts.addressees.fr': words('In French', 'En français'),
  'facts.issuedOn': words('Date', 'Date'),
  'facts.deadlineOn': words('Endorse until', 'Appuyer jusqu’au', { fr: 'Le dernier jour où l’on peut l’appuyer' }),
  'facts.embargoUntil': words('Embargo until', 'Embargo jusqu’au', {
    fr: 'Personne hors du bureau ne le lit avant ce moment',
  }),
  'facts.mediaContact': words('Media contact', 'Contact pour les médias', {
    fr: 'À qui les journalistes s’adressent\u00a0; vide, c’est le contact de la coalition',
    en: 'Whom journalists ask; left empty, it is the coalition’s own contact',
  }),
  'facts.leastRung': words('Least authority', 'Preuve minimale', {
    fr: 'La moindre preuve acceptée de qui signe pour un organisme',
  }),
  'facts.related': words('Related items', 'Documents liés'),
  'facts.answers': words('Answers received', 'Réponses reçues', {
    fr: 'Les réponses à ce texte, comme documents de la bibliothèque',
  }),
  'facts.attachments': words('Attachments', 'Pièces jointes'),
  'facts.attachments.name': words('Name', 'Nom'),
  'facts.attachments.sha256': words('File', 'Fichier'),
  'text.title': words('Title', 'Titre'),
  'text.body': words('Text', 'Texte'),
  'confidential.note': words('Note for staff', 'Note pour l’équipe'),
};

/** Names of the values that a statement's fields choose from. */
export const statementChoices: ChoiceNames[] = [
  nameChoices(StatementKind, {
    en: {
      statement: 'Statement',
      press_release: 'Press release',
      submission: 'Submission',
      open_letter: 'Open letter',
    },
    fr: { statement: 'Déclaration', press_release: 'Communiqué', submission: 'Mémoire', open_letter: 'Lettre ouverte' },
  }),
  {
    schema: AuthorityRung,
    names: {
      en: {
        0: 'It is enough to say so',
        1: 'An address of the organisation’s own domain',
        2: 'A second officer confirms',
        3: 'A letter is on file',
      },
      fr: {
        0: 'Il suffit de le dire',
        1: 'Une adresse du domaine de l’organisme',
        2: 'Une deuxième personne responsable confirme',
        3: 'Une lettre est au dossier',
      },
    },
  },
];
