import type { LinkCare } from '@coalition/api/client';
import type { LinkObservation, LinkRun, LinkState } from '@coalition/domain/links';
import type { Language } from '@coalition/domain/values';
import { byCount, numberInWords } from '@coalition/ui/values/language.words.ts';

/** Why a check brought no answer, ours or theirs. */
type NoAnswer = Exclude<LinkObservation, { kind: 'answer' }>['cause'];

interface LinkWords {
  title: string;
  lead: string;
  isOff: string;
  isOn: string;
  switchOn: string;
  switchOff: string;
  archive: string;
  archiveHelp: string;
  keepSettings: string;
  checkNow: string;
  checkingSoon: string;
  kept: string;
  runs: string;
  noRun: string;
  verdicts: Record<LinkRun['verdict'], string>;
  progress: (checked: string, asked: string) => string;
  couldNotCheck: string;
  states: Record<LinkState, string>;
  causes: Record<NoAnswer, string>;
  lastSeen: (told: string) => string;
  unknown: string;
  queue: string;
  nothing: string;
  more: (count: number) => string;
  keys: string;
  care: Record<LinkCare, string>;
  since: (when: string) => string;
  leadsTo: string;
  stands: string;
  accept: string;
  accepted: string;
  acceptedDraft: string;
  search: string;
  fine: string;
  excused: string;
  copy: string;
  copyDay: string;
  keepCopy: string;
  copyKept: string;
  hasCopy: (day: string) => string;
  noCopy: string;
  withdraw: string;
  withdrawReason: string;
  standardReason: string;
  withdrawn: string;
  takeBack: string;
  checks: string;
  history: (count: number) => string;
  todayTitle: string;
  todayWaits: (count: number) => string;
}

/** The words of the page on links. */
export const linkWords: Record<Language, LinkWords> = {
  en: {
    title: 'Links',
    lead: 'The addresses outside that the site leads to. Once the watch is on, each is looked at about once a week: politely, one question at a time to each site, and never to a private network. Of a page nothing is kept but numbers by which one sees that it changed.',
    isOff: 'The watch is off: nobody looks at the links.',
    isOn: 'The watch is on.',
    switchOn: 'Switch the watch on',
    switchOff: 'Switch the watch off',
    archive: 'Address of an archive to ask for copies',
    archiveHelp: 'It must answer as the Wayback availability API does. Left empty, nobody is asked.',
    keepSettings: 'Keep the archive',
    checkNow: 'Look at every link now',
    checkingSoon: 'The links are looked at from now on; progress is shown here.',
    kept: 'The setting is kept.',
    runs: 'Runs',
    noRun: 'There was no run yet.',
    verdicts: {
      under_way: 'Under way',
      sound: 'Done',
      could_not_check: 'Could not check',
      stopped: 'Stopped',
    },
    progress: (checked, asked) => `${checked} of ${asked} links`,
    couldNotCheck:
      'More than half of the sites could not be reached, so the fault is probably ours. Nothing was held against any link. It is tried again in six hours; if this goes on, ask whoever runs the machine about its network.',
    states: {
      ok: 'Fine',
      moved: 'Moved',
      blocked: 'Closed to our checker',
      gone: 'Gone',
      unreachable: 'No answer',
      drifted: 'Another page',
      could_not_check: 'Could not check',
    },
    causes: {
      name: 'no site has this name',
      connection: 'the site did not take the call, or hung up',
      certificate: 'the site’s certificate is not right',
      timeout: 'the site took too long',
      offline: 'our own network had no way out',
      robots: 'the site asks programs to stay away (robots.txt)',
      asked_to_wait: 'the site asked us to wait',
      refused_address: 'it leads to an address that we never ask',
      redirects: 'it leads in a circle, or too far',
      too_large: 'the answer was too large',
    },
    lastSeen: (told) => `At the last check: ${told}.`,
    unknown: 'Not known yet',
    queue: 'Links that need care',
    nothing: 'No link needs care.',
    more: (count) => `${numberInWords(count, 'en')} more ${byCount(count, ['waits', 'wait'], 'en')}.`,
    keys: 'Keys: J and K go down and up, A takes the new address, F says that the link is fine, S searches, P pastes a copy, W withdraws.',
    care: {
      moved: 'Moved for good',
      gone: 'Gone: the server says it is not there',
      unreachable: 'No answer',
      drifted: 'Another page: it is not what we describe',
      unsteady: 'Comes and goes',
      uncheckable: 'Cannot be checked',
    },
    since: (when) => `since ${when}`,
    leadsTo: 'It leads to',
    stands: 'Stands in',
    accept: 'Take the new address',
    accepted: 'The record has the new address, and visitors see it.',
    acceptedDraft: 'The record has the new address. Visitors see it once the record is published.',
    search: 'Search the web for the title',
    fine: 'The link is fine',
    excused: 'Noted: the link is fine.',
    copy: 'Address of an archived copy',
    copyDay: 'Day of the copy',
    keepCopy: 'Keep the copy',
    copyKept: 'The copy is kept. Visitors are offered it while the link is gone.',
    hasCopy: (day) => `There is an archived copy of ${day}.`,
    noCopy: 'The archive had no copy.',
    withdraw: 'Withdraw the item',
    withdrawReason: 'Reason, which visitors read',
    standardReason: 'The material is no longer on the web.',
    withdrawn: 'The item is withdrawn.',
    takeBack: 'Not what you meant? Open the record.',
    checks: 'Checks, the oldest first',
    history: (count) => `${numberInWords(count, 'en')} ${byCount(count, ['check', 'checks'], 'en')}`,
    todayTitle: 'Links',
    todayWaits: (count) => `${numberInWords(count, 'en')} ${byCount(count, ['link needs', 'links need'], 'en')} care`,
  },
  fr: {
    title: 'Liens',
    lead: 'Les adresses externes vers lesquelles le site mène. Une fois la veille activée, chacune est revue environ une fois par semaine\u00a0: poliment, une question à la fois à chaque site, et jamais à un réseau privé. D’une page, rien n’est gardé sinon des nombres qui révèlent qu’elle a changé.',
    isOff: 'La veille est désactivée\u00a0: personne ne vérifie les liens.',
    isOn: 'La veille est activée.',
    switchOn: 'Activer la veille',
    switchOff: 'Désactiver la veille',
    archive: 'Adresse d’une archive à qui demander des copies',
    archiveHelp: 'Elle doit répondre comme l’interface de disponibilité de Wayback. Vide, on ne demande à personne.',
    keepSettings: 'Garder l’archive',
    checkNow: 'Vérifier tous les liens maintenant',
    checkingSoon: 'La vérification des liens commence\u00a0; la progression s’affiche ici.',
    kept: 'Le réglage est gardé.',
    runs: 'Tournées',
    noRun: 'Il n’y a pas encore eu de tournée.',
    verdicts: {
      under_way: 'En cours',
      sound: 'Terminée',
      could_not_check: 'Vérification impossible',
      stopped: 'Arrêtée',
    },
    progress: (checked, asked) => `${checked} liens sur ${asked}`,
    couldNotCheck:
      'Plus de la moitié des sites n’ont pas pu être joints\u00a0: la faute est sans doute de notre côté. Rien n’est retenu contre aucun lien. Un nouvel essai aura lieu dans six heures\u00a0; si cela dure, parlez du réseau à la personne qui tient la machine.',
    states: {
      ok: 'En ordre',
      moved: 'Déplacé',
      blocked: 'Fermé à notre vérificateur',
      gone: 'Disparu',
      unreachable: 'Sans réponse',
      drifted: 'Autre page',
      could_not_check: 'Vérification impossible',
    },
    causes: {
      name: 'aucun site ne porte ce nom',
      connection: 'le site n’a pas pris l’appel, ou a raccroché',
      certificate: 'le certificat du site n’est pas en règle',
      timeout: 'le site a mis trop de temps',
      offline: 'notre propre réseau n’avait pas d’issue',
      robots: 'le site demande aux programmes de rester à l’écart (robots.txt)',
      asked_to_wait: 'le site nous a demandé d’attendre',
      refused_address: 'il mène à une adresse que nous n’interrogeons jamais',
      redirects: 'il mène en rond, ou trop loin',
      too_large: 'la réponse était trop grande',
    },
    lastSeen: (told) => `À la dernière vérification\u00a0: ${told}.`,
    unknown: 'Pas encore connu',
    queue: 'Liens qui demandent un soin',
    nothing: 'Aucun lien ne demande de soin.',
    more: (count) => `${numberInWords(count, 'fr')} ${byCount(count, ['autre attend', 'autres attendent'], 'fr')}.`,
    keys: 'Touches\u00a0: J et K descendent et montent, A prend la nouvelle adresse, F dit que le lien est en ordre, S cherche, P colle une copie, W retire.',
    care: {
      moved: 'Déplacé pour de bon',
      gone: 'Disparu\u00a0: le serveur dit que la page n’y est pas',
      unreachable: 'Sans réponse',
      drifted: 'Autre page\u00a0: ce n’est pas ce que nous décrivons',
      unsteady: 'Va et vient',
      uncheckable: 'Impossible à vérifier',
    },
    since: (when) => `depuis le ${when}`,
    leadsTo: 'Il mène à',
    stands: 'Se trouve dans',
    accept: 'Prendre la nouvelle adresse',
    accepted: 'La fiche a la nouvelle adresse, et le public la voit.',
    acceptedDraft: 'La fiche a la nouvelle adresse. Le public la verra une fois la fiche publiée.',
    search: 'Chercher le titre sur le Web',
    fine: 'Le lien est en ordre',
    excused: 'C’est noté\u00a0: le lien est en ordre.',
    copy: 'Adresse d’une copie archivée',
    copyDay: 'Jour de la copie',
    keepCopy: 'Garder la copie',
    copyKept: 'La copie est gardée. Elle est proposée au public tant que la page a disparu.',
    hasCopy: (day) => `Il y a une copie archivée du ${day}.`,
    noCopy: 'L’archive n’avait pas de copie.',
    withdraw: 'Retirer le document',
    withdrawReason: 'Raison, que le public lira',
    standardReason: 'Le document n’est plus sur le Web.',
    withdrawn: 'Le document est retiré.',
    takeBack: 'Ce n’est pas ce que vous vouliez\u00a0? Ouvrez la fiche.',
    checks: 'Vérifications, de la plus ancienne à la plus récente',
    history: (count) => `${numberInWords(count, 'fr')} ${byCount(count, ['vérification', 'vérifications'], 'fr')}`,
    todayTitle: 'Liens',
    todayWaits: (count) =>
      `${numberInWords(count, 'fr')} ${byCount(count, ['lien demande', 'liens demandent'], 'fr')} un soin`,
  },
};
