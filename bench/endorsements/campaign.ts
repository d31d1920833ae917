import { publicClient, type PublicClient } from '../../packages/api/src/client.ts';
import { requestUnder, type ExampleStatement } from '../../packages/api/src/endorsements/endorsement.examples.ts';
import { EmailAddress, instantLater, instantOf } from '../../packages/domain/src/values/index.ts';

/** People of one network; more from one network would wait for a person to look. */
const ofOneNetwork = 8;

/** Where a campaign goes. */
export interface Campaign {
  apiUrl: string;
  secret: string;
  statement: ExampleStatement;
  people: number;
  /** How many people do something at the same time. */
  atOnce: number;
}

/** How long each of many answers took, in milliseconds, and all of them together. */
export interface Timing {
  tookMs: number;
  answersMs: number[];
  refused: number;
}

/** Everybody sends the form. */
export function requestAll(campaign: Campaign): Promise<Timing> {
  return everybody(campaign, (client, person) => {
    const nameAsSigned = {
      name: `Person ${lettersOf(person)}`,
      title: null,
      organisation: null,
      place: 'Example Town',
      language: person % 2 === 0 ? ('en' as const) : ('fr' as const),
    };
    const email = EmailAddress.parse(addressOf(person));
    const request = requestUnder(campaign.statement, { email, nameAsSigned });
    const openedAt = instantLater(instantOf(new Date()), -60_000);
    return client.endorsements.request.mutate({ request, openedAt, website: '' });
  });
}

/** Everybody presses the button of the page that their mail led to. @param tokens by address */
export function confirmAll(campaign: Campaign, tokens: ReadonlyMap<string, string>): Promise<Timing> {
  const { digest } = campaign.statement;
  return everybody(campaign, (client, person) =>
    client.endorsements.confirm.mutate({ token: tokens.get(addressOf(person)) ?? '', digest }),
  );
}

/** A person's address, by number. */
export function addressOf(person: number): string {
  return `person${String(person)}@people.example.org`;
}

/** A number in letters, so that no two names fold to one. */
function lettersOf(person: number): string {
  return [...String(person)].map((digit) => 'abcdefghij'[Number(digit)] ?? '').join('');
}

async function everybody(
  { apiUrl, secret, people, atOnce }: Campaign,
  act: (client: PublicClient, person: number) => Promise<unknown>,
): Promise<Timing> {
  const answersMs: number[] = [];
  let next = 0;
  let refused = 0;
  const began = performance.now();
  const goOn = async (): Promise<void> => {
    for (let person = next++; person < people; person = next++) {
      const network = `network-${String(Math.floor(person / ofOneNetwork))}`;
      const client = publicClient(apiUrl, { 'x-coalition-secret': secret, 'x-client-key': network });
      const startedAt = performance.now();
      await act(client, person).catch(() => (refused += 1));
      answersMs.push(performance.now() - startedAt);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, goOn));
  return { tookMs: performance.now() - began, answersMs, refused };
}
