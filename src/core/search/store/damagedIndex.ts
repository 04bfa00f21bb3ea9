/** A stored index that has changed since it was written; it is of no more use. */
export class DamagedIndex extends Error {
  constructor() {
    super('The stored index is damaged; it is built anew from the sources.');
  }
}
