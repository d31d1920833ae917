/** Gathers numbers and keeps the smallest of them, in room for a few times as many. */
export class Smallest {
  readonly #count: number;
  readonly #room: Float64Array;
  #length = 0;
  #limit = Infinity;

  /** What is not smaller is not among them, whatever else is added. */
  get limit(): number {
    return this.#limit;
  }

  /** @param count how many to keep, 1 or more */
  constructor(count: number) {
    this.#count = count;
    this.#room = new Float64Array(count * 4);
  }

  add(value: number): void {
    if (value >= this.#limit) return;
    this.#room[this.#length] = value;
    this.#length += 1;
    if (this.#length === this.#room.length) this.#cut();
  }

  /** Ascending; all of them where fewer were added than are kept. */
  sorted(): Float64Array {
    this.#cut();
    return this.#room.subarray(0, this.#length);
  }

  #cut(): void {
    this.#room.subarray(0, this.#length).sort();
    if (this.#length < this.#count) return;
    this.#length = this.#count;
    this.#limit = this.#room[this.#count - 1] ?? Infinity;
  }
}
