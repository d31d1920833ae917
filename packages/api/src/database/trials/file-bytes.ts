/** The content of one file of a replayed disk; it grows as it is written, with zeros in its holes. */
export class FileBytes {
  #bytes: Uint8Array;
  #sizeBytes: number;

  constructor(content: Uint8Array = new Uint8Array(0)) {
    this.#bytes = content;
    this.#sizeBytes = content.length;
  }

  write(position: number, bytes: Uint8Array): void {
    if (position + bytes.length > this.#sizeBytes) this.resize(position + bytes.length);
    this.#bytes.set(bytes, position);
  }

  resize(sizeBytes: number): void {
    if (sizeBytes > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(sizeBytes, this.#bytes.length * 2));
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    if (sizeBytes < this.#sizeBytes) this.#bytes.fill(0, sizeBytes, this.#sizeBytes);
    this.#sizeBytes = sizeBytes;
  }

  /** The content as it is now; later writes may change it. */
  read(): Uint8Array {
    return this.#bytes.subarray(0, this.#sizeBytes);
  }

  copy(): FileBytes {
    return new FileBytes(this.read().slice());
  }
}
