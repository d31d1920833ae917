import type { SignedCheckpoint } from '@coalition/domain/ledger';
import type { Digest, EachLanguage } from '@coalition/domain/values';
import { link, paragraphs, plain, type MailWords } from './mail-text.ts';

/** What an endorser keeps: which words, which entry of the ledger, and the signed state of the ledger with it. */
export interface ReceiptFacts {
  title: EachLanguage<string>;
  version: number;
  sequence: number;
  leaf: Digest;
  /** Of the words that were endorsed. */
  digest: Digest;
  checkpoint: SignedCheckpoint;
  statementLink: string;
  withdrawLink: string;
  ledgerLink: string;
}

/** Says that a name stands, and gives what proves it later. */
export const endorsementReceiptWords: MailWords<ReceiptFacts> = {
  en: ({ title, version, statementLink, withdrawLink, ledgerLink, ...proof }) => ({
    subject: 'Your receipt',
    body: paragraphs(
      'Thank you. Your name now stands under this text, the way you chose:',
      `> ${plain(title.en)} (version ${String(version)})`,
      link(statementLink),
      'You can take it back at any time, without giving a reason. Keep this link, it is yours alone:',
      link(withdrawLink),
      'Please keep this mail as your receipt. With the lines below you can show later that your name stood, or no longer stands, under exactly these words:',
      proofLines(proof, {
        entry: 'Entry in the ledger',
        leaf: 'Leaf hash of the entry',
        digest: 'Digest of the words',
        size: 'Checkpoint: entries',
        root: 'Checkpoint: root',
        at: 'Checkpoint: time',
        signature: 'Checkpoint: signature',
      }),
      'The next line is the checkpoint as a file: paste this mail, or that line, into the check on the text’s page.',
      checkpointLine(proof),
      'What they mean, and how to verify them without trusting us:',
      link(ledgerLink),
    ),
  }),
  fr: ({ title, version, statementLink, withdrawLink, ledgerLink, ...proof }) => ({
    subject: 'Votre reçu',
    body: paragraphs(
      'Merci. Votre nom figure maintenant au bas de ce texte, de la façon que vous avez choisie\u00a0:',
      `> ${plain(title.fr)} (version\u00a0${String(version)})`,
      link(statementLink),
      'Vous pouvez le retirer à tout moment, sans donner de raison. Gardez ce lien, il n’est qu’à vous\u00a0:',
      link(withdrawLink),
      'Veuillez garder ce courriel\u00a0: c’est votre reçu. Les lignes qui suivent permettent de montrer plus tard que votre nom figurait, ou ne figure plus, au bas de ces mots exacts\u00a0:',
      proofLines(proof, {
        entry: 'Inscription au registre',
        leaf: 'Empreinte de feuille de l’inscription',
        digest: 'Empreinte des mots',
        size: 'Point de contrôle, inscriptions',
        root: 'Point de contrôle, racine',
        at: 'Point de contrôle, heure',
        signature: 'Point de contrôle, signature',
      }),
      'La ligne suivante est le point de contrôle sous forme de fichier\u00a0: collez ce courriel, ou cette ligne, dans la vérification sur la page du texte.',
      checkpointLine(proof),
      'Ce qu’elles veulent dire, et comment les vérifier sans devoir nous croire\u00a0:',
      link(ledgerLink),
    ),
  }),
};

type Proof = Pick<ReceiptFacts, 'sequence' | 'leaf' | 'digest' | 'checkpoint'>;
type ProofWords = Record<'entry' | 'leaf' | 'digest' | 'size' | 'root' | 'at' | 'signature', string>;

function proofLines(
  { sequence, leaf, digest, checkpoint: { checkpoint, signature } }: Proof,
  words: ProofWords,
): string {
  const lines: [string, string][] = [
    [words.entry, String(sequence)],
    [words.leaf, leaf],
    [words.digest, digest],
    [words.size, String(checkpoint.size)],
    [words.root, checkpoint.root],
    [words.at, checkpoint.at],
    [words.signature, signature],
  ];
  return lines.map(([name, value]) => `- ${name}: ${value}`).join('\n');
}

/** The signed checkpoint as JSON, on a line that stays as it is. */
function checkpointLine({ checkpoint }: Proof): string {
  return `    ${JSON.stringify(checkpoint)}`;
}
