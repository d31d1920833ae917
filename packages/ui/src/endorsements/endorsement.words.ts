import type { DisplayChoice } from '@coalition/domain/endorsements';
import type { RemovalReason } from '@coalition/domain/ledger';
import type { AuthorityRung } from '@coalition/domain/statements';
import type { Language } from '@coalition/domain/values';
import { byCount, counted, numberInWords } from '../values/language.words.ts';

interface EndorsementWords {
  endorse: string;
  endorsers: string;
  /** Before the words, on the page with the form. */
  readFirst: string;
  /** Opens the words in the other language. */
  sameInOther: string;
  whatHappens: string[];
  closed: string;
  cannotMail: string;
  signsFor: { legend: string; self: string; organisation: string };
  name: string;
  title: string;
  titleHint: string;
  organisation: string;
  organisationHint: string;
  place: string;
  placeHint: string;
  email: string;
  emailHint: string;
  display: Record<DisplayChoice, string>;
  displayLegend: string;
  fourteen: string;
  /** Of a field that people do not see. */
  leaveEmpty: string;
  optional: string;
  send: string;
  sentTitle: string;
  sent: (email: string) => string;
  sentNext: string;
  backToText: string;
  confirmTitle: string;
  confirmLead: (name: string) => string;
  confirmButton: string;
  textMoved: string;
  oldWords: string;
  newWords: string;
  confirmNew: string;
  confirmedTitle: string;
  confirmed: string;
  heldTitle: string;
  held: string;
  withdrawTitle: string;
  withdrawLead: (name: string) => string;
  withdrawPending: string;
  withdrawButton: string;
  eraseButton: string;
  /** Where no name stands that could be taken back. */
  eraseOnlyButton: string;
  eraseNote: string;
  /** The same for a request that never showed. */
  eraseUnshownNote: string;
  withdrawnTitle: string;
  withdrawn: string;
  erased: string;
  /** After either wish, for what never showed. */
  unshownGone: string;
  alreadyGone: string;
  invitationTitle: string;
  invitationLead: string;
  invitationButton: string;
  linkNowhere: string;
  roll: (total: number) => string;
  /** Beneath names. */
  countedOnly: (count: number) => string;
  /** Where no name stands above it. */
  countedAlone: (count: number) => string;
  /** On a roll without anybody. */
  nobodyStands: string;
  rungs: Record<AuthorityRung, string>;
  paper: string;
  left: (day: string) => string;
  removed: (day: string, reason: string) => string;
  reasons: Record<RemovalReason, string>;
  allNames: string;
  asData: string;
  version: (version: number) => string;
  digest: string;
  openUntil: (day: string) => string;
}

/** The words around endorsing: plain enough for a phone in a hurry, exact enough to sign. */
export const endorsementWords = {
  en: {
    endorse: 'Endorse this text',
    endorsers: 'Who endorsed it',
    readFirst: 'You sign exactly these words, in English and in French. Please read them first.',
    sameInOther: 'The same words in French: they are signed too',
    whatHappens: [
      'We send a mail to the address you give. Nothing shows before you press the button on the page it leads to.',
      'Every mail about a name that stands has a link that takes it back, at any time, without a password.',
      'Your address is never shown and never passed on. We write to it only about this name: so that you confirm it, with a receipt, and again if the words change.',
    ],
    closed: 'This text cannot be endorsed at the moment.',
    cannotMail:
      'The coalition cannot send mail yet, so nobody can endorse here for now. Nothing you could do is wrong.',
    signsFor: { legend: 'Whom do you sign for?', self: 'For myself', organisation: 'For an organisation' },
    name: 'Your name',
    title: 'Your title or profession',
    titleHint: 'For an organisation: what you are there.',
    organisation: 'Name of the organisation',
    organisationHint: 'Only if you sign for one.',
    place: 'Where you live or work',
    placeHint: 'A town or a province is enough.',
    email: 'E-mail address',
    emailHint: 'For an organisation, an address at its own domain shows best that you may speak for it.',
    display: {
      full_name: 'With my name as written above',
      initials_and_place: 'With initials and place only',
      counted_only: 'Not at all: count me, without a name',
    },
    displayLegend: 'How should you be shown?',
    fourteen: 'I am 14 years old or older.',
    leaveEmpty: 'Leave this field empty',
    optional: 'if you like',
    send: 'Send me the mail to confirm',
    sentTitle: 'Now look into your mail',
    sent: (email) => `If all is well, a mail is on its way to ${email}.`,
    sentNext:
      'Press the button on the page it leads to within 72 hours. Until then nothing shows. If no mail comes, look among the unwanted ones, then try once more.',
    backToText: 'Back to the text',
    confirmTitle: 'Confirm your endorsement',
    confirmLead: (name) => `With the button below, this stands under the text: ${name}`,
    confirmButton: 'Yes, put my name under these words',
    textMoved:
      'The words have changed since you asked. Your name does not follow by itself: please read the new words. If you do not agree, simply close this page.',
    oldWords: 'The words you asked to sign',
    newWords: 'The words as they are now',
    confirmNew: 'Yes, put my name under the new words',
    confirmedTitle: 'Your endorsement stands',
    confirmed:
      'Thank you. A receipt is on its way to you by mail: keep it, for with it you can show at any time what you signed.',
    heldTitle: 'Thank you. A person will look at it',
    held: 'Your confirmation has arrived. Somebody at the coalition looks at it first, as we do with some confirmations before a name shows: because of the name, the office, the organisation or the address given, or because many arrived at once. It need not mean that anything is wrong. You will hear by mail.',
    withdrawTitle: 'Take your name back',
    withdrawLead: (name) => `This is what stands under the text: ${name}`,
    withdrawPending: 'Nothing shows yet. You can end it here.',
    withdrawButton: 'Take my name back',
    eraseButton: 'Take it back and delete what you hold about me',
    eraseOnlyButton: 'Delete what you hold about me',
    eraseNote:
      'To delete takes your name and address out of all that we hold about this text. The public ledger then still says that a name stood here and no longer does, and nobody can find out whose.',
    eraseUnshownNote:
      'Your name and address are then deleted from what we hold about this request. It never showed, so the public ledger says nothing of it.',
    withdrawnTitle: 'Done',
    withdrawn: 'Your name is gone from our pages. Copies that others made before are not in our hands.',
    erased: 'Your name is gone from our pages, and what we held about you with this text is deleted.',
    unshownGone:
      'Your request is ended, and what we held about it is deleted. Your name never showed under this text, and the public ledger says nothing of it.',
    alreadyGone: 'Your name does not stand under this text.',
    invitationTitle: 'You are invited to endorse',
    invitationLead:
      'The coalition asks whether you want to put a name under this text. You need not answer. Without your answer no name shows.',
    invitationButton: 'Endorse these words',
    linkNowhere: 'This link leads nowhere',
    roll: counted('en')('endorsement', 'endorsements'),
    countedOnly: (count) =>
      `${numberInWords(count, 'en')} ${byCount(count, ['more is counted without a name.', 'more are counted without a name.'], 'en')}`,
    countedAlone: (count) =>
      `${numberInWords(count, 'en')} ${byCount(count, ['is counted without a name.', 'are counted without a name.'], 'en')}`,
    nobodyStands: 'No name stands under this text. It is not the view of the coalition or of any member.',
    rungs: {
      0: 'authority claimed',
      1: 'address at the organisation’s own domain',
      2: 'a second officer confirmed',
      3: 'letter on file',
    },
    paper: 'on paper or by phone',
    left: (day) => `One endorser withdrew on ${day}, after the text was handed over.`,
    removed: (day, reason) => `One name was removed on ${day}: ${reason}.`,
    reasons: {
      duplicate: 'it stood there twice',
      not_the_signer: 'the person named had not signed',
      no_authority: 'the signer could not speak for the organisation',
      under_age: 'the signer was under 14',
      asked_otherwise: 'the endorser asked for it by another way',
      other: 'another reason, which the office has written down',
    },
    allNames: 'All names',
    asData: 'The names as data',
    version: (version) => `Version ${String(version)}`,
    digest: 'Digest (SHA-256)',
    openUntil: (day) => `Can be endorsed until ${day}.`,
  },
  fr: {
    endorse: 'Appuyer ce texte',
    endorsers: 'Qui l’appuie',
    readFirst: 'Vous signez exactement ces mots, en français et en anglais. Lisez-les d’abord.',
    sameInOther: 'Les mêmes mots en anglais\u00a0: ils sont signés aussi',
    whatHappens: [
      'Nous envoyons un courriel à l’adresse que vous donnez. Rien ne paraît avant que vous appuyiez sur le bouton de la page où il mène.',
      'Chaque courriel au sujet d’un nom qui figure contient un lien qui le retire, en tout temps et sans mot de passe.',
      'Votre adresse n’est jamais montrée ni transmise. Nous n’y écrivons qu’au sujet de ce nom\u00a0: pour que vous le confirmiez, avec un reçu, et de nouveau si les mots changent.',
    ],
    closed: 'Ce texte ne peut pas être appuyé en ce moment.',
    cannotMail:
      'La coalition ne peut pas encore envoyer de courriels\u00a0: personne ne peut donc appuyer de texte ici pour l’instant. Vous n’y êtes pour rien.',
    signsFor: { legend: 'Pour qui signez-vous\u00a0?', self: 'Pour moi', organisation: 'Pour un organisme' },
    name: 'Votre nom',
    title: 'Votre titre ou profession',
    titleHint: 'Pour un organisme\u00a0: ce que vous y faites.',
    organisation: 'Nom de l’organisme',
    organisationHint: 'Seulement si vous signez pour un organisme.',
    place: 'Où vous vivez ou travaillez',
    placeHint: 'Une ville ou une province suffit.',
    email: 'Adresse de courriel',
    emailHint:
      'Pour un organisme, une adresse dans son propre domaine montre le mieux que vous pouvez parler en son nom.',
    display: {
      full_name: 'Avec mon nom tel qu’il est écrit plus haut',
      initials_and_place: 'Avec mes initiales et le lieu seulement',
      counted_only: 'Pas du tout\u00a0: comptez-moi, sans nom',
    },
    displayLegend: 'Comment voulez-vous paraître\u00a0?',
    fourteen: 'J’ai 14 ans ou plus.',
    leaveEmpty: 'Laissez ce champ vide',
    optional: 'si vous voulez',
    send: 'M’envoyer le courriel de confirmation',
    sentTitle: 'Ouvrez maintenant vos courriels',
    sent: (email) => `Si tout va bien, un courriel est en route vers ${email}.`,
    sentNext:
      'Appuyez sur le bouton de la page où il mène dans les 72 heures. D’ici là, rien ne paraît. Si aucun courriel n’arrive, regardez parmi les indésirables, puis essayez encore une fois.',
    backToText: 'Revenir au texte',
    confirmTitle: 'Confirmer votre appui',
    confirmLead: (name) => `Avec le bouton ci-dessous, ceci figurera au bas du texte\u00a0: ${name}`,
    confirmButton: 'Oui, mettre mon nom sous ces mots',
    textMoved:
      'Le texte a changé depuis votre demande. Votre nom ne suit pas de lui-même\u00a0: lisez les nouveaux mots. Si vous n’êtes pas d’accord, fermez simplement cette page.',
    oldWords: 'Les mots que vous vouliez signer',
    newWords: 'Les mots tels qu’ils sont maintenant',
    confirmNew: 'Oui, mettre mon nom sous les nouveaux mots',
    confirmedTitle: 'Votre appui est enregistré',
    confirmed:
      'Merci. Un reçu vous arrive par courriel\u00a0: gardez-le, car il vous permet de montrer en tout temps ce que vous avez signé.',
    heldTitle: 'Merci. Une personne va regarder',
    held: 'Votre confirmation est arrivée. Quelqu’un de la coalition la regarde d’abord, comme nous le faisons pour certaines confirmations avant qu’un nom paraisse\u00a0: à cause du nom, de la fonction, de l’organisme ou de l’adresse donnés, ou parce que beaucoup sont arrivées à la fois. Cela ne veut pas dire qu’il y a un problème. Vous aurez des nouvelles par courriel.',
    withdrawTitle: 'Retirer votre nom',
    withdrawLead: (name) => `Voici ce qui figure au bas du texte\u00a0: ${name}`,
    withdrawPending: 'Rien ne paraît encore. Vous pouvez y mettre fin ici.',
    withdrawButton: 'Retirer mon nom',
    eraseButton: 'Le retirer et supprimer ce que vous gardez sur moi',
    eraseOnlyButton: 'Supprimer ce que vous gardez sur moi',
    eraseNote:
      'Supprimer efface votre nom et votre adresse de tout ce que nous gardons au sujet de ce texte. Le registre public dit alors encore qu’un nom figurait ici et n’y figure plus, et personne ne peut trouver lequel.',
    eraseUnshownNote:
      'Votre nom et votre adresse sont alors supprimés de ce que nous gardons au sujet de cette demande. Elle n’a jamais paru\u00a0: le registre public n’en dit rien.',
    withdrawnTitle: 'C’est fait',
    withdrawn:
      'Votre nom a disparu de nos pages. Les copies que d’autres ont faites auparavant ne sont pas entre nos mains.',
    erased: 'Votre nom a disparu de nos pages, et ce que nous gardions à votre sujet avec ce texte est supprimé.',
    unshownGone:
      'Votre demande est close, et ce que nous gardions à son sujet est supprimé. Votre nom n’a jamais paru au bas de ce texte, et le registre public n’en dit rien.',
    alreadyGone: 'Votre nom ne figure pas au bas de ce texte.',
    invitationTitle: 'Vous êtes invité·e à appuyer un texte',
    invitationLead:
      'La coalition vous demande si vous voulez mettre un nom au bas de ce texte. Vous n’êtes pas obligé·e de répondre. Sans votre réponse, aucun nom ne paraît.',
    invitationButton: 'Appuyer ces mots',
    linkNowhere: 'Ce lien ne mène nulle part',
    roll: counted('fr')('appui', 'appuis'),
    countedOnly: (count) =>
      `${numberInWords(count, 'fr')} ${byCount(count, ['autre est compté sans nom.', 'autres sont comptés sans nom.'], 'fr')}`,
    countedAlone: (count) =>
      `${numberInWords(count, 'fr')} ${byCount(count, ['appui est compté sans nom.', 'appuis sont comptés sans nom.'], 'fr')}`,
    nobodyStands:
      'Aucun nom ne figure au bas de ce texte. Il n’exprime le point de vue ni de la coalition ni d’aucun membre.',
    rungs: {
      0: 'mandat déclaré',
      1: 'adresse dans le domaine de l’organisme',
      2: 'confirmé par une deuxième personne responsable',
      3: 'lettre au dossier',
    },
    paper: 'sur papier ou par téléphone',
    left: (day) => `Une personne ou un organisme s’est retiré le ${day}, après la remise du texte.`,
    removed: (day, reason) => `Un nom a été retiré par la coalition le ${day}\u00a0: ${reason}.`,
    reasons: {
      duplicate: 'il figurait deux fois',
      not_the_signer: 'la personne nommée n’avait pas signé',
      no_authority: 'la personne ne pouvait pas signer pour l’organisme',
      under_age: 'la personne avait moins de 14 ans',
      asked_otherwise: 'la personne l’a demandé d’une autre façon',
      other: 'une autre raison, notée par la coalition',
    },
    allNames: 'Tous les noms',
    asData: 'Les noms sous forme de données',
    version: (version) => `Version ${String(version)}`,
    digest: 'Empreinte des mots (SHA-256)',
    openUntil: (day) => `Peut être appuyé jusqu’au ${day}.`,
  },
} as const satisfies Record<Language, EndorsementWords>;
