// The service worker: serves the page from the browser's cache and looks for a newer version in the background.
import { createOfflineSite } from "./shell/offline";

/** The part of the worker's own scope that is used; TypeScript's page types lack it. */
interface WorkerEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent extends WorkerEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface WorkerScope {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", listener: (event: WorkerEvent) => void): void;
  addEventListener(type: "fetch", listener: (event: FetchEvent) => void): void;
}

const worker = globalThis as unknown as WorkerScope;
const root = worker.registration.scope;
const site = createOfflineSite(root, caches, (...request) => fetch(...request));

worker.addEventListener("install", (event) => {
  event.waitUntil(site.update().then(() => worker.skipWaiting()));
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(worker.clients.claim());
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(root)) return;
  event.respondWith(site.answer(request));
  // without a network the stored version is the newest available
  if (request.mode === "navigate") event.waitUntil(site.update().catch(() => undefined));
});
