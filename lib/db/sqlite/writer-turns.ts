import 'server-only'

/** Hands out the one writer connection, first come first served. */
export class WriterTurns {
  #last: Promise<void> = Promise.resolve()

  /** Waits until all earlier turns are over; the turn lasts until the function it gives is called. */
  async take(): Promise<() => void> {
    const before = this.#last
    let end = () => {}
    this.#last = new Promise(resolve => {
      end = resolve
    })
    await before
    return end
  }
}
