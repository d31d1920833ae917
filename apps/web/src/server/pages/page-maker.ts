import type { Language } from '@coalition/domain/values';
import { setTimeout as wait } from 'node:timers/promises';
import { apiPath } from '../../lib/addresses.ts';
import { languageOfAddress } from '../../lib/choose-language.ts';
import { splitFormat } from '../../lib/formats/format.ts';
import { cacheKey } from './cache-key.ts';
import type { HeardNews } from '../listen-for-news.ts';
import { reportBug } from '../report-bug.ts';
import type { PageCache, RenderingMoment } from './page-cache.ts';
import { headersOf, piecesHeader } from './page-headers.ts';
import type { Build } from '../start-build.ts';

/** A page as it was made, for everybody who asked while it was. */
export interface MadePage {
  status: number;
  headers: [string, string][];
  body: Buffer;
  /** It is long, so that whoever asks has it handed out for themself, piece by piece; its body is empty here. */
  isInPieces: boolean;
}

/** How many pages a renewal makes at most; the rest wait for a reader. */
const renewedPagesMax = 600;

/** Makes pages, keeps those that may be kept, and makes them anew when something changes. */
export class PageMaker {
  readonly #build: Pick<Build, 'render'>;
  readonly #cache: PageCache;
  /** Pages that are being made for readers, by address, language and the generation in which it began. */
  readonly #underway = new Map<string, Promise<MadePage>>();
  #newestRenewal = 0;
  #isRenewingNames = false;
  /** The news of names that the kept pages show. */
  #namesShown = 0;

  constructor(build: Pick<Build, 'render'>, cache: PageCache) {
    this.#build = build;
    this.#cache = cache;
  }

  /** The page of an address; readers who ask for it at the same time wait for one making. */
  async make(address: string, language: Language): Promise<MadePage> {
    const began = this.#cache.moment;
    const key = JSON.stringify([address, language, began.generation]);
    const underway = this.#underway.get(key);
    if (underway) return underway;
    const making = this.#makeAndKeep(address, language, began).finally(() => {
      this.#underway.delete(key);
      // Names came while it was made. Whoever asked does not wait for the next making.
      if (this.#cache.moment.nameNews !== this.#namesShown) void this.#renewNames().catch(reportBug);
    });
    this.#underway.set(key, making);
    return making;
  }

  /**
   * Makes anew every address of the sitemap, then what readers had asked for, so that the next reader need not wait and a
   * copy is there if the api goes away. A further change breaks off; its own renewal does the work.
   */
  async renew({ nouns, hasWithdrawal }: HeardNews): Promise<void> {
    if (nouns?.every((noun) => noun === 'endorsements' || noun === 'ledger') === true) {
      if (hasWithdrawal) this.#cache.expire(true, showsNames);
      this.#cache.hearOfNames();
      await this.#renewNames();
      return;
    }
    const asked = this.#cache.expire(hasWithdrawal);
    const renewal = (this.#newestRenewal += 1);
    const listed: string[] = [];
    for (const file of await this.#addressesIn('/sitemap.xml')) listed.push(...(await this.#addressesIn(file)));
    // Files for programs wait for one that asks: they are long, and few do.
    const renewed = [...new Set([...listed, ...asked])].filter((address) => !isForPrograms(address));
    for (const address of renewed.slice(0, renewedPagesMax)) {
      if (renewal !== this.#newestRenewal) return;
      await this.#makeAnew(address);
    }
  }

  /** The paths that a file of the sitemap names. */
  async #addressesIn(file: string): Promise<string[]> {
    const { body } = await this.make(file, 'en');
    return [...body.toString().matchAll(/<loc>https?:\/\/[^/]+([^<]*)<\/loc>/g)].map(([, path]) => path ?? '/');
  }

  /**
   * Names come by the hundred on a good day. Readers are given the kept page meanwhile; one page after the other is made
   * anew, and again while more names come, but never for more than half of the time: those who sign need the machine too.
   */
  async #renewNames(): Promise<void> {
    if (this.#isRenewingNames) return;
    this.#isRenewingNames = true;
    try {
      while (this.#namesShown !== this.#cache.moment.nameNews) {
        const { nameNews } = this.#cache.moment;
        const began = performance.now();
        for (const address of this.#cache.addresses(showsNames)) await this.#makeAnew(address);
        this.#namesShown = nameNews;
        if (nameNews !== this.#cache.moment.nameNews) await wait(performance.now() - began);
      }
    } finally {
      this.#isRenewingNames = false;
    }
  }

  async #makeAnew(address: string): Promise<void> {
    await this.make(address, languageOfAddress(address) ?? 'en');
  }

  async #makeAndKeep(address: string, language: Language, began: RenderingMoment): Promise<MadePage> {
    const response = await this.#build.render(address, language);
    const isInPieces = response.headers.has(piecesHeader);
    if (isInPieces) await response.body?.cancel();
    const body = isInPieces ? Buffer.alloc(0) : Buffer.from(await response.arrayBuffer());
    const made = { status: response.status, headers: headersOf(response), body, isInPieces };
    if (isInPieces) return made;
    const mayBeKept = cacheKey(address) === address && response.headers.get('cache-control') !== 'no-store';
    if (made.status !== 200 || !mayBeKept) return made;
    await this.#cache.keep(address, made, began);
    return made;
  }
}

/** Whether an address is one that programs ask. */
function isForPrograms(address: string): boolean {
  const path = address.replace(/\?.*$/, '');
  return /\.(?:json|atom)$/.test(path) || path.startsWith(apiPath) || splitFormat(path) !== null;
}

/** Pages that show names under texts, or what the ledger says of them. */
function showsNames(address: string): boolean {
  return /^\/(?:en\/(?:statements|ledger)|fr\/(?:declarations|registre)|ledger|api\/v1\/statements)(?:[/.?]|$)/.test(
    address,
  );
}
