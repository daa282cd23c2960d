// After the browser tests: ends the browser that they shared.
export default async function stop(): Promise<void> {
  await globalThis.browserOfTheTests?.close();
}
