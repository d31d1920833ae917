import type { ApiOperationId, ApiParameter } from '@coalition/domain/interchange';
import type { Language } from '@coalition/domain/values';

interface Way {
  name: string;
  what: string;
  /** The path it stands at, where it is the same in both languages. */
  path: string;
}

interface DataPageWords {
  title: string;
  description: string;
  lead: string;
  rulesTitle: string;
  rules: readonly string[];
  licence: (address: string) => string;
  noLicence: string;
  waysTitle: string;
  ways: readonly Way[];
  besideTitle: string;
  besideHow: string;
  apiTitle: string;
  apiHow: string;
  parametersTitle: string;
  meanings: Record<ApiParameter, string>;
  refusals: string;
  conformanceTitle: string;
  conformanceHow: string;
  neverRun: string;
  lastRun: (day: string) => string;
  holds: (holding: number, checks: number) => string;
  failing: Record<'must' | 'should', string>;
  questions: Record<ApiOperationId, string>;
}

/** The page on data and API, in plain words. */
export const dataPageWords = {
  en: {
    title: 'Data and API',
    description:
      'How libraries, researchers and programs read what is public here: files, feeds, harvest and API, without a key.',
    lead: 'Everything that visitors can read here, a program can read too. It needs no account and no key, and nothing is kept of who asked.',
    rulesTitle: 'What holds everywhere',
    rules: [
      'Only what is public is given: no draft, no note of the staff, no address of a person who did not publish it.',
      'What was taken back stays named as taken back, with the day and the reason, so that a copy elsewhere can follow.',
      'Every answer says whether it has changed since: ask again with If-None-Match, and an unchanged one costs nothing.',
      'Titles and names of others stay in the language in which they were published. What we say ourselves is in English and French.',
      'Ids never change. An address part may; the old one leads on.',
    ],
    licence: (address) => `What this site says may be used under this licence: ${address}`,
    noLicence: 'The coalition has not chosen a licence yet. Facts may be used; please ask before you copy whole texts.',
    waysTitle: 'Ways in',
    ways: [
      { name: 'Public API', what: 'everything as JSON, described below', path: '/api/v1/resources' },
      { name: 'OpenAPI 3.1', what: 'the description of the API for programs', path: '/api/openapi.json' },
      {
        name: 'OAI-PMH 2.0',
        what: 'the library as Dublin Core for catalogues, with what was taken back',
        path: '/oai?verb=Identify',
      },
      { name: 'Ledger', what: 'what proves the names under statements', path: '/ledger/checkpoint.json' },
      { name: 'Sitemap', what: 'every public page in both languages', path: '/sitemap.xml' },
      { name: 'unAPI', what: 'an item by its id, as Zotero asks for it', path: '/unapi' },
      { name: 'api-catalog', what: 'where programs find all this', path: '/.well-known/api-catalog' },
      { name: 'llms.txt', what: 'what stands where, in few words', path: '/llms.txt' },
    ],
    besideTitle: 'Beside the pages',
    besideHow:
      'Put one of these endings behind the address of the library or a topic, before the question mark of a search. Feeds tell what is new; the others hold the whole list. An item takes all but the feeds.',
    apiTitle: 'The questions of the API',
    apiHow:
      'All begin with /api/v1 and are asked with GET. A list is in the order of changes where it can be followed: read on from “next” until it is null, keep the newest “changedAt”, and ask again from there with “modified_after”.',
    parametersTitle: 'What a question can say',
    meanings: {
      lang: 'en, fr, or all for both side by side (all, unless said)',
      fields: 'only these fields of each record, with commas between',
      limit: 'how many records a page holds, 1 to 200 (50, unless said)',
      cursor: 'where the page begins, as “next” of the page before says',
      modified_after: 'only what changed on or after this day or second (UTC)',
      include: 'deleted: with what was taken back',
      set: 'only a set, as audience:children, lang:fr, type:report or topic:release',
    },
    refusals:
      'What a question says and nobody knows is refused with status 400 and a sentence, in English or French (RFC 9457).',
    conformanceTitle: 'Whether it holds',
    conformanceHow:
      'Anyone can check this site against the standards it names, with one command of its source: pnpm conformance, and the address. What the keepers of this site found last stands here.',
    neverRun: 'Nobody has kept a report of this site yet.',
    lastRun: (day) => `Last checked on ${day}.`,
    holds: (holding, checks) => `${String(holding)} of ${String(checks)} checks hold`,
    failing: { must: 'does not hold', should: 'would be better' },
    questions: {
      listResources: 'items of the library',
      findResource: 'one item',
      listTopics: 'topics',
      findTopic: 'one topic',
      listStatements: 'statements',
      findStatement: 'one statement',
      listEndorsers: 'the names under a statement, as far as they are shown',
      listMembers: 'members who agreed to be shown',
      findMember: 'one member',
      listHelplines: 'help lines, the most urgent first',
      findHelpline: 'one help line',
      listPages: 'the words of the site’s pages',
      findPage: 'the words of one page',
      findCoalition: 'the coalition itself',
    },
  },
  fr: {
    title: 'Données et API',
    description:
      'Comment les bibliothèques, les chercheuses et chercheurs et les programmes lisent ce qui est public ici\u00a0: fichiers, fils, moissonnage et API, sans clé.',
    lead: 'Tout ce que l’on peut lire ici, un programme peut le lire aussi. Il ne faut ni compte ni clé, et rien n’est gardé de qui a demandé.',
    rulesTitle: 'Ce qui vaut partout',
    rules: [
      'Seul ce qui est public est donné\u00a0: aucun brouillon, aucune note du personnel, aucune adresse d’une personne qui ne l’a pas publiée.',
      'Ce qui a été retiré reste nommé comme retiré, avec le jour et la raison, pour qu’une copie ailleurs puisse suivre.',
      'Chaque réponse dit si elle a changé depuis\u00a0: redemandez avec If-None-Match, et une réponse inchangée ne coûte rien.',
      'Les titres et les noms des autres restent dans la langue où ils ont été publiés. Ce que nous disons nous-mêmes est en français et en anglais.',
      'Les identifiants ne changent jamais. Une partie d’adresse le peut\u00a0; l’ancienne mène à la nouvelle.',
    ],
    licence: (address) => `Ce que dit ce site peut être utilisé selon cette licence\u00a0: ${address}`,
    noLicence:
      'La coalition n’a pas encore choisi de licence. Les faits peuvent être utilisés\u00a0; demandez avant de copier des textes entiers.',
    waysTitle: 'Par où entrer',
    ways: [
      { name: 'API publique', what: 'tout en JSON, décrit plus bas', path: '/api/v1/resources?lang=fr' },
      { name: 'OpenAPI 3.1', what: 'la description de l’API pour les programmes', path: '/api/openapi.json' },
      {
        name: 'OAI-PMH 2.0',
        what: 'la bibliothèque en Dublin Core pour les catalogues, avec ce qui a été retiré',
        path: '/oai?verb=Identify',
      },
      { name: 'Registre', what: 'ce qui prouve les noms sous les déclarations', path: '/ledger/checkpoint.json' },
      { name: 'Plan du site', what: 'chaque page publique, dans les deux langues', path: '/sitemap.xml' },
      { name: 'unAPI', what: 'un document par son identifiant, comme Zotero le demande', path: '/unapi' },
      { name: 'api-catalog', what: 'où les programmes trouvent tout cela', path: '/.well-known/api-catalog' },
      { name: 'llms.txt', what: 'ce qui se trouve où, en peu de mots', path: '/llms.txt' },
    ],
    besideTitle: 'À côté des pages',
    besideHow:
      'Mettez l’une de ces terminaisons derrière l’adresse de la bibliothèque ou d’un sujet, avant le point d’interrogation d’une recherche. Les fils disent ce qui est nouveau\u00a0; les autres contiennent toute la liste. Un élément les accepte toutes, sauf les fils.',
    apiTitle: 'Les questions de l’API',
    apiHow:
      'Toutes commencent par /api/v1 et se posent avec GET. Une liste que l’on peut suivre est dans l’ordre des changements\u00a0: lisez à partir de «\u00a0next\u00a0» jusqu’à ce qu’il soit nul, gardez le plus récent «\u00a0changedAt\u00a0», et redemandez à partir de là avec «\u00a0modified_after\u00a0».',
    parametersTitle: 'Ce qu’une question peut dire',
    meanings: {
      lang: 'en, fr, ou all pour les deux côte à côte (all, sauf indication)',
      fields: 'seulement ces champs de chaque fiche, séparés par des virgules',
      limit: 'combien de fiches tient une page, de 1 à 200 (50, sauf indication)',
      cursor: 'où commence la page, comme le dit «\u00a0next\u00a0» de la page d’avant',
      modified_after: 'seulement ce qui a changé ce jour ou cette seconde (UTC), ou après',
      include: 'deleted\u00a0: avec ce qui a été retiré',
      set: 'seulement un ensemble, comme audience:children, lang:fr, type:report ou topic:release',
    },
    refusals:
      'Ce qu’une question dit et que personne ne connaît est refusé, avec le statut 400 et une phrase, en français ou en anglais (RFC 9457).',
    conformanceTitle: 'Si cela tient',
    conformanceHow:
      'Chacun peut vérifier ce site selon les normes qu’il nomme, avec une commande de son code source\u00a0: pnpm conformance, et l’adresse. Ce que les responsables de ce site ont trouvé la dernière fois figure ici.',
    neverRun: 'Personne n’a encore gardé de rapport sur ce site.',
    lastRun: (day) => `Dernière vérification\u00a0: ${day}.`,
    holds: (holding, checks) => `${String(holding)} vérifications sur ${String(checks)} sont bonnes`,
    failing: { must: 'ne tient pas', should: 'serait mieux' },
    questions: {
      listResources: 'les éléments de la bibliothèque',
      findResource: 'un élément',
      listTopics: 'les sujets',
      findTopic: 'un sujet',
      listStatements: 'les déclarations',
      findStatement: 'une déclaration',
      listEndorsers: 'les noms sous une déclaration, autant qu’ils paraissent',
      listMembers: 'les membres qui ont accepté de paraître',
      findMember: 'un membre',
      listHelplines: 'les lignes d’aide, la plus urgente d’abord',
      findHelpline: 'une ligne d’aide',
      listPages: 'les mots des pages du site',
      findPage: 'les mots d’une page',
      findCoalition: 'la coalition elle-même',
    },
  },
} as const satisfies Record<Language, DataPageWords>;
