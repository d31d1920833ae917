import type * as access from '@coalition/domain/access';
import type * as coalition from '@coalition/domain/coalition';
import type * as endorsements from '@coalition/domain/endorsements';
import type * as exports from '@coalition/domain/exports';
import type * as helplines from '@coalition/domain/helplines';
import type * as imports from '@coalition/domain/imports';
import type * as ledger from '@coalition/domain/ledger';
import type * as links from '@coalition/domain/links';
import type * as mail from '@coalition/domain/mail';
import type * as media from '@coalition/domain/media';
import type * as members from '@coalition/domain/members';
import type * as organisations from '@coalition/domain/organisations';
import type * as pages from '@coalition/domain/pages';
import type * as proofs from '@coalition/domain/proofs';
import type * as releases from '@coalition/domain/releases';
import type * as resources from '@coalition/domain/resources';
import type * as revisions from '@coalition/domain/revisions';
import type * as statements from '@coalition/domain/statements';
import type * as topics from '@coalition/domain/topics';
import type { FailureKind, Language } from '@coalition/domain/values';

type CodesOf<Door> = {
  [Name in keyof Door]: Door[Name] extends { code: infer Code extends string; kind: FailureKind } ? Code : never;
}[keyof Door];

/** Every code of the domain's failures: one that has no sentence below does not compile. */
export type FailureCode =
  | CodesOf<typeof access>
  | CodesOf<typeof coalition>
  | CodesOf<typeof endorsements>
  | CodesOf<typeof exports>
  | CodesOf<typeof helplines>
  | CodesOf<typeof imports>
  | CodesOf<typeof ledger>
  | CodesOf<typeof links>
  | CodesOf<typeof mail>
  | CodesOf<typeof media>
  | CodesOf<typeof members>
  | CodesOf<typeof organisations>
  | CodesOf<typeof pages>
  | CodesOf<typeof proofs>
  | CodesOf<typeof releases>
  | CodesOf<typeof resources>
  | CodesOf<typeof revisions>
  | CodesOf<typeof statements>
  | CodesOf<typeof topics>;

/** What a person reads when something was refused: what happened, and what to do next. */
export const failureWords = {
  en: {
    action_forbidden: 'Your role does not allow this. Ask an owner if you need it.',
    already_endorsed: 'This name already stands under this text. There is nothing more to do.',
    approver_is_author: 'You made the last change to this text, so somebody else has to approve it.',
    authority_too_low:
      'This statement asks for more proof that a person may speak for the organisation. Add a second officer or a letter.',
    bundle_unreadable: 'This is not a file of proofs, or not the whole of one. Download it again.',
    content_invalid: 'Some fields need another look. They are marked below; nothing was saved yet.',
    deadline_earlier:
      'People were told that they have more time than this. Choose the last day that was announced before, or a later one.',
    database_away:
      'The database does not answer. Everything that was saved is safe, and nothing new can be kept until it does. Tell whoever runs the server.',
    deadline_not_later: 'The last day can only be put off. Choose a later day than the one that was announced.',
    delivery_still_to_come: 'It cannot have been handed over on a day still to come. Choose today or an earlier day.',
    embargo_holds: 'This text is under embargo and cannot be published before the time that was set.',
    endorsement_lapsed: 'The time to confirm has passed. Ask again to receive a new link.',
    endorsement_link_invalid:
      'This link leads nowhere. It was used up, taken back, or its time has passed. The newest mail you had from us has links that work.',
    endorsement_step_refused:
      'This endorsement cannot take that step from where it is now. Reload the page to see its state.',
    endorsements_limited:
      'Many requests came from your network in a short time. Please wait a few minutes and send yours again; what you typed is still here.',
    export_broken:
      'The export broke off through a fault in the program, and nothing of it stays. Tell whoever runs the server.',
    export_medium_damaged:
      'The bytes of one file are gone or damaged, so that the export would not be whole. Restore the file from a backup, or delete it, then export again.',
    export_not_written: 'The export could not be written: the disk may be full. Tell whoever runs the server.',
    export_under_way: 'An export is being made already. Wait until it is done.',
    form_stale: 'Please look once more at what you typed, and send it again.',
    helpline_source_missing:
      'A help line is published only when the address where its number was seen is noted. Add the source first.',
    import_empty: 'There is nothing in it. Paste a list, or choose a file with something in it.',
    import_not_text:
      'This file is no text. Save the list as text, CSV, HTML, BibTeX, RIS or CSL-JSON where it was made, and bring that file.',
    import_nothing_taken: 'No row is chosen. Choose at least one that is to become a draft.',
    import_section_missing:
      'Some chosen rows have no section to stand in. Choose one for their headings, or one for all of them.',
    import_step_refused: 'This import has gone on meanwhile. Reload the page to see where it is.',
    import_title_unmapped: 'No column holds the title. Say which one does.',
    import_too_large: 'This is more than 10 MB. Bring it in several parts.',
    invitation_invalid: 'This link no longer works: it was used, or its time has passed. Ask for a new one.',
    language_absent: 'There is no text in this language yet. Write it first, or publish the other language alone.',
    languages_apart: 'Here the two languages are one text. Publish English and French together.',
    last_owner_kept: 'This is the last owner. Make somebody else an owner first.',
    ledger_time_reversed:
      'The clock of this computer went back. Nothing was written; set the clock right and try again.',
    mail_sender_missing: 'The coalition has not said in whose name mail is sent. Fill in the sender first.',
    medium_active:
      'This document can do something by itself: run a script, open a program, hand over another file or send a form. Print it into a new PDF and give that one.',
    medium_damaged: 'This file cannot be read whole. Save it again where it was made, and give it once more.',
    medium_in_use: 'Something still refers to this file, so it is kept.',
    medium_locked: 'This document asks for a password. Give one that anybody can open.',
    medium_not_picture: 'A picture is needed here: PNG, JPEG or WebP.',
    medium_not_stored: 'The disk did not take the file, and nothing was kept. Tell whoever runs the machine.',
    medium_too_large: 'This file is too large. A file may have 10 MB, a picture 40 million pixels.',
    medium_type_refused: 'This is not a PDF, PNG, JPEG or WebP file, whatever its name says.',
    member_consent_missing: 'This person has not agreed to be listed, or no longer does, so the name stays private.',
    merge_gone: 'These two are not one any more, or the one that stayed was joined to a third. Reload the page to see.',
    merge_not_newest: 'Something was joined to this entry later. Take that back first, then this.',
    merge_refused:
      'These two cannot be made one: keep the one that visitors see, and take neither from the schedule or from what was withdrawn.',
    message_step_refused: 'This mail was sent or given up already.',
    namesake_unchecked:
      'The same name stands or waits under this text already. If this is another person or organisation, say so and approve again; if not, turn it down.',
    password_too_common: 'This pass phrase is on lists of common ones. Choose another, such as four words of your own.',
    publication_step_refused: 'This cannot be done from the state the record is in. Reload the page to see its state.',
    publish_time_passed: 'This time has passed. Choose a time that lies ahead, or publish now.',
    record_merged: 'This entry was made one with another. Change that one, or part the two again first.',
    record_not_found: 'There is nothing here, or nothing that you may see.',
    reference_missing: 'Something this record points to no longer exists. Choose another.',
    release_empty: 'Nothing of the library is public, so that there is nothing to release.',
    release_there:
      'There is a data release of this day already. What was given out is never made anew; come back tomorrow.',
    relation_circle:
      'One of the related items leads back to this one, so that it would be part of itself, or replace itself. Take that relation out.',
    revision_stale:
      'Somebody changed this while you were writing. Nothing was saved over it; both texts are shown, so that you can choose.',
    second_person_needed:
      'This takes two people: whoever approved one language leaves the other to somebody else. Where nobody else has an account, invite a second person first.',
    session_ended: 'You were signed out. Sign in again; what you typed is kept.',
    sign_in_limited: 'Too many attempts. Wait a few minutes, then try again.',
    sign_in_refused: 'The address and the pass phrase do not go together. Check both and try again.',
    sign_on_closed: 'This statement is not open for endorsement now.',
    sign_on_deadline_passed: 'The last day to endorse must not lie in the past. Choose another day.',
    slug_taken: 'Another record already has this address. Choose another.',
    staff_exists: 'There is an account with this e-mail address already.',
    staff_not_found: 'There is no such account.',
    statement_released: 'This statement is public already.',
    statement_stage_refused:
      'This cannot be done at the stage the statement is in: a withdrawn statement stays withdrawn, for example. Its desk shows the stage, and what can be done next.',
    statement_text_changed: 'The words have changed since you read them. Read the new text, then decide again.',
    storage_full:
      'The disk of the server is full: everything that was saved is safe, and nothing new can be kept until there is room. Tell whoever runs the server.',
    texts_absent: 'Nothing is written in either language yet.',
    under_age: 'Only people aged fourteen or more can put their name here.',
    uploads_busy: 'Many files are on their way just now. Wait a moment, then try again.',
    version_not_frozen: 'The words of this version can still change. Freeze it first.',
    version_step_refused:
      'This version cannot take that step: what is frozen never changes. Start a new version instead.',
    words_changed: 'Somebody changed the words while you were reading. Read them again below, then decide.',
  },
  fr: {
    action_forbidden: 'Votre rôle ne permet pas cela. Demandez à une personne propriétaire si vous en avez besoin.',
    already_endorsed: 'Ce nom figure déjà au bas de ce texte. Il n’y a rien d’autre à faire.',
    approver_is_author:
      'Vous avez fait la dernière modification de ce texte\u00a0: une autre personne doit l’approuver.',
    authority_too_low:
      'Cette déclaration demande une meilleure preuve qu’une personne peut parler pour l’organisme. Ajoutez une deuxième personne responsable ou une lettre.',
    bundle_unreadable: 'Ce n’est pas un fichier de preuves, ou il est incomplet. Téléchargez-le de nouveau.',
    content_invalid: 'Certains champs sont à revoir. Ils sont marqués plus bas\u00a0; rien n’est encore enregistré.',
    deadline_earlier:
      'Les gens ont appris qu’ils avaient plus de temps. Choisissez le dernier jour déjà annoncé, ou un jour plus tard.',
    database_away:
      'La base de données ne répond pas. Tout ce qui était enregistré est en sécurité, et rien de nouveau ne peut être gardé d’ici là. Prévenez la personne qui s’occupe du serveur.',
    deadline_not_later: 'Le dernier jour peut seulement être reporté. Choisissez un jour plus tard que celui annoncé.',
    delivery_still_to_come:
      'La remise ne peut pas avoir eu lieu un jour à venir. Choisissez aujourd’hui ou un jour passé.',
    embargo_holds: 'Ce texte est sous embargo et ne peut pas être publié avant l’heure fixée.',
    endorsement_lapsed: 'Le délai pour confirmer est passé. Refaites la demande pour recevoir un nouveau lien.',
    endorsement_link_invalid:
      'Ce lien ne mène plus nulle part\u00a0: il a été utilisé, retiré, ou son délai est passé. Les liens du dernier courriel que vous avez reçu de nous fonctionnent.',
    endorsement_step_refused:
      'Cet appui ne peut pas passer à cette étape pour le moment. Rechargez la page pour voir où il en est.',
    endorsements_limited:
      'Beaucoup de demandes sont venues de votre réseau en peu de temps. Attendez quelques minutes et renvoyez la vôtre\u00a0; ce que vous avez écrit est resté ici.',
    export_broken:
      'L’exportation s’est interrompue à cause d’une erreur du programme, et il n’en reste rien. Prévenez la personne qui s’occupe du serveur.',
    export_medium_damaged:
      'Les octets d’un fichier manquent ou sont abîmés\u00a0: l’exportation ne serait pas complète. Restaurez le fichier d’une sauvegarde ou supprimez-le, puis exportez de nouveau.',
    export_not_written:
      'L’exportation n’a pas pu être écrite\u00a0: le disque est peut-être plein. Prévenez la personne qui s’occupe du serveur.',
    export_under_way: 'Une exportation est déjà en cours. Attendez qu’elle soit terminée.',
    form_stale: 'Relisez ce que vous avez écrit, puis envoyez-le de nouveau.',
    helpline_source_missing:
      'Une ligne d’aide n’est publiée que si l’adresse où son numéro a été vu est notée. Ajoutez d’abord la source.',
    import_empty: 'C’est vide. Collez une liste, ou choisissez un fichier qui contient quelque chose.',
    import_not_text:
      'Ce fichier n’est pas du texte. Là où la liste a été faite, enregistrez-la en texte, CSV, HTML, BibTeX, RIS ou CSL-JSON, et apportez ce fichier.',
    import_nothing_taken: 'Aucune ligne n’est choisie. Choisissez-en au moins une qui doit devenir un brouillon.',
    import_section_missing:
      'Des lignes choisies n’ont pas de section où se placer. Choisissez-en une pour leurs titres, ou une pour toutes.',
    import_step_refused: 'Cette importation a avancé entre-temps. Rechargez la page pour voir où elle en est.',
    import_title_unmapped: 'Aucune colonne ne contient le titre. Dites laquelle.',
    import_too_large: 'C’est plus de 10 Mo. Apportez-le en plusieurs parties.',
    invitation_invalid: 'Ce lien ne fonctionne plus\u00a0: il a servi, ou son délai est passé. Demandez-en un nouveau.',
    language_absent:
      'Il n’y a pas encore de texte dans cette langue. Écrivez-le d’abord, ou publiez l’autre langue seule.',
    languages_apart: 'Ici, les deux langues forment un seul texte. Publiez le français et l’anglais ensemble.',
    last_owner_kept: 'C’est la dernière personne propriétaire. Donnez d’abord ce rôle à quelqu’un d’autre.',
    ledger_time_reversed:
      'L’horloge de cet ordinateur a reculé. Rien n’a été écrit\u00a0; remettez-la à l’heure et réessayez.',
    mail_sender_missing: 'La coalition n’a pas dit au nom de qui partent les courriels. Indiquez d’abord l’expéditeur.',
    medium_active:
      'Ce document peut agir de lui-même\u00a0: lancer un script, ouvrir un programme, remettre un autre fichier ou envoyer un formulaire. Imprimez-le dans un nouveau PDF et donnez celui-là.',
    medium_damaged:
      'Ce fichier ne peut pas être lu en entier. Enregistrez-le de nouveau là où il a été fait, puis redonnez-le.',
    medium_in_use: 'Quelque chose renvoie encore à ce fichier\u00a0; il est donc gardé.',
    medium_locked: 'Ce document demande un mot de passe. Donnez-en un que tout le monde peut ouvrir.',
    medium_not_picture: 'Il faut une image ici\u00a0: PNG, JPEG ou WebP.',
    medium_not_stored:
      'Le disque n’a pas pris le fichier, et rien n’a été gardé. Dites-le à la personne qui tient la machine.',
    medium_too_large: 'Ce fichier est trop grand. Un fichier peut avoir 10 Mo, une image 40 millions de pixels.',
    medium_type_refused: 'Ce n’est pas un fichier PDF, PNG, JPEG ou WebP, quoi qu’en dise son nom.',
    member_consent_missing:
      'Cette personne n’a pas accepté de figurer dans la liste, ou ne l’accepte plus\u00a0: son nom reste privé.',
    merge_gone:
      'Ces deux fiches ne sont plus réunies, ou celle qui est restée a été réunie à une troisième. Rechargez la page pour voir.',
    merge_not_newest:
      'Autre chose a été réuni à cette fiche plus tard. Annulez d’abord cette réunion-là, puis celle-ci.',
    merge_refused:
      'Ces deux fiches ne peuvent pas être réunies\u00a0: gardez celle que le public voit, et n’en prenez aucune qui soit programmée ou retirée.',
    message_step_refused: 'Ce courriel a déjà été envoyé ou abandonné.',
    namesake_unchecked:
      'Le même nom figure déjà au bas de ce texte, ou attend d’y figurer. Si c’est une autre personne ou un autre organisme, dites-le et approuvez de nouveau\u00a0; sinon, refusez.',
    password_too_common:
      'Cette phrase de passe figure sur des listes de phrases courantes. Choisissez-en une autre, par exemple quatre mots à vous.',
    publication_step_refused:
      'Cela n’est pas possible dans l’état où se trouve la fiche. Rechargez la page pour voir son état.',
    publish_time_passed: 'Ce moment est passé. Choisissez un moment à venir, ou publiez maintenant.',
    record_merged: 'Cette fiche a été réunie à une autre. Modifiez l’autre, ou séparez-les d’abord.',
    record_not_found: 'Il n’y a rien ici, ou rien que vous puissiez voir.',
    reference_missing: 'Un élément auquel cette fiche renvoie n’existe plus. Choisissez-en un autre.',
    release_empty: 'Rien de la bibliothèque n’est public\u00a0: il n’y a rien à diffuser.',
    release_there:
      'Il y a déjà une version de données de ce jour. Ce qui a été diffusé n’est jamais refait\u00a0; revenez demain.',
    relation_circle:
      'L’un des documents liés ramène à celui-ci, qui ferait partie de lui-même ou se remplacerait lui-même. Retirez ce lien.',
    revision_stale:
      'Quelqu’un a modifié ceci pendant que vous écriviez. Rien n’a été écrasé\u00a0; les deux textes sont affichés pour que vous puissiez choisir.',
    second_person_needed:
      'Il faut deux personnes pour cela\u00a0: qui a approuvé une langue laisse l’autre à quelqu’un d’autre. Si personne d’autre n’a de compte, invitez d’abord une deuxième personne.',
    session_ended: 'Votre session est terminée. Ouvrez-en une autre\u00a0; ce que vous avez écrit est gardé.',
    sign_in_limited: 'Trop d’essais. Attendez quelques minutes, puis réessayez.',
    sign_in_refused: 'L’adresse et la phrase de passe ne vont pas ensemble. Vérifiez les deux et réessayez.',
    sign_on_closed: 'Cette déclaration n’est pas ouverte aux appuis en ce moment.',
    sign_on_deadline_passed: 'Le dernier jour pour appuyer ne peut pas être passé. Choisissez un autre jour.',
    slug_taken: 'Une autre fiche a déjà cette adresse. Choisissez-en une autre.',
    staff_exists: 'Il y a déjà un compte avec cette adresse de courriel.',
    staff_not_found: 'Ce compte n’existe pas.',
    statement_released: 'Cette déclaration est déjà publique.',
    statement_stage_refused:
      'Cela ne peut pas se faire à l’étape où en est la déclaration\u00a0: une déclaration retirée le reste, par exemple. Son parcours montre l’étape, et ce qui peut se faire ensuite.',
    statement_text_changed:
      'Les mots ont changé depuis que vous les avez lus. Lisez le nouveau texte, puis décidez de nouveau.',
    storage_full:
      'Le disque du serveur est plein\u00a0: tout ce qui était enregistré est en sécurité, et rien de nouveau ne peut être gardé tant qu’il n’y a pas de place. Prévenez la personne qui s’occupe du serveur.',
    texts_absent: 'Rien n’est encore écrit, ni en français ni en anglais.',
    under_age: 'Il faut avoir quatorze ans ou plus pour mettre son nom ici.',
    uploads_busy: 'Beaucoup de fichiers arrivent en ce moment. Attendez un peu, puis réessayez.',
    version_not_frozen: 'Les mots de cette version peuvent encore changer. Figez-la d’abord.',
    version_step_refused:
      'Cette version ne peut pas passer à cette étape\u00a0: ce qui est figé ne change plus. Commencez une nouvelle version.',
    words_changed: 'Quelqu’un a changé le texte pendant votre lecture. Relisez-le ci-dessous, puis décidez.',
  },
} as const satisfies Record<Language, Record<FailureCode, string>>;

const unknownFailure = {
  en: 'This did not work, and nothing was changed. Please try again.',
  fr: 'Cela n’a pas fonctionné, et rien n’a changé. Veuillez réessayer.',
} as const satisfies Record<Language, string>;

/** The sentence for a failure's code; a general one for a code that is not the domain's. */
export function failureInWords(code: string, language: Language): string {
  const sentences: Partial<Record<string, string>> = failureWords[language];
  return sentences[code] ?? unknownFailure[language];
}
