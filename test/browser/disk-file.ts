// A file on the disk, for tests: in the browser's own private file system, behind the browser's own chooser.
import type { Page } from "playwright-core";

/** From the next load of the page on, its chooser answers with the file of this name, and leave to read and write is given. */
export async function stubChooser(page: Page, name: string): Promise<void> {
  await page.context().addInitScript((called) => {
    Object.assign(window, {
      showOpenFilePicker: async () => [await (await navigator.storage.getDirectory()).getFileHandle(called)],
    });
    Object.assign(FileSystemFileHandle.prototype, { requestPermission: () => Promise.resolve("granted") });
  }, name);
}

/** Writes the file, as another program would. */
export async function writeFile(page: Page, name: string, bytes: Buffer): Promise<void> {
  await page.evaluate(
    async ([called, text]) => {
      const root = await navigator.storage.getDirectory();
      const stream = await (await root.getFileHandle(called, { create: true })).createWritable();
      await stream.write(Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0)));
      await stream.close();
    },
    [name, bytes.toString("base64")] as const,
  );
}

export async function readFile(page: Page, name: string): Promise<Buffer> {
  const bytes = await page.evaluate(async (called) => {
    const file = await (await (await navigator.storage.getDirectory()).getFileHandle(called)).getFile();
    return [...new Uint8Array(await file.arrayBuffer())];
  }, name);
  return Buffer.from(bytes);
}
