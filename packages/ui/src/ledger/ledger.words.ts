import type { Language } from '@coalition/domain/values';

interface LedgerWords {
  /** Beside a statement. */
  proof: {
    title: string;
    intro: string;
    verify: string;
    file: string;
    how: string;
    earlier: string;
    earlierHint: string;
    earlierPaste: string;
    earlierFile: string;
    earlierCommand: string;
  };
  title: string;
  description: string;
  lead: string;
  /** Paragraphs under a heading each, in the order of the page. */
  sections: readonly { title: string; paragraphs: readonly string[] }[];
  state: string;
  entries: string;
  lastEntry: string;
  root: string;
  noEntries: string;
  /** Over what was lost. */
  restored: string;
  lost: (loss: { day: string; sequence: number; lostFrom: number; lostUntil: number }) => string;
  restoredMeaning: string;
  key: string;
  keyFrom: string;
  keyPast: (size: number) => string;
  downloads: string;
  checkpointFile: string;
  bundleFile: string;
  keyFile: string;
  scriptFile: string;
  byYourself: string;
  byYourselfSteps: readonly { text: string; command: string | null }[];
}

/** The words of the ledger’s page and of the check beside a statement. */
export const ledgerWords = {
  en: {
    proof: {
      title: 'Check this text yourself',
      intro:
        'The ledger says who stands under which words, by their digest. Anyone can check that nothing was changed since.',
      verify: 'Check in this browser',
      file: 'The file that proves it',
      how: 'What this proves, and how to check it without this site',
      earlier: 'Hold it against an earlier checkpoint',
      earlierHint:
        'Only a checkpoint that you or somebody you trust kept shows that the whole ledger was not made anew since. One stands in every receipt we mail. What you give here stays in this browser.',
      earlierPaste: 'Paste the receipt, or the checkpoint',
      earlierFile: 'Or choose the file you kept it in',
      earlierCommand: 'Without scripts, a command does the same with the file below and an earlier checkpoint:',
    },
    title: 'The ledger',
    description:
      'What the ledger of statements is, what a check proves and what it does not, and how to do it yourself.',
    lead: 'A text here speaks for exactly those who stand under it. The ledger lets anyone check that this is so, without trusting us.',
    sections: [
      {
        title: 'What it is',
        paragraphs: [
          'The ledger is a list to which we only ever add. Each entry says that something happened to a text: its words were fixed, it became public, somebody endorsed it, somebody took their name back, it was handed over.',
          'It holds no names. Where a name is shown, the entry holds a digest (a kind of fingerprint) of that name mixed with a random number; the random number stands beside the name in the file that proves the text. Whoever asks us to be forgotten has that number destroyed with the name, and nobody can find the name in the ledger from then on.',
          'Each entry carries the digest of the one before. All entries together form a tree with one root. We sign that root and keep it away from the database: this is a checkpoint.',
        ],
      },
      {
        title: 'What a check proves',
        paragraphs: [
          'That the words you read are, to the letter, the words that were endorsed, in English and in French.',
          'That every name shown was confirmed under those words, that no name was left out, and that nobody is shown who took the name back.',
          'That nothing in the ledger was changed, removed or slipped in since the checkpoint.',
        ],
      },
      {
        title: 'What it does not prove',
        paragraphs: [
          'Who pressed the button. A confirmation comes by a link that we mailed to an address; whoever reads that mail can press it. For organisations, the list of names says how well we know that a person may speak for them.',
          'That we did not write the whole ledger anew. A ledger that is made anew from its first entry fits together too. Only an older checkpoint finds it out: keep one, or ask somebody who did. Checkpoints are in every receipt we mail, and in the file below.',
        ],
      },
      {
        title: 'If entries were ever lost',
        paragraphs: [
          'A backup that is a day old lacks the entries of that day. If we ever have to go back to one, the ledger itself says which entries were lost, and a check shows the gap instead of hiding it.',
        ],
      },
    ],
    state: 'The newest checkpoint',
    entries: 'Entries',
    lastEntry: 'Time of the last one',
    root: 'Root',
    noEntries: 'The ledger has no entry yet.',
    restored: 'A backup was restored',
    lost: ({ day, sequence, lostFrom, lostUntil }) =>
      `${day}: ${lostFrom === lostUntil ? `entry ${String(lostFrom)} of that time was lost` : `entries ${String(lostFrom)} to ${String(lostUntil)} of that time were lost`}. Entry ${String(sequence)} says so.`,
    restoredMeaning:
      'Checkpoints from that time cover entries that are no longer there. Whoever holds one sees this gap named instead of a failure; a name confirmed in it has to be confirmed anew.',
    key: 'The key',
    keyFrom: 'This public key checks the signature of a checkpoint:',
    keyPast: (size) => `It signed until entry ${String(size)}:`,
    downloads: 'Files',
    checkpointFile: 'The newest checkpoint',
    bundleFile: 'The whole ledger, with every checkpoint we kept',
    keyFile: 'The public keys',
    scriptFile: 'The program below',
    byYourself: 'Check it without this site',
    byYourselfSteps: [
      {
        text: 'Save the file that proves a statement; a link to it stands under each text. Then run this program, in Python 3, which needs nothing else:',
        command: 'python3 check-bundle.py bundle.json',
      },
      {
        text: 'It says what it found, and leaves three small files. With them, OpenSSL 3 checks the signature:',
        command: 'openssl pkeyutl -verify -pubin -inkey key.pem -rawin -in checkpoint.bin -sigfile signature.bin',
      },
      {
        text: 'To hold it against a checkpoint you kept, which alone shows that the ledger was not made anew as a whole, use the command of our package (npm, @coalition/domain):',
        command: 'verify-statement bundle.json --checkpoint earlier.json',
      },
      {
        text: 'The key it used comes from the same file. Compare it with the one on this page, or with one you kept.',
        command: null,
      },
    ],
  },
  fr: {
    proof: {
      title: 'Vérifiez ce texte vous-même',
      intro:
        'Le registre dit qui appuie quels mots, par leur empreinte. Chacun peut vérifier que rien n’a changé depuis.',
      verify: 'Vérifier dans ce navigateur',
      file: 'Le fichier qui le prouve',
      how: 'Ce que cela prouve, et comment vérifier sans ce site',
      earlier: 'Comparer avec un point de contrôle antérieur',
      earlierHint:
        'Seul un point de contrôle que vous, ou quelqu’un en qui vous avez confiance, avez gardé montre que le registre entier n’a pas été refait depuis. Il y en a un dans chaque reçu que nous envoyons. Ce que vous donnez ici ne quitte pas ce navigateur.',
      earlierPaste: 'Collez le reçu, ou le point de contrôle',
      earlierFile: 'Ou choisissez le fichier où vous l’avez gardé',
      earlierCommand:
        'Sans scripts, une commande fait la même chose avec le fichier ci-dessous et un point de contrôle antérieur\u00a0:',
    },
    title: 'Le registre',
    description:
      'Ce qu’est le registre des déclarations, ce qu’une vérification prouve ou ne prouve pas, et comment la faire vous-même.',
    lead: 'Un texte publié ici parle pour celles et ceux qui l’appuient, et pour personne d’autre. Le registre permet à chacun de le vérifier, sans devoir nous croire.',
    sections: [
      {
        title: 'Ce que c’est',
        paragraphs: [
          'Le registre est une liste à laquelle nous ne faisons qu’ajouter. Chaque inscription dit que quelque chose est arrivé à un texte\u00a0: ses mots ont été fixés, il a été publié, quelqu’un l’a appuyé, quelqu’un a retiré son nom, il a été remis.',
          'Il ne contient aucun nom. Là où un nom est montré, l’inscription garde une empreinte de ce nom mêlé à un nombre tiré au hasard\u00a0; ce nombre figure à côté du nom dans le fichier qui prouve le texte. À qui nous demande l’oubli, nous détruisons ce nombre avec le nom, et dès lors personne ne peut plus retrouver le nom dans le registre.',
          'Chaque inscription porte l’empreinte de la précédente. Toutes ensemble forment un arbre à une seule racine. Nous signons cette racine et la gardons hors de la base de données\u00a0: c’est un point de contrôle.',
        ],
      },
      {
        title: 'Ce qu’une vérification prouve',
        paragraphs: [
          'Que les mots que vous lisez sont, à la lettre près, ceux qui ont été appuyés, en français et en anglais.',
          'Que chaque nom montré a été confirmé sous ces mots, qu’aucun nom n’a été omis, et que personne n’est montré après avoir retiré son nom.',
          'Que rien dans le registre n’a été modifié, supprimé ou glissé depuis le point de contrôle.',
        ],
      },
      {
        title: 'Ce qu’elle ne prouve pas',
        paragraphs: [
          'Qui a appuyé sur le bouton. Une confirmation passe par un lien envoyé à une adresse\u00a0; quiconque lit ce courriel peut l’ouvrir. Pour les organisations, la liste des noms indique à quel point nous savons que la personne peut parler en leur nom.',
          'Que nous n’avons pas réécrit tout le registre. Un registre refait depuis sa première inscription se tient lui aussi. Seul un point de contrôle plus ancien le révèle\u00a0: gardez-en un, ou demandez à quelqu’un qui l’a fait. Il y en a un dans chaque reçu que nous envoyons, et d’autres dans le fichier ci-dessous.',
        ],
      },
      {
        title: 'Si des inscriptions étaient perdues',
        paragraphs: [
          'Une sauvegarde de la veille ne contient pas les inscriptions du jour. Si nous devions y revenir, le registre dirait lui-même quelles inscriptions ont été perdues, et une vérification montrerait ce vide au lieu de le cacher.',
        ],
      },
    ],
    state: 'Le dernier point de contrôle',
    entries: 'Inscriptions',
    lastEntry: 'Heure de la dernière',
    root: 'Racine',
    noEntries: 'Le registre n’a encore aucune inscription.',
    restored: 'Une sauvegarde a été restaurée',
    lost: ({ day, sequence, lostFrom, lostUntil }) =>
      `${day}\u00a0: ${lostFrom === lostUntil ? `l’inscription ${String(lostFrom)} d’alors a été perdue` : `les inscriptions ${String(lostFrom)} à ${String(lostUntil)} d’alors ont été perdues`}. L’inscription ${String(sequence)} le dit.`,
    restoredMeaning:
      'Les points de contrôle de cette période couvrent des inscriptions qui n’existent plus. Qui en garde un voit cette lacune nommée, et non un échec\u00a0; un nom confirmé à ce moment-là doit l’être de nouveau.',
    key: 'La clé',
    keyFrom: 'Cette clé publique vérifie la signature d’un point de contrôle\u00a0:',
    keyPast: (size) => `Elle a signé jusqu’à l’inscription ${String(size)}\u00a0:`,
    downloads: 'Fichiers',
    checkpointFile: 'Le dernier point de contrôle',
    bundleFile: 'Le registre entier, avec tous les points de contrôle gardés',
    keyFile: 'Les clés publiques',
    scriptFile: 'Le programme ci-dessous',
    byYourself: 'Vérifier sans ce site',
    byYourselfSteps: [
      {
        text: 'Enregistrez le fichier qui prouve une déclaration\u00a0; un lien y mène sous chaque texte. Lancez ensuite ce programme, en Python\u00a03, qui n’a besoin de rien d’autre\u00a0:',
        command: 'python3 check-bundle.py bundle.json',
      },
      {
        text: 'Il dit ce qu’il a trouvé et laisse trois petits fichiers. Avec eux, OpenSSL\u00a03 vérifie la signature\u00a0:',
        command: 'openssl pkeyutl -verify -pubin -inkey key.pem -rawin -in checkpoint.bin -sigfile signature.bin',
      },
      {
        text: 'Pour comparer avec un point de contrôle que vous avez gardé, ce qui seul montre que le registre n’a pas été refait en entier, prenez la commande de notre paquet (npm, @coalition/domain)\u00a0:',
        command: 'verify-statement bundle.json --checkpoint earlier.json',
      },
      {
        text: 'La clé employée vient du même fichier. Comparez-la à celle de cette page, ou à une clé que vous avez gardée.',
        command: null,
      },
    ],
  },
} as const satisfies Record<Language, LedgerWords>;
